/** Private keys as samples: well-formed, made from the seed alone, never used by anybody. */
import { checkPrimeSync, createECDH, createPrivateKey, createPublicKey } from 'node:crypto';
import { DER, writeDer } from '../formats/der.ts';
import { randomBytes } from './random.ts';
import type { Random } from './random.ts';

/** Makes a PEM block of a kind: `rsa-2048`, `ed25519`, `p256-sec1`, `openssh-ed25519`, `ed25519-public`, `ed25519-encrypted`. */
export function samplePem(random: Random, kind: string): string {
  const make = KEYS[kind];
  if (make === undefined) throw new Error(`Unknown kind of sample key: ${kind}`);
  return make(random);
}

/** The base64 of a key without its frame. */
export function sampleDer(random: Random, kind: string): string {
  return samplePem(random, kind).split('\n').slice(1, -1).join('');
}

/** Base64 of a secret key of signify without passphrase. */
export function sampleSignify(random: Random): string {
  return Buffer.concat([Buffer.from('EdBK\0\0\0\0', 'latin1'), randomBytes(random, 96)]).toString('base64');
}

/** A key of SSH Communications, not encrypted. */
export function sampleSsh2(random: Random): string {
  const text = (value: string | Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(value.length);
    return Buffer.concat([length, Buffer.from(value)]);
  };
  const parts = [text('if-modn{sign{rsa-pkcs1-sha1}}'), text('none'), text(randomBytes(random, 600))];
  const whole = Buffer.concat([Buffer.from('3f6ff9eb00000290', 'hex'), ...parts]).toString('base64');
  const lines = whole.match(/.{1,70}/g) ?? [];
  return [
    '---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----',
    'Comment: "a"',
    ...lines,
    '---- END SSH2 ENCRYPTED PRIVATE KEY ----',
  ].join('\n');
}

/** Base64 of a key store or of an OpenPGP key exported without armor: `pkcs12`, `jks`, `jceks`, `pgp`, `pgp-public`. */
export function sampleStore(random: Random, kind: string): string {
  const make = STORES[kind];
  if (make === undefined) throw new Error(`Unknown kind of sample store: ${kind}`);
  return make(random).toString('base64');
}

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');

/** Headers as the tools write them, and random bytes for what is encrypted. */
const STORES: Readonly<Record<string, (random: Random) => Buffer>> = {
  // SEQUENCE { INTEGER 3, SEQUENCE { OID data, ... } }, 1200 bytes behind the first header.
  pkcs12: random =>
    Buffer.concat([hex('3082 04b0 020103 3082 04a9 06092a864886f70d010701'), randomBytes(random, 1182)]),
  // Version 2, one entry of kind 1, a private key, under the alias `upload`.
  jks: random =>
    Buffer.concat([hex('feedfeed 00000002 00000001 00000001 0006 75706c6f6164'), randomBytes(random, 900)]),
  jceks: random =>
    Buffer.concat([hex('cececece 00000002 00000001 00000003 0006 75706c6f6164'), randomBytes(random, 400)]),
  // Version 4, EdDSA on Ed25519, no passphrase; then a user id.
  pgp: random => pgpKey(random, '94 58', Buffer.concat([hex('00 0100'), randomBytes(random, 34)])),
  'pgp-public': random => pgpKey(random, '98 33', Buffer.alloc(0)),
};

function pgpKey(random: Random, header: string, secret: Buffer): Buffer {
  const made = Buffer.concat([hex(`${header} 04 66000000 16 09 2b06010401da470f01 0107 40`), randomBytes(random, 32)]);
  const owner = Buffer.from('Release Signing (continuous integration) <signing@acme.io>');
  const signature = Buffer.concat([hex('88 8c'), randomBytes(random, 140)]);
  return Buffer.concat([made, secret, Buffer.from([0xb4, owner.length]), owner, signature]);
}

/** A static key of OpenVPN. */
export function sampleOpenvpn(random: Random): string {
  const lines = Array.from({ length: 16 }, () => randomBytes(random, 16).toString('hex'));
  return ['-----BEGIN OpenVPN Static key V1-----', ...lines, '-----END OpenVPN Static key V1-----'].join('\n');
}

const KEYS: Readonly<Record<string, (random: Random) => string>> = {
  'rsa-1024': random => block('PRIVATE KEY', pkcs8(rsaOid(), rsa(random, 1024))),
  'rsa-2048': random => block('PRIVATE KEY', pkcs8(rsaOid(), rsa(random, 2048))),
  'rsa-2048-pkcs1': random => block('RSA PRIVATE KEY', rsa(random, 2048)),
  'rsa-2048-public': random => publicHalf(block('RSA PRIVATE KEY', rsa(random, 2048))),
  ed25519: random => block('PRIVATE KEY', ed25519(random)),
  'ed25519-public': random => publicHalf(block('PRIVATE KEY', ed25519(random))),
  'ed25519-encrypted': random => block('ENCRYPTED PRIVATE KEY', encrypted(random)),
  'p256-sec1': random => block('EC PRIVATE KEY', p256(random)),
  p256: random => block('PRIVATE KEY', pkcs8(p256Oid(), p256(random))),
  'legacy-encrypted': legacyEncrypted,
  'openssh-ed25519': random => block('OPENSSH PRIVATE KEY', opensshEd25519(random), 70),
  'testing-key': random => block('RSA TESTING KEY', rsa(random, 1024)),
};

