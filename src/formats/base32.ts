/** RFC 4648 base32 without padding, upper case. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Encodes bytes; the last character is filled with zero bits. */
export function encodeBase32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, byte => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map(group => ALPHABET[Number.parseInt(group.padEnd(5, '0'), 2)]).join('');
}

/** Decodes a text in either case; null when a character is not base32. Bits that fill no byte are dropped. */
export function decodeBase32(text: string): Uint8Array | null {
  let bits = '';
  for (let index = 0; index < text.length; index++) {
    const value = ALPHABET.indexOf((text[index] ?? '').toUpperCase());
    if (value < 0) return null;
    bits += value.toString(2).padStart(5, '0');
  }
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], group => Number.parseInt(group, 2));
}
