/** The ordered tests that turn a value down, each with a reason code. Cheapest first; whole-value tests, never substrings. */
import { isPgpPublicKey } from '../../formats/openpgp.ts';
import { knownFake } from '../../text/known-fakes.ts';
import { placeholderReason } from '../../text/placeholders.ts';
import { isPublicValue } from '../../text/public-values.ts';
import { isMixed } from '../../text/randomness.ts';
import { splitWords, wordCoverage } from '../../text/words.ts';
import type { Candidate } from './candidate.ts';
import { classifyName, isPasswordWord, nameOf } from './names.ts';
import { isPassphrase } from './passphrase.ts';
import { referenceReason } from './references.ts';
import { shapeReason } from './shapes.ts';

const VALUE_MIN = 4;
const VALUE_MAX = 4096;
/** Longer values are hardly ever written twice. */
const REMEMBERED_CHARS_MAX = 256;
const REMEMBERED_MAX = 1000;
/** Where nobody writes a sentence. */
const PHRASE_FORM = /^(?:assign|compare|default|pair|command)$/;
/** A token of a block chain is a contract, and this its address: 20 bytes, where every key has 32. */
const CONTRACT = /^0x[0-9a-fA-F]{40}$/;
/** `Authorization: Client-ID x` names an application, and proves nothing. */
const CLIENT_ID = /^client-?id[ =:]\s?[\w-]+$/i;
/** Digits that are no round number, and no time in seconds. */
const DRAWN_NUMBER = /^(?!1[4-9]\d{8}$|1[4-9]\d{11}$)\d{9,12}(?<!00)$/;
const DIGEST_WORD =
  /(?:^|[^a-z])(?:sha\d*|md5|crc(?:32)?|hash|checksum|digest|integrity|etag|rev|revision|commit|shasum|cksum|fingerprint|oid|blob|tree|snapshot)$/i;

/** Says of a candidate why its value is no secret, as {@link rejectValue} does. */
export type Reject = (candidate: Candidate) => string | null;

/** Made for one view, where two ask about every value and many values may be alike: what was answered is remembered. */
export function createReject(): Reject {
  const known = new Map<string, string | null>();
  let last: Candidate | null = null;
  let answer: string | null = null;
  return candidate => {
    if (candidate === last) return answer;
    last = candidate;
    const { value, quote, form, name, context } = candidate;
    if (value.length > REMEMBERED_CHARS_MAX) return (answer = rejectValue(candidate));
    const key = `${form} ${quote} ${name}\n${context}\n${value}`;
    const before = known.get(key);
    if (before !== undefined) return (answer = before);
    answer = rejectValue(candidate);
    if (known.size >= REMEMBERED_MAX) known.clear();
    known.set(key, answer);
    return answer;
  };
}

/** Why the value of `candidate` is no secret, as a reason code that `explain` shows, or null when every test lets it pass. */
function rejectValue(candidate: Candidate): string | null {
  const { value, quote } = candidate;
  const { kind, strength } = nameOf(candidate);
  const isPassword =
    kind === 'password' || candidate.form === 'command' || ((kind === 'secret' || kind === 'auth') && isMixed(value));
  if (quote === '`' && /[\s$]/.test(value)) return 'command-substitution';
  if (value.length < VALUE_MIN) return 'too-short';
  if (value.length > VALUE_MAX) return 'too-long';
  // A block of lines `NAME=value`: each is what stands behind its own name.
  const inner = /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+=(?=[^=\s])/.exec(value)?.[0].length ?? 0;
  if (inner > 0) return rejectValue({ ...candidate, value: value.slice(inner) });
  if (kind === 'password' && quote !== '' && PHRASE_FORM.test(candidate.form) && isPassphrase(value))
    return placeholderReason(value) ?? sameReason(candidate) ?? fakeReason(value);
  if (candidate.form === 'call' && candidate.context.endsWith('pass') && /\s/.test(value)) return 'message';
  return (
    referenceReason(value, quote === '' && candidate.form !== 'header') ??
    placeholderReason(value) ??
    shapeReason(
      value,
      isPassword || ((kind === 'secret' || (kind === 'token' && strength === 3)) && DRAWN_NUMBER.test(value)),
    ) ??
    markedReason(value) ??
    // Nine digits in order stand in no key by accident; people do put them into passwords.
    (kind !== 'password' && /123456789|987654321/.test(value) ? 'sequence' : null) ??
    documentReason(value) ??
    (isPassword ? null : partsReason(value)) ??
    (quote === '' && isSpaced(value) ? 'prose' : null) ??
    (quote === '' && /^[!\w]{1,12},\w{1,40}:[!\w]|^(?:\w{1,12}|\[\])\}[=),;]/.test(value) ? 'code' : null) ??
    (kind !== 'password' && value.includes('EXAMPLE') ? 'placeholder-words' : null) ??
    decodedReason(value) ??
    sameReason(candidate) ??
    (kind === 'token' && strength < 3 && CONTRACT.test(value) ? 'address' : null) ??
    (CLIENT_ID.test(value) ? 'public' : null) ??
    (/^(?:auth|key|token)$/.test(kind) && /^[A-Z]{2,12}$/.test(value) ? 'constant-name' : null) ??
    (isPublicValue(candidate.context, value) ? 'public' : null) ??
    digestReason(candidate) ??
    placeReason(candidate) ??
    binaryReason(value) ??
    recordReason(candidate) ??
    fakeReason(value)
  );
}

