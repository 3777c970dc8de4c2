/** Escapes of single characters: `\u0067`, `\x67`, `%67`, `&#103;`, and literals that are joined (`"ab" + "cd"`). */
import type { Decoded } from './decoded.ts';
import type { ByteView } from '../view.ts';
import { firstAt } from '../../text/binary-search.ts';
import { latin1 } from '../../text/latin1.ts';

/** How characters are written in a carrier. */
export type EscapeKind = 'unicode escapes' | 'percent' | 'HTML entities' | 'joined literals';

/**
 * Reads the escape that begins at `at` and writes what it stands for into `out` from `to` on. Answers its length, 0 when
 * there is none, and leaves in `written` how many bytes it has written.
 */
type ReadEscape = (bytes: Uint8Array, at: number, out: Uint8Array, to: number) => number;

/** Of the last escape that was read: an object for each would be garbage by the million in a file full of them. */
let written = 0;

/** Bytes before and behind an escape that belong to the same piece, as far as the line goes. */
const MARGIN_BYTES = 512;
/** Longest piece. */
const PIECE_BYTES_MAX = 1 << 16;

/** Places of one kind → the pieces of text around them; places close to each other share one. */
export function piecesAround(
  view: ByteView,
  places: readonly number[],
): readonly { readonly start: number; readonly end: number }[] {
  const pieces: { start: number; end: number }[] = [];
  for (const place of places) {
    const last = pieces.at(-1);
    const end = Math.min(view.bytes.length, place + MARGIN_BYTES);
    if (last !== undefined && place <= last.end && place - last.start < PIECE_BYTES_MAX) last.end = end;
    else pieces.push({ start: Math.max(0, place - MARGIN_BYTES), end });
  }
  return pieces;
}

/** What a piece is in clear, or null when nothing in it is an escape of this kind. */
export function decodeEscapes(
  view: ByteView,
  piece: { readonly start: number; readonly end: number },
  kind: EscapeKind,
): Decoded | null {
  const bytes = view.bytes.subarray(piece.start, piece.end);
  const { triggers, read } = READERS[kind];
  const out = new Uint8Array(bytes.length);
  const stretches: number[] = [0, 0, 0, 0];
  let size = 0;
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] as number;
    const length = triggers[byte] === 1 ? read(bytes, at, out, size) : 0;
    if (length === 0) {
      out[size++] = byte;
      at++;
      continue;
    }
    stretches.push(size, written, at, at + length);
    size += written;
    at += length;
  }
  if (stretches.length === STRETCH_NUMBERS) return null;
  return {
    bytes: out.subarray(0, size),
    encoding: kind,
    startOf: offset => {
      const [at, escaped, from, to] = stretchAt(stretches, offset);
      const behind = offset - at - escaped;
      return piece.start + (behind < 0 ? from : to + behind);
    },
    endOf: end => {
      const [at, escaped, , to] = stretchAt(stretches, Math.max(0, end - 1));
      return piece.start + to + Math.max(0, end - at - escaped);
    },
    generic: true,
  };
}

/**
 * A stretch is one escape and what was copied as it stands behind it, in four numbers: its offset in the decoded bytes, how
 * many of them the escape stands for, and where in the piece the escape starts and ends. The first one has no escape.
 */
type Stretch = readonly [at: number, escaped: number, from: number, to: number];
const STRETCH_NUMBERS = 4;

/** The last stretch that starts at or before an offset; of several at one place the last one that is not empty. */
function stretchAt(stretches: readonly number[], offset: number): Stretch {
  const count = stretches.length / STRETCH_NUMBERS;
  const next = Math.max(
    1,
    firstAt(count, index => (stretches[index * STRETCH_NUMBERS] ?? 0) > offset),
  );
  const [at = 0, escaped = 0, from = 0, to = 0] = stretches.slice((next - 1) * STRETCH_NUMBERS, next * STRETCH_NUMBERS);
  return [at, escaped, from, to];
}

interface Reader {
  /** 1 for every byte at which an escape may begin. */
  readonly triggers: Uint8Array;
  readonly read: ReadEscape;
}

const READERS: Readonly<Record<EscapeKind, Reader>> = {
  'unicode escapes': { triggers: triggersOf('\\'), read: readBackslash },
  percent: {
    triggers: triggersOf('%'),
    read: (bytes, at, out, to) => {
      const code = hexAt(bytes, at + 1, 2);
      if (code < 0) return 0;
      out[to] = code;
      written = 1;
      return 3;
    },
  },
  'HTML entities': { triggers: triggersOf('&'), read: readEntity },
  'joined literals': {
    triggers: triggersOf(`"'\``),
    read: (bytes, at) => {
      const end = joinEnd(bytes, at);
      written = 0;
      return end === -1 ? 0 : end - at;
    },
  },
};

