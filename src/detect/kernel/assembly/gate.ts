/**
 * The gate of the developer's own values, a module of its own: gathers a gram of each value, from the lines of an env file,
 * and tells whether a text has one of them, read as it is and as if all of it were base64 or hexadecimal.
 */
import { has, isEmpty, isFull, take } from './gate-table';

export { take } from './gate-table';

/** For each byte its unit, written by JavaScript; 0 for one that grams leave out. */
const UNITS: usize = 0x400;
/** Sextet of a character of base64, digit of a hexadecimal one, and 255 for all others. */
const SEXTETS: usize = 0x500;
const DIGITS: usize = 0x600;
/** Values of which JavaScript has to make something: kind, start, end. */
const RECORDS: usize = 0x50000;
const RECORDS_MAX: u32 = 0x2000;

const UNIT_BITS: u32 = 6;
const GRAM_UNITS: u32 = 5;
const GRAM_MASK: u32 = 0x3fffffff;
/** Units above are signs, which escapes change. */
const LETTER_MAX: u32 = 26;
const ALPHANUMERIC_MAX: u32 = 36;
/** Characters in which a gram is looked for: those further in are no better. */
const LOOKED_AT: usize = 96;
/** In what stands before a comment there is a gram, if it is that long. */
const CUT_MIN: usize = 24;

const OTHER: u8 = 255;
const VALUE: u32 = 0;
const ADDRESS: u32 = 1;

let recordCount: u32 = 0;

/** To be called once, when the units are in place. */
export function start(): void {
  for (let byte: usize = 0; byte < 256; byte++) {
    store<u8>(SEXTETS + byte, OTHER);
    store<u8>(DIGITS + byte, OTHER);
  }
  for (let index: u8 = 0; index < 26; index++) {
    store<u8>(SEXTETS + 0x41 + index, index);
    store<u8>(SEXTETS + 0x61 + index, 26 + index);
  }
  for (let index: u8 = 0; index < 10; index++) {
    store<u8>(SEXTETS + 0x30 + index, 52 + index);
    store<u8>(DIGITS + 0x30 + index, index);
  }
  for (let index: u8 = 0; index < 6; index++) {
    store<u8>(DIGITS + 0x41 + index, 10 + index);
    store<u8>(DIGITS + 0x61 + index, 10 + index);
  }
  // `+`, `-` and `/`, `_`: base64 and base64url.
  store<u8>(SEXTETS + 0x2b, 62);
  store<u8>(SEXTETS + 0x2d, 62);
  store<u8>(SEXTETS + 0x2f, 63);
  store<u8>(SEXTETS + 0x5f, 63);
}

/** A gram of letters and digits side by side, which no escape changes: one with both if there is one; 0 for none. */
function plainGram(from: usize, to: usize): u32 {
  const end = min(to, from + LOOKED_AT);
  let gram: u32 = 0;
  let run: u32 = 0;
  let first: u32 = 0;
  let sinceLetter: u32 = GRAM_UNITS;
  let sinceDigit: u32 = GRAM_UNITS;
  for (let at = from; at < end; at++) {
    const unit = <u32>load<u8>(UNITS + <usize>load<u8>(at));
    if (unit === 0 || unit > ALPHANUMERIC_MAX) {
      run = 0;
      continue;
    }
    const isLetter = unit <= LETTER_MAX;
    sinceLetter = isLetter ? 0 : sinceLetter + 1;
    sinceDigit = isLetter ? sinceDigit + 1 : 0;
    gram = ((gram << UNIT_BITS) | unit) & GRAM_MASK;
    if (++run < GRAM_UNITS) continue;
    if (sinceLetter < GRAM_UNITS && sinceDigit < GRAM_UNITS) return gram;
    if (first === 0) first = gram;
  }
  return first;
}

/** Takes a value; false when it has no gram that no escape changes. */
export function takeValue(from: u32, length: u32): bool {
  const gram = plainGram(from, from + length);
  if (gram !== 0) take(gram);
  return gram !== 0;
}

/**
 * Takes the values of an env file from its lines. Answers how many of them are left to JavaScript, or -1 when something
 * else than the line decides what a value is: values over several lines, comments behind quotes, too many for the records.
 * Then a parser has to. (References, escapes and other line ends JavaScript has looked for.)
 */
export function takeLines(from: u32, length: u32): i32 {
  const end: usize = from + length;
  recordCount = 0;
  for (let line: usize = from; line < end;) {
    let at = pastBlanks(line, end);
    const isComment = byteAt(at, end) === 0x23;
    for (; at < end; at++) {
      const byte = load<u8>(at);
      if (byte === 0x0a || (!isComment && (byte === 0x3d || byte === 0x3a))) break;
    }
    if (byteAt(at, end) === 0x0a || at >= end) {
      line = at + 1;
      continue;
    }
    const start = pastBlanks(at + 1, end);
    let hash: usize = 0;
    let slashes: usize = 0;
    let lineEnd = start;
    for (; lineEnd < end; lineEnd++) {
      const byte = load<u8>(lineEnd);
      if (byte === 0x0a) break;
      if (byte === 0x23 && hash === 0) hash = lineEnd;
      if (byte === 0x2f && slashes === 0 && byteAt(lineEnd + 1, end) === 0x2f) slashes = lineEnd;
    }
    if (!takeLine(start, lineEnd, hash === 0 ? lineEnd : hash, slashes)) return -1;
    line = lineEnd + 1;
  }
  return <i32>recordCount;
}

