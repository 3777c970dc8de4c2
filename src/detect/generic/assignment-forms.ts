/** Ways to write an assignment that need more than an operator: setters, annotations, defaults in braces, blocks, options. */
import type { Form } from './candidate.ts';
import { classOf, NAME, skipBlanks, SPACE } from './characters.ts';
import { literalIn, opensQuote } from './expressions.ts';
import type { FileFacts } from './facts.ts';
import { type Literal, quotedAt, tokenEnd } from './literal.ts';
import type { Operator } from './operators.ts';

/** A literal and how it hangs together with its name. */
export type Found = Literal & { readonly form: Form };

/** `setX(`, `withX(`, `addX(`. */
export function isSetter(text: string, nameStart: number, nameEnd: number): boolean {
  return /^(?:set|with|add)(?=[A-Z_])/i.test(lastSegment(text.slice(nameStart, nameEnd)));
}

/** `: string = "x"`: where the quote opens, or -1. */
function afterType(text: string, at: number): number {
  for (let here = at; here < at + 48; here++) {
    const code = text.charCodeAt(here);
    if (code === 0x3d) {
      const value = skipBlanks(text, here + 1, here + 60);
      return opensQuote(text, value) ? value : -1;
    }
    // Ada: `: constant String := "x"`.
    if (code === 0x3a && text.charCodeAt(here + 1) === 0x3d) continue;
    // A lifetime of Rust: `&'static str`.
    if (code === 0x27 && text.charCodeAt(here - 1) === 0x26) continue;
    const isType = classOf(text, here) & NAME || code === 0x20 || code === 0x3c || code === 0x3e || code === 0x5b;
    if (!isType && code !== 0x5d && code !== 0x26 && code !== 0x3f && code !== 0x7c && code !== 0x2a) return -1;
  }
  return -1;
}

/** The literal behind a type; null where something else stands there, undefined where no type does. */
export function typedLiteral(text: string, at: number): Found | null | undefined {
  const behind = afterType(text, at);
  if (behind === -1) return undefined;
  const literal = quotedAt(text, behind);
  return literal === null ? null : { ...literal, form: 'assign' };
}

