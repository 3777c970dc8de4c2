import { createHash } from 'node:crypto';
import type { Severity } from '../../model.ts';
import { decodeBase64 } from '../../formats/base64.ts';
import { beginsPgpSecret, readPgpSecret } from '../../formats/openpgp.ts';
import { readPem } from '../../formats/pem.ts';
import type { PemBlock } from '../../formats/pem.ts';
import { beginsLikePrivateKey, readPrivateKey } from '../../formats/private-key.ts';
import type { KeyState, PrivateKey } from '../../formats/private-key.ts';
import { isKnownPublicKey, knownFake } from '../../text/known-fakes.ts';
import { pathFacts } from '../generic/facts.ts';
import type { Hit } from '../hit.ts';
import type { View } from '../view.ts';
import type { Structure } from './structure.ts';

/** Proves a PEM block: the match is its BEGIN line, the hit is the whole block. */
export const pem: Structure = (view, match) => {
  const block = readPem(view.text, match.start);
  if (block === null) return [];
  const key = readBlock(block);
  if (key === null) return [];
  const value = canonical(block);
  const isPlain = value === view.text.slice(block.start, block.end);
  const hits = keyHits(key, { ruleId: match.ruleId, start: block.start, end: block.end }, isPlain ? null : value);
  return lowerByPath(hits, view);
};

/** Names of files that people really sign in with, wherever they lie. */
const LOGIN_FILE = /(?:^|\/)(?:id_(?:rsa|dsa|ecdsa|ed25519)\w*|AuthKey_\w+\.p8)$/;

/**
 * Test suites, examples and documents bring keys of their own: where a path says so, a key is told and does not block. Those
 * under an old cipher are there to try the cipher.
 */
export function lowerByPath(hits: readonly Hit[], view: View): readonly Hit[] {
  const { test, example, doc } = pathFacts(view.path);
  const kind = test ? 'test-path' : example ? 'example-path' : doc ? 'doc-path' : null;
  if (kind === null || LOGIN_FILE.test(view.path)) return hits;
  return hits.map(hit => {
    const isError = (hit.severity ?? 'error') === 'error';
    if (!isError && !hit.reasons.includes('key-weakly-encrypted')) return hit;
    return { ...hit, severity: isError ? 'warning' : 'note', reasons: [...hit.reasons, kind] };
  });
}

