/**
 * Whether a small text may hold one of many values: asked before anything is made of these, so that a commit that holds
 * none costs no more than reading the files they lie in. It never says no to what the search would find.
 */
import { bestGram, createWeigher } from './best-gram.ts';
import { escapedForms } from './forms.ts';
import { takeLines } from './gate-lines.ts';
import { gramMask, shiftOf, unitOf } from './grams.ts';
import { charactersOf } from './spelling.ts';

/** Gathers values as bytes and answers for texts. */
export interface OwnGate {
  /** Takes a value. */
  readonly add: (bytes: Uint8Array) => void;
  /** Takes the values of an env file from its lines; false when a parser has to tell what they are. */
  readonly addLines: (bytes: Buffer) => boolean;
  /** `text` is Latin-1 of `bytes`. */
  readonly lets: (view: { readonly bytes: Uint8Array; readonly text: string }) => boolean;
}

const FILTER_BITS = 16;
/** Knuth's multiplicative hash: 2^32 over the golden ratio. */
const MULTIPLIER = 0x9e3779b1;

/** An empty gate: it lets nothing through. `passwordsIn` answers the passwords of addresses in a text. */
export function createGate(passwordsIn: (text: string) => readonly string[]): OwnGate {
  const grams = new Set<number>();
  const filter = new Uint8Array(2 ** FILTER_BITS);
  const slot = (gram: number): number => Math.imul(gram, MULTIPLIER) >>> (32 - FILTER_BITS);
  const isTaken = (gram: number): boolean => filter[slot(gram)] !== 0;
  const take = (gram: number): void => {
    grams.add(gram);
    filter[slot(gram)] = 1;
  };
  const weigher = createWeigher(isTaken);
  const add = (bytes: Uint8Array): void => {
    const raw = bestGram(bytes, weigher);
    if (raw.gram === 0) return;
    take(raw.gram);
    if (raw.isPlain) return;
    const characters = charactersOf(Buffer.from(bytes).toString('latin1')).map(character => character.bytes);
    for (const { text, byteAt } of escapedForms(characters)) {
      const { gram } = bestGram(Buffer.from(text, 'latin1'), createWeigher(isTaken, byteAt));
      if (gram !== 0) take(gram);
    }
  };
  const isIn = (bytes: Uint8Array): boolean => {
    let gram = 0;
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      gram = ((gram << (shiftOf[byte] as number)) | (unitOf[byte] as number)) & gramMask;
      if (filter[Math.imul(gram, MULTIPLIER) >>> (32 - FILTER_BITS)] !== 0 && grams.has(gram)) return true;
    }
    return false;
  };
  return {
    add,
    addLines: bytes =>
      takeLines(bytes, weigher, {
        gram: take,
        value: value => add(Buffer.from(value)),
        address: value => {
          for (const password of passwordsIn(value)) add(Buffer.from(password));
        },
      }),
    lets: ({ bytes, text }) => grams.size > 0 && (isIn(bytes) || decodings(text).some(isIn)),
  };
}

/**
 * The text as if all of it were base64 or hexadecimal, from each offset that a group may begin at: what stands between
 * the characters of an alphabet is left out, so that wrapped lines go on and digits set apart come together.
 */
function decodings(text: string): readonly Buffer[] {
  const base64 = text.replace(/[^A-Za-z0-9+/_-]+/g, '');
  const hex = text.replace(/[^0-9A-Fa-f]+/g, '');
  return [
    ...[0, 1, 2, 3].map(offset => Buffer.from(base64.slice(offset), 'base64')),
    ...[0, 1].map(offset => Buffer.from(hex.slice(offset), 'hex')),
  ];
}
