/** Which gram of a value is worth looking for: one that other texts rarely have, of characters that no escape changes. */
import { gramMask, gramUnits, shiftOf, unitBits, unitOf } from './grams.ts';

/** A chosen gram; 0 for a value that has none. */
export interface Gram {
  readonly gram: number;
  /** Byte of the value (character of base64) that begins with it. */
  readonly index: number;
  readonly back: number;
  /** Whether percent-encoding, JSON, HTML and shells leave all of it as it is. */
  readonly isPlain: boolean;
}

type IsTaken = (gram: number) => boolean;

/** Grams that are weighed when none is perfect: those further in are no better. */
const WEIGHED_MAX = 48;
/** Plain, with letters and digits, and of no other value. */
const PERFECT = 7;

const NONE: Gram = { gram: 0, index: 0, back: 0, isPlain: false };

/** Never changed by percent-encoding, JSON, HTML or a shell (RFC 3986 §2.3). */
const plain: Uint8Array = new Uint8Array(256);
for (const [first, last] of ['AZ', 'az', '09', '..', '__', '~~', '--'])
  plain.fill(1, first?.charCodeAt(0), (last?.charCodeAt(0) ?? 0) + 1);

/** Weighs the grams of bytes that it is fed one after another. */
export interface Weigher {
  readonly begin: () => void;
  /** Takes the byte at an offset; true when nothing better can come. Offsets ascend. */
  readonly feed: (byte: number, at: number) => boolean;
  readonly best: () => Gram;
}

/**
 * Makes one for many values, since a commit may have a thousand. `byteAt` answers which byte of the value is written from
 * an offset on, -1 inside of an escape; absent: the bytes are the value.
 */
export function createWeigher(isTaken: IsTaken, byteAt?: (at: number) => number): Weigher {
  // Offsets of the last units, in a ring.
  const places = new Int32Array(gramUnits);
  let gram = 0;
  let count = 0;
  let weighed = 0;
  let lastUnplain = -1;
  let lastDigit = -1;
  let lastLetter = -1;
  let most = -1;
  let chosen = 0;
  let chosenStart = 0;
  return {
    begin: () => {
      gram = count = weighed = chosen = chosenStart = 0;
      lastUnplain = lastDigit = lastLetter = most = -1;
    },
    feed: (byte, at) => {
      if (plain[byte] === 0) lastUnplain = at;
      const unit = unitOf[byte] as number;
      if (unit === 0) return false;
      if (unit <= 26) lastLetter = at;
      else if (unit <= 36) lastDigit = at;
      gram = ((gram << (shiftOf[byte] as number)) | unit) & gramMask;
      const oldest = ++count % gramUnits;
      places[(count - 1) % gramUnits] = at;
      if (count < gramUnits) return false;
      const start = places[oldest] as number;
      const score =
        (lastUnplain < start ? 4 : 0) + (lastDigit >= start && lastLetter >= start ? 2 : 0) + (isTaken(gram) ? 0 : 1);
      weighed++;
      if (score <= most || (byteAt !== undefined && startOf(start, byteAt) < 0)) return weighed === WEIGHED_MAX;
      most = score;
      chosen = gram;
      chosenStart = start;
      return score === PERFECT || weighed === WEIGHED_MAX;
    },
    best: () => {
      if (chosen === 0) return NONE;
      const start = byteAt === undefined ? chosenStart : startOf(chosenStart, byteAt);
      const index = byteAt === undefined ? start : byteAt(start);
      return { gram: chosen, index, back: chosenStart - start, isPlain: most >= 4 };
    },
  };
}

/** The best gram of all of the bytes. */
export function bestGram(bytes: Uint8Array, weigher: Weigher): Gram {
  weigher.begin();
  for (let at = 0; at < bytes.length; at++) if (weigher.feed(bytes[at] as number, at)) break;
  return weigher.best();
}

/** Where the escape starts whose first unit stands at `at`: that of `%41` is its `4`. -1 inside of one. */
function startOf(at: number, byteAt: (at: number) => number): number {
  if (byteAt(at) >= 0) return at;
  return at > 0 && byteAt(at - 1) >= 0 ? at - 1 : -1;
}

const digits: Uint8Array = Uint8Array.from('0123456789abcdef', digit => unitOf[digit.charCodeAt(0)] as number);

/** A gram of the hexadecimal digits: of two bytes and a half. */
export function bestHexGram(bytes: Uint8Array, isTaken: IsTaken): Gram {
  let chosen = NONE;
  for (let at = 0; at + 3 <= bytes.length && at < WEIGHED_MAX; at++) {
    const bits = ((bytes[at] as number) << 16) | ((bytes[at + 1] as number) << 8) | (bytes[at + 2] as number);
    let gram = 0;
    for (let shift = 20; shift >= 4; shift -= 4) gram = (gram << unitBits) | (digits[(bits >> shift) & 15] as number);
    if (chosen.gram !== 0 && isTaken(gram)) continue;
    chosen = { gram, index: at, back: 0, isPlain: true };
    if (!isTaken(gram)) break;
  }
  return chosen;
}

const sextets: Uint8Array = Uint8Array.from(
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
  character => unitOf[character.charCodeAt(0)] as number,
);

/**
 * A gram of the base64 text of the value behind `alignment` bytes, of characters that hold bits of the value only.
 * `index` counts in `base64Text` of the same alignment.
 */
export function bestBase64Gram(bytes: Uint8Array, alignment: number, isTaken: IsTaken): Gram {
  let chosen = NONE;
  let gram = 0;
  let run = 0;
  // The first character that holds bits of the value only begins so many bits into it.
  const skipped = (6 - ((alignment * 8) % 6)) % 6;
  for (let bit = skipped, index = 0; bit + 6 <= bytes.length * 8 && index < WEIGHED_MAX; bit += 6, index++) {
    const pair = ((bytes[bit >> 3] as number) << 8) | (bytes[(bit >> 3) + 1] ?? 0);
    const unit = sextets[(pair >> (10 - (bit & 7))) & 63];
    // `+` and `/` are others in base64url.
    if (unit === undefined) {
      run = 0;
      continue;
    }
    gram = ((gram << unitBits) | unit) & gramMask;
    if (++run < gramUnits || (chosen.gram !== 0 && isTaken(gram))) continue;
    chosen = { gram, index: index - gramUnits + 1, back: 0, isPlain: true };
    if (!isTaken(gram)) break;
  }
  return chosen;
}

/** The base64 text of the value behind `alignment` bytes, without characters that also hold bits of its neighbours. */
export function base64Text(bytes: Buffer, alignment: number): string {
  const all = Buffer.concat([Buffer.alloc(alignment), bytes]).toString('base64');
  return all.slice(Math.ceil((alignment * 8) / 6), Math.floor(((alignment + bytes.length) * 8) / 6));
}
