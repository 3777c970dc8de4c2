/** Tokens that say something about themselves: a checksum at the end, or a text inside that must read in one way. */
import { crc32 } from './crc32.ts';
import { base62, digitsOf } from './digits.ts';

/** A checksum that stands at the end of what it covers. */
interface Tail {
  /** Length in characters. */
  readonly length: number;
  /** Returns the checksum of a secret from everything before it. */
  readonly of: (head: string) => string;
}

/** Checksums at the end of tokens of services; samples are made with the same functions. */
export const serviceTails: Readonly<Record<string, Tail>> = {
  // Synapse: CRC-32 of all that stands before the last underscore, base62, most significant digit first.
  'synapse-token': { length: 6, of: head => digitsOf(crc32(head.slice(0, -1)), base62).padStart(6, '0') },
  // Matrix Authentication Service: the same, but the least significant digit comes first, and then the padding.
  'matrix-auth-token': {
    length: 6,
    of: head =>
      digitsOf(crc32(head.slice(0, -1)), base62)
        .split('')
        .reverse()
        .join('')
        .padStart(6, '0'),
  },
  // Cashfree: CRC-32 of the 32 hex digits before the last underscore, lower-case hex.
  'cashfree-secret': { length: 8, of: head => crc32(head.slice(-33, -1)).toString(16).padStart(8, '0') },
};

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** Checks of what tokens of services hold inside, by the names that rules use. */
export const serviceChecks: Readonly<Record<string, (secret: string) => boolean>> = {
  'discord-bot-token': secret => /^\d{17,20}$/.test(fromBase64(secret.split('.')[0])),
  'intercom-token': secret => fromBase64(secret).startsWith('tok:'),
  'mapbox-token': secret => hasFields(fromBase64(secret.split('.')[1]), ['u', 'a']),
  'neptune-token': secret => hasFields(fromBase64(secret), ['api_address', 'api_key']),
  'ngc-legacy-key': secret => new RegExp(`^[A-Za-z0-9]{26}:${UUID}$`).test(fromBase64(secret)),
  'pubnub-secret': secret => new RegExp(`^${UUID}$`, 'i').test(fromBase64(secret.slice('sec-c-'.length))),
  // Version, data centre, address (IPv4 or IPv6), port and 256 bytes of key.
  'telegram-session': secret => [263, 275].includes(Buffer.from(secret.slice(1), 'base64').length),
};

function fromBase64(text = ''): string {
  return Buffer.from(text, 'base64').toString('latin1');
}

/** Whether a text is a JSON object with these fields, each a text that is not empty. */
function hasFields(text: string, names: readonly string[]): boolean {
  if (!text.startsWith('{')) return false;
  return names.every(name => new RegExp(`"${name}"\\s*:\\s*"[^"]+"`).test(text));
}
