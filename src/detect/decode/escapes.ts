/** Escapes of single characters: `\u0067`, `\x67`, `%67`, `&#103;`, and literals that are joined (`"ab" + "cd"`). */
import type { Decoded } from './decoded.ts';
import type { ByteView } from '../view.ts';

/** How characters are written in a carrier. */
export type EscapeKind = 'unicode escapes' | 'percent' | 'HTML entities' | 'joined literals';

/** One escape at a place: how long it is, and the bytes it stands for. */
type Unit = { readonly length: number; readonly bytes: readonly number[] };
type ReadUnit = (text: string, at: number) => Unit | null;

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
  const text = view.text.slice(piece.start, piece.end);
  const { triggers, read } = READERS[kind];
  const bytes = new Uint8Array(text.length);
  const copied = view.bytes.subarray(piece.start, piece.end);
  // A stretch is what was copied as it stands, with what one escape stood for before it.
  const stretches: Stretch[] = [{ at: 0, escaped: 0, from: 0, to: 0 }];
  let size = 0;
  let done = 0;
  for (let at = 0; at < text.length; at++) {
    if (triggers[text.charCodeAt(at)] !== 1) continue;
    const unit = read(text, at);
    if (unit === null) continue;
    bytes.set(copied.subarray(done, at), size);
    size += at - done;
    bytes.set(unit.bytes, size);
    done = at + unit.length;
    stretches.push({ at: size, escaped: unit.bytes.length, from: at, to: done });
    size += unit.bytes.length;
    at = done - 1;
  }
  if (stretches.length === 1) return null;
  bytes.set(copied.subarray(done), size);
  size += text.length - done;
  return {
    bytes: bytes.subarray(0, size),
    encoding: kind,
    startOf: offset => {
      const stretch = stretchAt(stretches, offset);
      const behind = offset - stretch.at - stretch.escaped;
      return piece.start + (behind < 0 ? stretch.from : stretch.to + behind);
    },
    endOf: end => {
      const stretch = stretchAt(stretches, Math.max(0, end - 1));
      return piece.start + stretch.to + Math.max(0, end - stretch.at - stretch.escaped);
    },
    generic: true,
  };
}

interface Stretch {
  /** Offset in the decoded bytes, and how many of them the escape stands for. */
  readonly at: number;
  readonly escaped: number;
  /** Where in the piece the escape starts and ends. */
  readonly from: number;
  readonly to: number;
}

/** The last stretch that starts at or before an offset; of several at one place the last one that is not empty. */
function stretchAt(stretches: readonly Stretch[], offset: number): Stretch {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stretches[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return stretches[low] ?? { at: 0, escaped: 0, from: 0, to: 0 };
}

interface Reader {
  /** 1 for every character at which an escape may begin. */
  readonly triggers: Uint8Array;
  readonly read: ReadUnit;
}

const READERS: Readonly<Record<EscapeKind, Reader>> = {
  'unicode escapes': { triggers: triggersOf('\\'), read: readBackslash },
  percent: {
    triggers: triggersOf('%'),
    read: (text, at) => {
      const code = hexAt(text, at + 1, 2);
      return code < 0 ? null : { length: 3, bytes: [code] };
    },
  },
  'HTML entities': { triggers: triggersOf('&'), read: readEntity },
  'joined literals': {
    triggers: triggersOf(`"'\``),
    read: (text, at) => {
      const end = joinEnd(text, at);
      return end === -1 ? null : { length: end - at, bytes: [] };
    },
  },
};

function triggersOf(characters: string): Uint8Array {
  const table = new Uint8Array(256);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

function readEntity(text: string, at: number): Unit | null {
  const found = /^&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(quot|amp|apos|lt|gt));/.exec(text.slice(at, at + 12));
  if (found === null) return null;
  const [whole, decimal, hex, name = ''] = found;
  const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : (ENTITIES[name] ?? 0x20);
  return { length: whole.length, bytes: utf8(code) };
}

const ENTITIES: Readonly<Record<string, number>> = { quot: 0x22, amp: 0x26, apos: 0x27, lt: 0x3c, gt: 0x3e };
const CONTROLS: Readonly<Record<string, number>> = {
  n: 0x0a,
  r: 0x0d,
  t: 0x09,
  '"': 0x22,
  "'": 0x27,
  '/': 0x2f,
  '\\': 0x5c,
};
const JOIN_CHARS_MAX = 160;
/** What may stand between two literals that the language joins; a letter may be the prefix of the second one. */
const JOIN_CHARS = ' \t\r\n\\+.&~<>|';

/**
 * Whether the quote at `at` ends a literal that goes on in another one. Where a blank, a bracket, a comma or a semicolon
 * stands on either side, sentences are joined, or the quote opens a literal such as `"."`: no token goes on there.
 */
export function isJoined(text: string, at: number): boolean {
  const end = joinEnd(text, at);
  return end > at + 2 && !SEPARATORS.includes(text.charAt(at - 1)) && !SEPARATORS.includes(text.charAt(end));
}

const SEPARATORS = ' \t\r\n()[],;';

/** Behind the quote that opens the next literal, when the quote at `at` ends one that is joined with it; else -1. */
function joinEnd(text: string, at: number): number {
  const quote = text.charCodeAt(at);
  for (let next = at + 1; next < at + JOIN_CHARS_MAX && next < text.length; next++) {
    if (text.charCodeAt(next) === quote) return next + 1;
    if (!JOIN_CHARS.includes(text.charAt(next))) return -1;
    // One bar makes a choice of two, it does not join them.
    if (text[next] === '|' && text[next - 1] !== '|' && text[next + 1] !== '|') return -1;
  }
  return -1;
}

function readBackslash(text: string, at: number): Unit | null {
  const kind = text[at + 1] ?? '';
  if (kind === 'x') {
    const code = hexAt(text, at + 2, 2);
    return code < 0 ? null : { length: 4, bytes: [code] };
  }
  if (kind === 'u' || kind === 'U') return readUnicode(text, at, kind);
  const control = CONTROLS[kind];
  return control === undefined ? null : { length: 2, bytes: [control] };
}

function readUnicode(text: string, at: number, kind: string): Unit | null {
  const braced = text[at + 2] === '{' ? /^\{([0-9a-fA-F]{1,6})\}/.exec(text.slice(at + 2, at + 10)) : null;
  if (braced !== null) return { length: 2 + braced[0].length, bytes: utf8(Number.parseInt(braced[1] ?? '0', 16)) };
  const digits = kind === 'U' ? 8 : 4;
  const code = hexAt(text, at + 2, digits);
  return code < 0 ? null : { length: 2 + digits, bytes: utf8(code) };
}

/** Value of hexadecimal digits, -1 when there are others. */
function hexAt(text: string, at: number, digits: number): number {
  const hex = text.slice(at, at + digits);
  return hex.length === digits && /^[0-9a-fA-F]+$/.test(hex) ? Number.parseInt(hex, 16) : -1;
}

function utf8(code: number): readonly number[] {
  return code < 0x80 ? [code] : [...Buffer.from(String.fromCodePoint(code <= 0x10ffff ? code : 0xfffd))];
}
