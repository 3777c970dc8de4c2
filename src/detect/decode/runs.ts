/** The shared run finder: long unbroken pieces of the alphabets of base64, base64url and hexadecimal. */

/** Shorter runs hold no secret worth the name: 24 characters of base64 are 18 bytes. */
export const runCharsMin = 24;

/** Bits of {@link runClasses}. */
const RUN = 1;
const HEX = 2;

/** For each byte: is it part of base64 or base64url (bit 0), of hexadecimal (bit 1). */
const runClasses: Uint8Array = makeClasses();

/**
 * Calls `visit` for every maximal run of at least `length` bytes, in order. It steps by `length` and looks back only
 * where a run may be, so most bytes are never read.
 */
export function eachRun(bytes: Uint8Array, length: number, visit: (start: number, end: number) => void): void {
  const classes = runClasses;
  const size = bytes.length;
  // No run that is still to be reported starts before `from`.
  let from = 0;
  while (from + length <= size) {
    let at = from + length - 1;
    while (at >= from && ((classes[bytes[at] as number] as number) & RUN) !== 0) at--;
    if (at >= from) {
      from = at + 1;
      continue;
    }
    let end = from + length;
    while (end < size && ((classes[bytes[end] as number] as number) & RUN) !== 0) end++;
    visit(from, end);
    from = end + 1;
  }
}

/** Whether all bytes of a range are hexadecimal digits. */
export function isHex(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (((runClasses[bytes[at] as number] as number) & HEX) === 0) return false;
  return true;
}

/** Whether a byte belongs to a run. */
export function isRunByte(byte: number | undefined): boolean {
  return byte !== undefined && ((runClasses[byte] as number) & RUN) !== 0;
}

function makeClasses(): Uint8Array {
  const classes = new Uint8Array(256);
  for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_')
    classes[char.charCodeAt(0)] = RUN;
  for (const char of '0123456789abcdefABCDEF') classes[char.charCodeAt(0)] = RUN | HEX;
  return classes;
}
