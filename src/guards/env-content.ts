/** What an env file holds, as far as guarding goes: nothing, ciphertext, or something a person can read. */
import { decodeText, isCipherBookkeeping, parseDotenv } from '../formats/dotenv.ts';

/** `empty` has only blank lines and comments; `encrypted` has no readable value beside harmless settings. */
export type EnvContent = 'empty' | 'encrypted' | 'plain';

/** First bytes of formats that encrypt a whole file. */
const encryptedStarts = [
  '\0GITCRYPT\0',
  'Salted__',
  'U2FsdGVkX1', // base64 of `Salted__`: transcrypt, `openssl enc -a`
  '$ANSIBLE_VAULT;',
  'age-encryption.org/v1',
  '-----BEGIN AGE ENCRYPTED FILE-----',
  '-----BEGIN PGP MESSAGE-----',
  'eyJpdiI6', // base64 of `{"iv":`: Laravel's `env:encrypt`
];

/** Values that give nothing away in an otherwise encrypted file: switches, numbers, names of modes. */
const harmlessValue = /^(?:true|false|yes|no|on|off|null|none|\d{1,10}|[a-z]{1,12})?$/i;

/** Says what `bytes` of an env file hold. */
export function envContent(bytes: Uint8Array): EnvContent {
  const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1').replace(/^\s+/, '');
  if (encryptedStarts.some(start => head.startsWith(start)) || isBinaryCipher(bytes)) return 'encrypted';
  const text = decodeText(bytes);
  if (/^(?:[ \t]*(?:#.*)?(?:\r\n?|\n|$))*$/.test(text.replace('\u{feff}', ''))) return 'empty';
  const values = parseDotenv(text).filter(({ key }) => !isCipherBookkeeping(key));
  const isEncrypted = values.some(({ value }) => isCipherValue(value));
  return isEncrypted && values.every(({ value }) => isCipherValue(value) || harmlessValue.test(value))
    ? 'encrypted'
    : 'plain';
}

/** Whether an `.envrc` assigns a value of its own: not empty, not a reference, not the output of a command. */
export function hasLiteralValues(bytes: Uint8Array): boolean {
  const text = decodeText(bytes);
  return text.split(/[\r\n;]+|&&/).some(statement => {
    const match =
      /^\s*(?:(?:then|else|do)\s+)?(?:(?:export|declare|typeset|local|readonly)\s+(?:-\w+\s+)*)?[A-Za-z_]\w*\+?=(?<value>.*)$/.exec(
        statement,
      );
    const value = (match?.groups?.['value'] ?? '').replace(/(?:^|\s)#.*$/, '').trim();
    return value !== '' && value !== '""' && value !== "''" && (value.startsWith("'") || !/[$`]/.test(value));
  });
}

/** dotenvx writes `encrypted:…`, sops `ENC[…]`, dotenv-vault one base64 block per environment. */
function isCipherValue(value: string): boolean {
  return /^encrypted:[\w+/=-]{20,}$/.test(value) || /^ENC\[[A-Z0-9_]+,data:.*\]$/s.test(value);
}

/** An OpenPGP or other binary cipher: no text at all, high bit on the first byte or NUL bytes without a UTF-16 mark. */
function isBinaryCipher(bytes: Uint8Array): boolean {
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0xef) return false;
  const sample = bytes.subarray(0, 4096);
  let odd = 0;
  for (const byte of sample) if (byte > 0x7e || (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13)) odd++;
  return sample.length >= 32 && odd > sample.length * 0.4;
}
