/** The readings that hide in a view: one level of decoding. */
import type { ByteView } from '../view.ts';
import { escapeKinds } from './anchors.ts';
import { decodeGzip, decodeRun, isGzip } from './base64.ts';
import type { Gunzip } from './base64.ts';
import type { Budget } from './budget.ts';
import { decodedView } from './decoded.ts';
import type { Decoded } from './decoded.ts';
import { decodeEscapes, joinEnd, piecesAround } from './escapes.ts';
import { eachRun } from './runs.ts';

/** Decodings inside each other that are followed. */
export const decodingsMax = 3;

/** Shorter runs hold no secret worth the name: 24 characters of base64 are 18 bytes. */
const RUN_CHARS_MIN = 24;

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

/**
 * Decodes what is encoded in a view. `anchors[kind]` are the offsets at which the prefilter saw an escape of that kind
 * (see `escapeKinds`).
 */
export function decodeView(
  view: ByteView,
  anchors: readonly (readonly number[])[],
  { budget, gunzip }: DecodeOptions,
): readonly Reading[] {
  const found: Decoded[] = [];
  const add = (decoded: Decoded | null): void => {
    if (decoded !== null) found.push(decoded);
  };
  if (isGzip(view.bytes)) {
    if (gunzip !== null) add(decodeGzip(view, gunzip, budget));
    return found.map(decoded => ({ view: decodedView(view, decoded), generic: decoded.generic }));
  }
  let runEnd = 0;
  eachRun(view.bytes, RUN_CHARS_MIN, (start, end) => {
    // A line of a wrapped run that is decoded already.
    if (start < runEnd) return;
    const decoded = decodeRun(view, { start, end }, budget);
    if (decoded === null) return;
    runEnd = decoded.endOf(decoded.bytes.length);
    found.push(decoded);
  });
  for (const [index, kind] of escapeKinds.entries()) {
    const places = anchors[index] ?? [];
    const real = kind === 'joined literals' ? places.filter(place => joinEnd(view.text, place) > place + 2) : places;
    for (const piece of piecesAround(view, real))
      if (budget.take(piece.end - piece.start)) add(decodeEscapes(view, piece, kind));
  }
  return found.map(decoded => ({ view: decodedView(view, decoded), generic: decoded.generic }));
}
