/** Credentials on command lines and in HTTP headers, whose place is told by a command or a scheme and not by a name. */
import { randomness } from '../../text/randomness.ts';
import type { Candidate, Form } from './candidate.ts';
import { classOf, lineEnd, QUOTE, skipBlanks, SPACE } from './characters.ts';
import { exposedAt } from './exposures.ts';
import { type Literal, quotedAt, tokenEnd } from './literal.ts';

const REACH = 400;
/** What speaks of the whole environment, and shells that trace. */
const WHOLE =
  /^(?:os\.environ(?:\(\))?\)|environment\.g|env::vars\(\)|env\.(?:to_h|inspect)|getenv\(\)\)|\$_env\)|\/(?:ba)?sh -)/i;
/** A command, the option that takes its password, and what it looks like. */
const OPTIONS: readonly (readonly [command: string, option: RegExp])[] = [
  ['sshpass', /^sshpass\s+-p\s*/i],
  ['mysql', /^mysql(?:dump|admin)?\s(?:[^\n|;]{0,200}?\s)?-p(?=[^\s-])/],
  ['mongo', /^mongo(?:sh)?\s(?:[^\n|;]{0,200}?\s)?-p\s{1,3}/],
  ['redis-cli', /^redis-cli\s(?:[^\n|;]{0,120}?\s)?-a\s{1,3}/],
  ['docker login', /^docker login\s(?:[^\n|;]{0,120}?\s)?-p\s{1,3}/],
  ['sqlcmd', /^sqlcmd\s(?:[^\n|;]{0,200}?\s)?-P\s{0,3}/],
  ['psexec', /^psexec(?:\.exe)?\s(?:[^\n|;]{0,200}?\s)?-p\s{1,3}/i],
];

/** The candidate at a stem that is no name: a scheme, a command, a statement. `undefined` when the stem is an ordinary one. */
export function specialCandidate(text: string, at: number): Candidate | null | undefined {
  switch (text.charCodeAt(at) | 0x20) {
    case 0x62: // bearer, basic
      if (startsWith(text, at, 'bearer ')) return scheme(text, at, 6);
      return startsWith(text, at, 'basic ') ? scheme(text, at, 5) : undefined;
    case 0x73: // sshpass, securestring, sqlcmd
      if (startsWith(text, at, 'securestring')) return secureString(text, at);
      if (startsWith(text, at, 'set -')) return exposedAt(text, at);
      return startsWith(text, at, 'sshpass') || startsWith(text, at, 'sqlcmd') ? option(text, at) : undefined;
    case 0x69: // identified by
      return startsWith(text, at, 'identified by') ? identified(text, at) : undefined;
    case 0x6d: // mysql, mongo
      return startsWith(text, at, 'mysql') || startsWith(text, at, 'mongo') ? option(text, at) : undefined;
    case 0x72: // redis-cli
      return startsWith(text, at, 'redis-cli') ? option(text, at) : undefined;
    case 0x64: // docker login
      return startsWith(text, at, 'docker login') ? option(text, at) : undefined;
    case 0x6f: // os.environ)
    case 0x65: // environment.getenvironmentvariables, env::vars, env.to_h
    case 0x67: // getenv())
    case 0x24: // $_env)
    case 0x2f: // /bash -
      return WHOLE.test(text.slice(at, at + 13)) ? exposedAt(text, at) : undefined;
    case 0x70: // psexec, process.env)
      if (startsWith(text, at, 'process.env')) return exposedAt(text, at);
      return startsWith(text, at, 'psexec') ? option(text, at) : undefined;
    case 0x2d: // --user
      return startsWith(text, at, '--user ') ? userOption(text, at, at + 7) : undefined;
    case 0x20: // -u
      return startsWith(text, at, ' -u ') ? userOption(text, at + 1, at + 4) : undefined;
    default:
      return undefined;
  }
}

