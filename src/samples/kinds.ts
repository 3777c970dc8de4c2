/** The kinds of places that a template may hold: `[[kind]]`, `[[kind:length]]`, `[[kind:min-max]]`, `[[kind:text]]`. */
import { encodeBase32 } from '../formats/base32.ts';
import { tails } from '../formats/checksums.ts';
import { crc16 } from '../formats/crc32.ts';
import type { Fill } from './fill.ts';
import { sampleDer, sampleOpenvpn, samplePem, sampleSignify, sampleSsh2, sampleStore } from './keys.ts';
import { randomBytes, randomText } from './random.ts';
import type { Random } from './random.ts';
import { walletKinds } from './wallet-kinds.ts';

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DIGITS = '0123456789';

/** Alphabets of the kinds that are plain random text. */
const alphabets: Readonly<Record<string, string>> = {
  digits: DIGITS,
  lower: LOWER,
  upper: UPPER,
  letters: UPPER + LOWER,
  base36: DIGITS + LOWER,
  BASE36: DIGITS + UPPER,
  base62: DIGITS + UPPER + LOWER,
  base58: '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz',
  base64: `${UPPER + LOWER + DIGITS}+/`,
  base64url: `${UPPER + LOWER + DIGITS}-_`,
  base32: `${UPPER}234567`,
  'base32-lower': `${LOWER}234567`,
  'bech32-data': 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L',
  crockford: '0123456789ABCDEFGHJKMNPQRSTVWXYZ',
  hex: `${DIGITS}abcdef`,
  HEX: `${DIGITS}ABCDEF`,
  // What can be typed and stands between quotes as it is.
  printable: `${UPPER + LOWER + DIGITS}!#$%&()*+,-./:;<=>?@[]^_{|}~`,
};

/** What a kind needs to make its text. */
export interface Place {
  readonly random: Random;
  /** Takes the place of random text when a placeholder of the same shape is wanted. */
  readonly fill: Fill | null;
  /** What stands after the first colon; empty when there is none. */
  readonly argument: string;
  /** The text of the same secret before this place: the input of a checksum. */
  readonly head: string;
  /** Expands a template inside a template. */
  readonly nested: (template: string) => string;
}

type Kind = (place: Place) => string;

const kinds: Readonly<Record<string, Kind>> = {
  ...walletKinds,
  uuid: place => uuid(place),
  UUID: place => uuid(place).toUpperCase(),
  punct: ({ random, argument }) => password(random, length(random, argument)),
  'base64-bytes': ({ random, argument }) => randomBytes(random, length(random, argument)).toString('base64'),
  'base64url-bytes': ({ random, argument }) => randomBytes(random, length(random, argument)).toString('base64url'),
  'base64-of': ({ argument, nested }) => Buffer.from(nested(argument)).toString('base64'),
  'base64url-of': ({ argument, nested }) => Buffer.from(nested(argument)).toString('base64url'),
  'hex-of': ({ argument, nested }) => Buffer.from(nested(argument)).toString('hex'),
  'percent-of': ({ argument, nested }) => encodeURIComponent(nested(argument)),
  // Bytes as code lists them: `31, 43`, `0x1f, 0x2b`, `\x1f\x2b`.
  'byte-list': ({ random, argument }) => [...randomBytes(random, length(random, argument))].join(', '),
  'hex-list': ({ random, argument }) =>
    hexBytes(random, argument)
      .map(byte => `0x${byte}`)
      .join(', '),
  'hex-escapes': ({ random, argument }) =>
    hexBytes(random, argument)
      .map(byte => `\\x${byte}`)
      .join(''),
  jwt: ({ random, argument, nested }) => jwt(random, nested(argument || '{"sub":"[[digits:10]]","iat":1767225600}')),
  // Private keys: `[[pem:ed25519]]`, in one line with \n as `[[pem-escaped:…]]`, as `"[[pem-concat:…]]"`, unframed as `[[der:…]]`.
  pem: ({ random, argument }) => samplePem(random, argument),
  'pem-escaped': ({ random, argument }) => samplePem(random, argument).replaceAll('\n', '\\n'),
  'pem-concat': ({ random, argument }) => samplePem(random, argument).replaceAll('\n', '\\n" +\n  "'),
  der: ({ random, argument }) => sampleDer(random, argument),
  signify: ({ random }) => sampleSignify(random),
  'key-store': ({ random, argument }) => sampleStore(random, argument),
  ssh2: ({ random }) => sampleSsh2(random),
  openvpn: ({ random }) => sampleOpenvpn(random),
  'nats-seed': ({ random }) => natsSeed(random),
  check: ({ head, argument }) => tail(head, argument),
  // A GitHub or npm body with its checksum: `ghp_[[ghp-crc32]]`, `ghr_[[ghp-crc32:70]]`.
  'ghp-crc32': ({ nested, argument }) => {
    const body = nested(`[[base62:${argument || 30}]]`);
    return body + tail(`_${body}`, 'github-token');
  },
};

