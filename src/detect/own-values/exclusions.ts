/** Which values say nothing when they are met in a text, and why: a reason code that `env list` shows. */
import { isCipherBookkeeping } from '../../formats/dotenv.ts';
import { hostKind } from '../../formats/host.ts';
import { placeholderReason } from '../../text/placeholders.ts';
import { randomness } from '../../text/randomness.ts';
import { isCommonWord, splitWords, wordCoverage } from '../../text/words.ts';
import { classifyName } from '../generic/names.ts';

/** Why a value is not looked for. `public` is answered by git, only for a value that was met. */
export type Exclusion =
  | 'short'
  | 'boolean'
  | 'number'
  | 'placeholder'
  | 'reference'
  | 'encrypted'
  | 'host'
  | 'address'
  | 'path'
  | 'word'
  | 'public-name'
  | 'plain-name'
  | 'public';

/** Fewer bytes meet by chance. */
const BYTES_MIN = 8;
/** Random keys lie above, in bits per character. */
const RANDOM_MIN = 1;

const BOOLEAN =
  /^(?:true|false|yes|no|on|off|enabled?|disabled?|none|null|undefined|always|never|default|required|optional)$/i;
/** Numbers with signs and units, versions, dates, times, sizes, ranges, lists of numbers, schedules. */
const UNIT =
  '(?:ms|[smhdwy]|secs?|seconds?|mins?|minutes?|hours?|days?|weeks?|months?|years?|[kmgt]i?b?|bytes?|r?em|px|%)';
const NUMBER = new RegExp(
  `^(?:[v~^<>=]{0,2}[\\d.,_:;/ +*TZ()x-]+(?:-?(?:alpha|beta|rc|dev|pre)[-.\\d]*)?|(?:\\d+(?:\\.\\d+)? ?${UNIT}[ ,]*)+|0x[\\da-f]{1,8}|#[\\da-f]{3,8})$`,
  'i',
);
const REFERENCE =
  /^(?:\$\{?[A-Za-z_][\w.:?-]*\}?|\$\([^)]*\)|%[A-Za-z_]\w*%|\{\{.*\}\}|<[^<>]*>|(?:op|vault|ssm|secretsmanager|awskms|gcpsm|keychain|env|file):.*|arn:aws[\w-]*:.*|@Microsoft\.KeyVault\(.*)$/s;
const ENCRYPTED = /^(?:encrypted:[\w+/=-]{20,}|ENC\[[A-Z0-9_]+,data:.*\]|vault:v\d+:.*)$/s;
const PUBLIC_BLOCK = /^(?:ssh-(?:rsa|ed25519|dss) |ecdsa-sha2-|-----BEGIN (?:CERTIFICATE|[A-Z ]*PUBLIC KEY)-----)/;
const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;
const EMAIL = /^(?:[^<>@\s]{1,64}|[^<>@]{1,64}<[^<>@\s]{1,64})@[\w.-]+\.[A-Za-z]{2,}>?$/;
const PUBLIC_NAME =
  /^(?:NEXT_PUBLIC|NUXT_PUBLIC|VITE|REACT_APP|EXPO_PUBLIC|GATSBY|VUE_APP|STORYBOOK|PUBLIC|SNOWPACK_PUBLIC)_|(?:^|_)(?:PUBLISHABLE|PUBLIC)(?:_|$)/i;
const SECRET_NAME = /SECRET|PASS(?:WORD|WD|PHRASE)|PRIVATE/i;
/** Last words of names whose values are no secrets unless they look random. */
const PLAIN_NAMES: ReadonlySet<string> = new Set(
  (
    'name title region zone locale lang language timezone tz env environment host hosts hostname port user username email mail from bucket ' +
    'model format level version dir directory path file filename url uri endpoint domain domains origin origins schema database db driver ' +
    'engine type mode charset collation prefix suffix label description theme color size limit timeout ttl date branch tag repo repository ' +
    'org organization project tenant namespace cluster group role audience issuer scope scopes id ids image service shell term editor pwd home ' +
    'logname display subject sender topic queue channel table index provider region algorithm options opts flags args'
  ).split(' '),
);

