/** The literal inside an expression on the right of an operator: `new Buffer('x')`, `env.X || 'x'`, `get('X', 'x')`. */
import { classOf, QUOTE, SPACE } from './characters.ts';
import type { Form } from './candidate.ts';
import { type Literal, quotedAt } from './literal.ts';

const REACH = 140;
/** Functions whose argument names something instead of being it. */
const READERS: ReadonlySet<string> = new Set(
  (
    'getenv get env environ config configuration settings setting fetch read load find query select prop property attr attribute getstring ' +
    'getproperty input prompt ask header headers getheader cookie cookies option options argv lookup resolve path join format require t gettext translate ' +
    'trans message getattribute getparameter param params parameter params_for value of key item field label text describe it test context has contains ' +
    'error throw log print printf sprintf fprintf println eprintln write writeln panic include_str include_bytes option_env warn info debug include import readfile readfilesync open file url uri route view render match ' +
    'search split replace indexof test regex regexp compile exec query queryselector getelementbyid getelement select_tag password_field text_field ' +
    'findviewbyid getvalue getconfig getsecret getpassword secret_name secretname variable var ref datasource arg argument flag getopt getitem ' +
    'property_get keys pop expect equal equals symbol symbol_for for function i18n l _ __ gettext_lazy ugettext ugettext_lazy n nameof typeof translate_text ' +
    'getpass readline get_config getsetting getkey getobject coalesce getjson getint getboolean request mock spy fn jest session storage getitem state use'
  ).split(' '),
);

/** A literal and how it hangs together with the name. */
export interface Inner extends Literal {
  readonly form: Form;
}

/**
 * The literal that decides the value of the expression at `at`: an argument of a wrapper, or the default behind a read.
 * Looks at no more than 140 characters of the statement. Null when there is none.
 */
