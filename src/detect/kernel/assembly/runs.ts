/** Runs of base64, base64url and hexadecimal that may be text: the first tests of `decode/base64.ts`. */
import { mayStandAlone } from './alone';
import { HEX, RUN, runClassAt } from './classes';
import { emit, SEXTETS } from './memory';
import { at8, textEnd, textStart } from './text';

/** Target of a record that tells a run; its detail is where the run ends. */
export const TARGET_RUN: u32 = 0xfff0;
/** Target of a record that tells a run which may be a value by itself. */
export const TARGET_ALONE: u32 = 0xfff1;

const RUN_MIN: usize = 24;
const SAMPLE_CHARS: usize = 12;
const HEX_MIN: usize = 32;
const WRAPPED_MIN: usize = 40;
/** Least share of text bytes, as in `decode/base64.ts`. */
const TEXT_SHARE_MIN: f64 = 0.97;

/** Where the last run ended: none that is still to be reported starts before. */
let next: usize = 0;

export function resetRuns(): void {
  next = textStart;
}

/**
 * Reports the runs that have their first two whole words of eight bytes (at addresses that are multiples of eight) in a
 * range of blocks of sixteen; a run of 24 bytes has two such words.
 */
export function findRuns(from: usize, limit: usize): void {
  // Bit 0: the word before is whole; bits 1 and 2: those of this block.
  let whole: u32 = from > textStart ? wholeWords(from - 16) >> 1 : 0;
  for (let block = from; block < limit; block += 16) {
    whole |= wholeWords(block) << 1;
    const pairs = whole & (whole >> 1);
    if (pairs !== 0) {
      const word = (pairs & 1) !== 0 ? block : block + 8;
      if (word >= next) grow(word);
    }
    whole >>= 2;
  }
}

function wholeWords(block: usize): u32 {
  return i64x2.bitmask(i64x2.eq(outsideRuns(v128.load(block)), i64x2.splat(0)));
}

/** The run around a word that belongs to it. */
function grow(word: usize): void {
  let start = word;
  while (start > textStart && start > next && (runClassAt(start - 1) & RUN) !== 0) start--;
  let end = word + 8;
  while (end < textEnd && (runClassAt(end) & RUN) !== 0) end++;
  next = end;
  if (end - start < RUN_MIN) return;
  if (mayBeEncoded(start, end)) emit(<u32>(start - textStart), <u32>(end - textStart), TARGET_RUN);
  if (mayStandAlone(start, end)) emit(<u32>(start - textStart), 0, TARGET_ALONE);
}

/** Lanes that are not zero where a byte belongs to no run, by two look-ups of half bytes. */
function outsideRuns(bytes: v128): v128 {
  const low = v128.and(bytes, i8x16.splat(15));
  const high = v128.and(i16x8.shr_u(bytes, 4), i8x16.splat(15));
  // Rows: signs, digits, letters to o, letters from p on (large ones with the underscore).
  const columns = i8x16.swizzle(i8x16(26, 30, 30, 30, 30, 30, 30, 30, 30, 30, 28, 5, 4, 5, 4, 13), low);
  const rows = i8x16.swizzle(i8x16(0, 0, 1, 2, 4, 8, 4, 16, 0, 0, 0, 0, 0, 0, 0, 0), high);
  return i8x16.eq(v128.and(columns, rows), i8x16.splat(0));
}

function mayBeEncoded(from: usize, end: usize): bool {
  const start = at8(from - 1) === 0x5c ? from + 1 : from;
  if (isHex(start, start + SAMPLE_CHARS) && isHex(start, end)) {
    const size = end - start;
    return size >= HEX_MIN && size % 2 === 0 && startsLikeHexText(start);
  }
  if (!mayBeText(start)) return false;
  // A run that nothing can follow on the next line is short enough to be read whole.
  return end - start >= WRAPPED_MIN || isMostlyText(start, end);
}

function isHex(start: usize, end: usize): bool {
  for (let at = start; at < end; at++) if ((runClassAt(at) & HEX) === 0) return false;
  return true;
}

function hexDigit(code: u32): u32 {
  return code <= 0x39 ? code & 15 : (code & 15) + 9;
}

/** State of {@link accept}: bytes so far, how many of them are NUL at odd places, and the last one. */
let seen: u32 = 0;
let wide: u32 = 0;
let last: u32 = 0;

function startSample(): void {
  seen = 0;
  wide = 0;
  last = 0;
}

function isTextByte(byte: u32): bool {
  return (byte >= 0x20 && byte < 0x7f) || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** Takes one byte of the sample; false when no text begins like that. */
function accept(byte: u32): bool {
  const before = last;
  const index = seen++;
  last = byte;
  if (isTextByte(byte)) return true;
  if (byte === 0 && index % 2 === 1) {
    wide++;
    return true;
  }
  return byte >= 0xc2 || (index > 0 && before >= 0x80);
}

function isAccepted(): bool {
  return wide === 0 || wide >= (seen >> 1) - 1;
}

function startsLikeHexText(start: usize): bool {
  startSample();
  for (let at = start; at < start + 18; at += 2)
    if (!accept((hexDigit(at8(at)) << 4) | hexDigit(at8(at + 1)))) return false;
  return isAccepted();
}

function bitsAt(at: usize): u32 {
  return (
    ((<u32>load<u8>(SEXTETS + at8(at))) << 18) |
    ((<u32>load<u8>(SEXTETS + at8(at + 1))) << 12) |
    ((<u32>load<u8>(SEXTETS + at8(at + 2))) << 6) |
    <u32>load<u8>(SEXTETS + at8(at + 3))
  );
}

function mayBeText(start: usize): bool {
  const head = bitsAt(start);
  if (head === 0x1f8b08) return true;
  // ////
  if (head === 0xffffff) return false;
  startSample();
  for (let at = start; at < start + SAMPLE_CHARS; at += 4) {
    const bits = at === start ? head : bitsAt(at);
    if (!accept(bits >> 16) || !accept((bits >> 8) & 0xff) || !accept(bits & 0xff)) return false;
  }
  return isAccepted();
}

/** Whether enough of a short run is text. One that may be gzip, UTF-16 or marked is not judged here. */
function isMostlyText(start: usize, end: usize): bool {
  const size = ((end - start) * 3) >> 2;
  let text: usize = 0;
  let done: usize = 0;
  const head = bitsAt(start) >> 8;
  if (head === 0x1f8b || head === 0xefbb || head === 0xfffe || head === 0xfeff) return true;
  for (let at = start; done < size; at += 4) {
    const bits = bitsAt(at);
    for (let shift: u32 = 16; done < size; shift -= 8) {
      const byte = (bits >> shift) & 0xff;
      if (byte === 0) return true;
      if (isTextByte(byte)) text++;
      done++;
      if (shift === 0) break;
    }
  }
  return <f64>text / <f64>size >= TEXT_SHARE_MIN;
}