function block(label: string, bytes: Uint8Array, columns = 64): string {
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(new RegExp(`.{1,${columns}}`, 'g')) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`].join('\n');
}

function publicHalf(pem: string): string {
  return createPublicKey(createPrivateKey(pem)).export({ type: 'spki', format: 'pem' }).toString().trim();
}

const integer = (bytes: Uint8Array): Buffer => {
  const start = bytes.findIndex(byte => byte !== 0);
  const trimmed = start === -1 ? Buffer.from([0]) : bytes.subarray(start);
  return writeDer(DER.integer, (trimmed[0] ?? 0) > 0x7f ? Buffer.from([0]) : Buffer.alloc(0), trimmed);
};
const oid = (hex: string): Buffer => writeDer(DER.oid, Buffer.from(hex, 'hex'));
const rsaOid = (): Buffer => writeDer(DER.sequence, oid('2a864886f70d010101'), Buffer.from('0500', 'hex'));
const p256Oid = (): Buffer => writeDer(DER.sequence, oid('2a8648ce3d0201'), oid('2a8648ce3d030107'));
const zero = (): Buffer => integer(Buffer.from([0]));

function pkcs8(algorithm: Buffer, key: Buffer): Buffer {
  return writeDer(DER.sequence, zero(), algorithm, writeDer(DER.octetString, key));
}

function ed25519(random: Random): Buffer {
  const seed = writeDer(DER.octetString, randomBytes(random, 32));
  return pkcs8(writeDer(DER.sequence, oid('2b6570')), seed);
}

function p256(random: Random): Buffer {
  const curve = createECDH('prime256v1');
  // The order of the curve begins with eight F: a first byte below keeps the scalar under it.
  curve.setPrivateKey(Buffer.concat([Buffer.from([1 + Math.floor(random() * 250)]), randomBytes(random, 31)]));
  const point = writeDer(0xa1, writeDer(DER.bitString, Buffer.from([0]), curve.getPublicKey()));
  const secret = Buffer.from(curve.getPrivateKey('hex').padStart(64, '0'), 'hex');
  const params = writeDer(0xa0, oid('2a8648ce3d030107'));
  return writeDer(DER.sequence, integer(Buffer.from([1])), writeDer(DER.octetString, secret), params, point);
}

function rsa(random: Random, bits: number): Buffer {
  const e = 65_537n;
  const p = prime(random, bits / 2, e);
  const q = prime(random, bits / 2, e);
  const d = inverse(e, (p - 1n) * (q - 1n));
  const numbers = [0n, p * q, e, d, p, q, d % (p - 1n), d % (q - 1n), inverse(q, p)];
  return writeDer(DER.sequence, ...numbers.map(number => integer(bytesOf(number))));
}

function prime(random: Random, bits: number, e: bigint): bigint {
  for (;;) {
    const bytes = randomBytes(random, bits / 8);
    bytes[0] = (bytes[0] ?? 0) | 0xc0;
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) | 1;
    const candidate = BigInt(`0x${bytes.toString('hex')}`);
    if ((candidate - 1n) % e !== 0n && checkPrimeSync(candidate)) return candidate;
  }
}

function inverse(value: bigint, modulus: bigint): bigint {
  let [a, b, x, y] = [value % modulus, modulus, 1n, 0n];
  while (b > 0n) [a, b, x, y] = [b, a % b, y, x - (a / b) * y];
  return x < 0n ? x + modulus : x;
}

function bytesOf(value: bigint): Buffer {
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 === 1 ? `0${hex}` : hex, 'hex');
}

/** PBES2 with PBKDF2 and AES-256-CBC; the ciphertext is random, nothing decrypts to it. */
function encrypted(random: Random): Buffer {
  const salt = writeDer(DER.octetString, randomBytes(random, 16));
  const rounds = integer(Buffer.from([0x08, 0x00]));
  const kdf = writeDer(DER.sequence, oid('2a864886f70d01050c'), writeDer(DER.sequence, salt, rounds));
  const iv = writeDer(DER.octetString, randomBytes(random, 16));
  const cipher = writeDer(DER.sequence, oid('60864801650304012a'), iv);
  const scheme = writeDer(DER.sequence, oid('2a864886f70d01050d'), writeDer(DER.sequence, kdf, cipher));
  return writeDer(DER.sequence, scheme, writeDer(DER.octetString, randomBytes(random, 64)));
}

function legacyEncrypted(random: Random): string {
  const iv = randomBytes(random, 16).toString('hex').toUpperCase();
  const [begin = '', ...rest] = block('RSA PRIVATE KEY', randomBytes(random, 608)).split('\n');
  return [begin, 'Proc-Type: 4,ENCRYPTED', `DEK-Info: AES-128-CBC,${iv}`, '', ...rest].join('\n');
}

function opensshEd25519(random: Random): Buffer {
  const text = (value: string | Uint8Array): Buffer => {
    const bytes = Buffer.from(value);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    return Buffer.concat([length, bytes]);
  };
  const seed = randomBytes(random, 32);
  const key = createPrivateKey({
    key: pkcs8(writeDer(DER.sequence, oid('2b6570')), writeDer(DER.octetString, seed)),
    format: 'der',
    type: 'pkcs8',
  });
  const point = createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(-32);
  const publicBlob = Buffer.concat([text('ssh-ed25519'), text(point)]);
  const check = randomBytes(random, 4);
  const secret = Buffer.concat([check, check, publicBlob, text(Buffer.concat([seed, point])), text('a@b')]);
  const padding = Buffer.from([1, 2, 3, 4, 5, 6, 7, 8]).subarray(0, (8 - (secret.length % 8)) % 8);
  return Buffer.concat([
    Buffer.from('openssh-key-v1\0', 'latin1'),
    text('none'),
    text('none'),
    text(''),
    Buffer.from([0, 0, 0, 1]),
    text(publicBlob),
    text(Buffer.concat([secret, padding])),
  ]);
}
