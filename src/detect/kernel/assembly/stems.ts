/**
 * Whether an assignment that anybody would look at may stand around a stem: the steps of `generic/candidates.ts`, with
 * every doubt settled for looking. What is turned down here is turned down there, too.
 */
import { classAt, NAME, SPACE } from './classes';
import {
  ARGUMENT,
  ASSIGN,
  CALL,
  CELL,
  COMPARE,
  DEFAULT,
  isClosed,
  isColon,
  NONE,
  operatorAfter,
  operatorLength,
  STATEMENT,
  valueAt,
} from './operators';
import { mayHaveMarks, mayStandFurther } from './further';
import { isPlural, mayBeSection, mayHoldMembers } from './members';
import { mayBePair } from './pairs';
import { mayBePassword } from './password-names';
import { mayBeExposed } from './exposed';
import { AGENT, CONFIG, MARKUP, NO_DOCUMENT, QUOTES_NEEDED, YAML } from './flags';
import {
  at8,
  isComment,
  isInsideText,
  isQuote,
  lineEnd,
  literalEnd,
  literalStart,
  opensQuote,
  overLineEnd,
  quotedAt,
  skipBlanks,
  textEnd,
  textStart,
  tokenEnd,
} from './text';
import { afterType, isPromising, isPromisingBare, mayBeBare, mayHoldLiteral, VALUE_MAX } from './values';

const NAME_MAX: usize = 80;

export function mayAssign(stem: usize, flags: u32): bool {
  if (beginsOther(stem)) return false;
  let nameStart = stem;
  while (nameStart > textStart && stem - nameStart < NAME_MAX && (classAt(nameStart - 1) & NAME) !== 0) nameStart--;
  let nameEnd = stem + 2;
  while (nameEnd - stem < NAME_MAX && (classAt(nameEnd) & NAME) !== 0) nameEnd++;
  if (nameEnd - stem >= NAME_MAX || stem - nameStart >= NAME_MAX) return false;
  while (at8(nameEnd - 1) === 0x2e || at8(nameEnd - 1) === 0x2d) nameEnd--;
  // `${NAME-value}`: a hyphen is no part of a variable.
  if (at8(nameStart - 1) === 0x7b && at8(nameStart - 2) === 0x24)
    for (let at = stem + 2; at < nameEnd; at++) if (at8(at) === 0x2d) nameEnd = at;
  return (
    mayBeSection(nameStart, nameEnd) ||
    mayBePair(nameStart, nameEnd, flags) ||
    mayBeExposed(stem, nameStart, nameEnd, flags) ||
    mayBeCommand(nameStart, nameEnd) ||
    mayHaveValue(nameStart, nameEnd, flags) ||
    ((flags & (CONFIG | YAML)) === CONFIG && mayBeSetting(nameStart, nameEnd)) ||
    mayStandFurther(nameStart, nameEnd, flags, mayBePassword(nameStart, nameEnd))
  );
}

/** `author` and `credit`, as in `generic/candidates.ts`. */
function beginsOther(stem: usize): bool {
  switch (load<u32>(stem) | 0x20202020) {
    case 0x68747561: // auth
      return (load<u16>(stem, 4) | 0x2020) === 0x726f && (at8(stem + 6) | 0x20) !== 0x69;
    case 0x64657263: // cred
      return (load<u16>(stem, 4) | 0x2020) === 0x7469;
    default:
      return false;
  }
}

/** `--password value`, `ENV NAME value`. */
function mayBeCommand(nameStart: usize, nameEnd: usize): bool {
  if (at8(nameStart) !== 0x2d && at8(nameStart - 1) !== 0x2d) {
    if (at8(nameStart - 1) !== 0x20) return false;
    let at = nameStart - 1;
    while (at > textStart && nameStart - at < 24 && at8(at) === 0x20) at--;
    if (!endsVariable(at, nameStart)) return false;
  }
  if (nameStart > textStart && (classAt(nameStart - 1) & NAME) !== 0) return false;
  const at = skipBlanks(nameEnd, nameEnd + 8);
  if (at === nameEnd || at >= textEnd || (classAt(at) & SPACE) !== 0) return false;
  const first = at8(at);
  return first !== 0x2d && first !== 0x3d;
}

