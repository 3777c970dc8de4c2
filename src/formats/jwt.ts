/** JSON Web Tokens in compact form (RFC 7515, 7516, 7519): split, decoded, proven against public demo secrets. */
import { createHmac } from 'node:crypto';

/** A token as it stands in a text. Offsets are half-open. */
export interface Jwt {
  readonly start: number;
  readonly end: number;
  readonly token: string;
  readonly header: Readonly<Record<string, unknown>>;
  /** Null for an encrypted token (five parts), whose payload nobody can read. */
  readonly payload: Readonly<Record<string, unknown>> | null;
  readonly signature: string;
}

const TOKEN = /[\w-]{8,4000}\.[\w-]{2,16000}\.[\w-]{0,1600}(?:\.[\w-]{4,16000}\.[\w-]{8,200}(?![\w-]))?/y;

/** Reads the token that starts at `start`; null when it does not decode. */
export function readJwt(text: string, start: number): Jwt | null {
  TOKEN.lastIndex = start;
  const token = TOKEN.exec(text)?.[0];
  if (token === undefined || /[\w-]/.test(text[start + token.length] ?? '')) return null;
  const parts = token.split('.');
  const header = readPart(parts[0]);
  if (header === null || typeof header['alg'] !== 'string') return null;
  const payload = parts.length === 3 ? readPart(parts[1]) : null;
  if (parts.length === 3 && payload === null) return null;
  if (parts.length === 5 && typeof header['enc'] !== 'string') return null;
  return { start, end: start + token.length, token, header, payload, signature: parts[2] ?? '' };
}

function readPart(part: string | undefined): Readonly<Record<string, unknown>> | null {
  if (part === undefined) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    // Not JSON, hence no token: the caller takes null for exactly that.
    return null;
  }
}

/** Lengths in bytes that a signature may have, by algorithm. */
const SIGNATURE_BYTES: Readonly<Record<string, readonly number[]>> = {
  HS256: [32],
  HS384: [48],
  HS512: [64],
  ES256: [64],
  ES256K: [64],
  ES384: [96],
  ES512: [132],
  EdDSA: [64, 114],
  Ed25519: [64],
};

/** Whether the signature has the length that its algorithm makes; a sample that was edited or cut off has not. */
export function hasWholeSignature(jwt: Jwt): boolean {
  const bytes = Buffer.from(jwt.signature, 'base64url').length;
  const algorithm = String(jwt.header['alg']);
  if (/^(?:RS|PS)\d/.test(algorithm)) return bytes >= 128 && bytes <= 1024 && bytes % 8 === 0;
  const allowed = SIGNATURE_BYTES[algorithm];
  return allowed === undefined ? bytes >= 16 : allowed.includes(bytes);
}

const DIGESTS: Readonly<Record<string, string>> = { HS256: 'sha256', HS384: 'sha384', HS512: 'sha512' };

/** Whether a token is signed with a secret of some tutorial: it is a demonstration, everybody can make such a token. */
export function isSignedInPublic(jwt: Jwt): boolean {
  const digest = DIGESTS[String(jwt.header['alg'])];
  if (digest === undefined) return false;
  const signed = jwt.token.slice(0, jwt.token.lastIndexOf('.'));
  return PUBLIC_SECRETS.some(
    secret => createHmac(digest, secret).update(signed).digest('base64url') === jwt.signature.replace(/=+$/, ''),
  );
}

const PUBLIC_SECRETS: readonly string[] = [
  ...(
    'secret shhhhh mysecret supersecret changeme password test key jwt_secret secretkey my-secret your-secret-key ' +
    'your_secret_key your_jwt_secret example_key development abc123 123456 your-256-bit-secret your-384-bit-secret ' +
    'your-512-bit-secret a-string-secret-at-least-256-bits-long ' +
    'a-valid-string-secret-that-is-at-least-512-bits-long-which-is-very-long ' +
    'super-secret-jwt-token-with-at-least-32-characters-long'
  ).split(' '),
  'keyboard cat',
  '',
];