/** What stands behind the sign, up to a comment; `slashes` is where the first `//` is, or 0. */
function takeLine(from: usize, lineEnd: usize, comment: usize, slashes: usize): bool {
  let start = from;
  let stop = comment;
  const quote = byteAt(start, lineEnd);
  if (quote === 0x22 || quote === 0x27 || quote === 0x60) {
    const close = indexOf(quote, start + 1, lineEnd);
    if (stop < lineEnd || close >= lineEnd || pastBlanks(close + 1, lineEnd) + 1 < lineEnd) return false;
    start++;
    stop = close;
  } else if (stop < lineEnd && stop - start < CUT_MIN) return stop === start;
  if (stop <= start) return true;
  const gram = plainGram(start, stop);
  if (gram !== 0) take(gram);
  else if (!record(VALUE, start, stop)) return false;
  return slashes === 0 || slashes >= stop || takePassword(start, stop, slashes);
}

/** The password of an address: between the first colon and the last at sign of its authority. */
function takePassword(start: usize, stop: usize, slashes: usize): bool {
  if (slashes === start || load<u8>(slashes - 1) !== 0x3a) return record(ADDRESS, start, stop);
  const from = slashes + 2;
  let end = from;
  let sign: usize = 0;
  for (; end < stop; end++) {
    const byte = load<u8>(end);
    if (byte === 0x20 || byte === 0x09 || byte === 0x2f) break;
    if (byte === 0x40) sign = end;
  }
  const colon = indexOf(0x3a, from, end);
  if (sign === 0 || sign <= colon + 1) return true;
  const gram = indexOf(0x25, colon, sign) < sign ? 0 : plainGram(colon + 1, sign);
  if (gram === 0) return record(ADDRESS, start, stop);
  take(gram);
  return true;
}

function record(kind: u32, start: usize, end: usize): bool {
  if (recordCount === RECORDS_MAX) return false;
  const place = RECORDS + <usize>recordCount * 12;
  store<u32>(place, kind);
  store<u32>(place, <u32>start, 4);
  store<u32>(place, <u32>end, 8);
  recordCount++;
  return true;
}

function byteAt(at: usize, end: usize): u8 {
  return at < end ? load<u8>(at) : 0;
}

function indexOf(byte: u8, from: usize, end: usize): usize {
  let at = from;
  while (at < end && load<u8>(at) !== byte) at++;
  return at;
}

function pastBlanks(from: usize, end: usize): usize {
  let at = from;
  while (at < end && (load<u8>(at) === 0x20 || load<u8>(at) === 0x09)) at++;
  return at;
}

/** Whether a text has one of the grams. */
export function meets(from: u32, length: u32): bool {
  if (isEmpty()) return false;
  if (isFull()) return true;
  const end: usize = from + length;
  let gram: u32 = 0;
  for (let at: usize = from; at < end; at++) {
    const unit = <u32>load<u8>(UNITS + <usize>load<u8>(at));
    if (unit === 0) continue;
    gram = ((gram << UNIT_BITS) | unit) & GRAM_MASK;
    if (has(gram)) return true;
  }
  for (let skipped: u32 = 0; skipped < 4; skipped++) if (meetsIn(from, end, SEXTETS, 6, skipped)) return true;
  return meetsIn(from, end, DIGITS, 4, 0) || meetsIn(from, end, DIGITS, 4, 1);
}

/**
 * The text as if all of it were of one alphabet, behind so many of its characters: what stands between them is left out, so
 * that wrapped lines go on and digits set apart come together.
 */
function meetsIn(from: usize, end: usize, alphabet: usize, bits: u32, skipped: u32): bool {
  let left = skipped;
  let gathered: u32 = 0;
  let count: u32 = 0;
  let gram: u32 = 0;
  for (let at = from; at < end; at++) {
    const part = load<u8>(alphabet + <usize>load<u8>(at));
    if (part === OTHER) continue;
    if (left > 0) {
      left--;
      continue;
    }
    gathered = (gathered << bits) | part;
    count += bits;
    if (count < 8) continue;
    count -= 8;
    const unit = <u32>load<u8>(UNITS + <usize>((gathered >> count) & 0xff));
    if (unit === 0) continue;
    gram = ((gram << UNIT_BITS) | unit) & GRAM_MASK;
    if (has(gram)) return true;
  }
  return false;
}
