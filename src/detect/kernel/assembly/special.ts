/** Whether a command, a scheme or a statement that is no name may announce something: `generic/commands.ts`, in doubt yes. */
import { at8, isQuote, skipBlanks } from './text';
import { isPromisingBare } from './values';

const SCHEME_MIN: usize = 6;

export function mayBeSpecial(at: usize): bool {
  switch (at8(at) | 0x20) {
    case 0x62: // bearer, basic
      return mayAuthorize(at + ((at8(at + 1) | 0x20) === 0x65 ? 6 : 5));
    case 0x73: // set -x
      return at8(at + 3) !== 0x20 || isLetter(at8(at + 5));
    default:
      return true;
  }
}

/** What stands behind the name of a scheme. */
function mayAuthorize(at: usize): bool {
  const start = skipBlanks(at, at + 4);
  const code = at8(start);
  if (isQuote(start)) return isJoined(start + 1);
  if (code < 0x2b || code > 0x7a) return false;
  let end = start;
  while (isToken(at8(end)) && end < start + 1024) end++;
  return end - start >= SCHEME_MIN && isPromisingBare(start, end, false);
}

/** `+` or a full stop, and the quote of another literal. */
function isJoined(from: usize): bool {
  const sign = at8(from) === 0x20 ? from + 1 : from;
  if (at8(sign) !== 0x2b && at8(sign) !== 0x2e) return false;
  return isQuote(at8(sign + 1) === 0x20 ? sign + 2 : sign + 1);
}

/** Letters, digits and - . _ ~ + / = | */
function isToken(code: u32): bool {
  if (isLetter(code) || (code >= 0x30 && code <= 0x39)) return true;
  switch (code) {
    case 0x2b:
    case 0x2d:
    case 0x2e:
    case 0x2f:
    case 0x3d:
    case 0x5f:
    case 0x7c:
    case 0x7e:
      return true;
    default:
      return false;
  }
}

function isLetter(code: u32): bool {
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x7a;
}
