/** Offline proofs: what a token says about itself. Rules and custom rules name one in `checksum`. */
import { createHash } from 'node:crypto';
import { azureChecks } from './azure-checks.ts';
import { decodeBase32, encodeBase32 } from './base32.ts';
import { crc16, crc32 } from './crc32.ts';
import { base62, digitsOf } from './digits.ts';
import { serviceChecks, serviceTails } from './token-checks.ts';
import { walletChecks } from './wallet-keys.ts';

/** A checksum that stands at the end of what it covers. */
interface Tail {
  /** Length of the checksum in characters. */
  readonly length: number;
  /** Returns the checksum of a secret from everything before it, the fixed prefix included. */
  readonly of: (head: string) => string;
}

/** Checksums at the end of a secret, by format; samples are made with the same functions. */
export const tails: Readonly<Record<string, Tail>> = {
  ...serviceTails,
  // GitHub, npm: CRC-32 of what follows the first underscore, base62, six digits.
  'github-token': {
    length: 6,
    of: head => digitsOf(crc32(head.slice(head.indexOf('_') + 1)), base62).padStart(6, '0'),
  },
  'npm-token': { length: 6, of: head => digitsOf(crc32(head.slice(head.indexOf('_') + 1)), base62).padStart(6, '0') },
  // Vercel: the same over what follows the last underscore of `vcp_`.
  'vercel-token': {
    length: 6,
    of: head => digitsOf(crc32(head.slice(head.indexOf('_') + 1)), base62).padStart(6, '0'),
  },
  // Atlassian (ATATT3, ATCTT3, ATTA, ATBB): CRC-32 of all that stands before it, eight upper-case hex digits.
  'atlassian-token': { length: 8, of: head => hex32(crc32(head)).toUpperCase() },
  // Grafana: CRC-32 of `glsa_` and the body without the second underscore, bytes in reverse order, lower-case hex.
  'grafana-token': { length: 8, of: head => hex32(reversed(crc32(head.replace(/_$/, '')))) },
  // Zuplo: CRC-32 of the body, lower-case hex.
  'zuplo-key': { length: 8, of: head => hex32(crc32(head.replace(/^zpka_/, '').replace(/_$/, ''))) },
  // Confluent: CRC-32 of what follows `cflt`, bytes in reverse order, base64 without padding.
  'confluent-secret': {
    length: 6,
    of: head =>
      Buffer.from(hex32(reversed(crc32(head.slice(4)))), 'hex')
        .toString('base64')
        .slice(0, 6),
  },
  // crates.io: exclusive or of the characters after `cio_tp_`.
  'crates-io-token': {
    length: 1,
    of: head => {
      const sum = Buffer.from(head.slice(7), 'latin1').reduce((total, byte) => total ^ byte, 0);
      return 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'[sum % 62] ?? '';
    },
  },
  // GitLab: CRC-32 of all that stands before it, base36, seven digits.
  'gitlab-routable-token': { length: 7, of: head => crc32(head).toString(36).padStart(7, '0') },
  // GitHub fine-grained: the first eight base32 characters of SHA-256 of the first 77 characters.
  'github-fine-grained-token': {
    length: 8,
    of: head => encodeBase32(createHash('sha256').update(head).digest()).slice(0, 8),
  },
};

/** Whether a secret satisfies the checksum of its format, by the name that rules use. */
export const checksums: Readonly<Record<string, (secret: string) => boolean>> = {
  ...Object.fromEntries(
    Object.entries(tails).map(([name, tail]) => [name, (secret: string) => endsWith(tail, secret)]),
  ),
  ...serviceChecks,
  ...walletChecks,
  ...azureChecks,
  // Eight more random characters follow the checksum.
  'github-fine-grained-token': secret =>
    tails['github-fine-grained-token']?.of(secret.slice(0, 77)) === secret.slice(77, 85),
  // NATS: base32 of a prefix, the seed and a CRC-16 of both, low byte first.
  'nats-seed': secret => {
    const bytes = decodeBase32(secret);
    if (bytes?.length !== 36) return false;
    return crc16(bytes.subarray(0, 34)) === (bytes[34] ?? 0) + (bytes[35] ?? 0) * 256;
  },
};

function endsWith(tail: Tail, secret: string): boolean {
  return secret.length > tail.length && tail.of(secret.slice(0, -tail.length)) === secret.slice(-tail.length);
}

function hex32(value: number): string {
  return value.toString(16).padStart(8, '0');
}

/** The same 32 bits with their bytes in reverse order. */
function reversed(value: number): number {
  return (((value & 0xff) << 24) | ((value & 0xff00) << 8) | ((value >>> 8) & 0xff00) | (value >>> 24)) >>> 0;
}
