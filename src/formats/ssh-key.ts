/** SSH wire format: public key blobs (RFC 4253 §6.6) and the `openssh-key-v1` container (OpenSSH PROTOCOL.key). */
import { createPublicKey } from 'node:crypto';
import { DER, writeDer } from './der.ts';

/** What a container says without its passphrase. */
export interface OpensshKey {
  readonly cipher: string;
  /** Algorithm name of the first key: `ssh-ed25519`. */
  readonly algorithm: string;
  /** First public key blob. */
  readonly publicBlob: Buffer;
  /** Bytes of the private section, as long as the container says. */
  readonly privateBytes: number;
}

const MAGIC = Buffer.from('openssh-key-v1\0', 'latin1');

/** Whether bytes begin like an OpenSSH container, whatever label stands over them. */
export function isOpenssh(bytes: Buffer): boolean {
  return bytes.subarray(0, MAGIC.length).equals(MAGIC);
}

/** Reads a container; null when it is cut off or malformed. */
export function readOpenssh(bytes: Buffer): OpensshKey | null {
  if (!isOpenssh(bytes)) return null;
  const fields = readStrings(bytes, MAGIC.length, 3);
  if (fields === null) return null;
  const [cipher] = fields.strings;
  if (cipher === undefined || fields.end + 4 > bytes.length) return null;
  const keyCount = bytes.readUInt32BE(fields.end);
  if (keyCount === 0 || keyCount > 16) return null;
  const rest = readStrings(bytes, fields.end + 4, keyCount + 1);
  const publicBlob = rest?.strings[0];
  const privateSection = rest?.strings[keyCount];
  if (publicBlob === undefined || privateSection === undefined || privateSection.length < 16) return null;
  const algorithm = readStrings(publicBlob, 0, 1)?.strings[0]?.toString('latin1') ?? '';
  return { cipher: cipher.toString('latin1'), algorithm, publicBlob, privateBytes: privateSection.length };
}

/** `count` length-prefixed strings from `offset`; null when one does not fit. */
function readStrings(bytes: Buffer, offset: number, count: number): { strings: readonly Buffer[]; end: number } | null {
  const strings: Buffer[] = [];
  let at = offset;
  for (let index = 0; index < count; index++) {
    if (at + 4 > bytes.length) return null;
    const length = bytes.readUInt32BE(at);
    if (length > bytes.length - at - 4) return null;
    strings.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return { strings, end: at };
}

/** DER SubjectPublicKeyInfo of a public key blob; null for a kind that is not known or not well-formed. */
export function spkiOfSshBlob(blob: Buffer): Buffer | null {
  const algorithm = readStrings(blob, 0, 1)?.strings[0]?.toString('latin1');
  const jwk = (fields: Record<string, string>): Buffer | null => {
    try {
      return createPublicKey({ key: fields, format: 'jwk' }).export({ type: 'spki', format: 'der' });
    } catch {
      // A point that is not on the curve, a modulus of no length: no key that anybody could use.
      return null;
    }
  };
  const field = (count: number, index: number): Buffer =>
    readStrings(blob, 0, count)?.strings[index] ?? Buffer.alloc(0);
  switch (algorithm) {
    case 'ssh-ed25519':
      return jwk({ kty: 'OKP', crv: 'Ed25519', x: field(2, 1).toString('base64url') });
    case 'ssh-rsa':
      return jwk({ kty: 'RSA', e: unsigned(field(3, 1)), n: unsigned(field(3, 2)) });
    case 'ecdsa-sha2-nistp256':
    case 'ecdsa-sha2-nistp384':
    case 'ecdsa-sha2-nistp521': {
      const point = field(3, 2);
      const half = (point.length - 1) / 2;
      const x = point.subarray(1, 1 + half).toString('base64url');
      return jwk({ kty: 'EC', crv: `P-${algorithm.slice(-3)}`, x, y: point.subarray(1 + half).toString('base64url') });
    }
    case 'ssh-dss': {
      const numbers = readStrings(blob, 0, 5)?.strings;
      return numbers === undefined ? null : dsaSpki(numbers.slice(1));
    }
    default:
      return null;
  }
}

function unsigned(integer: Buffer): string {
  return (integer[0] === 0 ? integer.subarray(1) : integer).toString('base64url');
}

/** `numbers` are p, q, g, y as SSH writes them: big-endian two's complement, which DER uses too. */
export function dsaSpki(numbers: readonly Buffer[]): Buffer {
  const [p, q, g, y] = numbers.map(number => writeDer(DER.integer, number));
  const empty = Buffer.alloc(0);
  const oid = writeDer(DER.oid, Buffer.from('2a8648ce380401', 'hex'));
  const algorithm = writeDer(DER.sequence, oid, writeDer(DER.sequence, p ?? empty, q ?? empty, g ?? empty));
  return writeDer(DER.sequence, algorithm, writeDer(DER.bitString, Buffer.from([0]), y ?? empty));
}
