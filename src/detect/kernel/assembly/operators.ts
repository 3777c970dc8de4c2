/** From the end of a name to the start of its value: `generic/operators.ts`, byte for byte. */
import { classAt, LETTER, NAME } from './classes';
import { isCell, isHeading, isTag } from './cells';
import { entityLength } from './escapes';
import { at8, isQuote, skipBlanks, textEnd } from './text';

export const NONE: u32 = 0;
export const ASSIGN: u32 = 1;
export const COMPARE: u32 = 2;
export const DEFAULT: u32 = 3;
export const ARGUMENT: u32 = 4;
export const CALL: u32 = 5;
export const STATEMENT: u32 = 6;
export const CELL: u32 = 7;

/** What {@link operatorAfter} found: where the value begins, how long the operator is, whether it is a single colon. */
export let valueAt: usize = 0;
export let operatorLength: usize = 0;
export let isColon: bool = false;
export let isClosed: bool = false;

const REACH: usize = 48;

function make(from: usize, to: usize, form: u32): u32 {
  valueAt = skipBlanks(to, to + 200);
  operatorLength = to - from;
  isColon = to - from === 1 && at8(from) === 0x3a;
  return form;
}

/** Form of the operator after a name that ends at `nameEnd`, or `NONE`. */
export function operatorAfter(nameEnd: usize, nameStart: usize): u32 {
  const limit = min(textEnd, nameEnd + REACH);
  let at = nameEnd;
  let called = false;
  isClosed = false;
  for (; at < limit; at++) {
    const code = at8(at);
    if (code === 0x22 || code === 0x27 || code === 0x60 || code === 0x5d) isClosed = true;
    else if (code === 0x29 && isClosed) called = true;
    else if ((code === 0x7d && isSubscript(nameStart)) || (code === 0x2a && at8(nameStart - 1) === 0x2a))
      isClosed = true;
    else if (code !== 0x5c) break;
  }
  const blanks = skipBlanks(at, limit);
  const next = at8(blanks + 1);
  let form: u32 = NONE;
  switch (at8(blanks)) {
    case 0x3d:
      return afterEquals(blanks, next);
    case 0x3a:
      return afterColon(blanks, next, nameStart);
    case 0x21:
      if (next === 0x3a) return typed(blanks);
      return next === 0x3d ? make(blanks, blanks + (at8(blanks + 2) === 0x3d ? 3 : 2), COMPARE) : NONE;
    case 0x3f:
      if (next === 0x3f) return make(blanks, blanks + (at8(blanks + 2) === 0x3d ? 3 : 2), DEFAULT);
      if (next === 0x3d) return make(blanks, blanks + 2, ASSIGN);
      if (next !== 0x3a) return NONE;
      return isTyped(blanks) ? typed(blanks) : make(blanks, blanks + 2, DEFAULT);
    case 0x7c:
      form = afterBar(blanks, next);
      return form === NONE && isCell(nameStart) ? make(blanks, blanks + 1, CELL) : form;
    case 0x2b:
      return next === 0x3d ? make(blanks, blanks + 2, ASSIGN) : NONE;
    case 0x2e:
      return next === 0x3d ? make(blanks, blanks + 2, ASSIGN) : NONE;
    case 0x3c:
      return next === 0x2d ? make(blanks, blanks + 2, ASSIGN) : NONE;
    case 0x3e:
      return !isClosed && isTag(nameStart) ? make(blanks, blanks + 1, ASSIGN) : NONE;
    case 0x2c:
      return isClosed ? make(blanks, blanks + 1, ARGUMENT) : NONE;
    case 0x2f:
      if (next !== 0x2f || (!isClosed && at8(nameStart) !== 0x24)) return NONE;
      return make(blanks, blanks + (at8(blanks + 2) === 0x3d ? 3 : 2), DEFAULT);
    case 0x28:
      return isClosed || blanks !== at ? NONE : make(blanks, blanks + 1, CALL);
    case 0x2d:
      if (next === 0x3e && (isClosed || blanks > at)) {
        form = make(blanks, blanks + 2, ASSIGN);
        return isClosed || isQuote(valueAt) ? form : NONE;
      }
      if (blanks > at && isComparison(blanks))
        return make(blanks, at8(blanks + 3) === 0x20 ? blanks + 3 : blanks + 4, COMPARE);
      return at8(nameStart - 1) === 0x7b ? make(blanks, blanks + 1, DEFAULT) : NONE;
    case 0x25:
      return next === 0x33 && at8(blanks + 2) === 0x44 ? make(blanks, blanks + 3, ASSIGN) : NONE;
    case 0x26:
      return afterEntity(blanks, limit);
    case 0x5b:
      return afterBracket(blanks, limit);
    case 0x5c:
      return next === 0x5c ? make(blanks, blanks + 2, DEFAULT) : NONE;
    case 0x0a:
    case 0x0d:
      return isHeading(nameStart) ? make(blanks, blanks, ASSIGN) : NONE;
    case 0x7b:
      return called ? make(blanks, blanks + 1, DEFAULT) : afterAccessors(blanks, limit);
    default:
      return blanks > at ? afterBlank(blanks, limit) : NONE;
  }
}

