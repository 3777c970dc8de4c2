/** Where a literal ends: quoted, escaped, or bare as the language writes it. */
import { classOf, LETTER, NAME, QUOTE, skipBlanks } from './characters.ts';
import type { FileFacts } from './facts.ts';

/** Longest value that is looked at; longer ones belong to structures. */
const VALUE_MAX = 4096;

/** A literal in the text: half-open offsets of what is inside the quotes. */
export interface Literal {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/**
 * The quoted literal that begins at `at`, or null. Knows escaped quotes (`\"` inside a JSON text), up to two letters of a
 * prefix (`b"`, `@"`), tripled quotes and `[]byte("`. A literal that is longer than 4,096 characters or runs over the end
 * of its line is none.
 */
export function quotedAt(text: string, at: number): Literal | null {
  let open = at;
  while (text.charCodeAt(open) === 0x5c && open - at < 8) open++;
  const slashes = open - at;
  if (slashes === 0 && classOf(text, open) & LETTER) {
    // r#"..."# of Rust too
    open += classOf(text, open + 1) & QUOTE ? 1 : 2;
  } else if (text.charCodeAt(open) === 0x40 || text.charCodeAt(open) === 0x24) open++;
  if ((classOf(text, open) & QUOTE) === 0) return null;
  const quote = text[open] ?? '';
  if (slashes === 0 && text.charCodeAt(open + 1) === text.charCodeAt(open) && text[open + 2] === quote) {
    open += 2;
    // The text may begin on the next line.
    if (text.charCodeAt(open + 1) === 0x0a) open = skipBlanks(text, open + 2, open + 60) - 1;
  }
  const start = open + 1;
  const end = closing(text, start, quote, slashes);
  return end === -1 ? null : { start, end, quote };
}

/** End of a literal that began with `slashes` backslashes and `quote`; -1 when it does not end on its line. */
function closing(text: string, start: number, quote: string, slashes: number): number {
  const code = quote.charCodeAt(0);
  const limit = Math.min(text.length, start + VALUE_MAX);
  for (let at = start; at < limit; at++) {
    const here = text.charCodeAt(at);
    if (here === 0x0a || here === 0x0d) return -1;
    if (here === code && slashes === 0) return at;
    if (here !== 0x5c) continue;
    if (slashes === 0) {
      at++;
      continue;
    }
    let run = at + 1;
    while (text.charCodeAt(run) === 0x5c) run++;
    if (run - at <= slashes && text.charCodeAt(run) === code) return at;
    at = run - 1;
  }
  return -1;
}

/** The bare value that begins at `at` in a language that does without quotes; null when there is none. */
export function bareAt(text: string, at: number, facts: FileFacts, name: number): Literal | null {
  // Each of these stops at the end of the line by itself: to look for it first would read the rest of a long line once for every name in it.
  const limit = Math.min(text.length, at + VALUE_MAX);
  let end: number;
  if (facts.language === 'config' && isLineHead(text, name)) end = configEnd(text, at, limit, facts.kind);
  else if (facts.language === 'markup')
    // The text of an element may hold quotes and entities.
    end = untilOf(text, at, limit, text[at - 1] === '>' ? '<\n\r' : '<"\'&\n\r');
  else end = tokenEnd(text, at, limit);
  // The bracket that closes a reference belongs to it.
  if (text[end] === '}' && text.startsWith('${', at)) end++;
  while (end > at && (text.charCodeAt(end - 1) === 0x20 || text.charCodeAt(end - 1) === 0x09)) end--;
  return end > at ? { start: at, end, quote: '' } : null;
}

/** Whether only marks and words such as `export` stand before the name on its line; elsewhere a value ends with its token. */
function isLineHead(text: string, name: number): boolean {
  let start = name;
  while (start > 0 && name - start < 60 && text.charCodeAt(start - 1) !== 0x0a) start--;
  return /^[\s#;/!*-]*(?:(?:export|set|setx|env|readonly|declare)\s+(?:-\w\s+)?)?["'{$]?$/i.test(
    text.slice(start, name),
  );
}

/** End of the token at `at`: white space, quotes, brackets of other notations, `;`, `&`, `|`, and a comma or full stop at its end. */
export function tokenEnd(text: string, at: number, limit: number): number {
  let end = at;
  const last = Math.min(limit, text.length);
  while (end < last) {
    const code = text.charCodeAt(end);
    if (
      code <= 0x20 ||
      code === 0x22 ||
      code === 0x27 ||
      code === 0x60 ||
      code === 0x3b ||
      code === 0x3c ||
      code === 0x3e
    )
      break;
    if (code === 0x26 || code === 0x5c || (code === 0x7c && text.charCodeAt(end + 1) === 0x7c)) break;
    end++;
  }
  // An ellipsis says that this is no value; it stays.
  if (text.startsWith('..', end - 2)) return end;
  while (end > at && ').,:]}|'.includes(text[end - 1] ?? ' ')) end--;
  return end;
}

/** Whether the line of `at` is a comment in one of the usual notations. */
export function isComment(text: string, at: number): boolean {
  let start = at;
  const limit = Math.max(0, at - 200);
  while (start > limit && text.charCodeAt(start - 1) !== 0x0a) start--;
  while (start < at && (text.charCodeAt(start) === 0x20 || text.charCodeAt(start) === 0x09)) start++;
  const code = text.charCodeAt(start);
  const next = text.charCodeAt(start + 1);
  if (code === 0x2f) return next === 0x2f || next === 0x2a;
  return code === 0x23 || code === 0x2a || (code === 0x2d && next === 0x2d);
}

/** Whether `at` lies inside a quoted text of its line: an odd number of quotes of one kind before it, at most 400 characters back. */
export function isInsideText(text: string, at: number): boolean {
  let start = at;
  const limit = Math.max(0, at - 400);
  while (start > limit && text.charCodeAt(start - 1) !== 0x0a) start--;
  let open = 0;
  for (let here = start; here < at; here++) {
    const code = text.charCodeAt(here);
    if (code === 0x5c) here++;
    else if (open === 0 && (code === 0x22 || code === 0x27 || code === 0x60)) {
      // An apostrophe inside a word opens nothing.
      if (code !== 0x27 || (classOf(text, here - 1) & NAME) === 0) open = code;
    } else if (code === open) open = 0;
  }
  return open !== 0;
}

/** The rest of the line without a comment; in YAML flow collections up to the comma or bracket. */
function configEnd(text: string, at: number, limit: number, kind: string): number {
  let flow = false;
  if (kind === 'yml' || kind === 'yaml') {
    for (let here = at - 1; here > 0 && text.charCodeAt(here) !== 0x0a && at - here < 200; here--) {
      if (text[here] === '{' && text[here - 1] !== '{' && text[here - 1] !== '$') flow = true;
    }
  }
  for (let end = at; end < limit; end++) {
    const code = text.charCodeAt(end);
    if (code === 0x0a || code === 0x0d) return end;
    const blankBefore = text.charCodeAt(end - 1) === 0x20 || text.charCodeAt(end - 1) === 0x09;
    if (blankBefore && (code === 0x23 || (code === 0x3b && kind === 'ini'))) return end;
    if (blankBefore && code === 0x2f && text.charCodeAt(end + 1) === 0x2f) return end;
    if (flow && (code === 0x2c || code === 0x7d)) return end;
  }
  return limit;
}

function untilOf(text: string, at: number, limit: number, stops: string): number {
  let end = skipBlanks(text, at, limit);
  while (end < limit && !stops.includes(text[end] ?? '')) end++;
  return end;
}
