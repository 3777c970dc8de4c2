/** Files that are what they are called: the test of the content that clears or confirms a sensitive name. */
import type { Severity } from '../model.ts';
import { readKeystore } from '../formats/keystore.ts';
import { readPgpSecret } from '../formats/openpgp.ts';

/** What a sensitive file turned out to be; null clears it. */
export interface SensitiveVerdict {
  readonly severity: Severity;
  readonly reason: string;
  /** One sentence with a period. */
  readonly detail: string;
}

/** Judges the content of a file whose name is sensitive. */
export type ContentTest = (bytes: Uint8Array, path: string) => SensitiveVerdict | null;

const verdict = (severity: Severity, reason: string, detail: string): SensitiveVerdict => ({
  severity,
  reason,
  detail,
});

const HEAD = 65_536;

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD)).toString('latin1');
}

function isEmpty(bytes: Uint8Array): boolean {
  return (
    bytes.length < HEAD &&
    textOf(bytes)
      .replace(/^\s*[#;].*$/gm, '')
      .trim() === ''
  );
}

/** Encrypted at rest as a whole: sops, Ansible Vault, git-crypt, age, OpenPGP, openssl. */
function isEncrypted(bytes: Uint8Array): boolean {
  const head = textOf(bytes).slice(0, 64);
  return /^(?:\0GITCRYPT\0|\$ANSIBLE_VAULT;|age-encryption\.org|-----BEGIN (?:AGE|PGP MESSAGE)|Salted__|U2FsdGVkX1)/.test(
    head,
  );
}

/** A key file that is neither text framing, which the detector reads itself, nor public. */
export const sshKey: ContentTest = bytes => {
  const text = textOf(bytes).trimStart();
  if (isEmpty(bytes) || isEncrypted(bytes)) return null;
  if (/^(?:-----BEGIN |---- BEGIN |PuTTY-User-Key-File|ssh-|ecdsa-|sk-|\{\{|<%|\$\{)/.test(text)) return null;
  return verdict('error', 'ssh-key', 'It is named like a private SSH key and is no public one.');
};

/** Key stores of Java, PKCS#12, KeePass, Kerberos and others, by their first bytes. */
export const keystore: ContentTest = (bytes, path) => {
  const store = readKeystore(bytes);
  if (store === null || store.holds === 'trust' || store.kind === 'sqlite') return null;
  if (/(?:^|\/)debug\.keystore$/i.test(path)) return verdict('note', 'debug-keystore', 'It signs debug builds only.');
  if (store.kind === 'strong-name')
    return verdict('note', 'strong-name', 'It holds the private half of a strong name, which is no security boundary.');
  if (store.holds === 'database') {
    return verdict('warning', store.kind, 'It is a password database: whoever has it can try passwords without limit.');
  }
  return verdict('error', store.kind, STORES[store.kind]);
};

const STORES: Readonly<
  Record<'pkcs12' | 'jks' | 'jceks' | 'keytab' | 'git-crypt-key' | 'ssh1' | 'registry-hive', string>
> = {
  pkcs12: 'It holds a private key, and its password can be tried without limit.',
  jks: 'It holds a private key, and the protection of this format is weak.',
  jceks: 'It holds secret keys, and its password can be tried without limit.',
  keytab: 'It holds keys of Kerberos principals in clear.',
  'git-crypt-key': 'It is the key that opens every file encrypted by git-crypt.',
  ssh1: 'It is a private SSH key of protocol 1.',
  'registry-hive': 'It is a hive of the Windows registry, with hashes of passwords in it.',
};

/** A password database by its name, if it is not empty. */
export const passwordDatabase: ContentTest = bytes =>
  bytes.length === 0 || isEncrypted(bytes)
    ? null
    : verdict(
        'warning',
        'password-database',
        'It is a password database: whoever has it can try passwords without limit.',
      );

/** GnuPG keeps `protected-private-key` when there is a passphrase, `shadowed-private-key` when a card holds the key. */
export const gnupg: ContentTest = bytes => {
  const text = textOf(bytes);
  if (isEmpty(bytes) || text.includes('shadowed-private-key') || text.startsWith('-----BEGIN ')) return null;
  return text.includes('protected-private-key')
    ? verdict('note', 'gnupg-encrypted', 'It is a private OpenPGP key behind a passphrase.')
    : verdict('error', 'gnupg', 'It is a store of private OpenPGP keys.');
};

/** A single key as GnuPG keeps it, whatever its folder is called. */
export const gnupgKey: ContentTest = (bytes, path) =>
  /^(?:[A-Z][\w-]*: [^\n]*\n){0,20}Key: \((?:\w+-)?private-key|^\(\d\d:(?:\w+-)?private-key/.test(textOf(bytes))
    ? gnupg(bytes, path)
    : null;

/** A key exported without armor: what packets it begins with tells it from a message, a signature and a public key. */
export const openpgpKey: ContentTest = bytes => {
  const state = readPgpSecret(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (state === 'plain') return verdict('error', 'openpgp-key', 'It holds a private OpenPGP key without a passphrase.');
  return state === 'encrypted'
    ? verdict('note', 'openpgp-encrypted', 'It holds a private OpenPGP key behind a passphrase.')
    : null;
};

/** A file that is one secret and nothing else. Scripts that fetch it, templates and ciphertext are fine. */
export const wholeSecret: ContentTest = bytes => {
  const text = textOf(bytes).trim();
  if (isEmpty(bytes) || isEncrypted(bytes) || text.startsWith('#!') || /^(?:\{\{.*\}\}|<.*>|\$\{.*\})$/s.test(text))
    return null;
  return verdict('error', 'whole-secret', 'The whole file is the secret.');
};

/** Rails keys: exactly 32 hexadecimal characters. PEM is read by the detector. */
export const railsKey: ContentTest = bytes =>
  /^\s*[0-9a-f]{32}\s*$/.test(textOf(bytes))
    ? verdict('error', 'rails-key', 'It opens the encrypted credentials of the Rails application.')
    : null;

/** Terraform state: in clear unless OpenTofu encrypted it. */
export const terraformState: ContentTest = bytes => {
  const text = Buffer.from(bytes).toString('latin1');
  if (!text.includes('"lineage"') && !text.includes('"terraform_version"')) return null;
  if (/"encrypted_data"\s*:/.test(text) || /"resources"\s*:\s*\[\s*\]/.test(text)) return null;
  const isSensitive =
    /"sensitive_attributes"\s*:\s*\[\s*[[{]|"sensitive"\s*:\s*true|"(?:[\w-]*(?:password|secret|private_key|token)[\w-]*)"\s*:\s*"[^"]/.test(
      text,
    );
  return isSensitive
    ? verdict('error', 'terraform-state', 'It holds sensitive attributes in clear text.')
    : verdict('warning', 'terraform-state', 'Terraform writes every secret it learns into its state in clear text.');
};

/** Stores of browsers and command line tools in SQLite or JSON. */
export const browserStore: ContentTest = bytes => {
  if (readKeystore(bytes)?.kind === 'sqlite')
    return verdict('error', 'browser-store', 'It holds logins or sessions of a browser.');
  return /"encryptedPassword"\s*:|^# (?:Netscape )?HTTP Cookie File/.test(textOf(bytes))
    ? verdict('error', 'browser-store', 'It holds logins or sessions of a browser.')
    : null;
};

/** Binary files whose format hides the password with a key that lies beside it. */
export const obfuscated: ContentTest = bytes =>
  bytes.length > 16 ? verdict('error', 'obfuscated', 'Its password is only obfuscated: anyone can read it.') : null;

/** `/etc/shadow`, `.htpasswd`: lines with hashes. */
export const shadow: ContentTest = bytes => {
  const lines = textOf(bytes).match(/^[\w.-]{1,64}:\$[0-9a-z]{1,4}\$[^:\s]{8,}(?::|$)/gm)?.length ?? 0;
  if (lines === 0) return null;
  return verdict(
    lines >= 3 ? 'error' : 'warning',
    'shadow',
    'It holds hashes of passwords, which can be tried without limit.',
  );
};

/** `/etc/ppp/chap-secrets`: client, server, secret and addresses, a line for each. */
export const dialIn: ContentTest = bytes =>
  /^[ \t]{0,20}[^#\s]\S{0,100}[ \t]{1,40}\S{1,100}[ \t]{1,40}[^\s$<{%]\S{3,200}/m.test(textOf(bytes))
    ? verdict('error', 'dial-in', 'It holds the passwords of connections in clear.')
    : null;

/** A history, a log of everything somebody typed. */
export const history: ContentTest = bytes =>
  isEmpty(bytes)
    ? null
    : verdict('warning', 'history', 'It is a history of commands, with whatever was typed into them.');

const DUMPS: readonly [RegExp, string][] = [
  [/^\x7fELF.{12}\x04\0/s, 'core dump'],
  [/^JAVA PROFILE /, 'heap dump'],
  [/^(?:MDMP|PAGEDU)/, 'memory dump'],
  [/^(?:\xd4\xc3\xb2\xa1|\xa1\xb2\xc3\xd4|\x4d\x3c\xb2\xa1|\x0a\x0d\x0d\x0a)/, 'capture of network traffic'],
  [/^REDIS\d{4}/, 'dump of a Redis database'],
  [/^\s*\{\s*"log"\s*:\s*\{/, 'capture of a browser session'],
];

/** Memory and traffic: whatever a program held or sent. */
export const dump: ContentTest = bytes => {
  const head = textOf(bytes).slice(0, 256);
  const kind = DUMPS.find(([start]) => start.test(head))?.[1];
  return kind === undefined ? null : verdict('warning', 'dump', `It is a ${kind}, with whatever passed through it.`);
};
