/** The readings that hide in a view: one level of decoding. */
import type { ByteView } from '../view.ts';
import { escapeKinds } from './anchors.ts';
import { decodeGzip, decodeRun } from './base64.ts';
import type { Gunzip } from './base64.ts';
import type { Budget } from './budget.ts';
import { decodedView } from './decoded.ts';
import type { Decoded } from './decoded.ts';
import { decodeEscapes, isJoined, piecesAround } from './escapes.ts';

/** Decodings inside each other that are followed. */
export const decodingsMax = 3;

/** A reading and whether values in it may be judged by their names and looks. */
export interface Reading {
  readonly view: ByteView;
  readonly generic: boolean;
}

/** What decoding may use. */
export interface DecodeOptions {
  readonly budget: Budget;
  /** Absent: gzip is left alone. */
  readonly gunzip: Gunzip | null;
}

/** Where the prefilter saw something that may be encoded. */
export interface Carriers {
  /** Offsets at which escapes start, for each of `escapeKinds`. */
  readonly escapes: readonly (readonly number[])[];
  /** Runs of base64 and hexadecimal, start and end in turns, ascending. */
  readonly runs: readonly number[];
}

/** Whether there is anything to decode. */
export function hasCarriers({ escapes, runs }: Carriers): boolean {
  return runs.length > 0 || escapes.some(places => places.length > 0);
}

/** What a view holds that is a gzip stream as a whole. */
export function unpackView(view: ByteView, { budget, gunzip }: DecodeOptions): readonly Reading[] {
  const decoded = gunzip === null ? null : decodeGzip(view, gunzip, budget);
  return decoded === null ? [] : [{ view: decodedView(view, decoded), generic: decoded.generic }];
}

/** Decodes what is encoded in a view. */
export function decodeView(view: ByteView, { escapes, runs }: Carriers, { budget }: DecodeOptions): readonly Reading[] {
  const found: Decoded[] = [];
  const add = (decoded: Decoded | null): void => {
    if (decoded !== null) found.push(decoded);
  };
  let runEnd = 0;
  for (let index = 0; index < runs.length; index += 2) {
    const [start = 0, end = 0] = [runs[index], runs[index + 1]];
    // A line of a wrapped run that is decoded already.
    if (start < runEnd) continue;
    const decoded = decodeRun(view, { start, end }, budget);
    if (decoded === null) continue;
    runEnd = decoded.endOf(decoded.bytes.length);
    found.push(decoded);
  }
  for (const [index, kind] of escapeKinds.entries()) {
    const places = escapes[index] ?? [];
    if (places.length === 0) continue;
    const real = kind === 'joined literals' ? places.filter(place => isJoined(view.bytes, place)) : places;
    for (const piece of piecesAround(view, real))
      if (budget.take(piece.end - piece.start)) add(decodeEscapes(view, piece, kind));
  }
  return found.map(decoded => ({ view: decodedView(view, decoded), generic: decoded.generic }));
}
