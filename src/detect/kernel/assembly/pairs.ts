/** Whether a name and its value may stand beside or below each other as two entries: `generic/pairs.ts`, in doubt yes. */
import { classAt, NAME, SPACE } from './classes';
import { CONFIG } from './flags';
import { at8, isQuote, isSpace, skipBlanks, textEnd, textStart } from './text';

/** Bytes between the name of an entry and the word for its value. */
const ENTRY_REACH: usize = 64;
/** Bytes of a line with a value. */
const VALUE_REACH: usize = 330;

/** Result of {@link isLabel}: where the label starts, 0 for a tag. */
let labelStart: usize = 0;

/** `name: X` and `value: Y`, and the default of a block. */
export function mayBePair(nameStart: usize, nameEnd: usize, flags: u32): bool {
  if (isLabel(nameStart) && (mayHaveEntry(nameEnd) || followsValue(labelStart))) return true;
  if (isQuote(nameEnd)) return at8(skipBlanks(nameEnd + 1, nameEnd + 5)) === 0x7b;
  if ((flags & CONFIG) === 0 || at8(nameEnd) !== 0x3a) return false;
  const first = at8(skipBlanks(nameEnd + 1, nameEnd + 8));
  return first === 0x0a || first === 0x0d;
}

/** Whether the word for a value may follow, or the end of a tag: `VALUE_ENTRY` and `ELEMENT` of `generic/pairs.ts`. */
function mayHaveEntry(nameEnd: usize): bool {
  const limit = min(textEnd, nameEnd + ENTRY_REACH);
  let at = nameEnd;
  while (at < limit && (isSpace(at) || standsBetween(at8(at)))) {
    if (at8(at) === 0x3e) return true;
    at++;
  }
  while (at < limit && (at8(at) === 0x3a || at8(at) === 0x3c || at8(at) === 0x2f || isQuote(at) || at8(at) === 0x5c))
    at++;
  switch (at8(at) | 0x20) {
    case 0x61: // android:value
    case 0x63: // content
    case 0x64: // default, data, description
    case 0x6b: // key
    case 0x6e: // name
    case 0x6f: // option
    case 0x70: // param
    case 0x73: // string, secure
    case 0x74: // text, type
    case 0x75: // useValue
    case 0x76: // value
      return true;
    default:
      return false;
  }
}

/** Whether a label follows a literal, or stands below a line with `value:`: `VALUE_FIRST` and `VALUE_ABOVE` of `generic/further-forms.ts`. */
function followsValue(label: usize): bool {
  if (label === 0) return false;
  let at = label - 1;
  if (at8(at) === 0x2d) at--;
  if (isQuote(at)) at--;
  const first = at;
  while (at > first - 48 && (isSpace(at) || at8(at) === 0x2c)) at--;
  // WHERE
  if ((load<u32>(at - 3) | 0x20202020) === 0x65726568) for (at -= 5; at > first - 48 && isSpace(at);) at--;
  if (isQuote(at)) return true;
  let line = first;
  while (line > first - 48 && at8(line) === 0x20) line--;
  if (at8(line) !== 0x0a) return false;
  for (at = line - 1; at > line - VALUE_REACH && at8(at) !== 0x0a; at--)
    if (at8(at) === 0x3a && (at8(at - 1) | 0x20) === 0x65 && (at8(at - 2) | 0x20) === 0x75) return true;
  return false;
}

/** `,`, `;`, `)`, `]`, `}`, `>`, a backslash or a quote. */
function standsBetween(code: u32): bool {
  switch (code) {
    case 0x22:
    case 0x27:
    case 0x29:
    case 0x2c:
    case 0x3b:
    case 0x3e:
    case 0x5c:
    case 0x5d:
    case 0x60:
    case 0x7d:
      return true;
    default:
      return false;
  }
}

function isLabel(nameStart: usize): bool {
  labelStart = 0;
  let at = nameStart - 1;
  while (at >= textStart && at > nameStart - 8 && (isQuote(at) || (classAt(at) & SPACE) !== 0 || at8(at) === 0x5c))
    at--;
  if (at < textStart) return false;
  const code = at8(at);
  // <key> or <name>
  if (code === 0x3e) return (at8(at - 1) | 0x20) === 0x79 || (at8(at - 1) | 0x20) === 0x65;
  if (code !== 0x3a && code !== 0x3d) return false;
  let end = at;
  while (end > at - 4 && (isQuote(end - 1) || (classAt(end - 1) & SPACE) !== 0)) end--;
  let start = end;
  while (start > end - 16 && (classAt(start - 1) & NAME) !== 0) start--;
  if (at8(start) === 0x2d) start++;
  labelStart = start;
  return isLabelWord(start, end - start);
}

/** name key id label field env variable property header k n */
function isLabelWord(start: usize, length: usize): bool {
  const first = at8(start) | 0x20;
  const second = at8(start + 1) | 0x20;
  switch (<u32>length) {
    case 1:
      return first === 0x6b || first === 0x6e;
    case 2:
      return first === 0x69 && second === 0x64;
    case 3:
      return (first === 0x6b && second === 0x65) || (first === 0x65 && second === 0x6e);
    case 4:
      return first === 0x6e && second === 0x61;
    case 5:
      return (first === 0x6c && second === 0x61) || (first === 0x66 && second === 0x69);
    case 6:
      return first === 0x68 && second === 0x65;
    case 7: // provide
      return first === 0x70 && second === 0x72;
    case 10:
    case 11:
    case 12:
    case 13:
      // parameter_key, option_name
      return first === 0x70 || first === 0x6f;
    case 8:
      return (first === 0x76 && second === 0x61) || (first === 0x70 && second === 0x72);
    default:
      return false;
  }
}
