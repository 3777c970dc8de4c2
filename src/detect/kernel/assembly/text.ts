/** The text under the kernel's eye, and the steps over it that `generic/` takes, too. Addresses are absolute. */
import { classAt, LETTER, NAME, QUOTE, SPACE } from './classes';

/** Where the text starts and ends. Zero bytes stand before and behind it. */
export let textStart: usize = 0;
export let textEnd: usize = 0;

export function setText(start: usize, length: u32): void {
  textStart = start;
  textEnd = start + length;
  lineFrom = lineTo = tokenFrom = tokenTo = start;
}

/** Between these no line ends, and no token: many names in one long line ask for the same end, and it is read once. */
let lineFrom: usize = 0;
let lineTo: usize = 0;
let tokenFrom: usize = 0;
let tokenTo: usize = 0;

export function at8(at: usize): u32 {
  return load<u8>(at);
}

export function skipBlanks(from: usize, limit: usize): usize {
  let at = from;
  while (at < limit) {
    const code = at8(at);
    if (code !== 0x20 && code !== 0x09) return at;
    at++;
  }
  return at;
}

/** End of the line that holds `at`, not past `at + span`. */
export function lineEnd(at: usize, span: u32): usize {
  const limit = min(textEnd, at + span);
  if (at < lineFrom || at > lineTo) lineFrom = lineTo = at;
  while (lineTo < limit) {
    const code = at8(lineTo);
    if (code === 0x0a || code === 0x0d) return lineTo;
    lineTo++;
  }
  return limit;
}

/** What regular expressions take for a space. */
export function isSpace(at: usize): bool {
  const code = at8(at);
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0;
}

export function isQuote(at: usize): bool {
  return (classAt(at) & QUOTE) !== 0;
}

/** Whether a quote (with prefix letters or backslashes) opens at `at`. */
export function opensQuote(at: usize): bool {
  const code = at8(at);
  if (code === 0x22 || code === 0x27 || code === 0x60) return true;
  const next = isQuote(at + 1);
  if (code === 0x5c) return next || at8(at + 1) === 0x5c;
  if (code === 0x40 || code === 0x24) return next;
  const letter = code | 0x20;
  // r#"..."# of Rust
  if (code === 0x72 && at8(at + 1) === 0x23) return at8(at + 2) === 0x22;
  // b r u f l x n
  if (
    letter !== 0x62 &&
    letter !== 0x72 &&
    letter !== 0x75 &&
    letter !== 0x66 &&
    letter !== 0x6c &&
    letter !== 0x78 &&
    letter !== 0x6e
  )
    return false;
  if (next) return true;
  const second = at8(at + 1) | 0x20;
  return (second === 0x72 || second === 0x62) && isQuote(at + 2);
}

/** Result of {@link quotedAt}. */
export let literalStart: usize = 0;
export let literalEnd: usize = 0;

const VALUE_MAX: u32 = 4096;

/** Whether a quoted literal begins at `at`; then `literalStart` and `literalEnd` are what is inside the quotes. */
export function quotedAt(at: usize): bool {
  let open = at;
  while (at8(open) === 0x5c && open - at < 8) open++;
  const slashes: usize = open - at;
  if (slashes === 0 && (classAt(open) & LETTER) !== 0) open += isQuote(open + 1) ? 1 : 2;
  else if (at8(open) === 0x40 || at8(open) === 0x24) open++;
  if (!isQuote(open)) return false;
  const quote = at8(open);
  if (slashes === 0 && at8(open + 1) === quote && at8(open + 2) === quote) {
    open += 2;
    if (at8(open + 1) === 0x0a) open = skipBlanks(open + 2, open + 60) - 1;
  }
  literalStart = open + 1;
  return closing(literalStart, quote, slashes);
}

function closing(start: usize, quote: u32, slashes: usize): bool {
  const limit = min(textEnd, start + VALUE_MAX);
  for (let at = start; at < limit; at++) {
    const here = at8(at);
    if (here === 0x0a || here === 0x0d) return false;
    if (here === quote && slashes === 0) {
      literalEnd = at;
      return true;
    }
    if (here !== 0x5c) continue;
    if (slashes === 0) {
      at++;
      continue;
    }
    let run = at + 1;
    while (at8(run) === 0x5c) run++;
    if (run - at <= slashes && at8(run) === quote) {
      literalEnd = at;
      return true;
    }
    at = run - 1;
  }
  return false;
}

/** Goes over one line end, with a bracket or backslash before it, and indentation when a quote follows. */
export function overLineEnd(at: usize): usize {
  const before: usize = at8(at) === 0x28 || at8(at) === 0x5c ? 1 : 0;
  if ((classAt(at + before) & SPACE) === 0) return at;
  let next = at + before;
  while (next < at + 80 && (classAt(next) & SPACE) !== 0) next++;
  // Three of them open a fence of Markdown.
  if (at8(next) === 0x60 && at8(next + 1) === 0x60 && at8(next + 2) === 0x60) return at;
  return isQuote(next) ? next : at;
}

/** End of the token at `at`. */
export function tokenEnd(at: usize, limit: usize): usize {
  if (at < tokenFrom || at > tokenTo) tokenFrom = tokenTo = at;
  const last = min(limit, textEnd);
  while (tokenTo < last && !endsToken(tokenTo)) tokenTo++;
  let end = min(tokenTo, last);
  if (at8(end - 2) === 0x2e && at8(end - 1) === 0x2e) return end;
  while (end > at && isClosing(at8(end - 1))) end--;
  return end;
}

function endsToken(at: usize): bool {
  const code = at8(at);
  if (code <= 0x20 || code === 0x22 || code === 0x27 || code === 0x60) return true;
  if (code === 0x3b || code === 0x3c || code === 0x3e || code === 0x26 || code === 0x5c) return true;
  return code === 0x7c && at8(at + 1) === 0x7c;
}

/** `)`, `.`, `,`, `:`, `]`, `}`, `|`. */
function isClosing(code: u32): bool {
  return (
    code === 0x29 || code === 0x2e || code === 0x2c || code === 0x3a || code === 0x5d || code === 0x7d || code === 0x7c
  );
}

/** Whether the line of `at` is a comment in one of the usual notations. */
export function isComment(at: usize): bool {
  let start = at;
  const limit = max(textStart, at - 200);
  while (start > limit && at8(start - 1) !== 0x0a) start--;
  while (start < at && (at8(start) === 0x20 || at8(start) === 0x09)) start++;
  const code = at8(start);
  const next = at8(start + 1);
  if (code === 0x2f) return next === 0x2f || next === 0x2a;
  return code === 0x23 || code === 0x2a || (code === 0x2d && next === 0x2d);
}

/** Whether `at` lies inside a quoted text of its line. */
export function isInsideText(at: usize): bool {
  let start = at;
  const limit = max(textStart, at - 400);
  while (start > limit && at8(start - 1) !== 0x0a) start--;
  let open: u32 = 0;
  for (let here = start; here < at; here++) {
    const code = at8(here);
    if (code === 0x5c) here++;
    else if (open === 0 && (code === 0x22 || code === 0x27 || code === 0x60)) {
      if (code !== 0x27 || (classAt(here - 1) & NAME) === 0) open = code;
    } else if (code === open) open = 0;
  }
  return open !== 0;
}
