/** Values that stand where a secret will stand: masks, instructions, sequences, sample words. Tests of the whole value. */
import { explainedLetters } from './words.ts';

const WORDS: ReadonlySet<string> = new Set(
  (
    'your my our the some any this that insert enter put add paste replace change use set fill get create write type choose ' +
    'me with here goes be to is in of for on at by and or not no real actual only new old current another other ' +
    'key keys token tokens secret secrets password passwords passwd passphrase passcode pass pwd pw id value val string str ' +
    'api app application access auth oauth client consumer user username usr admin administrator root login account service server host ' +
    'db database private public shared master session bearer jwt credential credentials cred creds signing encryption ' +
    'refresh webhook hash salt code pin otp license basic header cookie csrf ' +
    'test tests testing tester example examples sample samples dummy fake mock mocked placeholder demo default stub ' +
    'foo bar baz qux quux foobar lorem ipsum dolor hello world abc xyz changeme changeit changethis changepw todo tbd fixme none null nil ' +
    'undefined empty blank unset missing unknown redacted removed hidden masked filtered sensitive censored obfuscated anonymous ' +
    'super very top strong long secure insecure unsafe random safe plain clear text plaintext valid invalid wrong bad good ' +
    'correct incorrect right same different first second third one two three expected something whatever anything ' +
    'dev development prod production staging local localhost internal external guest welcome letmein ' +
    'github gitlab google aws azure stripe slack openai twitter facebook docker mysql postgres redis mongo smtp ftp ssh ' +
    'totp saml oidc ldap kerberos passkey webauthn ' +
    'byte bytes bit bits char chars character characters digit digits base64 hex long length ' +
    'name email mail url uri org com net project team company device phone number text data config env environment var variable'
  ).split(' '),
);
const INSTRUCTIONS: ReadonlySet<string> = new Set(
  (
    'your insert enter put paste replace changeme changeit changethis placeholder example dummy fake sample todo tbd fixme ' +
    'redacted removed hidden masked filtered censored obfuscated'
  ).split(' '),
);
const ROWS = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1234567890',
  '1qaz2wsx3edc4rfv',
  'qazwsxedcrfvtgb',
  'azertyuiop',
  'qwertzuiop',
];
const HEXSPEAK =
  /deadbeef|deadc0de|cafebabe|cafed00d|feedface|facefeed|badc0ffee|c0ffee|deadbabe|baadf00d|f00dbabe|decafbad/g;
const MASK_CHARACTERS = '*xX.#?_-0\u00d7';
const VALUE_MAX = 512;

/** `xoxb-not-a-real-token`: the value says so itself. */
const DISCLAIMER = /(?:^|[-_ .])not[-_ ](?:a[-_ ])?(?:real|valid|secret|actual)(?:[-_ .]|$)/i;

/** `myKmsKey`, `your-vault-token`: whose it is, and what. */
const MINE = /^(?:my|your|our|some)(?:[A-Z]|[-_.])[A-Za-z_.-]{0,20}(?:[Kk]ey|[Ss]ecret|[Tt]oken|[Pp]assword)s?$/;

/** `tok_[[random:32]]`: a program fills it in, so what is written is no key, whatever stands beside the mark. */
const TEMPLATE_MARK = /\[\[(?:<\]\]|[A-Za-z][\w-]{0,40}(?::|\]\]))/;

/**
 * Why `value` stands for a secret without being one, as a reason code, or null: `mask`, `sequence`, `period`, `few-characters`,
 * `hexspeak`, `instruction`, `placeholder-words`, `placeholder-uuid`, `template-mark`. Random keys pass (less than one in ten thousand does
 * not). Provider rules give the part after their prefix. Of more than 512 characters the first are asked whether they are uniform.
 */
export function placeholderReason(value: string): string | null {
  if (value.includes('[[') && TEMPLATE_MARK.test(value)) return 'template-mark';
  if (value.length > VALUE_MAX) return uniformReason(value.slice(0, VALUE_MAX));
  return uniformReason(value) ?? sequenceReason(value) ?? wordReason(value);
}

/** Whether `word` (lower case) is one of those that placeholders and instructions are made of. */
export function isPlaceholderWord(word: string): boolean {
  return WORDS.has(word);
}

function uniformReason(value: string): string | null {
  const distinct = new Set(value.toLowerCase()).size;
  if (value.length >= 4 && distinct === 1) return 'mask';
  // A key of 40 random letters holds seven equal ones in a row once in ten billion times.
  if (maskedShare(value) >= 0.4 || /x{7}|\*{4}/i.test(value)) return 'mask';
  // Cut off at the end, or in the middle with little left on either side.
  if (/^.{0,12}(?:\.{3}|\u00e2\u0080\u00a6|\u2026).{0,12}$|(?:\.{3}|\u00e2\u0080\u00a6|\u2026)$/.test(value))
    return 'mask';
  if (/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(value)) {
    return isPlaceholderUuid(value.toLowerCase(), distinct) ? 'placeholder-uuid' : null;
  }
  if ((value.length >= 12 && distinct <= 4) || (value.length >= 6 && distinct <= 2)) return 'few-characters';
  return hasShortPeriod(value) ? 'period' : null;
}

