/** What a credential file holds: its fields with their values and lines. Readers are total and never put content into an error. */
import { type DotenvEntry, decodeText, otherReadings, parseDotenv } from '../formats/dotenv.ts';
import { dotenvValues } from '../formats/dotenv-values.ts';
import { iniReadings, parseIni } from '../formats/ini.ts';
import { parseNetrc } from '../formats/netrc.ts';

/** One field. */
export interface Field {
  readonly name: string;
  readonly value: string;
  /** From 1. */
  readonly line: number;
}

/** The fields of an env file: every assignment, and what the references in it stand for. */
export function dotenvFields(bytes: Uint8Array): readonly Field[] {
  const text = decodeText(bytes);
  const entries = parseDotenv(text);
  const fields = entries.flatMap(entry => {
    const read = dotenvValues(text, entry);
    const own = [entry.value, ...otherReadings(text, entry)].filter(value => !read.some(one => one.value === value));
    return [...read, ...own.map(value => ({ key: entry.key, value, line: entry.line }))].map(
      ({ key, value, line }) => ({ name: key, value, line }),
    );
  });
  const references = entries.filter(({ value, quote }) => quote !== "'" && value.includes('$'));
  return references.length === 0 ? fields : [...fields, ...expanded(entries, references)];
}

/** `$HOST`, `${HOST}`, `${HOST:-default}`, `${HOST-default}`; an escaped sign stays. */
const REFERENCE = /(?<!\\)\$(?:\{([A-Za-z_]\w*)(?::?-([^}]*))?\}|([A-Za-z_]\w*))/g;
/** References inside each other that are followed. */
const DEPTH_MAX = 5;
const EXPANDED_MAX = 65_536;

function expanded(all: readonly DotenvEntry[], references: readonly DotenvEntry[]): readonly Field[] {
  const values = new Map(all.map(({ key, value }) => [key, value]));
  return references.flatMap(({ key, value, line }) => {
    let text = value;
    for (let depth = 0; depth < DEPTH_MAX && text.includes('$') && text.length < EXPANDED_MAX; depth++)
      text = text.replace(
        REFERENCE,
        (whole, braced?: string, fallback?: string, bare?: string) =>
          values.get(braced ?? bare ?? '') ?? fallback ?? whole,
      );
    return text === value || text.length > EXPANDED_MAX ? [] : [{ name: key, value: text, line }];
  });
}

/** Tokens and passwords of `.npmrc`; `_auth` and `_password` are base64. */
export function npmrcFields(bytes: Uint8Array): readonly Field[] {
  return parseIni(decodeText(bytes))
    .filter(({ key }) => /(?:^|:)(?:_authToken|_auth|_password|password|token|key)$/i.test(key))
    .flatMap(entry =>
      iniReadings(entry).flatMap(value => [
        { name: entry.key, value, line: entry.line },
        ...(/_auth$|_password$/.test(entry.key) ? decodedLogin(entry.key, value, entry.line) : []),
      ]),
    );
}

/** Passwords of `.pypirc`. */
export function pypircFields(bytes: Uint8Array): readonly Field[] {
  return iniFields(bytes, /^(?:password|token|api[-_]?key)$/i);
}

/** Keys of `~/.aws/credentials`. */
export function awsFields(bytes: Uint8Array): readonly Field[] {
  return iniFields(bytes, /^(?:aws_access_key_id|aws_secret_access_key|aws_session_token|aws_security_token)$/i);
}

function iniFields(bytes: Uint8Array, wanted: RegExp): readonly Field[] {
  return parseIni(decodeText(bytes))
    .filter(({ key }) => wanted.test(key))
    .flatMap(entry => {
      const name = entry.section === '' ? entry.key : `${entry.section}.${entry.key}`;
      return iniReadings(entry).map(value => ({ name, value, line: entry.line }));
    });
}

/** Passwords of `.netrc`. */
export function netrcFields(bytes: Uint8Array): readonly Field[] {
  return parseNetrc(decodeText(bytes)).map(({ machine, field, value, line }) => ({
    name: `${machine} ${field}`,
    value,
    line,
  }));
}

