/** Stores of keys and credentials by their first bytes: what they hold as far as that can be told without a passphrase. */

/** `private`: holds private keys. `trust`: certificates alone. `database`: passwords behind a master password. */
export type Keystore =
  | {
      readonly kind: 'pkcs12' | 'jceks' | 'keytab' | 'git-crypt-key' | 'ssh1' | 'registry-hive';
      readonly holds: 'private';
    }
  | { readonly kind: 'jks'; readonly holds: 'private' | 'trust' }
  | { readonly kind: 'keepass' | 'keychain'; readonly holds: 'database' }
  | { readonly kind: 'strong-name'; readonly holds: 'private' | 'trust' }
  | { readonly kind: 'sqlite'; readonly holds: 'database' };

/** Recognises a store by its content; null for everything else. */
export function readKeystore(bytes: Uint8Array): Keystore | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const hex = view.subarray(0, 16).toString('hex');
  const ascii = view.subarray(0, 48).toString('latin1');
  if (hex.startsWith('feedfeed')) return { kind: 'jks', holds: holdsPrivateEntry(view) ? 'private' : 'trust' };
  if (hex.startsWith('cececece')) return { kind: 'jceks', holds: 'private' };
  if (isPkcs12(view)) return { kind: 'pkcs12', holds: 'private' };
  if (/^03d9a29a6[567]fb4bb5/.test(hex)) return { kind: 'keepass', holds: 'database' };
  if (ascii.startsWith('kych')) return { kind: 'keychain', holds: 'database' };
  if (/^050[1-4]00/.test(hex)) return { kind: 'keytab', holds: 'private' };
  if (ascii.startsWith('\0GITCRYPTKEY')) return { kind: 'git-crypt-key', holds: 'private' };
  if (ascii.startsWith('SSH PRIVATE KEY FILE FORMAT 1.1\n')) return { kind: 'ssh1', holds: 'private' };
  if (hex.startsWith('0702000000240000') && view.subarray(8, 12).toString('latin1') === 'RSA2')
    return { kind: 'strong-name', holds: 'private' };
  if (hex.startsWith('0602000000240000')) return { kind: 'strong-name', holds: 'trust' };
  if (ascii.startsWith('regf')) return { kind: 'registry-hive', holds: 'private' };
  if (ascii.startsWith('SQLite format 3\0')) return { kind: 'sqlite', holds: 'database' };
  return null;
}

/** PFX: SEQUENCE { version 3, SEQUENCE ... }, the length in one to four octets. */
function isPkcs12(bytes: Buffer): boolean {
  const second = bytes[1] ?? 0;
  if (bytes[0] !== 0x30 || second < 0x80 || second > 0x84) return false;
  const at = 2 + (second & 0x7f);
  return bytes.subarray(at, at + 4).toString('hex') === '02010330';
}

const ENTRIES_MAX = 1000;

/** Walks the entries of a Java key store: tag 1 is a private key, 2 a certificate. */
function holdsPrivateEntry(bytes: Buffer): boolean {
  if (bytes.length < 12) return true;
  const count = bytes.readUInt32BE(8);
  let at = 12;
  for (let entry = 0; entry < Math.min(count, ENTRIES_MAX); entry++) {
    if (at + 6 > bytes.length) return true;
    if (bytes.readUInt32BE(at) !== 2) return true;
    // Alias, date, type of certificate, certificate: each with its length before it, the date without.
    at += 4 + 2 + bytes.readUInt16BE(at + 4) + 8;
    if (at + 2 > bytes.length) return true;
    at += 2 + bytes.readUInt16BE(at);
    if (at + 4 > bytes.length) return true;
    at += 4 + bytes.readUInt32BE(at);
  }
  return false;
}
