/** What the bytes of a private key are: usable, encrypted, public, or nothing that parses. */
import { createPrivateKey, createPublicKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { DER, readDer, readDerChildren, readOid, wholeSequence } from './der.ts';
import type { DerElement } from './der.ts';
import { dsaSpki, readOpenssh, isOpenssh, spkiOfSshBlob } from './ssh-key.ts';

/**
 * `plain`: usable by anyone. `encrypted`: with a passphrase; `weakly-encrypted`: by a scheme that falls quickly.
 * `unparsed`: the framing of a private key holds but the key does not load (a rare curve). `wrapped`: bound to a device.
 */
export type KeyState = 'plain' | 'encrypted' | 'weakly-encrypted' | 'unparsed' | 'wrapped';

/** A private key that was recognised. */
export interface PrivateKey {
  readonly state: KeyState;
  /** `RSA-2048`, `EC prime256v1`, `ed25519`; null when it cannot be told. */
  readonly kind: string | null;
  /** DER SubjectPublicKeyInfo; null when the public half cannot be told. */
  readonly spki: Buffer | null;
  /** The private member as JSON Web Keys write it, where standards publish keys by it; absent for other kinds. */
  readonly member?: string;
}

/** Judges DER or OpenSSH bytes of a private key; null when they are none, are cut off, or are a public object. */
export function readPrivateKey(bytes: Buffer): PrivateKey | null {
  if (isOpenssh(bytes)) return readOpensshKey(bytes);
  const outer = wholeSequence(bytes);
  if (outer === null) return null;
  return readParts(bytes, readDerChildren(bytes, outer) ?? []) ?? framed(bytes);
}

/** Whole and begun like a key, but no key inside: somebody changed digits of it, or the kind is not known here. */
function framed(bytes: Buffer): PrivateKey | null {
  return beginsLikePrivateKey(bytes) ? { state: 'unparsed', kind: null, spki: null } : null;
}

function readParts(bytes: Buffer, parts: readonly DerElement[]): PrivateKey | null {
  const [first, second, third] = parts;
  if (first?.tag === DER.sequence && second?.tag === DER.octetString) return readEncrypted(bytes, first);
  if (first?.tag !== DER.integer || second === undefined) return null;
  if (second.tag === DER.sequence && third?.tag === DER.octetString) return load(bytes, 'pkcs8');
  if (second.tag === DER.octetString && second.end - second.start >= 20) return load(bytes, 'sec1');
  const areIntegers = parts.every(part => part.tag === DER.integer);
  if (areIntegers && parts.length === 6) return readDsa(bytes, parts);
  // PKCS#1: version, n, e, d, p, q and three more; a public key has two.
  return areIntegers && parts.length >= 9 ? load(bytes, 'pkcs1') : null;
}

/** Whether bytes begin as PKCS#1, PKCS#8, SEC1 or OpenSSH private keys do: what can be told of one that was cut off. */
export function beginsLikePrivateKey(bytes: Buffer): boolean {
  if (isOpenssh(bytes)) return true;
  const outer = readDer(bytes, 0, Number.MAX_SAFE_INTEGER);
  if (outer === null || outer.tag !== DER.sequence || outer.end - outer.start < 40) return false;
  const version = readDer(bytes, outer.start);
  if (version?.tag !== DER.integer || version.end !== version.start + 1) return false;
  const next = bytes[version.end];
  const number = bytes[version.start];
  if (next === DER.sequence) return number === 0 || number === 1;
  return (next === DER.octetString && number === 1) || (next === DER.integer && number === 0);
}

function readOpensshKey(bytes: Buffer): PrivateKey | null {
  const key = readOpenssh(bytes);
  if (key === null) return null;
  const state = key.cipher === 'none' ? 'plain' : 'encrypted';
  // Security-key stubs hold a handle; the secret stays on the token.
  const isStub = key.algorithm.startsWith('sk-');
  return { state: isStub ? 'wrapped' : state, kind: key.algorithm, spki: spkiOfSshBlob(key.publicBlob) };
}

const PBES2 = '1.2.840.113549.1.5.13';
/** PBES1 of PKCS#5 and the password schemes of PKCS#12 begin with these. */
const WEAK_SCHEMES: readonly string[] = ['1.2.840.113549.1.5.', '1.2.840.113549.1.12.1.'];

function readEncrypted(bytes: Buffer, algorithm: DerElement): PrivateKey | null {
  const [id] = readDerChildren(bytes, algorithm) ?? [];
  if (id?.tag !== DER.oid) return null;
  const oid = readOid(bytes, id);
  if (oid === PBES2) return { state: 'encrypted', kind: null, spki: null };
  // Any other pair of algorithm and octets could be a digest or a signature.
  return WEAK_SCHEMES.some(scheme => oid.startsWith(scheme))
    ? { state: 'weakly-encrypted', kind: null, spki: null }
    : null;
}

function load(bytes: Buffer, type: 'pkcs1' | 'pkcs8' | 'sec1'): PrivateKey | null {
  try {
    const key = createPrivateKey({ key: bytes, format: 'der', type });
    return loaded(key);
  } catch {
    // The framing held. OpenSSL refuses some curves and parameters; somebody else's library may not.
    return { state: 'unparsed', kind: null, spki: null };
  }
}

/** Loads a JSON Web Key; null when its members do not make a private key. */
export function readJwk(members: Readonly<Record<string, unknown>>): PrivateKey | null {
  try {
    const key = createPrivateKey({ key: { ...members }, format: 'jwk' });
    return loaded(key);
  } catch {
    return null;
  }
}

function loaded(key: KeyObject): PrivateKey {
  const plain: PrivateKey = { state: 'plain', kind: kindOf(key), spki: spkiOf(key) };
  const member = /^(?:ed|x)(?:25519|448)$/.test(key.asymmetricKeyType ?? '')
    ? key.export({ format: 'jwk' }).d
    : undefined;
  return member === undefined ? plain : { ...plain, member };
}

function spkiOf(key: KeyObject): Buffer {
  return createPublicKey(key).export({ type: 'spki', format: 'der' });
}

function kindOf(key: KeyObject): string {
  const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {};
  const type = key.asymmetricKeyType ?? 'key';
  if (modulusLength !== undefined) return `${type.toUpperCase()}-${modulusLength}`;
  return namedCurve === undefined ? type : `${type.toUpperCase()} ${namedCurve}`;
}

/** Traditional DSA: 0, p, q, g, y, x. */
function readDsa(bytes: Buffer, parts: readonly DerElement[]): PrivateKey {
  const numbers = parts.slice(1, 5).map(part => bytes.subarray(part.start, part.end));
  return { state: 'plain', kind: 'DSA', spki: dsaSpki(numbers) };
}