/** `https://user:token@host` a line: what git's `store` helper writes, percent-encoded. */
export function gitCredentialFields(bytes: Uint8Array): readonly Field[] {
  return decodeText(bytes)
    .split(/\r\n|\r|\n/)
    .flatMap((address, index) =>
      addressPasswords(address).map(({ host, password }) => ({ name: host, value: password, line: index + 1 })),
    );
}

/** Passwords in an address, as written and decoded. */
export function addressPasswords(address: string): readonly { readonly host: string; readonly password: string }[] {
  const start = address.indexOf('://') + 3;
  if (start < 3) return [];
  const authority = address.slice(start, authorityEnd(address, start));
  const at = authority.lastIndexOf('@');
  const colon = authority.indexOf(':');
  if (colon < 0 || at < colon) return [];
  const host = authority.slice(at + 1);
  const port = host.lastIndexOf(':');
  const password = authority.slice(colon + 1, at);
  const decoded = password.includes('%') ? percentDecoded(password) : password;
  const passwords = decoded === password ? [password] : [password, decoded];
  return passwords.map(one => ({ host: port < 0 ? host : host.slice(0, port), password: one }));
}

/** A password may hold signs that end an authority: what counts is the last `@` before the first slash or blank. */
function authorityEnd(address: string, start: number): number {
  for (let at = start; at < address.length; at++) if (' \t/'.includes(address.charAt(at))) return at;
  return address.length;
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that begins no escape: the text stands for itself.
    return text;
  }
}

/** Logins of docker's `config.json`: base64 of `user:password`, and tokens. */
export function dockerFields(bytes: Uint8Array): readonly Field[] {
  const text = decodeText(bytes);
  const auths = objectIn(parsed(text), 'auths');
  return Object.entries(auths).flatMap(([registry, login]) =>
    Object.entries(objectIn(login, null)).flatMap(([field, value]) => {
      if (typeof value !== 'string' || !/^(?:auth|password|identitytoken|registrytoken)$/i.test(field)) return [];
      const name = `auths ${registry} ${field}`;
      const line = lineOf(text, value);
      return [{ name, value, line }, ...(field === 'auth' ? decodedLogin(name, value, line) : [])];
    }),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The message would hold a piece of the file; `docker` itself tells of a broken one.
    return null;
  }
}

function objectIn(value: unknown, key: string | null): Readonly<Record<string, unknown>> {
  const found: unknown = key === null ? value : (value as Readonly<Record<string, unknown>> | null)?.[key];
  return typeof found === 'object' && found !== null ? (found as Readonly<Record<string, unknown>>) : {};
}

function lineOf(text: string, value: string): number {
  const at = text.indexOf(JSON.stringify(value));
  return at < 0 ? 1 : text.slice(0, at).split('\n').length;
}

/** The password in base64 of `user:password` or of a password alone; nothing when it is no text. */
function decodedLogin(name: string, value: string, line: number): readonly Field[] {
  const text = Buffer.from(value, 'base64').toString('utf8');
  if (text === '' || /[\u0000-\u001f\ufffd]/.test(text)) return [];
  return [{ name, value: text.slice(text.indexOf(':') + 1), line }];
}

/** `key: value` on one line of YAML, or a pair in JSON: more than credentials, so what is found has to be confirmed. */
const PAIR =
  /(?:^|[\s{,-])["']?([\w.-]{1,80})["']?[ \t]*:[ \t]*(?:"((?:[^"\\\r\n]|\\.){8,})"|'([^'\r\n]{8,})'|([^\s"'#{}[\],&*|>][^\r\n]{7,}))/g;

/** Pairs of a YAML file, read in passing: no parser is loaded for a commit that none of them is in. */
export function yamlPairs(bytes: Uint8Array): readonly Field[] {
  const fields: Field[] = [];
  for (const [index, line] of decodeText(bytes)
    .split(/\r\n|\r|\n/)
    .entries())
    for (const [, name = '', double, single, plain] of line.matchAll(PAIR))
      fields.push({ name, value: double ?? single ?? (plain ?? '').replace(/\s+#.*$/, '').trim(), line: index + 1 });
  return fields;
}
