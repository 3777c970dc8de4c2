/** From the end of a name to the start of its value: which operator stands between them. */
import { classOf, LETTER, NAME, QUOTE, SPACE, skipBlanks } from './characters.ts';
import type { Form } from './candidate.ts';
import { isHeading, isTag } from './before-names.ts';
import { isCell } from './pairs.ts';

/** What follows a name. */
export interface Operator {
  readonly operator: string;
  readonly form: Form;
  /** Where the value (with its quotes) begins. */
  readonly valueAt: number;
  /** The name was closed by a quote or bracket: `"name":`, `['name'] =`. */
  readonly closed: boolean;
}

const REACH = 48;
/** `(99)` behind a type. */
const SIZE_CHARS_MAX = 16;

/** The operator after a name that ends at `nameEnd`, or null. A handful of byte tests turn down nearly every place. */
export function operatorAfter(text: string, nameEnd: number, nameStart: number): Operator | null {
  const limit = Math.min(text.length, nameEnd + REACH);
  let at = nameEnd;
  let closed = false;
  let called = false;
  // `"name"`, `['name']`, `get("name")`, `\"name\"`
  for (; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22 || code === 0x27 || code === 0x60 || code === 0x5d) closed = true;
    else if (code === 0x29 && closed) called = true;
    // $x{name} of Perl, **name** of Markdown
    else if ((code === 0x7d && isSubscript(text, nameStart)) || (code === 0x2a && text[nameStart - 1] === '*'))
      closed = true;
    else if (code !== 0x5c) break;
  }
  const blanks = skipBlanks(text, at, limit);
  const code = text.charCodeAt(blanks);
  switch (code) {
    case 0x3d: // = == === => =~
      return afterEquals(text, blanks, closed);
    case 0x3a: // : := ::= :::= :-
      return afterColon(text, blanks, closed, nameStart);
    case 0x21: // != !==
      // TypeScript: `name!: string`
      if (text.charCodeAt(blanks + 1) === 0x3a) return typed(text, blanks);
      return text.charCodeAt(blanks + 1) === 0x3d
        ? make(text, blanks, blanks + (text[blanks + 2] === '=' ? 3 : 2), 'compare', closed)
        : null;
    case 0x3f: // ?? ?: ?=
      return afterQuestion(text, blanks, closed);
    case 0x7c: // || ||= | default( | name | value |
      return (
        afterBar(text, blanks, closed) ??
        (isCell(text, nameStart) ? make(text, blanks, blanks + 1, 'pair', closed) : null)
      );
    case 0x2b: // +=
      return text.charCodeAt(blanks + 1) === 0x3d ? make(text, blanks, blanks + 2, 'assign', closed) : null;
    case 0x2e: // .=
      return text.charCodeAt(blanks + 1) === 0x3d ? make(text, blanks, blanks + 2, 'assign', closed) : null;
    case 0x3c: // <-
      return text.charCodeAt(blanks + 1) === 0x2d ? make(text, blanks, blanks + 2, 'assign', closed) : null;
    case 0x3e: // <name>value
      return !closed && isTag(text, nameStart) && isElement(text, blanks + 1)
        ? make(text, blanks, blanks + 1, 'assign', closed)
        : null;
    case 0x2c: // 'name', 'value'
      return closed ? make(text, blanks, blanks + 1, 'argument', closed) : null;
    case 0x2f: // $name // 'value', $ENV{name} // 'value'
      return text[blanks + 1] === '/' && (closed || text[nameStart] === '$') ? afterSlashes(text, blanks) : null;
    case 0x28: // name('value')
      return closed || blanks !== at ? null : make(text, blanks, blanks + 1, 'call', closed);
    case 0x2d: // ${name-value}, "name" -> "value", name -> "value", $name -eq 'value'
      if (text[blanks + 1] === '>' && (closed || blanks > at)) return afterArrow(text, blanks, closed);
      if (blanks > at) {
        const comparison = /^-c?(?:eq|ne)(?= )/.exec(text.slice(blanks, blanks + 5))?.[0];
        if (comparison !== undefined) return make(text, blanks, blanks + comparison.length, 'compare', closed);
      }
      return text[nameStart - 1] === '{' ? make(text, blanks, blanks + 1, 'default', closed) : null;
    case 0x25: // name%3Dvalue
      return text.startsWith('%3D', blanks) ? make(text, blanks, blanks + 3, 'assign', closed) : null;
    case 0x26: // name&quot;:&quot;value
      return afterEntity(text, blanks, limit);
    case 0x5b: // char name[] = "value"
      return afterBracket(text, blanks, limit);
    case 0x5c: // name \\\\ "value"
      return text.charCodeAt(blanks + 1) === 0x5c ? make(text, blanks, blanks + 2, 'default', closed) : null;
    case 0x0a: // # name, and the value below
    case 0x0d:
      return isHeading(text, nameStart) ? make(text, blanks, blanks, 'assign', closed) : null;
    case 0x7b: // fetch('name') { 'value' }
      return called ? make(text, blanks, blanks + 1, 'default', closed) : afterAccessors(text, blanks, limit);
    default:
      return blanks > at ? afterBlank(text, blanks, limit, closed) : null;
  }
}