function triggersOf(characters: string): Uint8Array {
  const table = new Uint8Array(256);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

function readEntity(bytes: Uint8Array, at: number, out: Uint8Array, to: number): number {
  const text = latin1(bytes.subarray(at, at + 12));
  const found = /^&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(quot|amp|apos|lt|gt));/.exec(text);
  if (found === null) return 0;
  const [whole, decimal, hex, name = ''] = found;
  const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : (ENTITIES[name] ?? 0x20);
  writeUtf8(code, out, to);
  return whole.length;
}

const ENTITIES: Readonly<Record<string, number>> = { quot: 0x22, amp: 0x26, apos: 0x27, lt: 0x3c, gt: 0x3e };

/** For the byte behind a backslash the one that it stands for, 0 for none. */
const CONTROLS: Uint8Array = triggersOf('');
for (const itself of `"'/\\`) CONTROLS[itself.charCodeAt(0)] = itself.charCodeAt(0);
for (const [letter, control] of ['n\n', 'r\r', 't\t'])
  CONTROLS[letter?.charCodeAt(0) ?? 0] = control?.charCodeAt(0) ?? 0;

const JOIN_CHARS_MAX = 160;
/** What may stand between two literals that the language joins; a letter may be the prefix of the second one. */
const JOIN_CHARS: Uint8Array = triggersOf(' \t\r\n\\+.&~<>|');
const BAR = 0x7c;

/**
 * Whether the quote at `at` ends a literal that goes on in another one. Where a blank, a bracket, a comma or a semicolon
 * stands on either side, sentences are joined, or the quote opens a literal such as `"."`: no token goes on there.
 */
export function isJoined(bytes: Uint8Array, at: number): boolean {
  const end = joinEnd(bytes, at);
  return end > at + 2 && SEPARATORS[bytes[at - 1] ?? BLANK] === 0 && SEPARATORS[bytes[end] ?? BLANK] === 0;
}

const BLANK = 0x20;
const SEPARATORS: Uint8Array = triggersOf(' \t\r\n()[],;');

/** Behind the quote that opens the next literal, when the quote at `at` ends one that is joined with it; else -1. */
function joinEnd(bytes: Uint8Array, at: number): number {
  const quote = bytes[at];
  const last = Math.min(bytes.length, at + JOIN_CHARS_MAX);
  for (let next = at + 1; next < last; next++) {
    const byte = bytes[next] as number;
    if (byte === quote) return next + 1;
    if (JOIN_CHARS[byte] === 0) return -1;
    // One bar makes a choice of two, it does not join them.
    if (byte === BAR && bytes[next - 1] !== BAR && bytes[next + 1] !== BAR) return -1;
  }
  return -1;
}

const [LOWER_X, LOWER_U, UPPER_U, OPEN_BRACE] = [0x78, 0x75, 0x55, 0x7b];

function readBackslash(bytes: Uint8Array, at: number, out: Uint8Array, to: number): number {
  const kind = bytes[at + 1] ?? 0;
  if (kind === LOWER_X) {
    const code = hexAt(bytes, at + 2, 2);
    if (code < 0) return 0;
    out[to] = code;
    written = 1;
    return 4;
  }
  if (kind === LOWER_U || kind === UPPER_U) return readUnicode(bytes, at, out, to);
  const control = CONTROLS[kind] as number;
  if (control === 0) return 0;
  out[to] = control;
  written = 1;
  return 2;
}

function readUnicode(bytes: Uint8Array, at: number, out: Uint8Array, to: number): number {
  if (bytes[at + 2] === OPEN_BRACE) {
    const braced = /^\{([0-9a-fA-F]{1,6})\}/.exec(latin1(bytes.subarray(at + 2, at + 10)));
    if (braced !== null) {
      writeUtf8(Number.parseInt(braced[1] ?? '0', 16), out, to);
      return 2 + braced[0].length;
    }
  }
  const digits = bytes[at + 1] === UPPER_U ? 8 : 4;
  const code = hexAt(bytes, at + 2, digits);
  if (code < 0) return 0;
  writeUtf8(code, out, to);
  return 2 + digits;
}

/** Values of hexadecimal digits; 16 for what is none. */
const HEX_VALUES: Uint8Array = new Uint8Array(256).fill(16);
for (let value = 0; value < 16; value++)
  for (const digit of [value.toString(16), value.toString(16).toUpperCase()]) HEX_VALUES[digit.charCodeAt(0)] = value;

/** Value of hexadecimal digits, -1 when there are others or not as many. */
function hexAt(bytes: Uint8Array, at: number, digits: number): number {
  let value = 0;
  for (let index = at; index < at + digits; index++) {
    const digit = HEX_VALUES[bytes[index] ?? 0] as number;
    if (digit === 16) return -1;
    value = value * 16 + digit;
  }
  return value;
}

/** A code point takes at most as many bytes as any of its escapes. */
function writeUtf8(code: number, out: Uint8Array, to: number): void {
  if (code < 0x80) {
    out[to] = code;
    written = 1;
    return;
  }
  const encoded = Buffer.from(String.fromCodePoint(code <= 0x10ffff ? code : 0xfffd));
  out.set(encoded, to);
  written = encoded.length;
}
