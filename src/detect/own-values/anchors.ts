/** All values as one table of grams: one pass over a text finds the places at which one of them may be. */
import type { OwnEntry } from './own-value.ts';
import { base64Form, bestGram, escapedForms, type Form, hexForm, pieceStart, rawForm } from './forms.ts';
import { gramMask, shiftOf, unitOf } from './grams.ts';
import type { Character } from './spelling.ts';

/** Where a gram of a value leads. */
export interface Anchor {
  readonly value: PreparedValue;
  readonly form: Form;
  /** Character of the form that begins with the gram, and how many bytes before the first unit it begins. */
  readonly index: number;
  readonly back: number;
}

/** A value as the search needs it. */
export interface PreparedValue {
  readonly entry: OwnEntry;
  /** UTF-8 bytes as Latin-1 text. */
  readonly text: string;
  /** Its characters, made when a gram was met. */
  readonly characters: () => readonly Character[];
  /** Whether the value says anything at all, judged when a gram was met. */
  readonly counts: () => boolean;
}

/** Calls `visit` with the offset of the last unit of every gram that some value has. */
export type EachAnchor = (bytes: Uint8Array, visit: (last: number, anchors: readonly Anchor[]) => void) => void;

/** Slots per gram: few texts meet a slot by chance. */
const SLOTS_PER_GRAM = 24;

/** Prepares the values; takes some microseconds for each. */
export function createAnchors(values: readonly PreparedValue[]): EachAnchor {
  const known = new Map<number, Anchor[]>();
  for (const value of values) addValue(known, value);
  const bits = Math.min(20, Math.max(12, Math.ceil(Math.log2(known.size * SLOTS_PER_GRAM + 1))));
  const shift = 32 - bits;
  const filter = new Uint8Array(2 ** bits);
  for (const gram of known.keys()) filter[Math.imul(gram, MULTIPLIER) >>> shift] = 1;
  return (bytes, visit) => {
    let gram = 0;
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      gram = ((gram << (shiftOf[byte] as number)) | (unitOf[byte] as number)) & gramMask;
      if (filter[Math.imul(gram, MULTIPLIER) >>> shift] === 0 || unitOf[byte] === 0) continue;
      const anchors = known.get(gram);
      if (anchors !== undefined) visit(at, anchors);
    }
  };
}

/** Knuth's multiplicative hash: 2^32 over the golden ratio. */
const MULTIPLIER = 0x9e3779b1;

function addValue(known: Map<number, Anchor[]>, value: PreparedValue): void {
  const isTaken = (gram: number): boolean => known.has(gram);
  const add = (form: Form): boolean => {
    const best = bestGram(form, isTaken);
    if (best === null) return false;
    const start = pieceStart(form, best.gram.start) ?? best.gram.start;
    const anchor = { value, form, index: form.characterAt(start) ?? 0, back: best.gram.start - start };
    const others = known.get(best.gram.gram);
    if (others === undefined) known.set(best.gram.gram, [anchor]);
    else others.push(anchor);
    return best.isPlain;
  };
  const characters = value.characters().map(({ bytes }) => bytes);
  if (!add(rawForm(characters))) for (const form of escapedForms(characters)) add(form);
  const bytes = Buffer.from(value.text, 'latin1');
  add(hexForm(bytes));
  for (const alignment of [0, 1, 2] as const) add(base64Form(bytes, alignment));
}
