/** UTF-16 and UTF-32, with and without byte order mark: what a text is encoded in, and its bytes as UTF-8. */

/** Encodings of a whole text that differ from bytes of ASCII. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

/** Bytes at the start that are looked at when there is no byte order mark. */
const SAMPLE_BYTES = 4096;

/**
 * Says how a text is encoded: by its byte order mark, else by where its NUL bytes stand (text of Latin scripts has one
 * in every second or three in every four bytes). Anything else counts as UTF-8, binary included.
 */
export function detectEncoding(bytes: Uint8Array): Encoding {
  // By index: taking an array apart runs its iterator.
  const [b0, b1, b2, b3] = [bytes[0], bytes[1], bytes[2], bytes[3]];
  if (b0 === 0xff && b1 === 0xfe) return b2 === 0 && b3 === 0 ? 'utf-32le' : 'utf-16le';
  if (b0 === 0xfe && b1 === 0xff) return 'utf-16be';
  if (b0 === 0 && b1 === 0 && b2 === 0xfe && b3 === 0xff) return 'utf-32be';
  const size = Math.min(bytes.length, SAMPLE_BYTES) & ~3;
  // Nearly every text has no NUL at all, and a native search says so at once.
  if (size < 8 || !bytes.subarray(0, size).includes(0)) return 'utf-8';
  const nul = [0, 0, 0, 0];
  for (let index = 0; index < size; index++) if (bytes[index] === 0) nul[index & 3] = (nul[index & 3] ?? 0) + 1;
  return encodingByNulls(nul, size >> 2);
}

/** `nul`: how many of the `units` bytes at each offset modulo 4 are NUL. */
function encodingByNulls(nul: readonly number[], units: number): Encoding {
  const [at0, at1, at2, at3] = nul.map(count => (count > units * 0.7 ? 'most' : count < units * 0.1 ? 'few' : 'some'));
  if (at0 === 'few' && at1 === 'most' && at2 === 'most' && at3 === 'most') return 'utf-32le';
  if (at0 === 'most' && at1 === 'most' && at2 === 'most' && at3 === 'few') return 'utf-32be';
  if (at0 === 'few' && at1 === 'most' && at2 === 'few' && at3 === 'most') return 'utf-16le';
  if (at0 === 'most' && at1 === 'few' && at2 === 'most' && at3 === 'few') return 'utf-16be';
  return 'utf-8';
}

/**
 * Returns the text as UTF-8 without byte order mark: UTF-16 and UTF-32 are transcoded, everything else is returned as
 * it is (the same array). Lines and columns of the result are those of the original text.
 */
export function toUtf8(bytes: Uint8Array): Uint8Array {
  const encoding = detectEncoding(bytes);
  if (encoding === 'utf-8')
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  return encoding.startsWith('utf-16') ? utf16ToUtf8(bytes, encoding) : utf32ToUtf8(bytes, encoding);
}

function utf16ToUtf8(bytes: Uint8Array, encoding: Encoding): Uint8Array {
  const even = Buffer.from(bytes.subarray(0, bytes.length & ~1));
  if (encoding === 'utf-16be') even.swap16();
  const text = even.toString('utf16le');
  return Buffer.from(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text, 'utf8');
}

function utf32ToUtf8(bytes: Uint8Array, encoding: Encoding): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const units = new Uint16Array((bytes.length >> 2) * 2);
  let length = 0;
  for (let offset = 0; offset + 4 <= bytes.length; offset += 4) {
    const code = view.getUint32(offset, encoding === 'utf-32le');
    if (offset === 0 && code === 0xfeff) continue;
    if (code >= 0x10000 && code <= 0x10ffff) {
      units[length++] = 0xd800 + ((code - 0x10000) >> 10);
      units[length++] = 0xdc00 + ((code - 0x10000) & 0x3ff);
    } else units[length++] = code > 0xffff ? 0xfffd : code;
  }
  return Buffer.from(Buffer.from(units.buffer, 0, length * 2).toString('utf16le'), 'utf8');
}