function make(text: string, from: number, to: number, form: Form, closed: boolean): Operator {
  return { operator: text.slice(from, to), form, valueAt: skipBlanks(text, to, to + 200), closed };
}

/** Two signs before a type: `name?: string`, `name!: string`, `name::String`. */
function typed(text: string, at: number): Operator {
  return { operator: ':', form: 'assign', valueAt: skipBlanks(text, at + 2, at + 200), closed: false };
}

function afterEquals(text: string, at: number, closed: boolean): Operator | null {
  const next = text.charCodeAt(at + 1);
  if (next === 0x3e) return make(text, at, at + 2, 'assign', closed);
  if (next === 0x7e) return null;
  if (next !== 0x3d) return make(text, at, at + 1, 'assign', closed);
  return make(text, at, at + (text.charCodeAt(at + 2) === 0x3d ? 3 : 2), 'compare', closed);
}

function afterColon(text: string, at: number, closed: boolean, nameStart: number): Operator | null {
  const next = text.charCodeAt(at + 1);
  if (next === 0x3d) return make(text, at, at + 2, text[nameStart - 1] === '{' ? 'default' : 'assign', closed);
  if (next === 0x3a) {
    if (text.charCodeAt(at + 2) === 0x3d) return make(text, at, at + 3, 'assign', closed);
    if (text.startsWith(':=', at + 2)) return make(text, at, at + 4, 'assign', closed);
    // Julia: `name::String = "x"`
    return text.startsWith('String', at + 2) ? typed(text, at) : null;
  }
  if (text[nameStart - 1] === '{' && text[nameStart - 2] === '$') {
    return make(text, at, at + (next === 0x2d || next === 0x3f ? 2 : 1), 'default', closed);
  }
  // `**name:** value`
  const bold = text.startsWith('**', at + 1);
  return make(text, at, bold ? at + 3 : at + 1, 'assign', closed);
}

/** A pair of Scala, or an arrow in a text; behind a bare name anything but a quote is the body of a function. */
function afterArrow(text: string, at: number, closed: boolean): Operator | null {
  const operator = make(text, at, at + 2, 'assign', closed);
  return closed || classOf(text, operator.valueAt) & QUOTE ? operator : null;
}

/** The operator of Perl; anything but a quote behind it is a comment. */
function afterSlashes(text: string, at: number): Operator | null {
  const operator = make(text, at, at + (text[at + 2] === '=' ? 3 : 2), 'default', true);
  return classOf(text, operator.valueAt) & QUOTE ? operator : null;
}

/** `$x{name}`, `$x{'name'}` and `->{name}`, and neither `${name}` nor `#{name}`. */
function isSubscript(text: string, nameStart: number): boolean {
  const open = classOf(text, nameStart - 1) & QUOTE ? nameStart - 2 : nameStart - 1;
  if (text[open] !== '{') return false;
  const before = text.charCodeAt(open - 1);
  return before === 0x3e || ((classOf(text, open - 1) & NAME) !== 0 && before !== 0x24 && before !== 0x2d);
}

/** The text of an element in which its end is looked for. */
const ELEMENT_CHARS_MAX = 400;

/** Whether what begins at `at` is the text of an element, and not what follows a placeholder: `--token=<token> --force`. */
function isElement(text: string, at: number): boolean {
  const limit = Math.min(text.length, at + ELEMENT_CHARS_MAX);
  let end = at;
  while (end < limit && text[end] !== '<' && text[end] !== '\n') end++;
  return text[end] === '<'
    ? text[end + 1] === '/' || text[end + 1] === '!'
    : !/\S\s+\S|^[ \t]+\S|^[,;)\]&|]/.test(text.slice(at, end));
}

function afterQuestion(text: string, at: number, closed: boolean): Operator | null {
  const next = text.charCodeAt(at + 1);
  if (next === 0x3f) return make(text, at, at + (text[at + 2] === '=' ? 3 : 2), 'default', closed);
  if (next === 0x3d) return make(text, at, at + 2, 'assign', closed);
  if (next !== 0x3a) return null;
  // TypeScript: `name?: string = "x"`; of other languages the same sign is a default.
  return /^ ?[a-z]/.test(text.slice(at + 2, at + 4)) && classOf(text, at - 1) & NAME
    ? typed(text, at)
    : make(text, at, at + 2, 'default', closed);
}