/** A name at the head of a line, a blank and a value that is more than words. */
function mayBeSetting(nameStart: usize, nameEnd: usize): bool {
  let head = nameStart - 1;
  while (head >= textStart && nameStart - head < NAME_MAX && (at8(head) === 0x20 || at8(head) === 0x09)) head--;
  if (head >= textStart && at8(head) !== 0x0a && at8(head) !== 0x0d) return false;
  const at = skipBlanks(nameEnd, nameEnd + 9);
  if (at === nameEnd || at8(at) === 0x3d || at8(at) === 0x3a) return false;
  const start = isQuote(at) ? at + 1 : at;
  return isPromising(start, tokenEnd(start, lineEnd(start, VALUE_MAX)), false);
}

/** Whether a word that ends at `at` may set a variable: the ends of ENV, setx, setenv, `_header`, `_param`, `header_up`, -g, --global, and set before a dollar. */
function endsVariable(at: usize, nameStart: usize): bool {
  const last = at8(at);
  const second = at8(at - 1);
  if (last === 0x72) return second === 0x65 && at8(at - 2) === 0x64 && (at8(at - 6) === 0x5f || at8(at - 6) === 0x2d);
  if (last === 0x6d) return second === 0x61 && at8(at - 2) === 0x72 && at8(at - 5) === 0x5f;
  if (last === 0x74)
    return second === 0x65 && (at8(nameStart) === 0x24 || (at8(at - 4) === 0x76 && at8(at - 5) === 0x6e));
  if (last === 0x6c) return second === 0x61 && at8(at - 3) === 0x6f;
  if (last === 0x70) return second === 0x75 && at8(at - 2) === 0x5f;
  if (last === 0x67) return second === 0x2d || second === 0x69;
  if (last !== 0x56 && last !== 0x78 && last !== 0x76) return false;
  return second === 0x4e || second === 0x74 || second === 0x6e;
}

/** A name, an operator and a value that is more than words (or whose name may be that of a password). */
function mayHaveValue(nameStart: usize, nameEnd: usize, flags: u32): bool {
  const form = operatorAfter(nameEnd, nameStart);
  if (form === NONE) return false;
  // Only documents have tables.
  if (form === CELL) return (flags & NO_DOCUMENT) === 0;
  // So have they headings.
  if (operatorLength === 0 && (flags & NO_DOCUMENT) !== 0) return false;
  const mayHoldSeveral = isPlural(nameStart, nameEnd) || ((at8(valueAt) | 0x20) === 0x7b && isSingular(nameEnd));
  if (form === ASSIGN && mayHoldSeveral && mayHoldMembers(valueAt, flags)) return true;
  const password = (flags & AGENT) !== 0 || mayBePassword(nameStart, nameEnd);
  if (form === ARGUMENT) {
    const start = sectionStart(nameStart);
    const opening = at8(start - (at8(start - 2) === 0x20 ? 3 : 2));
    const isFirstOfLine = start <= textStart + 1 || at8(start - 2) === 0x0a;
    // ( { [ and, among the values of a row of SQL, a comma
    if (opening !== 0x28 && opening !== 0x7b && opening !== 0x5b && opening !== 0x2c && !isFirstOfLine) return false;
  }
  let at = form === ARGUMENT ? valueAt : overLineEnd(valueAt);
  if (at8(at) === 0x7b && mayHoldEntry(at)) return true;
  if (at8(at) === 0x5b) {
    let first = at + 1;
    while (first < at + 40 && (classAt(first) & SPACE) !== 0) first++;
    if (opensQuote(first)) at = first;
  }
  if (form === ASSIGN && mayHaveMarks(at, flags)) return true;
  if (opensQuote(at)) {
    if (!quotedAt(at)) return false;
    // `Credentials('user', 'x')`: the second one counts.
    if (form === CALL && isAuth(nameEnd)) return true;
    return isPromising(literalStart, literalEnd, password);
  }
  if (at >= textEnd || (classAt(at) & SPACE) !== 0) return false;
  if (form === CALL) return mayHoldLiteral(at, password);
  if (form === STATEMENT) return false;
  if (form === DEFAULT && at8(nameStart - 1) === 0x7b) return true;
  // HeaderValue::from_static("x")
  if (form === ARGUMENT) return (at8(at) | 0x20) === 0x68 && mayHoldLiteral(at, password);
  if (form === COMPARE || form === DEFAULT) return false;
  if ((flags & QUOTES_NEEDED) !== 0) return mayBeInCode(nameStart, nameEnd, at, password);
  if (at8(at) === 0x7c || (at8(at) === 0x3e && isColon)) return true;
  return mayBeBare(at, flags, password) || ((flags & (CONFIG | MARKUP)) === 0 && mayBeShown(at, password));
}

