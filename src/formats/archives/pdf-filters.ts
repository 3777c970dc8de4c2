/** What PDF writes streams through: deflate, LZW, run lengths, base 85, hexadecimal, one after another. */
import { inflateSync } from 'node:zlib';
import { isTooLarge, unpackedMax } from './limits.ts';
import type { ArchiveLimits, Member } from './limits.ts';
import { fromLzw, fromRunLengths } from './pdf-runs.ts';

/** Undoes the filters that the dictionary of a stream names. */
export function unfilter(
  name: string,
  stream: { readonly dictionary: string; readonly bytes: Buffer },
  limits: ArchiveLimits,
): Member {
  const named = /\/Filter\s{0,9}(\[[^\][]{0,400}\]|\/\w{1,40})/.exec(stream.dictionary)?.[1] ?? '';
  let bytes = stream.bytes;
  for (const [, filter] of named.matchAll(/\/(\w{1,40})/g)) {
    try {
      const undone = undo(
        filter ?? '',
        { bytes, dictionary: stream.dictionary },
        unpackedMax(stream.bytes.length, limits),
      );
      if (undone === null) return { kind: 'left-out', name, why: 'broken', detail: `${filter} is not read` };
      bytes = undone;
    } catch (error) {
      return isTooLarge(error)
        ? { kind: 'left-out', name, why: 'limit', detail: 'it unpacks to too much' }
        : { kind: 'left-out', name, why: 'broken', detail: 'it does not unpack' };
    }
  }
  return { kind: 'member', name, bytes };
}

function undo(
  filter: string,
  { bytes, dictionary }: { readonly bytes: Buffer; readonly dictionary: string },
  maxOutputLength: number,
): Buffer | null {
  switch (filter) {
    case 'FlateDecode':
    case 'Fl':
      return inflateSync(bytes, { maxOutputLength });
    case 'LZWDecode':
    case 'LZW':
      return fromLzw(bytes, !/\/EarlyChange\s{1,9}0\b/.test(dictionary), maxOutputLength);
    case 'RunLengthDecode':
    case 'RL':
      return fromRunLengths(bytes, maxOutputLength);
    case 'ASCII85Decode':
    case 'A85':
      return fromAscii85(bytes.toString('latin1'), maxOutputLength);
    case 'ASCIIHexDecode':
    case 'AHx':
      return Buffer.from(bytes.toString('latin1').replace(/>[^]*|\s+/g, ''), 'hex');
    default:
      return null;
  }
}

/** Five digits from `!` on are four bytes; `z` is four zeros, `~` the end. A last group of n digits is n - 1 bytes. */
function fromAscii85(text: string, bytesMax: number): Buffer {
  const end = text.indexOf('~', 2);
  const digits = (end === -1 ? text : text.slice(0, end)).replace(/^\s{0,9}<~|\s+/g, '').replaceAll('z', '!!!!!');
  const out = Buffer.alloc(Math.floor((digits.length * 4) / 5));
  if (out.length > bytesMax) throw Object.assign(new RangeError('too large'), { code: 'ERR_BUFFER_TOO_LARGE' });
  for (let at = 0; at < digits.length; at += 5) {
    let value = 0;
    for (let place = at; place < at + 5; place++) {
      const digit = place < digits.length ? digits.charCodeAt(place) - 33 : 84;
      if (digit < 0 || digit > 84) throw new Error('not a digit of base 85');
      value = value * 85 + digit;
    }
    for (let byte = 0; byte < 4; byte++) out[(at / 5) * 4 + byte] = Math.floor(value / 2 ** (24 - 8 * byte)) & 0xff;
  }
  return out;
}
