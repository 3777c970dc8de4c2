/** The older compressions of PDF streams: LZW as PDF and TIFF write it, and run lengths. */

const CLEAR = 256;
const END = 257;
/** Codes have at most 12 bits. */
const CODES_MAX = 4096;

/**
 * Undoes LZW: codes from 9 to 12 bits, the highest bit first. With `early` the next width begins one code before it is
 * needed, which is what a file means that says nothing.
 */
export function fromLzw(bytes: Uint8Array, early: boolean, bytesMax: number): Buffer {
  const out = new Output(bytesMax);
  // Where the text of a code begins in the output, and how long it is: every code repeats what was written before.
  const starts = new Uint32Array(CODES_MAX);
  const lengths = new Uint32Array(CODES_MAX);
  let next = END + 1;
  let width = 9;
  let bits = 0;
  let held = 0;
  let before = -1;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfffff;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = (held >> bits) & ((1 << width) - 1);
    if (code === END) break;
    if (code === CLEAR) {
      next = END + 1;
      width = 9;
      before = -1;
      continue;
    }
    if (code > next || (code === next && before === -1)) throw new Error('not a code of LZW');
    const start = out.length;
    if (code < CLEAR) out.add(code);
    // The code that is only now being made: the text before, and its own first character.
    else if (code === next) out.repeat(before, start - before + 1);
    else out.repeat(starts[code] ?? 0, lengths[code] ?? 0);
    if (before !== -1 && next < CODES_MAX) {
      starts[next] = before;
      lengths[next] = start - before + 1;
      next++;
    }
    before = start;
    if (next + (early ? 1 : 0) >= 1 << width && width < 12) width++;
  }
  return out.bytes();
}

/** Undoes run lengths: n up to 127 announces n + 1 bytes, from 129 on one byte that stands 257 - n times; 128 is the end. */
export function fromRunLengths(bytes: Uint8Array, bytesMax: number): Buffer {
  const out = new Output(bytesMax);
  for (let at = 0; at < bytes.length && bytes[at] !== 128;) {
    const length = bytes[at] ?? 0;
    if (length < 128) {
      for (const byte of bytes.subarray(at + 1, at + 2 + length)) out.add(byte);
      at += length + 2;
      continue;
    }
    for (let count = 257 - length; count > 0; count--) out.add(bytes[at + 1] ?? 0);
    at += 2;
  }
  return out.bytes();
}

/** Bytes that grow up to a limit, beyond which it throws what `zlib` throws. */
class Output {
  #bytes = Buffer.alloc(4096);
  #length = 0;
  readonly #max: number;

  constructor(max: number) {
    this.#max = max;
  }

  get length(): number {
    return this.#length;
  }

  add(byte: number): void {
    if (this.#length === this.#max) throw Object.assign(new RangeError('too large'), { code: 'ERR_BUFFER_TOO_LARGE' });
    if (this.#length === this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes, Buffer.alloc(this.#length)]);
    this.#bytes[this.#length++] = byte;
  }

  /** Adds again what stands at `from`; it may reach into what is being added. */
  repeat(from: number, length: number): void {
    for (let at = from; at < from + length; at++) this.add(this.#bytes[at] ?? 0);
  }

  bytes(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }
}