/** `name?: string`: no blank before the signs, a small letter behind them. */
function isTyped(at: usize): bool {
  if ((classAt(at - 1) & NAME) === 0) return false;
  const type = at8(at8(at + 2) === 0x20 ? at + 3 : at + 2);
  return type >= 0x61 && type <= 0x7a;
}

/** Two signs before a type. */
function typed(at: usize): u32 {
  valueAt = skipBlanks(at + 2, at + 200);
  operatorLength = 1;
  isColon = true;
  isClosed = false;
  return ASSIGN;
}

function afterEquals(at: usize, next: u32): u32 {
  if (next === 0x3e) return make(at, at + 2, ASSIGN);
  if (next === 0x7e) return NONE;
  if (next !== 0x3d) return make(at, at + 1, ASSIGN);
  return make(at, at + (at8(at + 2) === 0x3d ? 3 : 2), COMPARE);
}

function afterColon(at: usize, next: u32, nameStart: usize): u32 {
  const braced = at8(nameStart - 1) === 0x7b;
  if (next === 0x3d) return make(at, at + 2, braced ? DEFAULT : ASSIGN);
  if (next === 0x3a) {
    if (at8(at + 2) === 0x3d) return make(at, at + 3, ASSIGN);
    if (at8(at + 2) === 0x3a && at8(at + 3) === 0x3d) return make(at, at + 4, ASSIGN);
    // String
    return at8(at + 2) === 0x53 && at8(at + 3) === 0x74 ? typed(at) : NONE;
  }
  if (braced && at8(nameStart - 2) === 0x24) return make(at, at + (next === 0x2d || next === 0x3f ? 2 : 1), DEFAULT);
  const bold = next === 0x2a && at8(at + 2) === 0x2a;
  return make(at, bold ? at + 3 : at + 1, ASSIGN);
}

function isSubscript(nameStart: usize): bool {
  const open = isQuote(nameStart - 1) ? nameStart - 2 : nameStart - 1;
  if (at8(open) !== 0x7b) return false;
  const before = at8(open - 1);
  return before === 0x3e || ((classAt(open - 1) & NAME) !== 0 && before !== 0x24 && before !== 0x2d);
}

/** -eq -ne -ceq -cne */
function isComparison(at: usize): bool {
  const from = at8(at + 1) === 0x63 ? at + 2 : at + 1;
  const first = at8(from);
  const second = at8(from + 1);
  if (at8(from + 2) !== 0x20) return false;
  return (first === 0x65 && second === 0x71) || (first === 0x6e && second === 0x65);
}

