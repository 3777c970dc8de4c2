/** Bech32 (BIP-173): `prefix1data`, of which the last six characters are a checksum. */

const DATA = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATORS = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** Whether the checksum holds; upper and lower case are never mixed. */
export function isBech32(text: string): boolean {
  const lower = text.toLowerCase();
  if (text !== lower && text !== text.toUpperCase()) return false;
  const divider = lower.lastIndexOf('1');
  if (divider < 1 || lower.length - divider < 7) return false;
  const values = lower
    .slice(divider + 1)
    .split('')
    .map(character => DATA.indexOf(character));
  return !values.includes(-1) && polymod([...expanded(lower.slice(0, divider)), ...values]) === 1;
}

/** Writes bytes behind a lower-case prefix. */
export function encodeBech32(prefix: string, bytes: Uint8Array): string {
  const values = fiveBitGroups(bytes);
  const rest = polymod([...expanded(prefix), ...values, 0, 0, 0, 0, 0, 0]) ^ 1;
  const tail = [5, 4, 3, 2, 1, 0].map(index => (rest >>> (5 * index)) & 31);
  return `${prefix}1${[...values, ...tail].map(value => DATA[value]).join('')}`;
}

function expanded(prefix: string): number[] {
  const codes = Array.from(prefix, character => character.charCodeAt(0));
  return [...codes.map(code => code >> 5), 0, ...codes.map(code => code & 31)];
}

function polymod(values: readonly number[]): number {
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    for (const [bit, generator] of GENERATORS.entries()) if ((top >>> bit) & 1) sum ^= generator;
  }
  return sum >>> 0;
}

function fiveBitGroups(bytes: Uint8Array): number[] {
  const bits = Array.from(bytes, byte => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map(group => Number.parseInt(group.padEnd(5, '0'), 2));
}
