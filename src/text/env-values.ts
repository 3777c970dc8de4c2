/** What the name and the value of an env entry say: a password, a placeholder, something harmless. */
import { placeholderReason } from './placeholders.ts';

const secretWords =
  /(?:^|_)(?:PASS(?:WORD|WD|PHRASE|CODE|WORT)?S?|PWD|PW|SECRETS?(?:_?(?:KEY|ACCESS_KEY|KEY_BASE|TOKEN))?)\d*$|PASSWORD$|SECRET$/;
const credentialWords = /(?:^|_)(?:TOKENS?|KEYS?|CREDENTIALS?|CREDS|SALT|PEPPER|PIN)\d*$|(?:TOKEN|APIKEY)$/;

/** Whether the name says that a person or a program chose a password or a secret for it. */
export function isPasswordName(key: string): boolean {
  return secretWords.test(upper(key));
}

/** Whether the name promises a credential of any kind. */
export function isCredentialName(key: string): boolean {
  return isPasswordName(key) || credentialWords.test(upper(key));
}

/** `dbPassword`, `db-password` and `DB_PASSWORD` are one name. */
function upper(key: string): string {
  return key
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[.-]/g, '_')
    .toUpperCase();
}

const reference =
  /^(?:\$\{?[A-Za-z_][\w.:?-]*\}?|\$\(.*\)|\{\{.*\}\}|<[^<>]*>|\[[^[\]]*\]|%\w+%|(?:op|vault|keychain):\/\/.*)$/s;
const plainWord =
  /^(?:true|false|yes|no|on|off|null|none|auto|development|production|staging|test|debug|info|warn|warning|error|trace|silent|verbose|local|localhost|utf-?8|utc)$/i;

/** Whether a value stands for one: empty, a mark, a reference, an instruction, sample words. */
export function isPlaceholderValue(value: string): boolean {
  const bare = value.trim();
  return bare === '' || reference.test(bare) || /^your-[a-z0-9-]+$/.test(bare) || placeholderReason(bare) !== null;
}

const unfilledReasons: ReadonlySet<string> = new Set(['instruction', 'template-mark', 'mask']);

/** Whether nobody has put the real value in yet; sample words and sequences are values, weak ones. */
export function isUnfilled(value: string): boolean {
  const bare = value.trim();
  if (bare === '' || /^<[^<>]*>$|^your-[a-z0-9-]+$/.test(bare)) return true;
  return unfilledReasons.has(placeholderReason(bare) ?? '');
}

/** Whether a value only says where the value is. */
export function isReference(value: string): boolean {
  return reference.test(value.trim()) && !value.trim().startsWith('<');
}

/** Whether a value gives nothing away whatever its name: a switch, a small number, the name of a mode, a plain local address. */
export function isHarmlessValue(value: string): boolean {
  const bare = value.trim();
  if (plainWord.test(bare) || /^-?\d{1,5}(?:\.\d{1,3})?$/.test(bare)) return true;
  return /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])(?::\d{1,5})?(?:\/[\w./-]{0,40})?$/i.test(
    bare,
  );
}

/** Least characters of a password that nobody types every day. */
export const passwordCharactersMin = 16;

/** What is wrong with a password as a clause for a person, or null: `is 9 characters long`, `is not mixed`. */
export function passwordWeakness(value: string): string | null {
  const characters = Array.from(value);
  if (characters.length < passwordCharactersMin) return `is shorter than ${passwordCharactersMin} characters`;
  const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter(one => one.test(value)).length;
  // 32 hexadecimal digits and a long passphrase have two classes and are strong.
  if (new Set(characters).size < 8 || (classes < 3 && characters.length < 24))
    return 'uses too few different kinds of characters';
  return null;
}
/** A placeholder that says what belongs there: `your-db-password`, `postgres://user:password@localhost/name`. */
export function describedPlaceholder(key: string, value: string): string {
  const bare = value.trim();
  if (bare === '' || (!isCredentialName(key) && isHarmlessValue(bare))) return bare;
  const scheme = /^([a-z][a-z0-9+.-]{1,30}):\/\//i.exec(bare)?.[1]?.toLowerCase();
  if (scheme === 'http' || scheme === 'https') return `${scheme}://example.com`;
  if (scheme !== undefined) return `${scheme}://user:password@localhost/name`;
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(bare) && !isCredentialName(key)) return 'you@example.com';
  return `your-${key
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')}`;
}