/** Code that a text shows. */
function mayBeShown(at: usize, password: bool): bool {
  const annotated = isColon ? afterType(at) : 0;
  if (annotated !== 0) return quotedAt(annotated) && isPromising(literalStart, literalEnd, password);
  return mayHoldLiteral(at, password);
}

/** Where a name of sections begins: `Vendor:` of `Vendor:ApiKey`. */
function sectionStart(nameStart: usize): usize {
  let start = nameStart;
  while (start > nameStart - NAME_MAX && (at8(start - 1) === 0x3a || (classAt(start - 1) & NAME) !== 0)) start--;
  return start;
}

/** `{ "value": "x"`, `{ default = "x"`. */
function mayHoldEntry(at: usize): bool {
  let next = at + 1;
  while (next <= at + 40 && (classAt(next) & SPACE) !== 0) next++;
  if (isQuote(next)) next++;
  // default, description, metadata, noecho, type, value
  const first = at8(next) | 0x20;
  return first === 0x64 || first === 0x6d || first === 0x6e || first === 0x74 || first === 0x76;
}

/** The end of a name that says `credentials`, `auth` or `usernamepassword`. */
function isAuth(nameEnd: usize): bool {
  const last = at8(nameEnd - 1) | 0x20;
  return last === 0x68 || last === 0x73 || last === 0x6c || last === 0x64;
}

/** The end of the name of a key of an API. */
function isSingular(nameEnd: usize): bool {
  if ((load<u16>(nameEnd - 3) | 0x2020) !== 0x656b || (at8(nameEnd - 1) | 0x20) !== 0x79) return false;
  return (at8((at8(nameEnd - 4) === 0x5f ? nameEnd - 4 : nameEnd - 3) - 1) | 0x20) === 0x69;
}

/** In a language with quotes a bare word is code, unless the whole assignment stands inside a text. */
function mayBeInCode(nameStart: usize, nameEnd: usize, at: usize, password: bool): bool {
  const colon = isColon;
  const closed = isClosed;
  const isTight = valueAt === nameEnd + operatorLength;
  if (colon) {
    const annotated = afterType(at);
    if (annotated !== 0) return quotedAt(annotated) && isPromising(literalStart, literalEnd, password);
  }
  if (mayHoldLiteral(at, password)) return true;
  const before = at8(nameStart - 1);
  const isQuery = before === 0x3f || before === 0x26;
  if (!isQuery && closed) return false;
  const end = tokenEnd(at, lineEnd(at, VALUE_MAX));
  if (!isPromisingBare(at, end, password)) return false;
  return isQuery || ((isTight || colon) && isInsideText(nameStart)) || isComment(nameStart);
}
