/** Tar archives (POSIX ustar, GNU and pax names), alone or inside gzip. */
import { gunzipSync } from 'node:zlib';
import { isTooLarge, unpackedMax } from './limits.ts';
import type { ArchiveLimits, Member } from './limits.ts';

const BLOCK = 512;

/** Whether bytes begin like a tar archive. */
export function isTar(bytes: Buffer): boolean {
  // `u` first: every file of a scan is asked.
  return bytes.length >= BLOCK && bytes[257] === 0x75 && bytes.subarray(257, 262).toString('latin1') === 'ustar';
}

/** Whether bytes begin like gzip. */
export function isGzip(bytes: Buffer): boolean {
  return bytes.length > 18 && bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

/** Unpacks gzip to one member without name. */
export function readGzip(bytes: Buffer, limits: ArchiveLimits): Member {
  // A tarball is one packed stream: its bound is that of the whole, not of a member.
  const bound = Math.max(
    unpackedMax(bytes.length, limits),
    Math.min(limits.totalBytesMax, bytes.length * limits.ratioMax),
  );
  try {
    return { kind: 'member', name: '', bytes: gunzipSync(bytes, { maxOutputLength: bound }) };
  } catch (error) {
    return isTooLarge(error)
      ? { kind: 'left-out', name: '', why: 'limit', detail: 'it unpacks to too much' }
      : { kind: 'left-out', name: '', why: 'broken', detail: 'it does not unpack' };
  }
}

/** Reads one member after the other; folders, links and devices have no content. */
export function* readTar(bytes: Buffer, limits: ArchiveLimits): Generator<Member> {
  let longName: string | null = null;
  let count = 0;
  for (let at = 0; at + BLOCK <= bytes.length;) {
    const header = bytes.subarray(at, at + BLOCK);
    if (header.every(byte => byte === 0)) return;
    const size = octal(header.subarray(124, 136));
    const start = at + BLOCK;
    if (size === null || start + size > bytes.length) {
      yield { kind: 'left-out', name: '', why: 'broken', detail: 'the archive is cut off or damaged' };
      return;
    }
    const content = bytes.subarray(start, start + size);
    const type = String.fromCharCode(header[156] ?? 0);
    const name: string = longName ?? nameOf(header);
    at = start + Math.ceil(size / BLOCK) * BLOCK;
    longName = type === 'L' ? text(content) : type === 'x' ? (paxPath(content) ?? longName) : null;
    if (!/[0\x007]/.test(type)) continue;
    if (++count > limits.membersMax) {
      yield { kind: 'left-out', name: '', why: 'limit', detail: `more than ${limits.membersMax} members` };
      return;
    }
    yield size > limits.memberBytesMax
      ? { kind: 'left-out', name, why: 'limit', detail: 'too large' }
      : { kind: 'member', name, bytes: content };
  }
}

function nameOf(header: Buffer): string {
  const prefix = text(header.subarray(345, 500));
  const name = text(header.subarray(0, 100));
  return prefix === '' ? name : `${prefix}/${name}`;
}

function text(field: Buffer): string {
  const end = field.indexOf(0);
  return field.subarray(0, end === -1 ? field.length : end).toString('utf8');
}

function octal(field: Buffer): number | null {
  const digits = text(field).trim();
  return /^[0-7]{1,12}$/.test(digits) ? Number.parseInt(digits, 8) : null;
}

function paxPath(content: Buffer): string | null {
  return /(?:^|\n)\d{1,6} path=([^\n]{1,4096})\n/.exec(content.toString('utf8'))?.[1] ?? null;
}
