/** A hash that is there before `node:crypto` would be loaded: for noticing a change, never against somebody's will. */

/** Odd constants without a pattern: parts of the golden ratio and of the square roots of 2, 3 and 5. */
const multipliers = [0x9e3779b1, 0x6a09e667, 0x3b67ae85, 0x3c6ef373] as const;

/**
 * 128 bits of `bytes`, in hexadecimal: four lanes of 32 bits, each over every fourth word. No two inputs of one length
 * that differ in one word only have the same hash, others by chance.
 */
export function quickHash(bytes: Uint8Array): string {
  const words = new Int32Array(((bytes.length + 15) >> 4) * 4);
  new Uint8Array(words.buffer).set(bytes);
  let [a, b, c, d] = [bytes.length, ~bytes.length, bytes.length + 1, ~bytes.length - 1];
  for (let at = 0; at < words.length; at += 4) {
    a = step(a, words[at] as number, multipliers[0]);
    b = step(b, words[at + 1] as number, multipliers[1]);
    c = step(c, words[at + 2] as number, multipliers[2]);
    d = step(d, words[at + 3] as number, multipliers[3]);
  }
  // Each lane sees the others, so that every bit depends on every word.
  for (let round = 0; round < 3; round++) {
    a = step(a, d, multipliers[1]);
    b = step(b, a, multipliers[2]);
    c = step(c, b, multipliers[3]);
    d = step(d, c, multipliers[0]);
  }
  return [a, b, c, d].map(lane => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}

/** One to one in `lane` and in `word`. */
function step(lane: number, word: number, multiplier: number): number {
  const mixed = Math.imul(lane ^ word, multiplier);
  return mixed ^ (mixed >>> 15);
}
