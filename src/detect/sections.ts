/** A file of sections: typed arrays one behind the other, read without copying. */

const MAGIC = 0x31544853; // "SHT1", little-endian
const HEADER_WORDS = 2;

/**
 * Stands between the keywords: a line of its own that no keyword holds. A zero byte would join them in the eyes of whoever
 * scans the table, and joined they look like credentials.
 */
export const keywordEnd = '\n\x1e\n';

/** Joins sections to one array of bytes. Each starts at a multiple of four, so that any number type can lie on it. */
export function packSections(sections: readonly Uint8Array[]): Uint8Array {
  const starts: number[] = [];
  let size = (HEADER_WORDS + sections.length * 2) * 4;
  for (const section of sections) {
    starts.push(size);
    size = (size + section.byteLength + 3) & ~3;
  }
  const bytes = new Uint8Array(size);
  const header = new Uint32Array(bytes.buffer, 0, HEADER_WORDS + sections.length * 2);
  header.set([MAGIC, sections.length]);
  for (const [index, section] of sections.entries()) {
    const start = starts[index] ?? 0;
    header.set([start, section.byteLength], HEADER_WORDS + index * 2);
    bytes.set(section, start);
  }
  return bytes;
}

/** Splits what `packSections` joined. Throws when the bytes are something else: a broken build, never a user's mistake. */
export function unpackSections(bytes: Uint8Array): readonly Uint8Array[] {
  // A small file lies anywhere in a shared buffer; number types need their own alignment.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const view = new DataView(aligned.buffer, aligned.byteOffset, aligned.byteLength);
  if (aligned.byteLength < HEADER_WORDS * 4 || view.getUint32(0, true) !== MAGIC)
    throw new Error('the rule table is damaged');
  const header = uint32(aligned.subarray(0, (HEADER_WORDS + view.getUint32(4, true) * 2) * 4));
  const sections: Uint8Array[] = [];
  for (let index = HEADER_WORDS; index < header.length; index += 2) {
    const start = header[index] ?? 0;
    sections.push(aligned.subarray(start, start + (header[index + 1] ?? 0)));
  }
  return sections;
}

/**
 * The same bytes with every bit turned, and back. Patterns and prefixes in plain text would look like credentials to
 * whoever scans the folder that the table lies in.
 */
export function flipped(bytes: Uint8Array): Uint8Array {
  return bytes.map(byte => ~byte);
}

/** Bytes of any typed array. */
export function bytesOf(array: Uint8Array | Uint16Array | Uint32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

/** A section as 16-bit numbers. */
export function uint16(section: Uint8Array): Uint16Array {
  return new Uint16Array(section.buffer, section.byteOffset, section.byteLength >> 1);
}

/** A section as 32-bit numbers. */
export function uint32(section: Uint8Array): Uint32Array {
  return new Uint32Array(section.buffer, section.byteOffset, section.byteLength >> 2);
}
