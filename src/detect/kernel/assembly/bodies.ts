/** Whether a literal may be what a name is asked about or stands for: `generic/bodies.ts`, with every doubt settled for looking. */
import { classAt, LETTER, NAME, SPACE } from './classes';
import { QUOTES_NEEDED } from './flags';
import { at8, isQuote, literalEnd, literalStart, opensQuote, quotedAt, textEnd } from './text';
import { isPromising } from './values';

const REACH: usize = 130;
/** Between `[...]` of an attribute and the name of its field stand blanks and `pub`. */
const FIELD_REACH: usize = 60;

export function mayHaveBody(nameStart: usize, nameEnd: usize, flags: u32, password: bool): bool {
  if ((flags & QUOTES_NEEDED) === 0) return false;
  if (at8(nameEnd) === 0x3a && isBelowAttribute(nameStart)) return true;
  const first = at8(isQuote(nameEnd) ? nameEnd + 1 : nameEnd);
  // ) ( : ,
  if (first !== 0x29 && first !== 0x28 && first !== 0x3a && first !== 0x2c && (classAt(nameEnd) & SPACE) === 0)
    return false;
  const limit = min(textEnd, nameEnd + REACH);
  for (let at = isQuote(nameEnd) ? nameEnd + 1 : nameEnd; at < limit; at++) {
    if (isQuote(at)) {
      // A lifetime of Rust.
      if (at8(at - 1) === 0x26) continue;
      if (at8(at) === 0x60) return isBehindType(at);
      return opensQuote(at) && quotedAt(at) && isPromising(literalStart, literalEnd, password);
    }
    if (!mayStandBetween(at)) return false;
  }
  return false;
}

/** Whether the tags of a field of Go open here, behind `string`. */
function isBehindType(at: usize): bool {
  let end = at - 1;
  while ((classAt(end) & SPACE) !== 0 && end > at - 24) end--;
  return at8(end) === 0x67 && at8(end - 1) === 0x6e;
}

/** Words, blanks, line ends and ( ) [ ] { } : , = > - & ? | and the asterisk of a pointer. */
function mayStandBetween(at: usize): bool {
  const code = at8(at);
  if (code === 0x2e || code === 0x24) return false;
  if ((classAt(at) & (NAME | SPACE)) !== 0) return true;
  switch (code) {
    case 0x28:
    case 0x2a:
    case 0x29:
    case 0x5b:
    case 0x5d:
    case 0x7b:
    case 0x7d:
    case 0x3a:
    case 0x2c:
    case 0x3d:
    case 0x3e:
    case 0x26:
    case 0x3f:
    case 0x7c:
      return true;
    default:
      return false;
  }
}

/** `#[...)]` and a line end before the name, or before `pub`. */
function isBelowAttribute(nameStart: usize): bool {
  for (let at = nameStart - 1; at > nameStart - FIELD_REACH; at--) {
    const code = at8(at);
    if (code === 0x5d) return at8(at - 1) === 0x29;
    if ((classAt(at) & (LETTER | SPACE)) === 0 && code !== 0x28 && code !== 0x29) return false;
  }
  return false;
}
