/** Whether a name may stand in a log statement or an answer: the steps of `generic/exposures.ts`, in doubt yes. */
import { EXPOSES, MARKUP, SHELL_NAMES } from './flags';
import { isBare, maySurelyHold } from './sure-names';
import { at8, isQuote, isSpace, textEnd, textStart } from './text';

const REACH: usize = 200;
/** Bytes behind a name in which its argument ends. */
const END_REACH: usize = 12;

export function mayBeExposed(stem: usize, nameStart: usize, nameEnd: usize, flags: u32): bool {
  if ((flags & SHELL_NAMES) !== 0 && isShellVariable(nameStart)) return true;
  if ((flags & EXPOSES) === 0) return false;
  if ((flags & MARKUP) !== 0) {
    if (at8(nameStart - 1) === 0x20 && at8(nameStart - 2) === 0x7b) return true;
  } else if (isLastSegment(stem, nameEnd) && mayEnd(nameEnd) && maySurelyHold(stem, nameStart, nameEnd)) {
    if (mayWrite(nameStart) && isSpoken(stem, nameStart, nameEnd)) return true;
  }
  for (let at = max(textStart, nameStart - 40); at < nameEnd; at++)
    if ((at8(at) | 0x20) === 0x65 && (at8(at + 1) | 0x20) === 0x6e && (at8(at + 2) | 0x20) === 0x76)
      return mayPrint(nameStart);
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

/** Whether nothing but the last segment of a name holds the stem, and that segment is long enough and no plural. */
function isLastSegment(stem: usize, nameEnd: usize): bool {
  if (at8(nameEnd - 1) === 0x73) return false;
  for (let at = stem; at < nameEnd; at++) if (at8(at) === 0x2e) return false;
  return true;
}

/** What ends an argument: `ENDS` of `generic/exposures.ts`. */
function mayEnd(nameEnd: usize): bool {
  let at = nameEnd;
  if (at8(at) === 0x28 && at8(at + 1) === 0x29) at += 2;
  if (isQuote(at)) return true;
  const isCalled = at8(at) === 0x21;
  if (isCalled) at++;
  const first = at;
  while (at < nameEnd + END_REACH && isSpace(at)) at++;
  if (at >= nameEnd + END_REACH || at >= textEnd) return true;
  const code = at8(at);
  // ) } ] , ;
  if (code === 0x29 || code === 0x7d || code === 0x5d || code === 0x2c || code === 0x3b) return true;
  for (let line = first; line < at; line++) if (at8(line) === 0x0a) return true;
  // + . <<
  if (code === 0x2b || code === 0x2e) return isSpace(at + 1) || at + 1 >= nameEnd + END_REACH;
  return code === 0x3c && at8(at + 1) === 0x3c;
}

/** Of `token` and `secret` alone what is printed must speak. */
function isSpoken(stem: usize, nameStart: usize, nameEnd: usize): bool {
  const letter = at8(stem) | 0x20;
  if ((letter !== 0x74 && letter !== 0x73) || !isBare(stem, nameStart, nameEnd)) return true;
  for (let at = max(textStart, nameStart - min(REACH, nameStart)); at < nameStart; at++)
    if ((at8(at) | 0x20) === letter && (at8(at + 1) | 0x20) === (at8(stem + 1) | 0x20)) return true;
  return false;
}

/** Whether a piece of a word that writes stands in the statement before: one of `WRITES`. */
function mayWrite(nameStart: usize): bool {
  const first = statementStart(nameStart);
  for (let at = nameStart - 1; at > first; at--) if (at8(at) >= 0x41 && isPiece(at)) return true;
  return false;
}

/** The same, or a piece of a word or sign that answers: those of `generic/printing.ts`. */
function mayPrint(nameStart: usize): bool {
  const first = statementStart(nameStart);
  for (let at = nameStart - 1; at > first; at--) if (isPiece(at) || isAnswerPiece(at)) return true;
  return false;
}

/** Behind the last semicolon or empty line, at most `REACH` bytes before. */
function statementStart(nameStart: usize): usize {
  const first = max(textStart, nameStart - min(REACH, nameStart));
  for (let at = nameStart - 1; at > first; at--) {
    const code = at8(at);
    if (code === 0x3b || (code === 0x0a && isBelowBlank(at))) return at;
  }
  return first > 0 ? first - 1 : 0;
}

/** Whether the line that ends here is empty. */
function isBelowBlank(end: usize): bool {
  let at = end - 1;
  if (at8(at) === 0x0d) at--;
  while (at > textStart && (at8(at) === 0x20 || at8(at) === 0x09)) at--;
  return at8(at) === 0x0a;
}

function isPiece(at: usize): bool {
  const first = at8(at - 2) | 0x20;
  const before = at8(at - 1) | 0x20;
  const after = at8(at + 1) | 0x20;
  const last = at8(at + 2) | 0x20;
  switch (at8(at) | 0x20) {
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

function isAnswerPiece(at: usize): bool {
  const code = at8(at);
  const before = at8(at - 1) | 0x20;
  const after = at8(at + 1) | 0x20;
  switch (code | 0x20) {
    case 0x64: // ctx.body
      return before === 0x6f && after === 0x79;
    case 0x65: // res, response
      return before === 0x72 && after === 0x73;
    case 0x68: // echo
      return before === 0x63 && after === 0x6f;
    case 0x6b: // return Ok
      return before === 0x6f;
    case 0x6e: // render, send, pino, winston
      return (before === 0x65 && after === 0x64) || before === 0x69;
    case 0x6f: // json
      return before === 0x73 && after === 0x6e;
    case 0x70: // p x, pp(
      return after === 0x20 || (after | 0x20) === 0x28 || (before === 0x65 && after === 0x6c);
    case 0x73: // c.String
      return before === 0x2e && after === 0x74;
    case 0x7b: // {{ {!! >{
      return code === 0x7b && (after === 0x7b || after === 0x21 || isBehindTag(at));
    case 0x3d: // <%= <?=
      return before === 0x25 || before === 0x3f;
    default:
      // dd(
      return code === 0x28 && before === 0x64;
  }
}

/** Whether a brace opens behind a tag of JSX. */
function isBehindTag(brace: usize): bool {
  let at = brace - 1;
  while (at > textStart && isSpace(at)) at--;
  return at8(at) === 0x3e;
}
