/** Values that hang together with a name by more than an operator between them: what stands before the name, and further along its line. */
import { bodyLiteral } from './bodies.ts';
import type { Form } from './candidate.ts';
import { classOf, QUOTE, skipBlanks, SPACE } from './characters.ts';
import type { FileFacts } from './facts.ts';
import type { Found } from './assignment-forms.ts';
import type { Literal } from './literal.ts';
import { literalBy, type Way } from './ways.ts';

const WAYS: readonly Way[] = [
  // `getenv("NAME", default="x")`, `attribute :name, default: "x"`, `fromEnvironment('NAME', defaultValue: 'x')`
  {
    before: null,
    after: /["'`]?\s{0,4},(?:[^\n"'`()]{0,60},)?\s{0,4}(?:default(?:_?value)?|fallback)\s{0,4}[:=]\s{0,4}(?=["'])/iy,
    form: 'default',
  },
  // `ofNullable(name).orElse("x")`
  { before: null, after: /\)\.(?:orElse|getOrElse|unwrap_or|value_or|or)\(\s{0,4}(?=["'])/y, form: 'default' },
  // Swift, Kotlin and C++: `var name: String { "x" }`, `name by lazy { "x" }`, `name{"x"}`
  {
    before: null,
    after: /(?:\s{0,4}:\s{0,4}String\??\s{0,4}|\s{1,4}by\s{1,4}lazy\s{0,4})?\{\s{0,4}(?:return\s{1,4})?(?=")/y,
    form: 'assign',
  },
  { before: /#\s{0,4}define\s{1,8}$/, after: /\s{1,40}\(?\s?(?:@|L|u8|_T\(|TEXT\()?(?=")/y, form: 'assign' },
  {
    before:
      /(?:str(?:n|case|ncase)?cmpi?|mem(?:cmp|cpy)|equals?(?:fold)?|compare\w{0,20}|eql\?|str[nl]?cpy|assert_(?:eq|ne)!|in_array)\(\s{0,4}(?:\[\]byte\(|\((?:unsigned )?char ?\*\))?[$@&]?$/i,
    after: /\)?\s{0,4},\s{0,4}(?:\[\]byte\(|\[)?(?=["'b@])/y,
    form: 'compare',
  },
  { before: null, after: /\s{1,4}isEqual(?:ToString)?:\s{0,4}(?=@")/y, form: 'compare' },
  {
    before:
      /(?:StringVarP?\(|\bresValue[ (]|\b(?:set|environment|system[pP]roperty) |\bget\(|\b(?:\w{0,20}_)?(?:set|put|add|insert|of)(?:_\w{1,12}|[A-Z]\w{1,12}|attr)?\()[^\n()]{0,60}[:"']$/,
    after: /["']?\s{0,4},\s{0,4}(?=["'])/y,
    form: 'argument',
  },
  {
    before: /(?:-name|\bsecrets? (?:set|put))[ =]["']?(?:\/[\w.-]{1,60}){0,6}\/?$/i,
    after: /["']?\s(?:[^\n"']{0,80}\s)?(?:--?value|--?body|-b)[ =](?=\S)/iy,
    form: 'command',
  },
];

/** A literal, and then the name it is compared with: `"x" === name`. */
const COMPARED = /(["'`])((?:(?!\1)[^\\\n]){4,200})\1\s{0,2}[!=]==?\s{0,2}$/;
/** `strcmp("x", name`. */
const COMPARED_IN_CALL = /(?:cmp|equals?)\(\s?"([^"\\\n]{4,200})",\s?$/i;
/** `set("x", forKey: "name")`. */
const KEYED = /"([^"\n]{4,200})",?\s{0,2}for(?:Key|HTTPHeaderField|Name):\s{0,2}@?"$/;
/** `value="x" key="name"`, `"value": "x", "key": "name"`, `SET option_value = 'x' WHERE option_name = 'name'`. */
const VALUE_FIRST =
  /(?<![a-z])(?:value|content)["'`]?\s{0,4}[:=]\s{0,4}(["'])((?:(?!\1)[^\n]){4,300})\1\s{0,4}(?:,|where(?=\s))?\s{0,40}["'`]?-?(?:[a-z]{1,12}_)?(?:name|key|id)["'`]?\s{0,4}[:=]\s{0,4}["']?$/i;
/** `value: x` and `name: Y` below it, in one entry of YAML. */
const VALUE_ABOVE = /\bvalue: {0,4}([^\s"'][^\s]{3,300})\r?\n {1,40}(?:name|key): {0,4}["']?$/;
/** `<name type="string">x</name>`. */
const ATTRIBUTES = /(?:\s{1,4}[\w:.-]{1,40}\s{0,2}=\s{0,2}"[^"<>\n]{0,80}"){1,4}\s{0,4}>\s{0,40}(?:<!\[CDATA\[)?/y;
const FAR = 420;

/** The value of the name between `nameStart` and `nameEnd` where neither an operator nor a pair leads to one; null for none. */
export function furtherLiteral(text: string, nameStart: number, nameEnd: number, facts: FileFacts): Found | null {
  return (
    valueBefore(text, nameStart) ??
    (facts.language === 'markup' ? elementText(text, nameStart, nameEnd) : null) ??
    literalBy(WAYS, text, nameStart, nameEnd) ??
    bodyLiteral(text, nameStart, nameEnd, facts)
  );
}

function valueBefore(text: string, nameStart: number): Found | null {
  let last = nameStart - 1;
  while (last > 0 && last > nameStart - 8 && classOf(text, last) & (QUOTE | SPACE)) last--;
  const code = text.charCodeAt(last);
  if (code !== 0x3d && code !== 0x3a && code !== 0x40 && code !== 0x2c) return null;
  const head = text.slice(Math.max(0, nameStart - FAR), nameStart);
  const compared = code === 0x3d ? COMPARED.exec(head) : null;
  if (compared !== null) return within(nameStart, head, compared, compared[2] ?? '', 'compare');
  const second = code === 0x2c ? COMPARED_IN_CALL.exec(head) : null;
  if (second !== null) return within(nameStart, head, second, second[1] ?? '', 'compare');
  if (code === 0x2c) return null;
  const keyed = KEYED.exec(head);
  if (keyed !== null) return within(nameStart, head, keyed, keyed[1] ?? '', 'argument');
  const first = VALUE_FIRST.exec(head);
  if (first !== null) return within(nameStart, head, first, first[2] ?? '', 'pair');
  const above = VALUE_ABOVE.exec(head);
  return above === null ? null : within(nameStart, head, above, above[1] ?? '', 'pair');
}

/** Offsets of the group of a match in the text that ends at `nameStart`. */
function within(nameStart: number, head: string, match: RegExpExecArray, value: string, form: Form): Found {
  const start = nameStart - head.length + match.index + match[0].indexOf(value);
  return { start, end: start + value.length, quote: form === 'pair' ? '' : '"', form };
}

function elementText(text: string, nameStart: number, nameEnd: number): Found | null {
  if (text.charCodeAt(nameStart - 1) !== 0x3c) return null;
  ATTRIBUTES.lastIndex = nameEnd;
  if (!ATTRIBUTES.test(text)) return null;
  const start = ATTRIBUTES.lastIndex;
  const limit = Math.min(text.length, start + FAR);
  let end = start;
  while (end < limit && text[end] !== '<' && text[end] !== '\n' && text[end] !== ']') end++;
  return end > start ? { start, end, quote: '', form: 'assign' } : null;
}

/**
 * Where a value begins behind what notations put before one: an anchor or a tag of YAML, CDATA, the end of a line, a
 * here-document, the two quotes of Nix.
 */
export function behindMarks(text: string, at: number, facts: FileFacts): number {
  const code = text.charCodeAt(at);
  if (facts.language === 'markup') {
    let start = at;
    while (start < at + 80 && classOf(text, start) & SPACE) start++;
    return text.startsWith('<![CDATA[', start) ? start + 9 : start;
  }
  if (code === 0x3c && text.charCodeAt(at + 1) === 0x3c) return hereDocument(text, at);
  if (code === 0x24) return hereDocument(text, at);
  if (code === 0x27) return facts.kind === 'nix' ? indentedText(text, at) : at;
  if (facts.language === 'doc') return code === 0x0a || code === 0x0d ? loneLine(text, at) : at;
  if (facts.language !== 'config') return at;
  if (code === 0x26 || code === 0x21) {
    const mark = /^(?:&[\w-]{1,40}|!!(?:str|binary)) {1,4}(?=\S)/.exec(text.slice(at, at + 48));
    return at + (mark?.[0].length ?? 0);
  }
  if (code === 0x0a || code === 0x0d) return /^ya?ml$/.test(facts.kind) ? entryBelow(text, at) : at;
  if (code !== 0x5c) return at;
  const line = text.charCodeAt(at + 1) === 0x0d ? at + 2 : at + 1;
  return text.charCodeAt(line) === 0x0a ? skipBlanks(text, line + 1, line + 60) : at;
}

/** The first entry of a list below a name, or a scalar that stands there alone; `at` when it is none, or has names itself. */
function entryBelow(text: string, at: number): number {
  const head =
    /^\r?\n[ \t]{0,40}- {1,4}(?=\S)(?![\w-]{1,60}:(?:\s|$))/.exec(text.slice(at, at + 160)) ??
    /^\r?\n[ \t]{1,40}(?=[\w+/=.:~-]{14,400}[ \t]{0,8}(?:\r?\n|$))/.exec(text.slice(at, at + LONE_LINE_REACH));
  return at + (head?.[0].length ?? 0);
}

const LONE_LINE_REACH = 560;

/** A token that fills a line below its label, or the first line of a fence there; `at` when words stand there. */
function loneLine(text: string, at: number): number {
  const head =
    /^\r?\n(?:[ \t]{0,8}\r?\n)?(?:[ \t]{0,8}(?:```|~~~)\w{0,12}[ \t]{0,8}\r?\n)?[ \t]{0,8}[`*]{0,2}(?=[\w+/=.:~-]{14,400}[`*]{0,2}[ \t]{0,8}(?:\r?\n|$))/.exec(
      text.slice(at, at + LONE_LINE_REACH),
    );
  return at + (head?.[0].length ?? 0);
}

/** `<<EOT`, `<<~'EOT'` or `$(cat <<EOT`: the first line of the text; `at` when it is none. */
function hereDocument(text: string, at: number): number {
  const head = /^(?:\$\(cat )?<<[-~<]?["']?[A-Z_]{2,20}["']?\r?\n\s{0,40}(?=\S)/.exec(text.slice(at, at + 88));
  return at + (head?.[0].length ?? 0);
}

/** The first line of a text that Nix puts between two quotes on either side; `at` when it is none. */
function indentedText(text: string, at: number): number {
  const head = /^''(?:\r?\n[ \t]{0,40})?(?=[\w+/])/.exec(text.slice(at, at + 48));
  return at + (head?.[0].length ?? 0);
}

const DELIMITED_CHARS_MAX = 200;
const BRACKETS: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '<': '>',
  '|': '|',
  '!': '!',
  '/': '/',
};

/** A literal without quotes: `%q(x)` of Ruby, `q{x}` of Perl, `[[x]]` of Lua; null for none. */
export function delimitedAt(text: string, at: number, facts: FileFacts): Literal | null {
  let open = at;
  let close = '';
  if (facts.kind === 'lua' && text.startsWith('[[', at)) {
    open = at + 2;
    close = ']]';
  } else {
    const head = (
      facts.kind === 'rb' ? /^%[qQ]?(?=[([{<|!/])/ : facts.kind === 'pl' ? /^qq?(?=[([{<|!/])/ : null
    )?.exec(text.slice(at, at + 3));
    if (head === null || head === undefined) return null;
    open = at + head[0].length + 1;
    close = BRACKETS[text.charAt(open - 1)] ?? '';
  }
  const line = text.slice(open, open + DELIMITED_CHARS_MAX).split('\n', 1)[0] ?? '';
  const length = line.indexOf(close);
  return length > 0 ? { start: open, end: open + length, quote: "'" } : null;
}

/** The default inside a reference: `${X:x}`, `${env:X, 'x'}`, `{{ y | default('x') }}`, `${{ secrets.X || 'x' }}`; null for none. */
export function defaultInside(value: string): { readonly from: number; readonly to: number } | null {
  const first = value.charCodeAt(0);
  if (first !== 0x24 && first !== 0x7b) return null;
  const match =
    /^\$\{(?:env|opt|param|ssm|cf|self|file):[^{}$,"'\n]{1,100}, ?["']([^"'\n{}]{4,200})["']\}$/.exec(value) ??
    /^\$\{[\w.]{1,60}:[-=]?([^{}$\s]{4,200})\}$/.exec(value) ??
    /^\$?\{\{[^{}"']{1,80}(?:\|\s{0,2}default\(?|\|\|)\s{0,2}["']([^"'\n{}]{4,200})["'][^"'{}]{0,20}\}\}$/.exec(value);
  if (match === null) return null;
  const inside = match[1] ?? '';
  const from = value.lastIndexOf(inside);
  return { from, to: from + inside.length };
}
