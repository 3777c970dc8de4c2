/** Where a value ends, and whether anybody would look at it. */
import { classAt, LETTER, NAME } from './classes';
import { CONFIG, INI, MARKUP, YAML } from './flags';
import { isWords } from './surprise';
import {
  at8,
  lineEnd,
  literalEnd,
  literalStart,
  opensQuote,
  quotedAt,
  skipBlanks,
  textEnd,
  textStart,
  tokenEnd,
} from './text';

const VALUE_MIN: usize = 4;
const NOISE_MIN: usize = 12;
export const VALUE_MAX: u32 = 4096;

/** `: string = "x"`: where the quote opens, or 0. */
export function afterType(at: usize): usize {
  for (let here = at; here < at + 48; here++) {
    const code = at8(here);
    if (code === 0x3d) {
      const value = skipBlanks(here + 1, here + 60);
      return opensQuote(value) ? value : 0;
    }
    if (code === 0x3a && at8(here + 1) === 0x3d) continue;
    if (code === 0x27 && at8(here - 1) === 0x26) continue;
    if ((classAt(here) & NAME) !== 0 || code === 0x20 || code === 0x3c || code === 0x3e || code === 0x5b) continue;
    if (code !== 0x5d && code !== 0x26 && code !== 0x3f && code !== 0x7c && code !== 0x2a) return 0;
  }
  return 0;
}

const EXPRESSION_REACH: usize = 140;
const DEFAULT_REACH: usize = 24;

/** The literals of an expression that may decide its value: the first one, and the one right behind it. */
export function mayHoldLiteral(at: usize, password: bool): bool {
  const limit = min(textEnd, at + EXPRESSION_REACH);
  let quote = at;
  let depth = 0;
  for (; quote < limit; quote++) {
    const code = at8(quote);
    if (code === 0x0a || code === 0x3b || code === 0x23) return false;
    if (code === 0x7b) depth++;
    if (code === 0x7d && depth-- === 0) return false;
    if (code === 0x2f && at8(quote + 1) === 0x2f) return false;
    if (code === 0x22 || code === 0x27 || code === 0x60) break;
  }
  if (quote >= limit) return false;
  while (quote > at && at8(quote - 1) === 0x5c) quote--;
  if (!quotedAt(quote)) return false;
  if (isPromising(literalStart, literalEnd, password)) return true;
  const from = literalEnd + 1;
  for (let next = from; next < from + DEFAULT_REACH; next++) {
    const code = at8(next);
    if (code === 0x0a) return false;
    if (code === 0x22 || code === 0x27 || code === 0x60)
      return quotedAt(next) && isPromising(literalStart, literalEnd, password);
  }
  return false;
}

/** A bare value where the language does without quotes. */
export function mayBeBare(at: usize, flags: u32, password: bool): bool {
  const limit = lineEnd(at, VALUE_MAX);
  const rest = afterScheme(at, limit);
  return isBare(at, limit, flags, password) || (rest !== 0 && isBare(rest, limit, flags, password));
}

function isBare(at: usize, limit: usize, flags: u32, password: bool): bool {
  if ((flags & MARKUP) !== 0) {
    let end = skipBlanks(at, limit);
    const isElement = at8(at - 1) === 0x3e;
    while (end < limit && (isElement ? at8(end) !== 0x3c : !endsMarkup(at8(end)))) end++;
    return isPromisingBare(at, withoutBlanks(at, end), password);
  }
  if (isPromisingBare(at, withoutBlanks(at, tokenEnd(at, limit)), password)) return true;
  return (flags & CONFIG) !== 0 && isPromisingBare(at, withoutBlanks(at, configEnd(at, limit, flags)), password);
}

function endsMarkup(code: u32): bool {
  return code === 0x3c || code === 0x22 || code === 0x27 || code === 0x26;
}

function withoutBlanks(at: usize, from: usize): usize {
  let end = from;
  while (end > at && (at8(end - 1) === 0x20 || at8(end - 1) === 0x09)) end--;
  return end;
}

function configEnd(at: usize, limit: usize, flags: u32): usize {
  let flow = false;
  if ((flags & YAML) !== 0)
    for (let here = at - 1; here > textStart && at8(here) !== 0x0a && at - here < 200; here--)
      if (at8(here) === 0x7b && at8(here - 1) !== 0x7b && at8(here - 1) !== 0x24) flow = true;
  for (let end = at; end < limit; end++) {
    const code = at8(end);
    const blankBefore = at8(end - 1) === 0x20 || at8(end - 1) === 0x09;
    if (blankBefore && (code === 0x23 || (code === 0x3b && (flags & INI) !== 0))) return end;
    if (blankBefore && code === 0x2f && at8(end + 1) === 0x2f) return end;
    if (flow && (code === 0x2c || code === 0x7d)) return end;
  }
  return limit;
}

/** Whether a bare value may count: not what begins like a call or an element, which is code everywhere unless it is noise. */
export function isPromisingBare(start: usize, end: usize, password: bool): bool {
  return (!isExpression(start, end) || mayBeNoise(start, end)) && isPromising(start, end, password);
}

/** The first tests of `isNoise` in `text/randomness.ts`. */
function mayBeNoise(start: usize, end: usize): bool {
  const kinds = kindsIn(start, end);
  return end >= start + NOISE_MIN && (kinds === 15 || kinds === 11 || kinds === 13 || kinds === 14);
}

function isExpression(start: usize, end: usize): bool {
  const first = at8(start);
  if ((classAt(start) & LETTER) === 0 && first !== 0x5f) return false;
  for (let at = start + 1; at < end; at++) {
    const code = at8(at);
    if (code === 0x28 || code === 0x5b) return true;
    // Letters, digits, `_`, `-`, `.`, `:`, `>`; a dollar ends it.
    if (code === 0x24 || ((classAt(at) & NAME) === 0 && code !== 0x3a && code !== 0x3e)) return false;
  }
  return false;
}

/** Whether a value may count: a password of any look, anything else when it is more than words. */
export function isPromising(start: usize, end: usize, password: bool): bool {
  if (end < start + VALUE_MIN) return false;
  if (password) return true;
  // The leaves of a JSON text count one by one.
  if (at8(start) === 0x7b) return true;
  if (!isWords(start, end) || isMixed(start, end)) return true;
  // `Bearer x`: without the scheme.
  const rest = afterScheme(start, end);
  return rest !== 0 && rest + VALUE_MIN <= end && !isWords(rest, end);
}

/** Small and capital letters, digits and a sign: made up like a password. */
function isMixed(start: usize, end: usize): bool {
  return kindsIn(start, end) === 15;
}

/** Bits for small letters, capitals, digits and signs. */
function kindsIn(start: usize, end: usize): u32 {
  let kinds: u32 = 0;
  for (let at = start; at < end; at++) {
    const code = at8(at);
    if (code >= 0x61 && code <= 0x7a) kinds |= 1;
    else if (code >= 0x41 && code <= 0x5a) kinds |= 2;
    else kinds |= code >= 0x30 && code <= 0x39 ? 4 : 8;
  }
  return kinds;
}

/** `Token x`: where the value behind a scheme begins, or 0. Any word may be one. */
function afterScheme(start: usize, end: usize): usize {
  let rest = start;
  while (rest < start + 10 && (at8(rest) | 0x20) >= 0x61 && (at8(rest) | 0x20) <= 0x7a) rest++;
  return rest !== start && at8(rest) === 0x20 ? skipBlanks(rest, end) : 0;
}
