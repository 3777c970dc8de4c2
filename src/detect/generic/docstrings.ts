/** Texts in three quotes that document Python code: they stand at the start of a line; what is bound to a name is none, but for what Ansible reads. */
import { lastUpTo } from '../../text/binary-search.ts';
import { lineStart } from './characters.ts';

/** The texts of one view: where each begins and ends, ascending. */
interface Docstrings {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Of the text asked for last: many places of one text ask one after another, and each would read it from its start. */
let last: Docstrings = { text: '', starts: [], ends: [] };

/**
 * Whether `at` lies in a docstring of `text`, an open one included. Whoever asks again gives the same string: one that is
 * only equal is compared to its end each time.
 */
export function isInDocstring(text: string, at: number): boolean {
  if (last.text !== text) last = docstringsOf(text);
  return isIn(last, at);
}

/** Prepares the same for one text. */
export function docstringsIn(text: string): (at: number) => boolean {
  const found = docstringsOf(text);
  return at => isIn(found, at);
}

function isIn({ starts, ends }: Docstrings, at: number): boolean {
  // The quotes that open one are no part of it.
  const before = lastUpTo(starts, at - 1);
  return before !== -1 && at <= (ends[before] ?? 0);
}

function docstringsOf(text: string): Docstrings {
  const starts: number[] = [];
  const ends: number[] = [];
  let opened = '';
  let isComment = false;
  for (const { 0: quotes, index } of text.matchAll(/"""|'''/g)) {
    if (opened === '') {
      [opened, isComment] = [
        quotes,
        /^\s*(?:(?:DOCUMENTATION|EXAMPLES|RETURN)\s?=\s?)?[rRuU]?$/.test(
          text.slice(lineStart(text, index, 200), index),
        ),
      ];
      if (isComment) starts.push(index);
    } else if (quotes === opened) {
      if (isComment) ends.push(index);
      opened = '';
    }
  }
  if (ends.length < starts.length) ends.push(text.length);
  return { text, starts, ends };
}