export function literalIn(text: string, at: number): Inner | null {
  const limit = Math.min(text.length, at + REACH);
  let quote = at;
  let depth = 0;
  for (; quote < limit; quote++) {
    const code = text.charCodeAt(quote);
    if (code === 0x0a || code === 0x3b || code === 0x23) return null;
    if (code === 0x7b) depth++;
    if (code === 0x7d && depth-- === 0) return null;
    if (code === 0x2f && text.charCodeAt(quote + 1) === 0x2f) return null;
    if (code === 0x22 || code === 0x27 || code === 0x60) break;
  }
  if (quote >= limit) return null;
  const before = lastInk(text, quote, at);
  const literal = quotedAt(text, openingOf(text, quote, at));
  if (literal === null) return null;
  const code = text.charCodeAt(before);
  // Field(default="x"), <<"x">>
  if (code === 0x3d && /\bdefault(?:_value)?\s?=\s?$/.test(text.slice(at, before + 1)))
    return { ...literal, form: 'wrapped' };
  if (code === 0x3c && before === at + 1 && text.charCodeAt(at) === 0x3c) return { ...literal, form: 'wrapped' };
  // x != "" ? y : "x"
  if (literal.end === literal.start && code === 0x3d) return otherwise(text, literal.end + 1);
  if (code === 0x28) return argument(text, at, before, literal);
  if (code === 0x5b || code === 0x7b) {
    // ['x', 'y'] or {'x'}: the first of a list; x['name'] || 'y': the default.
    if (lastInk(text, before, at) >= at) return defaultAfter(text, literal.end + 1);
    // {'name': 'x'}: what the members say, not their names.
    return code === 0x7b && /^["'`]\s{0,8}(?::|=>)/.test(text.slice(literal.end, literal.end + 12))
      ? null
      : { ...literal, form: 'wrapped' };
  }
  if (isDefaultSign(text, before, at)) return { ...literal, form: 'default' };
  if (isBody(text.slice(at, before + 1))) return { ...literal, form: 'wrapped' };
  // lookup(map, "name", "x")
  if (code === 0x2c && isRead(text, at, before))
    return defaultAfter(text, literal.end + 1) ?? { ...literal, form: 'default' };
  if (code === 0x2c && text.charCodeAt(at) === 0x28) return { ...literal, form: 'wrapped' };
  return null;
}

/** `() => "x"`, `lambda: "x"`; `Some "x"`, `T.pack "x"`, `lib.mkDefault "x"` of languages that call without brackets; `<string>"x"`. */
function isBody(head: string): boolean {
  return /^(?:(?:async )?\(\) =>(?: \{ ?return)?|lambda(?: _)?:|(?:Just|Some|ref|(?:[A-Z]\w{0,20}\.){0,2}pack|(?:lib\.)?mk(?:Default|Force)|<string>|\*b?)(?: [(])?)$/.test(
    head,
  );
}

/** `wrap("x")` gives x; `getenv("NAME", "x")` and `getenv("NAME") or "x"` give x. */
function argument(text: string, at: number, paren: number, literal: Literal): Inner | null {
  const callee = calleeBefore(text, paren, at);
  if (callee === '' && lastInk(text, paren, at) >= at) return null;
  // `x: str = Field("x", description="…")`: the first argument is the default.
  const isField = callee === 'field' && /^[\w.[\]| ]{1,40} = Field$/.test(text.slice(at, paren));
  if (isField || (!READERS.has(callee) && !/^(?:get|is|has|find|fetch|read|load)/.test(callee)))
    return { ...literal, form: 'wrapped' };
  return defaultAfter(text, literal.end + 1);
}

/** `os.environ["X"] if "X" in os.environ else "x"`. */
const CONDITION = /\] if [rbu]?["'][^"'\n]{1,60}["'] in [\w.]{1,40} else (?=["'])/y;

/** After a name in quotes: `, "x"`, `, default="x"`, `) or "x"`, `] || "x"`. */
function defaultAfter(text: string, from: number): Inner | null {
  CONDITION.lastIndex = from;
  if (CONDITION.test(text)) return asDefault(quotedAt(text, CONDITION.lastIndex));
  let at = from;
  let signs = '';
  for (; at < from + 24; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22 || code === 0x27 || code === 0x60) break;
    if (code === 0x0a) return null;
    if ((classOf(text, at) & SPACE) === 0) signs += text[at];
  }
  if (
    !/^(?:,(?:default=)?|[\])]*(?:\|\||\?\?|\?:|or|:|\{|\.(?:unwrap_or|orElse|getOrElse)\(|\.unwrap_or_else\(\|\w?\|)\(?)$/.test(
      signs,
    )
  )
    return null;
  return asDefault(quotedAt(text, at));
}

/** After a comparison with nothing: `? y : "x"`. */
function otherwise(text: string, from: number): Inner | null {
  const head = /^ {0,2}\? {0,2}[\w.]{1,40} {0,2}: {0,2}(?=")/.exec(text.slice(from, from + 60));
  return head === null ? null : asDefault(quotedAt(text, from + head[0].length));
}

function asDefault(literal: Literal | null): Inner | null {
  return literal === null ? null : { ...literal, form: 'default' };
}

/** `env(NAME, `: a call whose name says that it reads something. */
function isRead(text: string, at: number, comma: number): boolean {
  let paren = comma;
  while (paren > at && text.charCodeAt(paren) !== 0x28) paren--;
  return paren > at && READERS.has(calleeBefore(text, paren, at));
}

function calleeBefore(text: string, paren: number, from: number): string {
  // A macro of Rust: `concat!(`.
  const end = text[paren - 1] === '!' ? paren - 1 : paren;
  let start = end;
  while (start > from && /[\w]/.test(text[start - 1] ?? ' ')) start--;
  return text.slice(start, end).toLowerCase();
}

function isDefaultSign(text: string, at: number, from: number): boolean {
  const code = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  if (at <= from) return false;
  if (code === 0x7c) return before === 0x7c;
  if (code === 0x3f) return before === 0x3f;
  if (code === 0x3a) return before === 0x3f || text.slice(from, at).includes('?');
  if (code === 0x65 && text.slice(Math.max(from, at - 4), at + 1) === ' else') return true;
  return code === 0x72 && before === 0x6f && (classOf(text, at - 2) & SPACE) !== 0;
}

/** Position of the last character before `at` that is no blank (and no prefix letter of a literal). */
function lastInk(text: string, at: number, from: number): number {
  let before = at - 1;
  if (/[bBrRuULN@$]/.test(text[before] ?? '') && !/\w/.test(text[before - 1] ?? ' ')) before--;
  while (before >= from && classOf(text, before) & SPACE) before--;
  return before;
}

function openingOf(text: string, quote: number, from: number): number {
  let open = quote;
  while (open > from && text.charCodeAt(open - 1) === 0x5c) open--;
  return open;
}

/** Whether a quote (with prefix letters or backslashes) opens at `at`. */
export function opensQuote(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 0x22 || code === 0x27 || code === 0x60) return true;
  const next = classOf(text, at + 1);
  if (code === 0x5c) return next & QUOTE ? true : text.charCodeAt(at + 1) === 0x5c;
  if (code === 0x40 || code === 0x24) return (next & QUOTE) !== 0;
  const letter = code | 0x20;
  if (code === 0x72 && text.charCodeAt(at + 1) === 0x23) return text.charCodeAt(at + 2) === 0x22;
  if (letter < 0x61 || letter > 0x7a || !'bruflxn'.includes(String.fromCharCode(letter))) return false;
  return next & QUOTE ? true : 'rRbB'.includes(text[at + 1] ?? ' ') && (classOf(text, at + 2) & QUOTE) !== 0;
}
