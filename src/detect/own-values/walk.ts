/** Follows a value through a text from a place in its middle, both ways, however its characters are written. */
import { afterCharacter, afterJoint, type Character, jointMax, writtenMax } from './spelling.ts';

/** A place where a value is written. Half-open. */
export interface Written {
  readonly start: number;
  readonly end: number;
}

/** Where to begin, and what may stand between characters. */
export interface Middle {
  /** Offset in the text at which character `index` begins. */
  readonly at: number;
  readonly index: number;
  /** Whether lines may be wrapped anywhere, as those of base64 are. */
  readonly wrapped: boolean;
}

/** Readings that are followed beside each other; one text has rarely more than two. */
const READINGS_MAX = 8;

/** The place of the whole value around its middle; null when the text goes on otherwise. */
export function findWritten(text: string, value: readonly Character[], middle: Middle): Written | null {
  let ends: readonly number[] = [middle.at];
  for (let index = middle.index; index < value.length && ends.length > 0; index++)
    ends = forward(text, ends, value[index] as Character, middle.wrapped && index > 0);
  if (ends.length === 0) return null;
  let starts: readonly number[] = [middle.at];
  for (let index = middle.index - 1; index >= 0 && starts.length > 0; index--)
    starts = backward(text, starts, value[index] as Character, middle.wrapped);
  return starts.length === 0 ? null : { start: Math.max(...starts), end: Math.min(...ends) };
}

function forward(text: string, from: readonly number[], character: Character, wrapped: boolean): readonly number[] {
  const reached = new Set<number>();
  for (const at of from) {
    for (const end of afterCharacter(text, at, character)) reached.add(end);
    for (const joint of joints(text, at, wrapped))
      for (const end of afterCharacter(text, joint, character)) reached.add(end);
  }
  return [...reached].slice(0, READINGS_MAX);
}

/** One joint, or two in a row: a quote that closes, and a continued line. */
function joints(text: string, at: number, wrapped: boolean): readonly number[] {
  const first = afterJoint(text, at, wrapped);
  return first.length === 0 ? first : [...first, ...first.flatMap(next => afterJoint(text, next, wrapped))];
}

function backward(text: string, from: readonly number[], character: Character, wrapped: boolean): readonly number[] {
  const reached = new Set<number>();
  for (const end of from) {
    for (const behind of [end, ...jointStarts(text, end, wrapped)])
      for (
        let start = behind - 1;
        start >= 0 && start >= behind - Math.max(writtenMax, character.bytes.length * 4);
        start--
      )
        if (afterCharacter(text, start, character).includes(behind)) reached.add(start);
  }
  return [...reached].slice(0, READINGS_MAX);
}

/** Offsets from which one or two joints lead to `end`. */
function jointStarts(text: string, end: number, wrapped: boolean): readonly number[] {
  // Nothing that joins ends with a letter or a digit, but for an escaped line end.
  if (/[A-Za-z0-9]/.test(text[end - 1] ?? 'x') && !(wrapped && text[end - 2] === '\\')) return [];
  const starts: number[] = [];
  for (let start = end - 1; start >= 0 && start >= end - jointMax; start--) {
    if (/[A-Za-z0-9]/.test(text[start] ?? '') && start < end - 4) break;
    if (joints(text, start, wrapped).includes(end)) starts.push(start);
  }
  return starts;
}
