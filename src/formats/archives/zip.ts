/** Zip archives (APPNOTE.TXT): the central directory says what is there; members are stored or deflated. */
import { inflateRawSync } from 'node:zlib';
import { isTooLarge, unpackedMax } from './limits.ts';
import type { ArchiveLimits, Member } from './limits.ts';

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
/** End record of 22 bytes and a comment of at most 65,535. */
const END_REACH = 65_557;
const ENCRYPTED_FLAG = 1;

interface Record {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packed: number;
  readonly localAt: number;
}

/** Whether bytes begin like a zip archive. */
export function isZip(bytes: Buffer): boolean {
  return bytes.length > 22 && bytes.readUInt32LE(0) === LOCAL;
}

/** Unpacks one member after the other. A broken directory is one `left-out` without name. */
export function* readZip(bytes: Buffer, limits: ArchiveLimits): Generator<Member> {
  const directory = readDirectory(bytes);
  if (directory === null) {
    yield { kind: 'left-out', name: '', why: 'broken', detail: 'the directory of the archive is damaged' };
    return;
  }
  for (const record of directory.records.slice(0, limits.membersMax)) {
    if (!record.name.endsWith('/')) yield readMember(bytes, record, limits);
  }
  if (!directory.isWhole)
    yield { kind: 'left-out', name: '', why: 'broken', detail: 'the directory of the archive is damaged' };
  const more = directory.records.length - limits.membersMax;
  if (more > 0) yield { kind: 'left-out', name: '', why: 'limit', detail: `${more} more members` };
}

function readDirectory(bytes: Buffer): { readonly records: readonly Record[]; readonly isWhole: boolean } | null {
  const end = findEnd(bytes);
  if (end === -1) return null;
  const records: Record[] = [];
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  // Something may stand before the archive (a launcher): offsets then count from where the archive begins.
  const shift = end - bytes.readUInt32LE(end + 12) - at;
  if (shift > 0) at += shift;
  while (at + 46 <= end && bytes.readUInt32LE(at) === DIRECTORY) {
    const nameBytes = bytes.readUInt16LE(at + 28);
    const next = at + 46 + nameBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    records.push({
      name: bytes.subarray(at + 46, at + 46 + nameBytes).toString('utf8'),
      method: bytes.readUInt16LE(at + 10),
      isEncrypted: (bytes.readUInt16LE(at + 8) & ENCRYPTED_FLAG) !== 0,
      packed: bytes.readUInt32LE(at + 20),
      localAt: bytes.readUInt32LE(at + 42) + Math.max(0, shift),
    });
    at = next;
  }
  // Zip64 counts in another record when there are more than 65,534.
  return { records, isWhole: records.length === count || count === 0xffff };
}

function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - END_REACH); at--) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  return -1;
}

function readMember(bytes: Buffer, record: Record, limits: ArchiveLimits): Member {
  const { name, localAt } = record;
  const leftOut = (why: 'limit' | 'encrypted' | 'broken', detail: string): Member => ({
    kind: 'left-out',
    name,
    why,
    detail,
  });
  if (record.isEncrypted) return leftOut('encrypted', 'the member has a password');
  if (localAt + 30 > bytes.length || bytes.readUInt32LE(localAt) !== LOCAL)
    return leftOut('broken', 'its header is damaged');
  const start = localAt + 30 + bytes.readUInt16LE(localAt + 26) + bytes.readUInt16LE(localAt + 28);
  if (start + record.packed > bytes.length) return leftOut('broken', 'it is cut off');
  const packed = bytes.subarray(start, start + record.packed);
  if (record.method === 0) {
    return packed.length > limits.memberBytesMax
      ? leftOut('limit', 'too large')
      : { kind: 'member', name, bytes: packed };
  }
  if (record.method !== 8) return leftOut('broken', `packed by method ${record.method}, which is not supported`);
  try {
    return {
      kind: 'member',
      name,
      bytes: inflateRawSync(packed, { maxOutputLength: unpackedMax(packed.length, limits) }),
    };
  } catch (error) {
    return isTooLarge(error) ? leftOut('limit', 'it unpacks to too much') : leftOut('broken', 'it does not unpack');
  }
}
