/** Whether a name may be that of a map, a list or a section with credentials: `generic/members.ts`, with every doubt settled for looking. */
import { classAt, NAME, SPACE } from './classes';
import { QUOTES_NEEDED } from './flags';
import { at8, isQuote } from './text';

const MEMBERS_REACH: usize = 130;

/** `[names]` at the head of a section, `names["x"] = `. */
export function mayBeSection(nameStart: usize, nameEnd: usize): bool {
  const next = at8(nameEnd);
  if ((next !== 0x5d && next !== 0x5b) || !isPlural(nameStart, nameEnd)) return false;
  if (next === 0x5b) return isQuote(nameEnd + 1);
  return at8(nameStart - 1) === 0x5b && (at8(nameEnd + 1) === 0x0a || at8(nameEnd + 1) === 0x0d);
}

/** `passwords`, `apiKeys`, and not `keys` alone, of which all code is full. */
export function isPlural(nameStart: usize, nameEnd: usize): bool {
  if ((at8(nameEnd - 1) | 0x20) !== 0x73) return false;
  if ((load<u32>(nameEnd - 4) | 0x20202020) !== 0x7379656b) return true;
  const before = at8(nameEnd - 5);
  return nameEnd - 4 > nameStart && before !== 0x2e && before !== 0x24;
}

/** What may open a map or a list, or a line end with lines below. */
export function mayHoldMembers(from: usize, flags: u32): bool {
  if (at8(from) === 0x0a || at8(from) === 0x0d) return (flags & QUOTES_NEEDED) === 0;
  for (let at = from; at < from + MEMBERS_REACH; at++) {
    const code = at8(at);
    if (code === 0x28 || code === 0x5b || code === 0x7b) return opensMembers(from, at);
    if (code === 0x0a || code === 0x3b || isQuote(at)) return false;
  }
  return false;
}

/** Whether a bracket is no call of just any function, and not closed at once. */
function opensMembers(from: usize, bracket: usize): bool {
  const next = at8(bracket + 1);
  if (at8(bracket) === 0x5b)
    return next !== 0x5d || (classAt(bracket + 2) & (NAME | SPACE)) !== 0 || isOpening(at8(bracket + 2));
  let last = bracket - 1;
  while (last > from && at8(last) === 0x20) last--;
  if (last < from || (classAt(last) & NAME) === 0) return true;
  // map, dictionary, list, tuple, of; qw, %w
  switch (at8(last) | 0x20) {
    case 0x65:
    case 0x66:
    case 0x70:
    case 0x74:
    case 0x77:
    case 0x79:
      return true;
    default:
      return false;
  }
}

function isOpening(code: u32): bool {
  return code === 0x28 || code === 0x5b || code === 0x7b;
}
