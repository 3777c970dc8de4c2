/** Strict reading of base64: `Buffer` accepts anything and drops what it does not know, which would let a sample pass. */

const STANDARD = /^[A-Za-z0-9+/]*={0,2}$/;
const URL_SAFE = /^[\w-]*={0,2}$/;

/** Bytes of standard or URL-safe base64 with or without padding; null when another character or an impossible length occurs. */
export function decodeBase64(text: string): Buffer | null {
  if (!STANDARD.test(text) && !URL_SAFE.test(text)) return null;
  const digits = text.replace(/=+$/, '').length;
  if (digits % 4 === 1) return null;
  return Buffer.from(text, text.includes('-') || text.includes('_') ? 'base64url' : 'base64');
}

/** Text of base64 that decodes to printable UTF-8 (tabs and line ends allowed); null otherwise. */
export function decodeBase64Text(text: string): string | null {
  const bytes = decodeBase64(text);
  if (bytes === null || bytes.length === 0) return null;
  const decoded = bytes.toString('utf8');
  return /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]/.test(decoded) ? null : decoded;
}
