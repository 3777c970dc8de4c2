/** Whether a name may stand in a log statement or an answer: the steps of `generic/exposures.ts`, in doubt yes. */
import { classAt, SPACE } from './classes';
import { EXPOSES, MARKUP, SHELL_NAMES } from './flags';
import { at8, isQuote, textEnd, textStart } from './text';

const REACH: usize = 200;

export function mayBeExposed(nameStart: usize, nameEnd: usize, flags: u32): bool {
  if ((flags & SHELL_NAMES) !== 0 && isShellVariable(nameStart)) return true;
  if ((flags & EXPOSES) === 0) return false;
  if ((flags & MARKUP) !== 0) {
    if (at8(nameStart - 1) === 0x20 && at8(nameStart - 2) === 0x7b) return true;
  } else if (mayEnd(nameEnd) && mayWrite(nameStart)) return true;
  for (let at = max(textStart, nameStart - 40); at < nameEnd; at++)
    if ((at8(at) | 0x20) === 0x65 && (at8(at + 1) | 0x20) === 0x6e && (at8(at + 2) | 0x20) === 0x76) return true;
  return false;
}

/** `$NAME`, `${NAME`, `$(NAME)`, `$env:NAME`, `%NAME%`, `${{ secrets.NAME`. */
function isShellVariable(nameStart: usize): bool {
  if (at8(nameStart) === 0x24) return true;
  const before = at8(nameStart - 1);
  if (before === 0x7b || before === 0x28) return at8(nameStart - 2) === 0x24;
  if (before === 0x3a) return (at8(nameStart - 2) | 0x20) === 0x76;
  return before === 0x25 || (before === 0x20 && at8(nameStart - 2) === 0x7b);
}

/** What may follow an argument: `)`, `}`, `]`, `,`, `;`, `+`, `.`, `<`, `!`, `(`, a quote, a blank. */
function mayEnd(at: usize): bool {
  if (at >= textEnd || isQuote(at) || (classAt(at) & SPACE) !== 0) return true;
  const code = at8(at);
  return (
    (code >= 0x28 && code <= 0x2e) ||
    code === 0x21 ||
    code === 0x3b ||
    code === 0x3c ||
    code === 0x5d ||
    code === 0x7d ||
    code === 0x0d
  );
}

/** Whether a piece of a word that writes stands in the statement before: one of `WRITES`. */
function mayWrite(nameStart: usize): bool {
  const first = max(textStart, nameStart - min(REACH, nameStart));
  for (let at = nameStart - 1; at > first; at--) {
    const middle = at8(at);
    if (middle === 0x3b) return false;
    if (middle < 0x41) continue;
    if (isPiece(at8(at - 1) | 0x20, middle | 0x20, at8(at + 1) | 0x20, at)) return true;
  }
  return false;
}

function isPiece(before: u32, middle: u32, after: u32, at: usize): bool {
  const first = at8(at - 2) | 0x20;
  const last = at8(at + 2) | 0x20;
  switch (middle) {
    case 0x62: // dbg, ebug
      return (before === 0x64 && after === 0x67) || (before === 0x65 && after === 0x75 && last === 0x67);
    case 0x65: // cerr
      return before === 0x63 && after === 0x72 && last === 0x72;
    case 0x66: // info
      return first === 0x69 && before === 0x6e && after === 0x6f;
    case 0x69: // prin
      return first === 0x70 && before === 0x72 && after === 0x6e;
    case 0x6d: // dump
      return first === 0x64 && before === 0x75 && after === 0x70;
    case 0x6e: // onso
      return before === 0x6f && after === 0x73 && last === 0x6f;
    case 0x6f: // log, cout
      return (before === 0x6c && after === 0x67) || (before === 0x63 && after === 0x75 && last === 0x74);
    case 0x70: // xpor
      return before === 0x78 && after === 0x6f && last === 0x72;
    case 0x72: // warn, rror, writ
      return (
        (first === 0x77 && before === 0x61 && after === 0x6e) ||
        (before === 0x72 && after === 0x6f && last === 0x72) ||
        (before === 0x77 && after === 0x69 && last === 0x74)
      );
    case 0x61: // race
      return before === 0x72 && after === 0x63 && last === 0x65;
    case 0x73: // nspe
      return before === 0x6e && after === 0x70 && last === 0x65;
    case 0x75: // puts
      return before === 0x70 && after === 0x74 && last === 0x73;
    default:
      return false;
  }
}