/** Share of `value` that lies in runs of at least three equal mask characters. */
function maskedShare(value: string): number {
  let masked = 0;
  for (let start = 0; start < value.length;) {
    let end = start + 1;
    while (end < value.length && value[end] === value[start]) end++;
    if (end - start >= 3 && MASK_CHARACTERS.includes(value[start] ?? ' ')) masked += end - start;
    start = end;
  }
  return value.length === 0 ? 0 : masked / value.length;
}

function isPlaceholderUuid(value: string, distinct: number): boolean {
  if (distinct <= 5) return true;
  const groups = value.split('-');
  return groups.every(group => new Set(group).size <= 2 || sequenceShare(group) >= 0.7 || hasShortPeriod(group));
}

function hasShortPeriod(value: string): boolean {
  if (value.length < 6) return false;
  for (let period = 1; period <= value.length / 2; period++) {
    if (value.endsWith(value.slice(0, value.length - period)) && value.startsWith(value.slice(period))) return true;
  }
  return false;
}

function sequenceReason(value: string): string | null {
  const lower = value.toLowerCase();
  if (sequenceShare(lower) >= 0.5) return 'sequence';
  // abc123def456: nothing but short ones.
  if (value.length >= 12 && sequenceShare(lower.replaceAll(/[-_]/g, ''), 3) > 0.99) return 'sequence';
  if (value.length >= 8 && isInterleaved(lower)) return 'sequence';
  let hexspeak = 0;
  for (const [word] of lower.matchAll(HEXSPEAK)) hexspeak += word.length;
  return hexspeak * 2 >= value.length && value.length >= 6 ? 'hexspeak' : null;
}

/** Share of `value` (lower case) in runs of at least `runMin` characters that repeat, count up or down, or walk a keyboard row. */
function sequenceShare(value: string, runMin = 4): number {
  let covered = 0;
  for (let start = 0; start < value.length;) {
    const length = Math.max(stepRun(value, start), rowRun(value, start));
    if (length >= runMin) covered += length;
    start += length >= runMin ? length : 1;
  }
  return value.length === 0 ? 0 : covered / value.length;
}

function stepRun(value: string, start: number): number {
  const step = value.charCodeAt(start + 1) - value.charCodeAt(start);
  if (!(step >= -1 && step <= 1)) return 1;
  let end = start + 1;
  while (end < value.length && value.charCodeAt(end) - value.charCodeAt(end - 1) === step) end++;
  return end - start;
}

function rowRun(value: string, start: number): number {
  let longest = 1;
  for (const row of ROWS) {
    const at = row.indexOf(value[start] ?? ' ');
    if (at === -1) continue;
    let [up, down] = [1, 1];
    while (start + up < value.length && at + up < row.length && value[start + up] === row[at + up]) up++;
    while (start + down < value.length && at - down >= 0 && value[start + down] === row[at - down]) down++;
    longest = Math.max(longest, up, down);
  }
  return longest;
}

/** `a1b2c3d4`: every second character counts up or down, both ways. */
function isInterleaved(value: string): boolean {
  let [even, odd] = ['', ''];
  for (let at = 0; at < value.length; at++) {
    if (at % 2 === 0) even += value[at];
    else odd += value[at];
  }
  return sequenceShare(even) >= 0.8 && sequenceShare(odd) >= 0.8;
}

function wordReason(value: string): string | null {
  if (DISCLAIMER.test(value)) return 'placeholder-words';
  const digits = value.match(/\d/g)?.length ?? 0;
  let [letters, covered, instructs] = [0, 0, false];
  for (const segment of value.match(/[A-Za-z]+/g) ?? []) {
    letters += segment.length;
    covered += explained(segment);
    instructs ||= segment.split(/(?<=[a-z])(?=[A-Z])/).some(word => INSTRUCTIONS.has(word.toLowerCase()));
  }
  if (letters < 3) return null;
  if (covered >= letters * 0.6 && instructs) return 'instruction';
  if (MINE.test(value)) return 'placeholder-words';
  if (covered === letters && digits <= 6 && digits <= letters) return 'placeholder-words';
  if (covered >= letters * 0.8 && letters >= 8 && digits <= 4) return 'placeholder-words';
  return null;
}

function explained(segment: string): number {
  const lower = segment.toLowerCase();
  if (/^x{3,}$/.test(lower)) return lower.length;
  if (WORDS.has(lower) || WORDS.has(lower.replace(/^(?:my|your|our|the)(?=[a-z]{3})/, ''))) return lower.length;
  return explainedLetters(lower, word => WORDS.has(word), 3);
}
