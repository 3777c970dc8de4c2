/** Whether a value is made of words: the arithmetic of `text/randomness.ts`. */
import { CELLS, KINDS, SURPRISES } from './memory';
import { at8 } from './text';

const WINDOW: usize = 12;
/** Rounding must never turn a value down that JavaScript would look at. */
const MARGIN: f64 = 1e-6;
/** No context rule takes a value below (`RANDOMNESS_MIN` in `contexts.ts`). */
const RANDOMNESS_MIN: f64 = -0.3;

/** Whether neither the value nor its best part is random enough for any verdict but those on passwords. */
export function isWords(start: usize, end: usize): bool {
  if (end - start <= WINDOW) return surprise(start, end) < RANDOMNESS_MIN - MARGIN;
  const last = end - WINDOW;
  for (let from = start; from < last; from += 2) if (surprise(from, from + WINDOW) >= -MARGIN) return false;
  return surprise(last, end) < -MARGIN && surprise(start, end) < RANDOMNESS_MIN - MARGIN;
}

const LOWER: u32 = 1;
const UPPER: u32 = 2;
const DIGIT: u32 = 4;
const BASE64: u32 = 8;
const OTHER: u32 = 16;
const BEYOND_HEX: u32 = 32;

function kindOf(code: u32): u32 {
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  if (code >= 0x61 && code <= 0x7a) return code > 0x66 ? LOWER | BEYOND_HEX : LOWER;
  if (code >= 0x41 && code <= 0x5a) return code > 0x46 ? UPPER | BEYOND_HEX : UPPER;
  return code === 0x2b || code === 0x2d || code === 0x2f || code === 0x3d || code === 0x5f ? BASE64 : OTHER;
}

/** Fills the tables of kinds and cells; to be called once. */
export function makeKinds(): void {
  for (let code: u32 = 0; code < 256; code++) {
    store<u8>(KINDS + code, kindOf(code));
    store<u8>(CELLS + code, code >= 0x20 && code < 0x80 ? code - 0x20 : 0);
  }
}

/** Mean surprise of adjacent pairs less the bits of the smallest usual alphabet. */
function surprise(start: usize, end: usize): f64 {
  const first = at8(start);
  let before = <u32>load<u8>(first, CELLS);
  let kinds = <u32>load<u8>(first, KINDS);
  let sum: u32 = 0;
  for (let at = start + 1; at < end; at++) {
    const code = at8(at);
    const next = <u32>load<u8>(code, CELLS);
    sum += load<u8>(before * 96 + next, SURPRISES);
    kinds |= load<u8>(code, KINDS);
    before = next;
  }
  return <f64>sum / 16.0 / <f64>(end - start - 1) - alphabetBits(kinds);
}

function alphabetBits(kinds: u32): f64 {
  if ((kinds & OTHER) !== 0) return 6.554588851677638;
  if ((kinds & BASE64) !== 0) return 6.0;
  const digit = (kinds & DIGIT) !== 0;
  const letters = kinds & (LOWER | UPPER);
  if (letters === (LOWER | UPPER)) return digit ? 5.954196310386875 : 5.700439718141092;
  if (letters === 0) return 3.321928094887362;
  if ((kinds & BEYOND_HEX) === 0 && digit) return 4.0;
  return digit ? 5.169925001442312 : 4.700439718141092;
}