function afterBar(at: usize, next: u32): u32 {
  if (next === 0x7c) return make(at, at + (at8(at + 2) === 0x3d ? 3 : 2), DEFAULT);
  const word = skipBlanks(at + 1, at + 4);
  // "default"
  if (load<u32>(word) !== 0x61666564 || at8(word + 4) !== 0x75 || at8(word + 5) !== 0x6c || at8(word + 6) !== 0x74)
    return NONE;
  const paren = skipBlanks(word + 7, word + 9);
  return make(at, at8(paren) === 0x28 ? paren + 1 : paren, DEFAULT);
}

function afterEntity(at: usize, limit: usize): u32 {
  const length = entityLength(at);
  if (length === 0) return NONE;
  const colon = skipBlanks(at + length, limit);
  if (at8(colon) !== 0x3a && at8(colon) !== 0x3d) return NONE;
  const value = skipBlanks(colon + 1, limit);
  // The same entity on both sides; another one would be rarer than the comparison is worth.
  const opening = entityLength(value);
  if (opening !== length || load<u32>(value) !== load<u32>(at)) return NONE;
  valueAt = value + length;
  operatorLength = 1;
  isColon = true;
  isClosed = true;
  return ASSIGN;
}

function afterBracket(at: usize, limit: usize): u32 {
  let close = at + 1;
  while (close < limit && (classAt(close) & NAME) !== 0) close++;
  if (at8(close) !== 0x5d) return NONE;
  // PROGMEM
  const behind = load<u32>(close + 1) === 0x4f525020 ? close + 9 : close + 1;
  const equals = skipBlanks(behind, limit);
  if (at8(equals) !== 0x3d || at8(equals + 1) === 0x3d) return NONE;
  const form = make(equals, equals + 1, ASSIGN);
  isClosed = false;
  return form;
}

/** `{ get; set; } = "x"`: whatever stands in the braces. */
function afterAccessors(at: usize, limit: usize): u32 {
  let close = at + 1;
  while (close < limit && at8(close) !== 0x7d) close++;
  if (close >= limit) return NONE;
  const equals = skipBlanks(close + 1, limit);
  if (at8(equals) !== 0x3d) return NONE;
  const form = make(equals, equals + 1, ASSIGN);
  isClosed = false;
  return form;
}

/** After blanks: a quote, `or "x"`, or some type before `=`. More types than JavaScript knows count here. */
function afterBlank(at: usize, limit: usize): u32 {
  if (isQuote(at)) {
    valueAt = at;
    operatorLength = 1;
    isColon = false;
    return STATEMENT;
  }
  if ((classAt(at) & LETTER) === 0) return NONE;
  if (at8(at) === 0x6f && at8(at + 1) === 0x72 && at8(at + 2) === 0x20) return make(at, at + 3, DEFAULT);
  // "the token is `x`"
  if (load<u32>(at) === 0x60207369) return make(at, at + 2, ASSIGN);
  const second = at8(at + 1);
  if (at8(at + 2) === 0x20) {
    const first = at8(at);
    if ((first === 0x65 && second === 0x71) || (first === 0x6e && second === 0x65)) return make(at, at + 2, COMPARE);
    if (isClosed && first === 0x74 && second === 0x6f) return make(at, at + 2, ASSIGN);
  }
  if (isClosed) return NONE;
  // Visual Basic: `password As String = "x"`.
  const typed = (at8(at) | 0x20) === 0x61 && (at8(at + 1) | 0x20) === 0x73 && at8(at + 2) === 0x20;
  let end = typed ? at + 3 : at;
  while (end < limit && ((classAt(end) & NAME) !== 0 || at8(end) === 0x2a)) end++;
  if (at8(end) === 0x28) {
    while (end < limit && at8(end) !== 0x29) end++;
    end++;
  }
  const equals = skipBlanks(end, limit);
  if (at8(equals) !== 0x3d || at8(equals + 1) === 0x3d) return NONE;
  const value = skipBlanks(equals + 1, equals + 40);
  if (!isQuote(value)) return NONE;
  valueAt = value;
  operatorLength = 1;
  isColon = false;
  return ASSIGN;
}
