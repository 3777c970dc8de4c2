/** All values as one table of grams: one pass over a text finds the places at which one of them may be. */
import { escapedForms } from './forms.ts';
import { bestBase64Gram, bestGram, bestHexGram, createWeigher, type Gram } from './best-gram.ts';
import { gramMask, shiftOf, unitOf } from './grams.ts';
import type { OwnEntry } from './own-value.ts';
import type { Character } from './spelling.ts';

/** How the text around a gram is read; for base64 with how many bytes before the value in its group of three. */
export const kinds = ['spelled', 'hex', 'base64+0', 'base64+1', 'base64+2'] as const;

/** A value as the search needs it. */
export interface PreparedValue {
  readonly entry: OwnEntry;
  readonly bytes: Buffer;
  /** Its characters, made when a gram was met. */
  readonly characters: () => readonly Character[];
  /** Whether the value says anything at all, judged when a gram was met. */
  readonly counts: () => boolean;
}

/** Where a gram leads. */
export interface Anchor {
  readonly value: PreparedValue;
  readonly kind: (typeof kinds)[number];
  /** Byte of the value (for base64: character of its text) that begins with the gram. */
  readonly index: number;
  /** How many bytes before the first unit of the gram that byte's spelling begins: 1 for the `%` of `%41`. */
  readonly back: number;
}

/** Calls `visit` with the offset of the last unit of every gram that some value has. */
export type EachAnchor = (bytes: Uint8Array, visit: (last: number, anchors: readonly Anchor[]) => void) => void;

/** Knuth's multiplicative hash: 2^32 over the golden ratio. */
const MULTIPLIER = 0x9e3779b1;
/** Slots for each value, which has five grams: few texts meet a slot by chance. */
const SLOTS_PER_VALUE = 100;

/** Prepares the values: about a microsecond for each. */
export function createAnchors(values: readonly PreparedValue[]): EachAnchor {
  const bits = Math.min(20, Math.max(12, Math.ceil(Math.log2(values.length * SLOTS_PER_VALUE + 1))));
  const shift = 32 - bits;
  const filter = new Uint8Array(2 ** bits);
  const grams = new Map<number, number>();
  const table: Table = { grams, rows: [], next: [], filter, shift };
  for (const [number, value] of values.entries()) addValue(table, number, value);
  return (bytes, visit) => {
    let gram = 0;
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      gram = ((gram << (shiftOf[byte] as number)) | (unitOf[byte] as number)) & gramMask;
      if (filter[Math.imul(gram, MULTIPLIER) >>> shift] === 0 || unitOf[byte] === 0) continue;
      const first = grams.get(gram);
      if (first !== undefined) visit(at, anchorsFrom(table, values, first));
    }
  };
}

/** Rows are numbers, four for each anchor: a thousand values must not cost a commit thousands of objects. */
interface Table {
  /** Gram → number of its first row. */
  readonly grams: Map<number, number>;
  /** Number of the value, number of the kind, index, back. */
  readonly rows: number[];
  /** The next row of the same gram, -1 behind the last. */
  readonly next: number[];
  readonly filter: Uint8Array;
  readonly shift: number;
}

function anchorsFrom({ rows, next }: Table, values: readonly PreparedValue[], first: number): readonly Anchor[] {
  const anchors: Anchor[] = [];
  for (let row = first; row >= 0; row = next[row] ?? -1) {
    const [number = 0, kind = 0, index = 0, back = 0] = rows.slice(row * 4, row * 4 + 4);
    const value = values[number];
    if (value !== undefined) anchors.push({ value, kind: kinds[kind] ?? 'spelled', index, back });
  }
  return anchors;
}

function addValue(table: Table, number: number, { bytes, characters }: PreparedValue): void {
  const { filter, shift } = table;
  const isTaken = (gram: number): boolean => filter[Math.imul(gram, MULTIPLIER) >>> shift] !== 0;
  // A gram must begin with a character, or at the second byte of one.
  const raw = bestGram(
    bytes,
    createWeigher(isTaken, at => (((bytes[at] as number) & 0xc0) === 0x80 ? -1 : at)),
  );
  add(table, number, 0, raw);
  if (!raw.isPlain)
    for (const { text, byteAt } of escapedForms(characters().map(character => character.bytes)))
      add(table, number, 0, bestGram(Buffer.from(text, 'latin1'), createWeigher(isTaken, byteAt)));
  add(table, number, 1, bestHexGram(bytes, isTaken));
  for (let alignment = 0; alignment < 3; alignment++)
    add(table, number, 2 + alignment, bestBase64Gram(bytes, alignment, isTaken));
}

function add({ grams, rows, next, filter, shift }: Table, number: number, kind: number, best: Gram): void {
  if (best.gram === 0) return;
  const row = next.length;
  rows.push(number, kind, best.index, best.back);
  next.push(grams.get(best.gram) ?? -1);
  grams.set(best.gram, row);
  filter[Math.imul(best.gram, MULTIPLIER) >>> shift] = 1;
}
