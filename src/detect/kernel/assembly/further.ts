/** Whether a value may stand further from its name: `generic/further-forms.ts`, with every doubt settled for looking. */
import { classAt, LETTER, NAME, QUOTE, SPACE } from './classes';
import { mayHaveBody } from './bodies';
import { CONFIG, MARKUP, NO_DOCUMENT, QUOTES_NEEDED, YAML } from './flags';
import { at8, isQuote, literalEnd, literalStart, opensQuote, quotedAt, textEnd } from './text';
import { isPromising } from './values';

const LINE_REACH: usize = 100;
const CALL_REACH: usize = 130;

export function mayStandFurther(nameStart: usize, nameEnd: usize, flags: u32, password: bool): bool {
  return (
    mayStandBefore(nameStart) ||
    mayFollowBrace(nameEnd) ||
    mayBeArgument(nameStart, nameEnd, password) ||
    mayBeOption(nameStart, nameEnd, flags) ||
    mayBeDefined(nameStart, nameEnd, flags) ||
    mayHaveBody(nameStart, nameEnd, flags, password)
  );
}

/** `"x" === name`, `set("x", forKey: "name")`; a pair the other way round begins with a label. */
function mayStandBefore(nameStart: usize): bool {
  let last = nameStart - 1;
  while (last > nameStart - 8 && (classAt(last) & (QUOTE | SPACE)) !== 0) last--;
  const code = at8(last);
  if (code === 0x2c) return nameStart - last <= 2 && at8(last - 1) === 0x22 && isFirstArgument(last - 2);
  if (code === 0x40) return at8(nameStart - 1) === 0x22;
  // Key: Field: Name:
  if (code === 0x3a) {
    const end = at8(last - 1);
    return at8(nameStart - 1) === 0x22 && (end === 0x79 || end === 0x64 || end === 0x65);
  }
  if (code !== 0x3d) return false;
  while (last > nameStart - 12 && (at8(last) === 0x3d || at8(last) === 0x21)) last--;
  while (last > nameStart - 14 && (classAt(last) & SPACE) !== 0) last--;
  return isQuote(last);
}

/** Whether the text that ends at `end` is the first thing in the brackets of a call. */
function isFirstArgument(end: usize): bool {
  let open = end;
  while (open > end - 204 && at8(open) !== 0x22 && at8(open) !== 0x0a) open--;
  const before = (classAt(open - 1) & SPACE) !== 0 ? open - 2 : open - 1;
  return at8(open) === 0x22 && at8(before) === 0x28;
}

/** C#, Swift, Kotlin, C++: a brace near, on the same line, and what may open a body that is a literal. */
function mayFollowBrace(nameEnd: usize): bool {
  let at = nameEnd;
  const limit = min(textEnd, nameEnd + 32);
  while (at < limit && at8(at) !== 0x7b) {
    const code = at8(at);
    if ((classAt(at) & LETTER) === 0 && code !== 0x20 && code !== 0x09 && code !== 0x3a && code !== 0x3f) {
      if (code !== 0x0a && code !== 0x0d) return false;
    }
    at++;
  }
  if (at >= limit) return false;
  at++;
  while (at < limit + 8 && (classAt(at) & SPACE) !== 0) at++;
  const first = at8(at);
  // " g s i p r
  return first === 0x22 || first === 0x67 || first === 0x73 || first === 0x69 || first === 0x70 || first === 0x72;
}

/** A comma and a literal, `default=` further along, or what is called on the value. */
function mayBeArgument(nameStart: usize, nameEnd: usize, password: bool): bool {
  let at = nameEnd;
  if (isQuote(at) || at8(at) === 0x29) at++;
  if (at8(nameEnd) === 0x29 && at8(at) === 0x2e) {
    const next = at8(at + 1);
    return next === 0x6f || next === 0x67 || next === 0x75 || next === 0x76;
  }
  at = skipSpace(at, at + 4);
  // isEqual
  if (at8(at) === 0x69 && at8(at + 1) === 0x73 && at8(at + 2) === 0x45) return true;
  if (at8(at) !== 0x2c) return false;
  const value = skipSpace(at + 1, at + 6);
  // []byte( and a list
  if (at8(value) === 0x5b) return at8(value + 1) === 0x5d || opensQuote(value + 1);
  if (opensQuote(value) && isInCall(nameStart) && quotedAt(value) && isPromising(literalStart, literalEnd, password))
    return true;
  return holdsDefault(at + 1);
}

/** `compare(name`, `set("name"`, `set name`, `setattr(x, "name"`: a bracket or a word that ends like theirs, before the name on its line. */
function isInCall(nameStart: usize): bool {
  for (let at = nameStart - 1; at > nameStart - CALL_REACH; at--) {
    const code = at8(at);
    if (code === 0x0a || code === 0x29) return false;
    if (code === 0x28) return true;
    if (code !== 0x20) continue;
    const end = at8(at - 1);
    // set, resValue, systemProperty
    if (end === 0x74 || end === 0x65 || end === 0x79) return true;
  }
  return false;
}

/** `default`, `defaultValue` or `fallback`, a colon or an equals sign and a quote, on the rest of the line before any other quote or bracket. */
function holdsDefault(from: usize): bool {
  const limit = min(textEnd, from + LINE_REACH);
  for (let at = from; at < limit; at++) {
    const code = at8(at);
    if (code === 0x0a || code === 0x28 || code === 0x29 || isQuote(at)) return false;
    const three = (load<u32>(at) & 0xffffff) | 0x202020;
    // def, fal
    if (three !== 0x666564 && three !== 0x6c6166) continue;
    let sign = at + 3;
    while (sign < at + 14 && (classAt(sign) & NAME) !== 0) sign++;
    sign = skipSpace(sign, sign + 4);
    if (at8(sign) === 0x3a || at8(sign) === 0x3d) return isQuote(skipSpace(sign + 1, sign + 5));
  }
  return false;
}

