/**
 * The kernel's memory, at fixed addresses so that the compiler sees them as constants. JavaScript writes the tables once
 * and the text before every scan; the kernel writes records.
 */

/** Classes of bytes, 256 each: see `classes.ts`. */
export const CLASSES: usize = 0x400;
export const FOLDED: usize = 0x500;
export const RUNS: usize = 0x600;
export const SEXTETS: usize = 0x700;
/** Kinds and cells of bytes, for `surprise.ts`. */
export const KINDS: usize = 0x800;
export const CELLS: usize = 0x900;
/** Surprise of a character after another in sixteenths of a bit, 96 x 96. */
export const SURPRISES: usize = 0xa00;
/** Twice the class of each byte, for the automaton. */
export const STEPS: usize = 0x4000;
/** What the streams of the automaton have found, see `keywords.ts`. */
export const FOUND: usize = 0x6000;
/** Records of three words. */
export const RECORDS: usize = 0x8000;
export const RECORDS_MAX: u32 = 0x4000;
/** The automaton: 64 classes of two bytes for each state; keywords end at the states from `ACCEPT` on. */
export const STATES: usize = 0x40000;
export const ACCEPT: u32 = 0x2000;
/** The rest of the compiled rules, as `image.ts` writes them. */
export const IMAGE: usize = 0x240000;

let count: u32 = 0;
let lost: bool = false;

export function resetRecords(): void {
  count = 0;
}

export function recordCount(): u32 {
  return count;
}

/** Whether a record found no room since the kernel was made. Chunks are so small that it cannot happen. */
export function hasLost(): bool {
  return lost;
}

/** Writes a record: where something begins, a number that belongs to it, and what it is. */
export function emit(start: u32, detail: u32, target: u32): void {
  if (count >= RECORDS_MAX) {
    lost = true;
    return;
  }
  const record = RECORDS + <usize>(count * 12);
  store<u32>(record, start);
  store<u32>(record, detail, 4);
  store<u32>(record, target, 8);
  count++;
}