/** The beginning of a call, a read or a choice, as no value begins. */
const EXPRESSION = /^(?:new |await )?[\w$.:!]{1,60}(?:[([]| ?(?:\|\||\?\?|\?:) | or )/;

/** In a text that shows code, in whatever language: the literal behind a type or inside an expression. */
export function shownLiteral(text: string, { operator }: Operator, at: number): Found | null {
  const annotated = operator === ':' ? typedLiteral(text, at) : undefined;
  if (annotated !== undefined) return annotated;
  return EXPRESSION.test(text.slice(at, at + 80)) ? literalIn(text, at) : null;
}

/** `${NAME:-value}`: up to the brace. */
export function braced(text: string, at: number): Found | null {
  let end = at;
  while (end < at + 200 && end < text.length && text[end] !== '}' && text[end] !== '\n') end++;
  return text[end] === '}' && end > at ? { start: at, end, quote: '', form: 'default' } : null;
}

/** `key: |` and the first line of its block. */
export function blockScalar(text: string, at: number): Found | null {
  let line = at;
  while (line < at + 12 && text[line] !== '\n') line++;
  if (text[line] !== '\n') return null;
  const start = skipBlanks(text, line + 1, line + 60);
  if (start === line + 1) return null;
  let end = start;
  while (end < start + 600 && end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return end > start ? { start, end, quote: '', form: 'assign' } : null;
}

const INSIDE =
  /\{\s{0,40}(?:["']?(?:type|noecho|description|metadata)["']?\s{0,4}:\s{0,4}(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'|String|true),\s{0,40}){0,3}["']?(?:value|default(?:value)?)["']?\s{0,4}[:=]\s{0,4}(?=["'])/iy;

/** `{ "value": "x"`, `{ "Type": "String", "Default": "x"`, as outputs and parameters are written: where the value begins; `at` when it is none. */
export function valueInside(text: string, at: number): number {
  INSIDE.lastIndex = at;
  return INSIDE.test(text) ? INSIDE.lastIndex : at;
}

/** `setPassword('x')`, `password('x')`, `Credentials('user', 'x')`; functions that read or test take names. */
export function inCall(text: string, nameStart: number, nameEnd: number, literal: Literal): Found | null {
  const name = lastSegment(text.slice(nameStart, nameEnd));
  if (
    /^(?:get|is|has|find|fetch|read|load|parse|verify|validate|check|remove|delete|reset|forgot|on|use|to|for|test|describe)(?=[A-Z_])/.test(
      name,
    )
  )
    return null;
  if (/(?:credentials?|auth|usernamepassword)$/i.test(name)) {
    const second = text.slice(literal.end, literal.end + 24).search(/^["'`]\s*,\s*[@bu]?["'`]/);
    if (second === 0) {
      const quote = text.slice(literal.end + 1, literal.end + 24).search(/["'`]/);
      const password = quotedAt(text, literal.end + 1 + quote);
      return password === null ? null : { ...password, form: 'call' };
    }
  }
  return { ...literal, form: 'call' };
}

/** `PASSWORD 'x'` counts in SQL and Gradle and after a flag; in prose a quote after a word says nothing. */
export function isStatement(text: string, facts: FileFacts, nameStart: number): boolean {
  if (
    text.charCodeAt(nameStart) === 0x2d ||
    // A keyword of Clojure (`{:api-key "x"}`), and what Lisps set.
    text.charCodeAt(nameStart - 1) === 0x3a ||
    /^(?:clj|cljs|cljc|el|lisp|scm|rkt)$/.test(facts.kind) ||
    // An attribute of a module in Elixir.
    (text.charCodeAt(nameStart - 1) === 0x40 && /^exs?$/.test(facts.kind)) ||
    // A property of a resource in Chef.
    (facts.kind === 'rb' && /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, nameStart - 40), nameStart))) ||
    facts.language === 'sql' ||
    facts.kind === 'gradle' ||
    facts.kind === 'groovy' ||
    facts.language === 'config'
  )
    return true;
  const before = text.slice(Math.max(0, nameStart - 120), nameStart);
  if (before.endsWith('#define ')) return true;
  return /\b(?:alter|create|set|with|role|user|login|grant)\b[^\n]*$/i.test(before);
}

/** A password that is attached to `-p`: what follows is another argument. */
const ATTACHED = /^-?p(?:p(?:ass|wd)|your|my|secret|root|admin|token)/i;

/** `--password value`, `-Password value`, `-passin pass:value`, `ENV NAME value`. */
export function commandValue(text: string, nameStart: number, nameEnd: number): Literal | null {
  const isOption = text.charCodeAt(nameStart) === 0x2d || text.charCodeAt(nameStart - 1) === 0x2d;
  if (!isOption && !isVariable(text, nameStart)) return null;
  if (nameStart > 0 && classOf(text, nameStart - 1) & NAME) return null;
  if (isOption && ATTACHED.test(text.slice(nameStart, nameEnd))) return null;
  let at = skipBlanks(text, nameEnd, nameEnd + 8);
  if (at === nameEnd || classOf(text, at) & SPACE) return null;
  if (text.startsWith('pass:', at)) at += 5;
  const first = text.charCodeAt(at);
  if (first === 0x2d || first === 0x3d) return null;
  if (opensQuote(text, at)) return quotedAt(text, at);
  const end = tokenEnd(text, at, at + 200);
  return end > at ? { start: at, end, quote: '' } : null;
}

/**
 * `ENV NAME value` of a Dockerfile, `setx NAME value`, `setenv NAME value`, `set-environment -g NAME value` of tmux;
 * `proxy_set_header NAME value`, `set $NAME value` of nginx, `header_up NAME value` of Caddy.
 */
function isVariable(text: string, nameStart: number): boolean {
  if (text.charCodeAt(nameStart - 1) !== 0x20) return false;
  const before = text.slice(Math.max(0, nameStart - 60), nameStart);
  if (text.charCodeAt(nameStart) === 0x24) return /(?:^|\n)[ \t]*set +$/.test(before);
  return (
    /(?:^|\n)\s*["']?(?:ENV|setx|(?:launchctl )?setenv|SetEnv|%env) +$/.test(before.slice(-24)) ||
    /(?:^|[\n&;|]) *(?:travis env set|git config(?: --\w{4,8})*) +$/.test(before) ||
    /(?:^|\n)[ \t]*(?:\w{1,12}_(?:set_)?header|http-re\w{5,6} [as]\w{2}-header|\w{1,12}_param|header_up|set(?:-environment|env) -g) +$/.test(
      before,
    )
  );
}

/** `api_key value` alone on its line, as fluentd and others are configured. */
const SETTING = /[ \t]{1,8}(["']?)(?![=:])([^\s"'{}<>$]{8,400})\1;?[ \t]{0,8}(?:$|(?=[\r\n]))/y;

/** What stands behind a name and a blank where a line holds nothing else. */
export function settingValue(text: string, nameStart: number, nameEnd: number, { kind }: FileFacts): Literal | null {
  if (kind !== 'conf' && kind !== 'cfg') return null;
  const before = text.slice(Math.max(0, nameStart - 40), nameStart);
  if (!/(?:^|[\r\n])[ \t]*$/.test(before) || (before.length === 40 && !/[\r\n]/.test(before))) return null;
  SETTING.lastIndex = nameEnd;
  const match = SETTING.exec(text);
  const value = match?.[2];
  if (match === null || value === undefined) return null;
  const start = nameEnd + match[0].indexOf(value);
  return { start, end: start + value.length, quote: '' };
}

/** Last segment of a dotted name, without the marks of variables and options. */
export function lastSegment(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).replace(/^[-$]+/, '');
}
