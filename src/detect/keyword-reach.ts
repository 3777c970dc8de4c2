/** What stands before a keyword in a match: the engine searches no further back, and not where a word is missing. */
import { once } from './once.ts';
import { expand, maxWidth, minWidth, parse } from './pattern-shape.ts';
import type { Node } from './pattern-shape.ts';

/** What is sure to hold for one of the keywords in every match. */
export interface KeywordReach {
  /** Characters from the start of the match to the start of the keyword, at most; `Infinity` where the pattern does not tell. */
  readonly before: number;
  /** One of these texts, in lower case, stands between the two; null: none is sure to. */
  readonly words: readonly string[] | null;
}

const NOWHERE: KeywordReach = { before: Infinity, words: null };
/** Shorter words stand everywhere. */
const WORD_CHARS_MIN = 3;

/** Reads it off a pattern. */
export function keywordReach(source: string, keywords: readonly string[]): KeywordReach {
  return reach(
    [parse(source)],
    keywords.map(word => word.toLowerCase()),
  );
}

/** For parts that follow each other. */
function reach(parts: readonly Node[], keywords: readonly string[]): KeywordReach {
  const items = parts.flatMap(flat);
  let best = NOWHERE;
  let width = 0;
  for (const [index, item] of items.entries()) {
    if (width >= best.before) return best;
    const before = width + Math.min(literalReach(items, index, keywords), innerReach(item, keywords));
    if (before < best.before) best = { before, words: wordsIn(items.slice(0, index)) };
    width += maxWidth(item);
  }
  return best;
}

/** The texts of an alternative that is a choice of words. */
function wordsIn(items: readonly Node[]): readonly string[] | null {
  for (const item of items) {
    const texts = item.kind === 'alt' ? expand(item) : null;
    if (texts?.every(({ text, ended }) => !ended && text.length >= WORD_CHARS_MIN) === true)
      return texts.map(({ text }) => text.toLowerCase());
  }
  return null;
}

/**
 * Where every literal text with which the parts from `index` on can begin holds a keyword, or does so together with
 * whatever character stands before it: the last of the places at which one starts.
 */
function literalReach(items: readonly Node[], index: number, keywords: readonly string[]): number {
  const starts = expand({ kind: 'seq', items: items.slice(index) });
  if (starts === null || starts.length === 0) return Infinity;
  const before = once(() => lastChars(items.slice(0, index)));
  return Math.max(
    ...starts.map(({ text }) => {
      const place = firstWord(text.toLowerCase(), keywords);
      if (place !== Infinity) return place;
      const chars = before();
      const isSure = chars !== null && chars.length > 0 && chars.every(char => startsWord(char + text, keywords));
      return isSure ? 0 : Infinity;
    }),
  );
}

function startsWord(text: string, words: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return words.some(word => lower.startsWith(word));
}

/** Every character with which parts that follow each other can end; null when there are too many, or they may take nothing. */
function lastChars(items: readonly Node[]): readonly string[] | null {
  const found: string[] = [];
  for (const item of items.toReversed()) {
    const last = lastOf(item);
    if (last === null) return null;
    found.push(...last);
    if (minWidth(item) > 0) return found;
  }
  return null;
}

function lastOf(item: Node): readonly string[] | null {
  switch (item.kind) {
    case 'chars':
      return item.chars;
    case 'seq':
      return lastChars(item.items);
    case 'alt': {
      const parts = item.items.map(lastOf);
      return parts.includes(null) ? null : parts.flatMap(part => part ?? []);
    }
    case 'repeat':
      return lastOf(item.item);
    case 'look':
    case 'empty':
      return [];
    default:
      return item satisfies never;
  }
}

function firstWord(text: string, words: readonly string[]): number {
  const places = words.map(word => text.indexOf(word)).filter(place => place !== -1);
  return places.length === 0 ? Infinity : Math.min(...places);
}

/** Inside a part: in each of its alternatives, in the first round of a repetition. */
function innerReach(item: Node, keywords: readonly string[]): number {
  if (item.kind === 'alt') return Math.max(...item.items.map(inner => reach([inner], keywords).before));
  return item.kind === 'repeat' && item.min > 0 ? reach([item.item], keywords).before : Infinity;
}

function flat(node: Node): readonly Node[] {
  return node.kind === 'seq' ? node.items.flatMap(flat) : [node];
}