/** Base64 of words or of a placeholder: `bm90IG15...` is "not my real password". */
function decodedReason(value: string): string | null {
  // A line end or blanks, as `echo | base64` writes them.
  if (/^(?:Cg|DQo|IA|ICA|ICAg|Cgo|IAo)={0,2}$/.test(value)) return 'decodes-to-blank';
  if (value.length < 8 || !/^(?:[A-Za-z0-9+/]+={0,2}|[\w-]{24,})$/.test(value)) return null;
  const isPadded = value.length % 4 === 0;
  if (!isPadded && (value.endsWith('=') || value.length % 4 === 1 || value.length < 24)) return null;
  const decoded = atob(value.replaceAll('-', '+').replaceAll('_', '/'));
  // Of a key nothing but the line that opens it, or that line and the one that closes it.
  if (/^-----BEGIN [A-Z ]{3,40}-----\s*(?:-----END [A-Z ]{3,40}-----\s*)?$/.test(decoded)) return 'decodes-to-frame';
  if (PGP_PUBLIC.test(value) && isPgpPublicKey(Buffer.from(decoded, 'latin1'))) return 'public';
  const text = decoded.trimEnd();
  if (!/^[\x20-\x7e]+$/.test(text)) return null;
  if (/^[A-Za-z,.'!?]+(?: [A-Za-z,.'!?]+){2,}$/.test(text)) return 'decodes-to-prose';
  if (/^\{.*\}$/.test(text) && !/\d/.test(text) && wordCoverage(text) >= 0.6) return 'decodes-to-words';
  return placeholderReason(text) === null ? null : 'decodes-to-placeholder';
}

/** How a public key of OpenPGP begins in base64. */
const PGP_PUBLIC = /^(?:m[DQ]|x[js])/;

