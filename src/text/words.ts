/** Words inside names and values: splitting, knowing the common ones, and how much of a text they explain. */
import { packedWords } from './word-list.ts';

const WORD_LENGTH_MAX = 17;
const COVERED_LENGTH_MIN = 4;
const COVERED_VALUE_MAX = 160;

let known: ReadonlySet<string> | null = null;

/** Splits a name or a value into lower-case words of letters, at case changes, digits and anything else that is no letter. */
export function splitWords(text: string): string[] {
  const found = text.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? [];
  return found.map(word => word.toLowerCase());
}

/** A set of the words of `text`, which is taken apart when it is first asked. */
export function wordSet(text: string): Pick<ReadonlySet<string>, 'has'> {
  let words: ReadonlySet<string> | null = null;
  return { has: word => (words ??= new Set(text.split(' '))).has(word) };
}

/** Whether `word` (lower case) is one of the common words of code and prose. */
export function isCommonWord(word: string): boolean {
  known ??= unpack();
  return known.has(word);
}

/**
 * Share of the letters of `value` (0 to 1) that lie inside common words of at least four letters. A whole segment between
 * separators may also be a word of three. Only the first 160 characters are looked at. 0 when there is no letter.
 */
export function wordCoverage(value: string): number {
  let [letters, covered] = [0, 0];
  for (const segment of value.slice(0, COVERED_VALUE_MAX).match(/[A-Za-z]+/g) ?? []) {
    letters += segment.length;
    covered += explainedLetters(segment.toLowerCase(), isCommonWord, COVERED_LENGTH_MIN);
  }
  return letters === 0 ? 0 : covered / letters;
}

/** Most letters of `segment` (lower-case letters only) that non-overlapping words accepted by `accepts` can cover. */
export function explainedLetters(segment: string, accepts: (word: string) => boolean, lengthMin: number): number {
  if (segment.length < lengthMin) return segment.length >= 3 && accepts(segment) ? segment.length : 0;
  const best = new Uint16Array(segment.length + 1);
  for (let end = 1; end <= segment.length; end++) {
    let most = best[end - 1] ?? 0;
    for (let length = lengthMin; length <= WORD_LENGTH_MAX && length <= end; length++) {
      const before = best[end - length] ?? 0;
      if (before + length > most && accepts(segment.slice(end - length, end))) most = before + length;
    }
    best[end] = most;
  }
  return best[segment.length] ?? 0;
}

function unpack(): ReadonlySet<string> {
  const words = new Set<string>();
  let before = '';
  for (const [entry] of packedWords.matchAll(/[A-Z][a-z]*/g)) {
    before = before.slice(0, entry.charCodeAt(0) - 0x41) + entry.slice(1);
    words.add(before);
  }
  return words;
}