/** Kinds in which a placeholder can be seen; what is encoded or made of random bytes hides it. */
const open: ReadonlySet<string> = new Set(['uuid', 'UUID', 'percent-of', 'check', 'ghp-crc32']);

/** Makes the text of one place; an unknown kind is an error of the rule's author. */
export function expandKind(kind: string, place: Place): string {
  const alphabet = alphabets[kind];
  if (alphabet !== undefined) {
    const count = length(place.random, place.argument);
    return place.fill?.(alphabet, count) ?? randomText(place.random, alphabet, count);
  }
  // The empty alphabet says that this text can be no placeholder.
  if (!open.has(kind)) place.fill?.('', 1);
  const make = kinds[kind];
  if (!make) throw new Error(`Unknown kind of sample: ${kind}`);
  return make(place);
}

/** Reads `36` or `20-40` (both included). */
function length(random: Random, argument: string): number {
  const range = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(argument);
  if (!range) throw new Error(`Not a length of a sample: ${argument}`);
  const min = Number(range[1]);
  return min + Math.floor(random() * (Number(range[2] ?? min) - min + 1));
}

function hexBytes(random: Random, argument: string): readonly string[] {
  return Array.from(randomBytes(random, length(random, argument)), byte => byte.toString(16).padStart(2, '0'));
}

/** A version 4 UUID. */
function uuid(place: Place): string {
  const alphabet = alphabets['hex'] ?? '';
  const hex = place.fill?.(alphabet, 32) ?? randomText(place.random, alphabet, 32);
  const digits = place.fill ? hex : `${hex.slice(0, 12)}4${hex.slice(13, 16)}8${hex.slice(17)}`;
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** A password as a careful person sets one: all classes, a sign inside, a letter or digit at both ends. */
function password(random: Random, length: number): string {
  const text = randomText(random, alphabets['base62'] ?? '', length).split('');
  for (let index = 2; index < length - 1; index += 5) text[index] = '!#%*+-.@^_~'[Math.floor(random() * 11)] ?? '!';
  return text.join('');
}

function jwt(random: Random, payload: string): string {
  const part = (text: string) => Buffer.from(text).toString('base64url');
  const signature = randomBytes(random, 32).toString('base64url');
  return `${part('{"alg":"HS256","typ":"JWT"}')}.${part(payload)}.${signature}`;
}

/** Seed of a NATS user: two bytes that begin `SU`, 32 random ones, a CRC-16. */
function natsSeed(random: Random): string {
  const bytes = Buffer.concat([Buffer.from([0x95, 0x00]), randomBytes(random, 32)]);
  const sum = crc16(bytes);
  return encodeBase32(Buffer.concat([bytes, Buffer.from([sum & 0xff, sum >> 8])]));
}

function tail(head: string, name: string): string {
  const check = tails[name];
  if (!check) throw new Error(`Unknown checksum: ${name}`);
  return check.of(head);
}