/** `"Bearer " + "x"`: what ends one literal and begins the next. */
const JOINED = /^["'`] ?[+.] ?(?=["'`])/;

/** `Bearer x`, `Basic x`: the token after the scheme, in any notation. */
function scheme(text: string, at: number, length: number): Candidate | null {
  const start = skipBlanks(text, at + length, at + length + 4);
  const code = text.charCodeAt(start);
  const joined = classOf(text, start) & QUOTE ? JOINED.exec(text.slice(start, start + 8))?.[0] : undefined;
  if (joined !== undefined) {
    const literal = quotedAt(text, start + joined.length);
    return literal === null ? null : candidate(text, { start: at, end: at + length }, literal, 'header');
  }
  if (code < 0x2b || code > 0x7a) return null;
  const end = schemeEnd(text, start);
  return end - start < 6 ? null : candidate(text, { start: at, end: at + length }, { start, end, quote: '' }, 'header');
}

function schemeEnd(text: string, start: number): number {
  let end = start;
  while (end < start + 1024) {
    const code = text.charCodeAt(end);
    const isToken = (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
    if (!isToken && !'-._~+/=|'.includes(text[end] ?? '\n')) break;
    end++;
  }
  return end;
}

/** `ConvertTo-SecureString 'x'`, `-String "x"`. */
function secureString(text: string, at: number): Candidate | null {
  const nameEnd = at + 12;
  let quote = nameEnd;
  while (quote < nameEnd + 24 && (classOf(text, quote) & QUOTE) === 0) {
    const code = text.charCodeAt(quote);
    if (code === 0x0a || code === 0x24) return null;
    quote++;
  }
  const literal = quotedAt(text, quote);
  return literal === null ? null : candidate(text, { start: at, end: nameEnd }, literal, 'command');
}

/** SQL: `IDENTIFIED BY 'x'`, `IDENTIFIED BY x`. */
function identified(text: string, at: number): Candidate | null {
  const nameEnd = at + 13;
  const start = skipBlanks(text, nameEnd, nameEnd + 8);
  if (startsWith(text, start, 'password ') || startsWith(text, start, 'values ')) return null;
  const literal = valueAt(text, start);
  if (literal === null) return null;
  // In prose things are `identified by` their names; a bare word counts in a statement only.
  const before = text.slice(Math.max(0, at - 160), at);
  if (literal.quote !== "'" && !/\b(?:create|alter|grant)\s[^;]{0,120}$/i.test(before)) return null;
  return candidate(text, { start: at, end: nameEnd }, literal, 'statement');
}

/** A key that stands for the user, with no password or one that says nothing. */
const KEY_AS_USER = /^(?=[^:]{0,200}\d)(?=[^:]{0,200}[A-Za-z])[\w.-]{16,200}(?=:(?:x|unused|api_token)?$)/i;
/** Of names with a number in them this says that they are none. In bits per character. */
const KEY_RANDOM_MIN = 1;

/** `-u user:x`, `--user user:x` of curl and its kin: what follows the first colon, or the key before it. */
function userOption(text: string, nameStart: number, at: number): Candidate | null {
  const literal = valueAt(text, skipBlanks(text, at, at + 8));
  if (literal === null) return null;
  // Of a bare one the colon at its end is no part.
  const login = text.slice(literal.start, text[literal.end] === ':' ? literal.end + 1 : literal.end);
  const colon = login.indexOf(':');
  const key = KEY_AS_USER.exec(login)?.[0] ?? '';
  if (colon < 1 || (colon === login.length - 1 && key === '') || (key !== '' && randomness(key) < KEY_RANDOM_MIN))
    return null;
  // Ports, images and owners look alike: `-u 1000:1000`, `--user node:node` of docker run.
  const before = text.slice(Math.max(0, nameStart - 300), nameStart);
  if (!/\b(?:curl|wget|http|https|xh|svn|lftp|ftp|sftp|ldapsearch)\b[^\n]*(?:\\\r?\n[^\n]*){0,6}$/i.test(before))
    return null;
  const name = { start: nameStart, end: Math.min(nameStart + 6, literal.start) };
  const { start } = literal;
  const secret = key === '' ? { start: start + colon + 1, end: literal.end } : { start, end: start + key.length };
  return candidate(text, name, { ...literal, ...secret }, 'command');
}

/** `mysql -pX`, `sshpass -p X`: bound to the command, since `-p` alone is a port for most. */
function option(text: string, at: number): Candidate | null {
  const line = text.slice(at, lineEnd(text, at, REACH));
  for (const [command, pattern] of OPTIONS) {
    if (!startsWith(text, at, command)) continue;
    const match = pattern.exec(line);
    if (match === null) continue;
    const literal = valueAt(text, at + match[0].length);
    if (literal !== null) return candidate(text, { start: at, end: at + command.length }, literal, 'command');
  }
  return null;
}

function valueAt(text: string, at: number): Literal | null {
  if (classOf(text, at) & QUOTE) return quotedAt(text, at);
  if (text.charCodeAt(at) === 0x5c && classOf(text, at + 1) & QUOTE) return quotedAt(text, at);
  if (classOf(text, at) & SPACE) return null;
  const end = tokenEnd(text, at, at + 200);
  return end > at ? { start: at, end, quote: '' } : null;
}

function candidate(text: string, name: { start: number; end: number }, literal: Literal, form: Form): Candidate {
  return {
    nameStart: name.start,
    nameEnd: name.end,
    name: text.slice(name.start, name.end),
    context: text.slice(name.start, name.end),
    start: literal.start,
    end: literal.end,
    value: text.slice(literal.start, literal.end),
    quote: literal.quote,
    operator: ' ',
    form,
  };
}

function startsWith(text: string, at: number, word: string): boolean {
  for (let index = 0; index < word.length; index++) {
    const code = text.charCodeAt(at + index);
    const lower = code >= 0x41 && code <= 0x5a ? code | 0x20 : code;
    if (lower !== word.charCodeAt(index)) return false;
  }
  return true;
}
