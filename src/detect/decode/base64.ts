/** Base64, base64url and hexadecimal runs, also wrapped over lines or literals: which are text, and their bytes. */
import type { Budget } from './budget.ts';
import { looksLikeSettings, isTextByte, textShare } from './decoded.ts';
import type { Decoded } from './decoded.ts';
import { isHex } from './runs.ts';
import { placeIn, wrappedLines } from './wrapped.ts';
import { toUtf8 } from '../../text/encoding.ts';
import type { ByteView } from '../view.ts';

/** Characters of a run that are decoded to see whether it may be text: nine bytes. */
const SAMPLE_CHARS = 12;
const HEX_RUN_MIN = 32;
/** Least share of text bytes: one stray byte in a short text, a few in a long one. */
const TEXT_SHARE_MIN = 0.97;
/** Beginnings of pictures, fonts and documents (in base64) that start like text. */
const MEDIA = /^(?:PHN2Z|R0lGOD|JVBERi|UklGR|d09GR|PD94bWwg[A-Za-z0-9+/]{20,90}(?:PHN2Z|3N2Zy|c3Zn))/;
const SECRET_LIKE = /(?:pass|pwd|secret|token|key|cred|auth|private|config|env|basic|bearer)/i;

/** Unpacks gzip up to a number of bytes; null when the data is broken or larger. */
export type Gunzip = (bytes: Uint8Array, bytesMax: number) => Uint8Array | null;

/** What a run of at least 24 characters is in clear, or null when it is no encoded text. */
export function decodeRun(
  view: ByteView,
  run: { readonly start: number; readonly end: number },
  budget: Budget,
): Decoded | null {
  const { bytes } = view;
  // The `n` of an escaped line end belongs to the escape.
  const start = bytes[run.start - 1] === 0x5c ? run.start + 1 : run.start;
  if (isHex(bytes, start, start + SAMPLE_CHARS) && isHex(bytes, start, run.end))
    return decodeHex(view, start, run.end, budget);
  if (!mayBeText(bytes, start)) return null;
  if (MEDIA.test(slice(bytes, start, start + SAMPLE_CHARS * 8))) return null;
  const lines = wrappedLines(bytes, start, run.end);
  const size = lines.reduce((sum, line) => sum + line.end - line.start, 0);
  if (!budget.take((size * 3) >> 2)) return null;
  const decoded = Buffer.from(lines.map(line => slice(bytes, line.start, line.end)).join(''), 'base64');
  const text = isGzip(decoded) ? decoded : toUtf8(decoded);
  if (!isGzip(decoded) && textShare(text) < TEXT_SHARE_MIN) return null;
  const scale = decoded.length / Math.max(1, text.length);
  return {
    bytes: text,
    encoding: 'base64',
    startOf: offset => placeIn(lines, Math.floor((offset * scale * 4) / 3), false),
    endOf: end => placeIn(lines, Math.ceil((end * scale * 4) / 3), true),
    generic:
      !isJwtPart(bytes, start, run.end) &&
      !isSourceMap(text) &&
      (hasSecretName(bytes, start) || looksLikeSettings(text)),
  };
}

/** `{"version":3,`: the sources of code that was made, as the code itself brings them. */
function isSourceMap(text: Uint8Array): boolean {
  return slice(text, 0, 14).replaceAll(' ', '').startsWith('{"version":3,');
}

/** What a gzip stream holds; every place in it stands for the whole stream. */
export function decodeGzip(view: ByteView, gunzip: Gunzip, budget: Budget): Decoded | null {
  const unpacked = gunzip(view.bytes, budget.bytesLeft());
  if (unpacked === null || !budget.take(unpacked.length)) {
    budget.take(Infinity);
    return null;
  }
  return {
    bytes: toUtf8(unpacked),
    encoding: 'gzip',
    startOf: () => 0,
    endOf: () => view.bytes.length,
    generic: looksLikeSettings(unpacked),
  };
}

/** Whether bytes begin with a gzip header. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 0x08;
}

function decodeHex(view: ByteView, start: number, end: number, budget: Budget): Decoded | null {
  if (end - start < HEX_RUN_MIN || (end - start) % 2 !== 0) return null;
  const text = slice(view.bytes, start, end);
  if (!startsLikeText(Buffer.from(text.slice(0, 18), 'hex')) || !budget.take((end - start) >> 1)) return null;
  const decoded = toUtf8(Buffer.from(text, 'hex'));
  if (textShare(decoded) < TEXT_SHARE_MIN) return null;
  const scale = (end - start) / decoded.length;
  return {
    bytes: decoded,
    encoding: 'hex',
    startOf: offset => start + Math.floor(offset * scale),
    endOf: offset => start + Math.ceil(offset * scale),
    generic: hasSecretName(view.bytes, start) || looksLikeSettings(decoded),
  };
}

const sextets: Uint8Array = makeSextets();
const sample = new Uint8Array((SAMPLE_CHARS * 3) / 4);

/** Decodes the first characters of a run by table: most runs are paths and names, and end here. */
function mayBeText(bytes: Uint8Array, start: number): boolean {
  for (let char = start, at = 0; at < sample.length; char += 4, at += 3) {
    const bits =
      ((sextets[bytes[char] ?? 0] ?? 0) << 18) |
      ((sextets[bytes[char + 1] ?? 0] ?? 0) << 12) |
      ((sextets[bytes[char + 2] ?? 0] ?? 0) << 6) |
      (sextets[bytes[char + 3] ?? 0] ?? 0);
    sample[at] = bits >> 16;
    sample[at + 1] = bits >> 8;
    sample[at + 2] = bits;
  }
  // A line of slashes.
  if (sample[0] === 0xff && sample[1] === 0xff && sample[2] === 0xff) return false;
  return startsLikeText(sample) || isGzip(sample);
}

function makeSextets(): Uint8Array {
  const table = new Uint8Array(256);
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  for (let value = 0; value < 64; value++) table[alphabet.charCodeAt(value)] = value;
  table[0x2d] = 62;
  table[0x5f] = 63;
  return table;
}

function startsLikeText(sample: Uint8Array): boolean {
  let text = 0;
  let wide = 0;
  for (let at = 0; at < sample.length; at++) {
    if (isTextByte(sample[at])) text++;
    else if (sample[at] === 0 && at % 2 === 1) wide++;
    // Letters beyond ASCII, and a byte order mark.
    else if ((sample[at] ?? 0) >= 0xc2 || (at > 0 && (sample[at - 1] ?? 0) >= 0x80)) text++;
    else return false;
  }
  return wide === 0 || wide >= (sample.length >> 1) - 1;
}

/** Parts of a JWT hold claims, not settings. */
function isJwtPart(bytes: Uint8Array, start: number, end: number): boolean {
  return (bytes[end] === 0x2e || bytes[start - 1] === 0x2e) && bytes[start] === 0x65 && bytes[start + 1] === 0x79;
}

/** Whether what stands before the run on its line names a credential. */
function hasSecretName(bytes: Uint8Array, start: number): boolean {
  const before = slice(bytes, Math.max(0, start - 80), start);
  return SECRET_LIKE.test(before.slice(before.lastIndexOf('\n') + 1));
}

function slice(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, Math.max(0, Math.min(end, bytes.length) - start)).toString(
    'latin1',
  );
}
