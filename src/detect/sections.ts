/** A file of sections: typed arrays one behind the other, each read when it is asked for. */
import { once } from './once.ts';

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

/** Fills `into` with what stands from `start` on, and answers how much of it there was. */
export type ReadBytes = (start: number, into: Uint8Array) => number;

/** Reads bytes that are in memory. */
export function readingFrom(bytes: Uint8Array): ReadBytes {
  return (start, into) => {
    const part = bytes.subarray(start, start + into.length);
    into.set(part);
    return part.length;
  };
}

/** A section that is not read yet. */
export interface Section {
  readonly size: number;
  /** Writes it to the beginning of `target`. */
  readonly readInto: (target: Uint8Array) => void;
  /** Its bytes in an array of their own, read once. */
  readonly bytes: () => Uint8Array;
}

/** More than the header of any table takes. */
const HEADER_BYTES_MAX = 256;

/** Reads the header of what `packSections` joined. Throws when the bytes are something else: a broken build, never a user's mistake. */
export function openSections(read: ReadBytes): readonly Section[] {
  const header = new Uint32Array(HEADER_BYTES_MAX / 4);
  read(0, bytesOf(header));
  const [magic, count = 0] = header;
  if (magic !== MAGIC || HEADER_WORDS + count * 2 > header.length) throw new Error('the rule table is damaged');
  return Array.from({ length: count }, (_, index) => {
    const [start = 0, size = 0] = header.subarray(HEADER_WORDS + index * 2);
    const readInto = (target: Uint8Array): void => {
      if (read(start, target.subarray(0, size)) < size) throw new Error('the rule table is damaged');
    };
    const bytes = once(() => {
      const all = new Uint8Array(size);
      readInto(all);
      return all;
    });
    return { size, readInto, bytes };
  });
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