/** A whole object, whose members are looked at by their own names; what a server asks for; a member of an object in code. */
function documentReason(value: string): string | null {
  if (/^(?:\[\s{0,20})?\{\s{0,20}\\{0,3}"[\w-]{1,60}\\{0,3}"\s{0,20}:/.test(value)) return 'document';
  if (/^(?:realm|charset|scope|error)=\\{0,3}["']/.test(value)) return 'challenge';
  // `334 VXNlcm5hbWU6`: what a mail server answers.
  if (/^[2-5]\d\d [\w+/]+={0,2}$/.test(value)) return 'reply';
  return /^[a-z]\w*(?:\.\w+){1,6}\[\\?["'][\w.-]{1,80}\\?["']\]$/.test(value) ? 'expression' : null;
}

/** Five words or more without quotes that are no pass phrase: a line of a terminal. */
function isSpaced(value: string): boolean {
  return /^\S+(?: +\S+){4}/.test(value) && !/^(?:[a-z]{3,12} +){4,23}[a-z]{3,12}$/.test(value);
}

/** `https|www.example.com|443`: parts between bars, each a word, a number or a host. */
function partsReason(value: string): string | null {
  if (!/^[\w.-]{0,60}(?:\|[\w.-]{0,60}){2,12}$/.test(value)) return null;
  const isPlain = (part: string): boolean =>
    /^\w?\d{0,6}$/.test(part) ||
    (part.includes('.') && shapeReason(part, false) === 'host') ||
    wordCoverage(part) >= 0.6;
  return value.split('|').every(isPlain) ? 'parts' : null;
}

/** `###DB_PWD###`, `__TOKEN__`, `%%KEY%%`: a name between marks. */
function markedReason(value: string): string | null {
  return /^([#%@_*~$!=-])\1+ ?[A-Za-z][\w .-]{1,60}\1{2,}$/.test(value) ? 'template' : null;
}

/** Equal to its own name, or nearly: `client_secret: 'my-client-secret'`. */
function sameReason({ value, context }: Candidate): string | null {
  const name = splitWords(context).join('');
  const words = splitWords(value).join('');
  if (name === '' || words.length < 4) return null;
  // `password: 'Kennwort'`: what a field is called.
  if (/^[A-Za-z]+$/.test(value) && isPasswordWord(words)) return 'same-as-name';
  if (isStyle(value, context)) return 'same-as-name';
  const isMostlyWords = words.length >= value.length * 0.6;
  if (!isMostlyWords) return null;
  if (name === words) return 'same-as-name';
  if (words.length >= 6 && (name.includes(words) || (words.includes(name) && name.length >= words.length * 0.6)))
    return 'same-as-name';
  return dice(name, words) > 0.75 ? 'same-as-name' : null;
}

/** `awsui_token-inline_1i2wg_127` for `token-inline`: what a bundler makes of the name of a class. */
function isStyle(value: string, context: string): boolean {
  const at = context.length < 5 ? -1 : value.indexOf(context);
  if (at < 1 || !/^[\w-]+$/.test(value)) return false;
  const rest = [value.slice(0, at), value.slice(at + context.length)];
  return (
    /[_-]$/.test(rest[0] ?? '') &&
    /^[_-]/.test(rest[1] ?? '') &&
    rest
      .join('')
      .split(/[_-]+/)
      .every(part => part.length <= 6)
  );
}

/** Similarity by shared pairs of letters, 0 to 1. */
function dice(a: string, b: string): number {
  const pairs = new Set<string>();
  for (let at = 1; at < a.length; at++) pairs.add(a.slice(at - 1, at + 1));
  let shared = 0;
  for (let at = 1; at < b.length; at++) if (pairs.has(b.slice(at - 1, at + 1))) shared++;
  return (2 * shared) / (a.length + b.length - 2);
}

function digestReason({ value, context }: Candidate): string | null {
  if (!/^[0-9a-f]{32,128}$/i.test(value)) return null;
  return DIGEST_WORD.test(context) || /sha-?_?(?:1|2\d\d|384|512)|md5|(?:^|[_-])hash/i.test(context) ? 'digest' : null;
}

/** `PWD` is where a shell stands; the id of an OpenPGP key is as public as the key. */
function placeReason({ name, context, value }: Candidate): string | null {
  if (/^(?:OLD)?PWD$/.test(name) && /^(?:[/~]|[A-Za-z]:[/\\])/.test(value)) return 'path';
  const { kind } = classifyName(name, context);
  if (kind === 'password' || kind === 'secret') return null;
  const isKeyId = /^(?:0x)?(?:[0-9a-f]{8}|[0-9a-f]{16}|[0-9a-f]{40})$/i.test(value);
  return isKeyId && /(?:^|[^a-z])(?:gpg|pgp)|release.?manager|^-{1,2}default-key$/i.test(context) ? 'key-id' : null;
}

/** Bytes of a picture or an archive that look like an assignment: some above 0x7F that are no UTF-8. */
function binaryReason(value: string): string | null {
  const odd = value.match(/[\x80-\xff]/g)?.length ?? 0;
  return odd > 2 && !UTF8.test(value) ? 'binary' : null;
}

const UTF8 = /^(?:[\x00-\x7f]|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3})*$/;

/** Words before a UUID name a record: `celery-task-meta-` and the id of the task. Only a strong name outweighs that. */
function recordReason({ name, context, value }: Candidate): string | null {
  const isRecord =
    /^[a-z][a-z]+(?:[-_:./][a-z]+)*[-_:./][\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(value);
  return isRecord && classifyName(name, context).strength < 3 ? 'record-id' : null;
}

function fakeReason(value: string): string | null {
  const verdict = knownFake(value);
  return verdict === null || verdict === 'widely-copied' ? null : `known-${verdict}`;
}
