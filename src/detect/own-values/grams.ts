/**
 * Grams: five letters, digits or signs in a row with everything left out that quoting, escaping, wrapping and joining of
 * literals put between them. `correct horse`, `correct\ horse` and `"correct" + " horse"` have the same ones.
 */

/** Bits of one unit. */
export const unitBits = 6;
/** Units in a gram, which is a number of 30 bits. */
export const gramUnits = 5;
/** Keeps the last units of a growing gram. */
export const gramMask: number = 2 ** (unitBits * gramUnits) - 1;

/** Left out: blanks, quotes, and what joins literals, separates bytes or begins an escape. */
const NOISE = ' \t\r\n\v\f"\'`\\+.&~<>|,%:-';

/** For each byte its unit, 1 to 63, or 0 for one that is left out. Upper and lower case share one. */
export const unitOf: Uint8Array = makeUnits();

/** For each byte how far a growing gram is shifted for it: 0 where it is left out. */
export const shiftOf: Uint8Array = unitOf.map(unit => (unit === 0 ? 0 : unitBits));

function makeUnits(): Uint8Array {
  const units = new Uint8Array(256);
  let next = 1;
  for (let lower = 0x61; lower <= 0x7a; lower++) units[lower - 0x20] = units[lower] = next++;
  for (let digit = 0x30; digit <= 0x39; digit++) units[digit] = next++;
  const taken = next;
  for (let byte = 0x21; byte < 0x100; byte++) {
    if (byte === 0x7f || units[byte] !== 0 || NOISE.includes(String.fromCharCode(byte))) continue;
    units[byte] = next;
    // More signs than units are left: the rare bytes beyond ASCII share some.
    next = next === 63 ? taken : next + 1;
  }
  return units;
}

/** Offset of the first unit of the gram whose last unit stands at `last`. */
export function gramStart(bytes: Uint8Array, last: number): number {
  let at = last;
  for (let left = gramUnits - 1; left > 0 && at > 0;) if (unitOf[bytes[--at] as number] !== 0) left--;
  return at;
}