function afterBar(text: string, at: number, closed: boolean): Operator | null {
  if (text.charCodeAt(at + 1) === 0x7c) return make(text, at, at + (text[at + 2] === '=' ? 3 : 2), 'default', closed);
  const word = skipBlanks(text, at + 1, at + 4);
  if (!text.startsWith('default', word)) return null;
  const paren = skipBlanks(text, word + 7, word + 9);
  return make(text, at, text[paren] === '(' ? paren + 1 : paren, 'default', closed);
}

function afterEntity(text: string, at: number, limit: number): Operator | null {
  for (const entity of ['&quot;', '&#34;', '&#x22;', '&apos;']) {
    if (!text.startsWith(entity, at)) continue;
    const colon = skipBlanks(text, at + entity.length, limit);
    if (text[colon] !== ':' && text[colon] !== '=') return null;
    const value = skipBlanks(text, colon + 1, limit);
    return text.startsWith(entity, value)
      ? { operator: ':', form: 'assign', valueAt: value + entity.length, closed: true }
      : null;
  }
  return null;
}

function afterBracket(text: string, at: number, limit: number): Operator | null {
  let close = at + 1;
  while (close < limit && (classOf(text, close) & NAME) !== 0) close++;
  if (text[close] !== ']') return null;
  const equals = skipBlanks(text, text.startsWith(' PROGMEM', close + 1) ? close + 9 : close + 1, limit);
  return text[equals] === '=' && text[equals + 1] !== '=' ? make(text, equals, equals + 1, 'assign', false) : null;
}

/** `{ get; set; } = "x"`: a property of C# with its first value. */
function afterAccessors(text: string, at: number, limit: number): Operator | null {
  const close = text.slice(at, limit).search(/\}\s{0,2}=\s{0,2}"/);
  if (close === -1 || !/^\{[\sa-z;]{0,40}$/.test(text.slice(at, at + close))) return null;
  const equals = skipBlanks(text, at + close + 1, limit);
  return make(text, equals, equals + 1, 'assign', false);
}

/** After blanks: a quote (`PASSWORD 'x'`), `or "x"`, or a type before `=` (`password string = "x"`). */
function afterBlank(text: string, at: number, limit: number, closed: boolean): Operator | null {
  if (classOf(text, at) & QUOTE) return { operator: ' ', form: 'statement', valueAt: at, closed };
  if ((classOf(text, at) & LETTER) === 0) return null;
  if (text.startsWith('or ', at)) return make(text, at, at + 3, 'default', closed);
  // In running text: "the token is `x`".
  if (text.startsWith('is `', at)) return make(text, at, at + 2, 'told', closed);
  // Perl
  if (text.startsWith('eq ', at) || text.startsWith('ne ', at)) return make(text, at, at + 2, 'compare', closed);
  // Kotlin
  if (closed) return text.startsWith('to ', at) ? make(text, at, at + 2, 'assign', closed) : null;
  // Visual Basic: `password As String = "x"`.
  const type = /^as /i.test(text.slice(at, at + 3)) ? at + 3 : at;
  let end = type;
  while (end < limit && (classOf(text, end) & NAME || text[end] === '*')) end++;
  if (!/^(?:\w*[sS]tring|str|bytes?|char|CharSequence|\w{0,8}Text|auto|text|n?varchar2?)$/i.test(text.slice(type, end)))
    return null;
  // varchar(99)
  if (text[end] === '(') end += text.slice(end, end + SIZE_CHARS_MAX).indexOf(')') + 1;
  const equals = skipBlanks(text, end, limit);
  if (equals > limit) return null;
  if (text[equals] !== '=' || text[equals + 1] === '=') return null;
  const value = skipBlanks(text, equals + 1, equals + 40);
  return classOf(text, value) & QUOTE ? { operator: '=', form: 'assign', valueAt: value, closed } : null;
}

/** Goes over one line end (and the bracket or backslash before it) and indentation when a quote follows: a long literal that a formatter put on the next line. */
export function overLineEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const before = code === 0x28 || (code === 0x5c && classOf(text, at + 1) & SPACE) ? 1 : 0;
  if ((classOf(text, at + before) & SPACE) === 0) return at;
  let next = at + before;
  while (next < at + 80 && classOf(text, next) & SPACE) next++;
  // Three of them open a fence of Markdown.
  return classOf(text, next) & QUOTE && !text.startsWith('```', next) ? next : at;
}
