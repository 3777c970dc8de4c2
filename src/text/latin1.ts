/** Latin-1 strings of bytes: index = byte offset, one byte a character, so that patterns run on V8's fast one-byte strings. */

/** Returns the bytes as a string of the same length, byte b as the character with code b. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** Reads a latin-1 string as the UTF-8 text that its bytes are; bytes that are no UTF-8 become U+FFFD. */
export function utf8FromLatin1(text: string): string {
  for (let index = 0; index < text.length; index++)
    if (text.charCodeAt(index) >= 0x80) return Buffer.from(text, 'latin1').toString('utf8');
  return text;
}
