/** Names and values that stand beside or below each other as two entries: `name: X` and `value: Y`. */
import { classOf, lineEnd, lineStart, NAME, QUOTE, skipBlanks, SPACE } from './characters.ts';
import type { FileFacts } from './facts.ts';
import { bareAt, type Literal, quotedAt } from './literal.ts';
import { opensQuote } from './expressions.ts';

/** A value between tags may be a key of some hundred characters, as in the resources of Android. */
const ELEMENT_CHARS_MAX = 1000;
const VALUE_ENTRY =
  /[\s,;)\]}>\\"'`]{0,60}(?:<\/(?:[\w-]{0,12}-)?(?:key|name|string)>\s{0,20})?(?:(?:description|type|secure|sensitive|serializeAs)\\{0,2}["']?\s{0,4}[:=]\s{0,4}[^\n,<>]{0,80}[\n,>]\s{0,40})?[\\"'<:]{0,3}(?:android:)?(?:(?:parameter|option|param)[_-]?|use)?(?:value|default|defaultvalue|content|string|text|val|data)\\{0,2}["']?(?:\s{0,4}(?:=>|[:=>])|(?=\s{0,4}\())\s{0,20}/iy;
const ELEMENT = /\\?["']\s{0,4}>/y;
const BLOCK_DEFAULT = /\s{0,4}\{[^{}"]{0,160}?(?:"[^"\n]{0,200}"[^{}"]{0,80}?){0,3}\bdefault\s{0,8}=\s{0,4}/y;

/** The value that belongs to a name which is itself a value (`- name: X`, `<key>X</key>`, `key="X"`), or null. */
export function pairedLiteral(text: string, nameStart: number, nameEnd: number, facts: FileFacts): Literal | null {
  if (!isLabel(text, nameStart)) return null;
  const at = matchEnd(VALUE_ENTRY, text, nameEnd);
  if (at !== -1) return literalAt(text, at, facts, nameStart);
  const element = matchEnd(ELEMENT, text, nameEnd);
  return element === -1 ? null : untilTag(text, element);
}

/** The default of a Terraform variable block or of a CloudFormation parameter whose label ends at `nameEnd`. */
export function blockDefault(text: string, nameEnd: number, facts: FileFacts): Literal | null {
  const closed = classOf(text, nameEnd) & QUOTE;
  if (closed && text.charCodeAt(skipBlanks(text, nameEnd + 1, nameEnd + 5)) !== 0x7b) return null;
  const at = closed ? matchEnd(BLOCK_DEFAULT, text, nameEnd + 1) : labelledDefault(text, nameEnd, facts);
  return at === -1 ? null : literalAt(text, at, facts, nameEnd);
}

/** Whether what stands before the name makes it the value of another entry: `:`, `=`, or the end of a `<key>` tag. */
function isLabel(text: string, nameStart: number): boolean {
  let at = nameStart - 1;
  while (at >= 0 && at > nameStart - 8 && (classOf(text, at) & (QUOTE | SPACE) || text[at] === '\\')) at--;
  const code = text.charCodeAt(at);
  if (code === 0x3e) return /<(?:[\w-]{0,12}-)?(?:key|name)$/i.test(text.slice(Math.max(0, at - 18), at));
  if (code !== 0x3a && code !== 0x3d) return false;
  let start = at;
  while (start > at - 4 && classOf(text, start - 1) & (QUOTE | SPACE)) start--;
  const end = start;
  while (start > end - 16 && classOf(text, start - 1) & NAME) start--;
  return /^-?(?:name|key|id|label|field|env|variable|property|provide|header|k|n|parameter_?key|option_?name)$/i.test(
    text.slice(start, end),
  );
}

const CELL = /(`?)([^\s`|]{1,400})\1[ \t]*(?:\||$)/my;

/** The one word that fills the next cell of a row of a Markdown table. */
export function cellAt(text: string, at: number): Literal | null {
  CELL.lastIndex = at;
  const match = CELL.exec(text);
  if (match === null) return null;
  const [, quote = '', value = ''] = match;
  return { start: at + quote.length, end: at + quote.length + value.length, quote };
}

function literalAt(text: string, at: number, facts: FileFacts, name: number): Literal | null {
  if (opensQuote(text, at)) return quotedAt(text, at);
  return facts.quotesNeeded ? null : bareAt(text, at, facts, name);
}

function untilTag(text: string, at: number): Literal | null {
  let start = at;
  while (classOf(text, start) & SPACE && start < at + 40) start++;
  if (text.startsWith('<![CDATA[', start)) {
    const length = text.slice(start, start + ELEMENT_CHARS_MAX).indexOf(']]>');
    return length === -1 ? null : { start: start + 9, end: start + length, quote: '' };
  }
  let end = start;
  while (end < start + ELEMENT_CHARS_MAX && end < text.length && text[end] !== '<' && text[end] !== '\n') end++;
  return end > start && text[end] === '<' ? { start, end, quote: '' } : null;
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** `DbPassword:` and, indented below it within six lines, `Default: value`: where the value begins, or -1. */
function labelledDefault(text: string, nameEnd: number, facts: FileFacts): number {
  if (facts.language !== 'config' || text.charCodeAt(nameEnd) !== 0x3a) return -1;
  const first = skipBlanks(text, nameEnd + 1, nameEnd + 8);
  if (text.charCodeAt(first) !== 0x0a && text.charCodeAt(first) !== 0x0d) return -1;
  const own = lineStart(text, nameEnd, 80);
  const indent = skipBlanks(text, own, nameEnd) - own;
  let at = lineEnd(text, first, 2);
  for (let line = 0; line < 6; line++) {
    if (text.charCodeAt(at) === 0x0d) at++;
    const start = skipBlanks(text, at + 1, at + 60);
    // What stands no deeper belongs to another name.
    if (start - at - 1 < Math.max(2, indent + 1)) return -1;
    if (text.startsWith('efault: ', start + 1)) return skipBlanks(text, start + 9, start + 20);
    if (text.startsWith('alue: ', start + 1)) return skipBlanks(text, start + 7, start + 20);
    at = lineEnd(text, start, 200);
  }
  return -1;
}

/** Whether a name ends a cell of a Markdown table: words and marks alone stand between it and the bar before it. */
export function isCell(text: string, nameStart: number): boolean {
  let at = nameStart - 1;
  while (at > nameStart - 40 && (classOf(text, at) & NAME || text[at] === '`' || text[at] === '*' || text[at] === ' '))
    at--;
  return text[at] === '|';
}
