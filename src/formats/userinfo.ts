/** Addresses with credentials: `scheme://user:password@host:port/path` (RFC 3986 §3.2.1), as people write them. */

/** Parts of an address around its userinfo. Offsets are half-open and count in the text. */
export interface Userinfo {
  readonly scheme: string;
  readonly user: string;
  /** Null when only one part stands before the `@`. */
  readonly password: string | null;
  /** Of the password, or of the only part. */
  readonly start: number;
  readonly end: number;
  /** The first host, without port. */
  readonly host: string;
  /** Path without its slash, up to `?`, `#` or the end of the word. */
  readonly path: string;
}

const SCHEME = /[A-Za-z][A-Za-z0-9+.-]{0,40}$/;
const HOST =
  /(\[[0-9A-Fa-f:.]{2,45}\]|[^\s/:,?#"'`<>)\]}|;&\\]{1,255}\}?\}?)(?:[:,][^\s/?#"'`<>)\]\\]{0,300})?(?:\/([^\s?#"'`<>\\]{0,300}))?/y;

/** Reads around the userinfo at `start` (behind `://`) to `end` (before `@`); null when it is none. */
export function readUserinfo(text: string, start: number, end: number): Userinfo | null {
  const scheme = SCHEME.exec(text.slice(Math.max(0, start - 44), start - 3))?.[0];
  if (scheme === undefined) return null;
  HOST.lastIndex = end + 1;
  const host = HOST.exec(text);
  if (host === null) return null;
  const userinfo = text.slice(start, end);
  const colon = colonOf(userinfo);
  return {
    scheme: scheme.toLowerCase(),
    user: colon === -1 ? userinfo : userinfo.slice(0, colon),
    password: colon === -1 ? null : userinfo.slice(colon + 1),
    start: start + colon + 1,
    end,
    host: host[1] ?? '',
    path: host[2] ?? '',
  };
}

/** The colon between user and password, never one inside `${NAME:-default}`. */
function colonOf(userinfo: string): number {
  let depth = 0;
  for (let index = 0; index < userinfo.length; index++) {
    const character = userinfo[index];
    if (character === '{') depth++;
    if (character === '}') depth--;
    if (character === ':' && depth <= 0) return index;
  }
  return -1;
}
