/** Reproducible random text that no placeholder test takes for a placeholder. */

/** Returns a number in [0, 1); the same generator gives the same sequence for the same seed. */
export type Random = () => number;

/** Makes a generator from any text and a number (mulberry32 over an FNV-1a hash of the text). */
export function createRandom(text: string, seed: number): Random {
  let state = 0x811c9dc5 ^ seed;
  for (let index = 0; index < text.length; index++) state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** Returns `length` random bytes. */
export function randomBytes(random: Random, length: number): Buffer {
  return Buffer.from(Array.from({ length }, () => Math.floor(random() * 256)));
}

/** Returns `length` characters of `alphabet` that hold no placeholder word, no sequence and no run. */
export function randomText(random: Random, alphabet: string, length: number): string {
  let text = '';
  for (let attempt = 0; attempt < 100; attempt++) {
    text = draw(random, alphabet, length);
    if (isMixed(text, alphabet)) return text;
  }
  return text;
}

// Fragments that would make a random body read as a sample, a mask or a joke.
const WORDS =
  /x{2}|test|exam|samp|dumm|fake|mock|plac|demo|foo|bar|lorem|your|pass|secr|toke|key|abc|123|null|todo|none|reda|chan|inse|here|dead|beef|cafe|face|babe|feed|qwe|asd|zxc/i;
const WORD_MAX = 5;

function draw(random: Random, alphabet: string, length: number): string {
  let text = '';
  let retries = 0;
  while (text.length < length) {
    const next = alphabet[Math.floor(random() * alphabet.length)] ?? '';
    const end = text.slice(1 - WORD_MAX) + next;
    if (retries < 100 && (WORDS.test(end) || isSequence(end.slice(-4)))) {
      retries++;
      continue;
    }
    retries = 0;
    text += next;
  }
  return text;
}

/** Whether the last three characters are equal, or four of them go up or down by one. */
function isSequence(end: string): boolean {
  const codes = Array.from({ length: end.length }, (_, index) => end.toLowerCase().charCodeAt(index));
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  if (steps.length >= 2 && steps.slice(-2).every(step => step === 0)) return true;
  return steps.length === 3 && (steps.every(step => step === 1) || steps.every(step => step === -1));
}

/** From eight characters on: every class of characters that the alphabet is rich in occurs, and enough of them differ. */
function isMixed(text: string, alphabet: string): boolean {
  if (text.length < 8) return true;
  for (const kind of [/[0-9]/g, /[a-z]/g, /[A-Z]/g]) {
    const share = (alphabet.match(kind)?.length ?? 0) / alphabet.length;
    if (share > 0.1 && !text.match(kind)) return false;
  }
  const distinct = new Set(text).size;
  return distinct >= Math.min(alphabet.length * 0.6, text.length * 0.5);
}