/** Why the value of `name` is not looked for; null when it is. */
export function exclusionOf(name: string, value: string): Exclusion | null {
  if (Buffer.byteLength(value) < BYTES_MIN) return 'short';
  if (BOOLEAN.test(value)) return 'boolean';
  if (NUMBER.test(value)) return 'number';
  if (ENCRYPTED.test(value) || isCipherBookkeeping(name)) return 'encrypted';
  if (REFERENCE.test(value)) return 'reference';
  const shape = shapeOf(value);
  if (shape !== null) return shape;
  if (placeholderReason(value) !== null) return 'placeholder';
  if (PUBLIC_BLOCK.test(value)) return 'public-name';
  return isSingleWord(value) ? 'word' : nameExclusion(name, value);
}

function shapeOf(value: string): Exclusion | null {
  if (EMAIL.test(value)) return 'address';
  if (isHost(value)) return 'host';
  return isPath(value) ? 'path' : null;
}

/** A host, a list of hosts, or an address without credentials and without a random part. */
function isHost(value: string): boolean {
  const items = value.split(/[\s,;]+/).filter(item => item !== '');
  return items.length > 0 && items.every(item => isPlainAddress(item) || isBareHost(item));
}

function isPlainAddress(item: string): boolean {
  const address = /^[A-Za-z][\w+.-]*:\/\/(?<authority>[^/?#]*)(?<rest>.*)$/s.exec(item);
  if (address === null) return false;
  const { authority = '', rest = '' } = address.groups ?? {};
  if (/:[^@]+@/.test(authority)) return false;
  return ![...rest.split(/[/?#&=]/), ...authority.split(/[.@]/)].some(looksRandom);
}

function isBareHost(item: string): boolean {
  if (/^\[?[0-9a-fA-F:.]*:[0-9a-fA-F:.]*\]?(?::\d+)?$/.test(item) && item.includes(':')) return true;
  if (
    !/^(?:\*\.)?(?=.{1,253}$)(?:[A-Za-z0-9_](?:[\w-]*[A-Za-z0-9_])?\.)+[A-Za-z]{2,24}(?::\d{1,5})?(?:\/[\w./-]*)?$/.test(
      item,
    )
  )
    return /^localhost(?::\d+)?$/.test(item) || /^[a-z][a-z0-9-]*:\d{2,5}$/.test(item);
  return hostKind(item.replace(/[:/].*$/, '')) !== 'unknown' && !item.split(/[./:-]/).some(looksRandom);
}

/** Absolute, in the home, or relative, with parts that people read. */
function isPath(value: string): boolean {
  if (!/^(?:[A-Za-z]:)?(?:~|\.{1,2})?[/\\]?[\w .@()+-]+(?:[/\\][\w .@()+*-]*)+$/.test(value)) return false;
  const isRooted = /^(?:[A-Za-z]:[\\/]|~?[/\\]|\.{1,2}[/\\])/.test(value);
  const parts = value.split(/[/\\]/).filter(part => part !== '');
  if (parts.some(looksRandom)) return false;
  return isRooted || parts.every(part => wordCoverage(part) >= 0.5 || part.length <= 4);
}

/** Long enough to be a key, and nothing that people write. */
function looksRandom(part: string): boolean {
  return part.length >= 12 && /\d/.test(part) && randomness(part) >= 0.5;
}

/** One word, perhaps with a capital: whoever chose it did not invent it. */
function isSingleWord(value: string): boolean {
  if (!/^(?:[A-Za-z][a-z]+|[A-Z]+|[\p{Ll}\p{Lu}][\p{Ll}]+)$/u.test(value)) return false;
  const lower = value.toLowerCase();
  return isCommonWord(lower) || wordCoverage(lower) >= 0.8 || randomness(lower) < 0.6;
}

function nameExclusion(name: string, value: string): Exclusion | null {
  if (SECRET_NAME.test(name)) return null;
  if (PUBLIC_NAME.test(name)) return 'public-name';
  if (classifyName(name, name).strength > 0 || isUnlikeName(value)) return null;
  return PLAIN_NAMES.has(splitWords(name).at(-1) ?? '') ? 'plain-name' : null;
}

/** Whether the name or the looks of a value that is not left out say that it opens something. */
export function isCredential(name: string, value: string): boolean {
  if (SECRET_NAME.test(name)) return true;
  return !PUBLIC_NAME.test(name) && (classifyName(name, name).strength > 0 || isUnlikeName(value));
}

/** Whether a machine made the value: nobody has such a one for a default. */
export function looksMade(value: string): boolean {
  return randomness(value) >= RANDOM_MIN && !/\s/.test(value);
}

/** A key or an address with a secret in it, under whatever name. An id is not one, however random. */
function isUnlikeName(value: string): boolean {
  if (value.includes('://')) return true;
  return looksMade(value) && !UUID.test(value);
}