/** `--name X --value x`, `secret set X --body x`. */
function mayBeOption(nameStart: usize, nameEnd: usize, flags: u32): bool {
  const start = at8(nameStart - 1) === 0x2f ? pathStart(nameStart) : nameStart;
  if ((flags & QUOTES_NEEDED) !== 0 && at8(start - 1) !== 0x20 && !isQuote(start - 1)) return false;
  let last = start - 1;
  if (isQuote(last)) last--;
  if (at8(last) !== 0x20 && at8(last) !== 0x3d) return false;
  last--;
  // name, set, put
  const end = at8(last) | 0x20;
  if (end !== 0x65 && end !== 0x74) return false;
  const before = at8(last - 1) | 0x20;
  if (before !== 0x6d && before !== 0x65 && before !== 0x75) return false;
  let at = nameEnd;
  if (isQuote(at)) at++;
  const limit = min(textEnd, at + LINE_REACH);
  if ((classAt(at) & SPACE) === 0) return false;
  for (; at < limit; at++) if (at8(at) === 0x2d) return true;
  return false;
}

/** Where the path begins whose last step is a name: `/prod/name`. */
function pathStart(nameStart: usize): usize {
  let at = nameStart;
  while (at > nameStart - LINE_REACH && (at8(at - 1) === 0x2f || (classAt(at - 1) & NAME) !== 0)) at--;
  return at;
}

/** `#define NAME (@"x")`, and an element with attributes. */
function mayBeDefined(nameStart: usize, nameEnd: usize, flags: u32): bool {
  if ((classAt(nameEnd) & SPACE) === 0) return false;
  if ((flags & MARKUP) !== 0 && at8(nameStart - 1) === 0x3c) return true;
  let last = nameStart - 1;
  while (last > nameStart - 8 && at8(last) === 0x20) last--;
  return at8(last) === 0x65 && at8(last - 1) === 0x6e && at8(last - 2) === 0x69 && at8(last - 3) === 0x66;
}

function skipSpace(from: usize, limit: usize): usize {
  let at = from;
  while (at < limit && (classAt(at) & SPACE) !== 0) at++;
  return at;
}

/** Whether the value may have marks before it: an anchor, CDATA, a here-document, the end of a line, brackets or two quotes instead of one. */
export function mayHaveMarks(at: usize, flags: u32): bool {
  const code = at8(at);
  const next = at8(at + 1);
  if ((flags & MARKUP) !== 0) return (code === 0x3c && next === 0x21) || (classAt(at) & SPACE) !== 0;
  if (code === 0x3c) return next === 0x3c;
  if (code === 0x5b) return next === 0x5b;
  if (code === 0x26 || code === 0x21 || code === 0x5c) return (flags & CONFIG) !== 0;
  if (code === 0x24) return next === 0x28 && at8(at + 2) === 0x63 && at8(at + 3) === 0x61;
  if (code === 0x27) return next === 0x27 && at8(at + 2) !== 0x27 && mayBeIndented(at + 2);
  if (code === 0x0a || code === 0x0d) {
    if ((flags & YAML) !== 0) return isListItem(at) || isLone(skipSpace(at, at + 48));
    return (flags & NO_DOCUMENT) === 0 && isLone(behindFence(skipSpace(at, at + 24)));
  }
  if (code === 0x25) return (next | 0x20) === 0x71 || isBracket(next);
  return code === 0x71 && isBracket(at8(at + (next === 0x71 ? 2 : 1)));
}

/** Texts of Nix: a letter, digit, plus or slash, at once or on the next line. */
function mayBeIndented(at: usize): bool {
  const first = skipSpace(at, at + 44);
  return (classAt(first) & NAME) !== 0 || at8(first) === 0x2b || at8(first) === 0x2f;
}

/** Past the line that opens a fence, and the marks before a token. */
function behindFence(from: usize): usize {
  let at = from;
  const code = at8(at);
  if ((code === 0x60 || code === 0x7e) && at8(at + 1) === code && at8(at + 2) === code) {
    while (at < from + 24 && at8(at) !== 0x0a) at++;
    at = skipSpace(at, at + 12);
  }
  while (at < from + 40 && (at8(at) === 0x60 || at8(at) === 0x2a)) at++;
  return at;
}

const LONE_MIN: usize = 14;
const LONE_MAX: usize = 400;

/** Whether a token of some length fills the rest of its line, with at most a mark behind it. */
function isLone(at: usize): bool {
  let end = at;
  const limit = min(textEnd, at + LONE_MAX);
  while (end < limit && isTokenByte(end)) end++;
  if (end < at + LONE_MIN) return false;
  const code = at8(end);
  return end >= textEnd || code === 0x60 || code === 0x2a || (classAt(end) & SPACE) !== 0;
}

/** Letters, digits, `_`, `-`, `.`, `+`, `/`, `=`, `:`, `~`. */
function isTokenByte(at: usize): bool {
  const code = at8(at);
  return (
    ((classAt(at) & NAME) !== 0 && code !== 0x24) ||
    code === 0x2b ||
    code === 0x2f ||
    code === 0x3d ||
    code === 0x3a ||
    code === 0x7e
  );
}

/** A dash below, behind blanks. */
function isListItem(at: usize): bool {
  const item = skipSpace(at, at + 48);
  return at8(item) === 0x2d && at8(item + 1) === 0x20;
}

/** What stands around a literal without quotes: ( [ { < | ! / */
function isBracket(code: u32): bool {
  return (
    code === 0x28 || code === 0x5b || code === 0x7b || code === 0x3c || code === 0x7c || code === 0x21 || code === 0x2f
  );
}