/** The hits for a block inside a decoded text, reported at the place of the encoded one. */
export function pemHits(decoded: string, place: Place): readonly Hit[] {
  for (const { index } of decoded.matchAll(/-----BEGIN (?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY/g)) {
    const block = readPem(decoded, index);
    const key = block === null ? null : readBlock(block);
    if (block !== null && key !== null) return keyHits(key, place, canonical(block));
  }
  return [];
}

/** A place at which a key was found. */
export interface Place {
  readonly ruleId: string;
  readonly start: number;
  readonly end: number;
}

/** The hit for a key, or none when it is public test material. `value` is the key apart from its carrier, null when it stands as it is. */
export function keyHits(key: PrivateKey, place: Place, value: string | null): readonly Hit[] {
  if (key.spki !== null && isKnownPublicKey(key.spki)) return [];
  if (key.member !== undefined && knownFake(key.member) !== null) return [];
  const severity = SEVERITY[key.state];
  const reasons = [`key-${key.state}`, ...(key.kind === null ? [] : [`key-kind=${key.kind}`])];
  return [
    {
      ...place,
      ...(severity === null ? {} : { severity }),
      reasons,
      detail: describe(key),
      ...(value === null ? {} : { value }),
    },
  ];
}

const SEVERITY: Readonly<Record<KeyState, Severity | null>> = {
  plain: null,
  encrypted: 'note',
  'weakly-encrypted': 'warning',
  unparsed: 'warning',
  wrapped: 'note',
};

const STATE: Readonly<Record<KeyState, string>> = {
  plain: 'not encrypted',
  encrypted: 'encrypted; replace it all the same when its passphrase is weak or stands in this repository',
  'weakly-encrypted': 'encrypted by an old scheme that falls quickly',
  unparsed: 'has the framing of a private key, but could not be loaded',
  wrapped: 'bound to a device that holds the secret part',
};

function describe(key: PrivateKey): string {
  const kind = key.kind === null ? '' : `${key.kind}, `;
  const identity =
    key.spki === null ? '' : `, public key SHA-256 ${createHash('sha256').update(key.spki).digest('hex').slice(0, 8)}`;
  return `It is ${kind}${STATE[key.state]}${identity}.`;
}

/** Ciphers of RFC 1421 headers work in blocks of 8 or 16 bytes. */
const CIPHER_BLOCK = 8;
/** The shortest private key, Ed25519 in PKCS#8, has 48 bytes. */
const KEY_BYTES_MIN = 48;
/** First bytes of OpenSSH's own format. */
const OPENSSH_MAGIC = 'openssh-key-v1\0';
/** Of a block without END line at least this much must stand there. */
const TAIL_CHARACTERS_MIN = 64;

function readBlock(block: PemBlock): PrivateKey | null {
  if (block.body === null || isMonotonous(block.body)) return null;
  if (!block.isComplete) return readCutBlock(block.body);
  const bytes = decodeBase64(block.body);
  if (bytes === null || bytes.length < KEY_BYTES_MIN) return null;
  if (block.label.startsWith('PGP ')) return readPgp(bytes);
  if ('DEK-Info' in block.headers) {
    return bytes.length % CIPHER_BLOCK === 0 ? { state: 'encrypted', kind: null, spki: null } : null;
  }
  if (block.label.startsWith('TSS2 ')) return { state: 'wrapped', kind: null, spki: null };
  return readPrivateKey(bytes) ?? (isFramed(bytes) ? { state: 'unparsed', kind: null, spki: null } : null);
}

/** Magic and length are right and the content is not: somebody changed it, or it is a kind that is not known here. */
function isFramed(bytes: Buffer): boolean {
  if (bytes.toString('latin1', 0, OPENSSH_MAGIC.length) === OPENSSH_MAGIC) return true;
  const [tag = 0, first = 0] = bytes;
  if (tag !== 0x30) return false;
  if (first < 0x80) return first + 2 === bytes.length;
  const size = first - 0x80;
  return size <= 2 && bytes.readUIntBE(2, size) + 2 + size === bytes.length;
}

function readPgp(bytes: Buffer): PrivateKey | null {
  const state = readPgpSecret(bytes) ?? (beginsPgpSecret(bytes) ? 'unparsed' : null);
  if (state === null || state === 'stub') return null;
  return { state, kind: 'OpenPGP', spki: null };
}

/** A patch or a window can cut off the end of a key. */
function readCutBlock(body: string): PrivateKey | null {
  if (body.length < TAIL_CHARACTERS_MIN) return null;
  const bytes = decodeBase64(body.slice(0, body.length - (body.length % 4)));
  if (bytes === null) return null;
  return readPrivateKey(bytes) ?? (beginsLikePrivateKey(bytes) ? { state: 'unparsed', kind: null, spki: null } : null);
}

/** A body of one repeated character or a short period is a drawing of a key. */
function isMonotonous(body: string): boolean {
  return new Set(body.slice(0, 400)).size < 12;
}

/** The key as OpenSSL would write it, so that the same key in another carrier is the same secret. */
function canonical(block: PemBlock): string {
  const lines = block.body?.match(/.{1,64}/g) ?? [];
  const headers = Object.entries(block.headers).map(([name, value]) => `${name}: ${value}`);
  const head = headers.length === 0 ? [] : [...headers, ''];
  return [`-----BEGIN ${block.label}-----`, ...head, ...lines, `-----END ${block.label}-----`].join('\n');
}
