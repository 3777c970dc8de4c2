/** Whether an escape stands at its anchor: `isJoined` and `hexAt` of `decode/escapes.ts`. */
import { at8, textEnd, textStart } from './text';

const JOIN_REACH: usize = 160;

/** Whether the quote at `at` ends a literal that goes on in another one. */
export function isJoined(at: usize): bool {
  if (at > textStart && isSeparator(at8(at - 1))) return false;
  if (isLineEnd(at8(at + 1)) && !isBelow(at)) return false;
  const end = joinEnd(at, at8(at));
  return end > at + 2 && (end >= textEnd || !isSeparator(at8(end)));
}

/** How deep people indent. */
const INDENTATION_MAX: usize = 48;

/** Whether the next line begins with another literal, or with what joins one: `+`, `.`, `|`, `<`, `&`. */
function isBelow(at: usize): bool {
  const line = isLineEnd(at8(at + 2)) ? at + 3 : at + 2;
  let next = line;
  while (next - line < INDENTATION_MAX && (at8(next) === 0x20 || at8(next) === 0x09)) next++;
  const first = at8(next);
  return first === at8(at) || first === 0x2b || first === 0x2e || first === 0x7c || first === 0x3c || first === 0x26;
}

function isLineEnd(code: u32): bool {
  return code === 0x0a || code === 0x0d;
}

/** Blank, tab, CR, LF, `(`, `)`, `[`, `]`, `,`, `;`. */
function isSeparator(code: u32): bool {
  switch (code) {
    case 0x20:
    case 0x09:
    case 0x0d:
    case 0x0a:
    case 0x28:
    case 0x29:
    case 0x5b:
    case 0x5d:
    case 0x2c:
    case 0x3b:
      return true;
    default:
      return false;
  }
}

/** Whether a percent sign begins an escape. */
export function isPercent(at: usize): bool {
  return isHexDigit(at8(at + 1)) && isHexDigit(at8(at + 2));
}

function isHexDigit(code: u32): bool {
  const letter = code | 0x20;
  return (code >= 0x30 && code <= 0x39) || (letter >= 0x61 && letter <= 0x66);
}

function joinEnd(at: usize, quote: u32): usize {
  const limit = min(textEnd, at + JOIN_REACH);
  for (let next = at + 1; next < limit; next++) {
    const code = at8(next);
    if (code === quote) return next + 1;
    if (!isJoinByte(code)) return 0;
    if (code === 0x7c && at8(next - 1) !== 0x7c && at8(next + 1) !== 0x7c) return 0;
  }
  return 0;
}

/** Blank, tab, LF, CR, `\`, `+`, `.`, `&`, `~`, `<`, `>`, `|`. */
function isJoinByte(code: u32): bool {
  switch (code) {
    case 0x20:
    case 0x09:
    case 0x0a:
    case 0x0d:
    case 0x5c:
    case 0x2b:
    case 0x2e:
    case 0x26:
    case 0x7e:
    case 0x3c:
    case 0x3e:
    case 0x7c:
      return true;
    default:
      return false;
  }
}

/** `&quot;`, `&#34;`, `&#x22;`, `&apos;`: their length, or 0. */
export function entityLength(at: usize): usize {
  const head = load<u32>(at);
  const tail = load<u32>(at, 4) & 0xffff;
  if (head === 0x6f757126 && tail === 0x3b74) return 6;
  if (head === 0x34332326 && (tail & 0xff) === 0x3b) return 5;
  if (head === 0x32782326 && tail === 0x3b32) return 6;
  return head === 0x6f706126 && tail === 0x3b73 ? 6 : 0;
}
