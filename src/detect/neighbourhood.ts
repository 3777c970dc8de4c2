/** What stands around a value: the words of its name and of the lines beside it. */
import { splitWords } from '../text/words.ts';
import type { Candidate } from './generic/index.ts';

/** Bytes on either side of a value that are looked at, however long the lines are. */
const REACH_BYTES = 600;
/** Bytes between two places that may belong together. */
export const nearBytes: number = REACH_BYTES * 2;
/** Words that a brand may be written as: `digital ocean`, `new-relic`. */
const JOINED_WORDS_MAX = 3;

/**
 * Lower-case words of a name, and every two or three neighbours joined (`digitalocean` for `DIGITAL_OCEAN_TOKEN`);
 * the last one is the whole name without separators.
 */
export function nameWords({ context, name }: Pick<Candidate, 'context' | 'name'>): readonly string[] {
  const plain = name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return [...joinedWords(context), plain];
}

/** Words of a line that count. */
export type LineWords = (line: string) => readonly string[];

/** Most lines whose words are kept. */
const RECENT_MAX = 32;

/** Prepares to answer which words of a line (and joined neighbours) pass a test. Where every line has a value, all lines around ask for it. */
export function lineWords(counts: (word: string) => boolean): LineWords {
  const recent = new Map<string, readonly string[]>();
  return line => {
    const known = recent.get(line);
    if (known !== undefined) return known;
    const words = joinedWords(line).filter(counts);
    if (recent.size === RECENT_MAX) recent.clear();
    recent.set(line, words);
    return words;
  };
}

/** Words on the lines around a value, each with how many lines away it stands at the nearest. */
export function wordsAround(
  text: string,
  { nameStart, start, end }: Pick<Candidate, 'nameStart' | 'start' | 'end'>,
  { lines, wordsOf }: { readonly lines: number; readonly wordsOf: LineWords },
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const from = Math.min(nameStart, start);
  const before = text.slice(Math.max(0, from - REACH_BYTES), from).split(/\r\n?|\n/);
  const after = text.slice(end, end + REACH_BYTES).split(/\r\n?|\n/);
  for (let distance = 0; distance <= lines; distance++)
    for (const line of [before.at(-1 - distance), after[distance]])
      for (const word of wordsOf(line ?? '')) if (!found.has(word)) found.set(word, distance);
  return found;
}

/** Number of line ends between two places; `Infinity` when they are too far apart to count. */
export function linesBetween(
  text: string,
  a: { readonly start: number; readonly end: number },
  b: { readonly start: number; readonly end: number },
): number {
  const [from, to] = a.end <= b.start ? [a.end, b.start] : [b.end, a.start];
  if (to - from > nearBytes) return Infinity;
  return text.slice(from, Math.max(from, to)).split(/\r\n?|\n/).length - 1;
}

function joinedWords(text: string): readonly string[] {
  const words = splitWords(text);
  // Brands with a digit, which are no words: `auth0`, `ai21`.
  const joined: string[] = text.match(/[a-z]+\d+[a-z]*/gi)?.map(word => word.toLowerCase()) ?? [];
  for (let index = 0; index < words.length; index++) {
    let word = '';
    for (let count = 0; count < JOINED_WORDS_MAX && index + count < words.length; count++)
      joined.push((word += words[index + count] ?? ''));
  }
  return joined;
}
