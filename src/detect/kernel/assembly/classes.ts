/** Classes of bytes, as tables; the same as those of `generic/characters.ts` and `decode/runs.ts`. */
import { CLASSES, FOLDED, RUNS, SEXTETS } from './memory';

export const NAME: u32 = 1;
export const SPACE: u32 = 2;
export const QUOTE: u32 = 4;
export const LETTER: u32 = 8;
export const DIGIT: u32 = 16;

export const RUN: u32 = 1;
export const HEX: u32 = 2;

/** Class bits of the byte at an address. */
export function classAt(at: usize): u32 {
  return load<u8>(CLASSES + <usize>load<u8>(at));
}

export function runClassAt(at: usize): u32 {
  return load<u8>(RUNS + <usize>load<u8>(at));
}

function mark(table: usize, from: u32, to: u32, bits: u32): void {
  for (let code = from; code <= to; code++) store<u8>(table + code, load<u8>(table + code) | bits);
}

function isBase64(code: u32): bool {
  return code === 0x2b || code === 0x2d || code === 0x2f || code === 0x5f;
}

/** Fills the tables; to be called once. */
export function makeClasses(): void {
  mark(CLASSES, 0x61, 0x7a, NAME | LETTER);
  mark(CLASSES, 0x41, 0x5a, NAME | LETTER);
  mark(CLASSES, 0x30, 0x39, NAME | DIGIT);
  mark(CLASSES, 0x24, 0x24, NAME);
  mark(CLASSES, 0x2d, 0x2e, NAME);
  mark(CLASSES, 0x5f, 0x5f, NAME);
  mark(CLASSES, 0x80, 0xff, NAME);
  mark(CLASSES, 0x09, 0x0a, SPACE);
  mark(CLASSES, 0x0d, 0x0d, SPACE);
  mark(CLASSES, 0x20, 0x20, SPACE);
  mark(CLASSES, 0x22, 0x22, QUOTE);
  mark(CLASSES, 0x27, 0x27, QUOTE);
  mark(CLASSES, 0x60, 0x60, QUOTE);
  for (let code: u32 = 0; code < 256; code++) {
    const isUpper = code >= 0x41 && code <= 0x5a;
    store<u8>(FOLDED + code, isUpper ? code | 0x20 : code);
  }
  // What the automaton puts together: line ends, blanks, brackets, `?` and `!`, quotes.
  store<u8>(FOLDED + 0x0d, 0x0a);
  store<u8>(FOLDED + 0x09, 0x20);
  store<u8>(FOLDED + 0x5d, 0x5b);
  store<u8>(FOLDED + 0x21, 0x3f);
  store<u8>(FOLDED + 0x60, 0x27);
  mark(RUNS, 0x61, 0x7a, RUN);
  mark(RUNS, 0x41, 0x5a, RUN);
  mark(RUNS, 0x30, 0x39, RUN | HEX);
  mark(RUNS, 0x61, 0x66, HEX);
  mark(RUNS, 0x41, 0x46, HEX);
  for (let code: u32 = 0; code < 128; code++) if (isBase64(code)) mark(RUNS, code, code, RUN);
  for (let value: u32 = 0; value < 26; value++) {
    store<u8>(SEXTETS + 0x41 + value, value);
    store<u8>(SEXTETS + 0x61 + value, value + 26);
  }
  for (let value: u32 = 0; value < 10; value++) store<u8>(SEXTETS + 0x30 + value, value + 52);
  store<u8>(SEXTETS + 0x2b, 62);
  store<u8>(SEXTETS + 0x2d, 62);
  store<u8>(SEXTETS + 0x2f, 63);
  store<u8>(SEXTETS + 0x5f, 63);
}
