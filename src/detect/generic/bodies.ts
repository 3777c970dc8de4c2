/** Literals that a name is asked about or stands for: branches of a switch, members of a list, bodies of functions, tags of a field. */
import type { Found } from './assignment-forms.ts';
import type { FileFacts } from './facts.ts';
import { literalBy, type Way } from './ways.ts';

const ATTRIBUTE_CHARS = 320;
const BODIES: readonly Way[] = [
  // Python: `name in ("x"`
  { before: null, after: /\s{1,4}(?:not\s{1,4})?in\s{0,4}[([{]\s{0,40}(?=["'])/y, form: 'compare' },
  // `switch (name) {` and `case "x":` below, `match name:`, `case name` and `when "x"`
  {
    before: /(?:^|[^\w.])(?:switch|match|case|when)\s{0,2}\(?\s{0,2}$/,
    after: /\)?\s{0,4}(?:[{:]|do|in|of|with)?\s{1,40}(?:(?:case|when|\|)\s{1,4})?(?=["'])/y,
    form: 'compare',
  },
  // Scala, C#, Rust: `name match { case "x"`
  { before: null, after: /\s{1,4}(?:match|switch)\s{1,4}\{\s{1,40}(?:case\s{1,4})?(?=")/y, form: 'compare' },
  // `getName() { return "x"; }`, `def name(self) -> str:`, `fun name(): String = "x"`
  {
    before: null,
    after:
      /\((?:self|this|void)?\)\s{0,4}(?:(?:->|:)\s{0,2}\??[&'\w ]{1,24})?(?:(?:const|string|String)\s{0,4}){0,2}(?:[{:]\s{1,40}return\s{1,4}|\{\s{1,40}(?=["'][^"'\n]{1,200}["'](?:\s{0,20}\}|\.))|=>?\s{1,40})(?=["'])/y,
    form: 'assign',
  },
  // Ruby and Elixir: `def name` and the literal below; Perl: `sub name {`; Clojure: `(defn name []`
  {
    before: /(?:^|\s)def\s{1,4}(?:self\.)?$/,
    after: /(?:\(\))?(?:\r?\n\s{1,40}|,\s{1,4}do:\s{1,4})(?=["'])/y,
    form: 'assign',
  },
  { before: /(?:^|\s)sub\s{1,4}$/, after: /\s{0,4}\{\s{1,40}(?:return\s{1,4})?(?=["'])/y, form: 'assign' },
  { before: /\(defn-?\s{1,4}$/, after: /\s{1,4}\[\]\s{1,40}(?=")/y, form: 'assign' },
  // RSpec: `let(:name) { "x" }`
  { before: /\blet!?\(:$/, after: /\)\s{1,4}\{\s{1,4}(?=["'])/y, form: 'assign' },
  // Kotlin: `val name: String by lazy {`, `val name get() = "x"`; C#: `Name { get { return "x"`, `Name { get => "x"`
  { before: null, after: /:\s{0,4}String\??\s{1,4}by\s{1,4}lazy\s{1,4}\{\s{0,40}(?=")/y, form: 'assign' },
  { before: null, after: /(?::\s{0,4}String\??)?\s{1,40}get\(\)\s{0,4}=\s{0,4}(?=")/y, form: 'assign' },
  { before: null, after: /\s{1,40}\{\s{1,40}get\s{0,40}(?:\{\s{1,40}return|=>)\s{1,4}(?=")/y, form: 'assign' },
  // Go: Name string `default:"x"`
  { before: null, after: /\s{1,20}\*?string\s{1,20}`(?:[^`\n]{0,80}\s)?(?:env-?)?default:(?=")/iy, form: 'default' },
  // Capybara: `fill_in "Password", with: "x"`
  { before: /\bfill_in\s{1,4}[:"']?$/, after: /["']?,\s{1,4}with:\s{1,4}(?=["'])/y, form: 'argument' },
];

/** clap: `#[arg(long, default_value = "x")]` above the field. */
const ATTRIBUTE = /\bdefault_value\s?=\s?"([^"\n]{4,200})"[^\n\]]{0,80}\)\]\s{1,40}(?:pub(?:\(crate\))?\s{1,4})?$/;

/** The literal that hangs together with a name in one of these ways; null for none. */
export function bodyLiteral(text: string, nameStart: number, nameEnd: number, facts: FileFacts): Found | null {
  if (!facts.quotesNeeded) return null;
  const literal = literalBy(BODIES, text, nameStart, nameEnd);
  if (literal !== null) return literal;
  return facts.kind === 'rs' && text.charCodeAt(nameEnd) === 0x3a ? attributeDefault(text, nameStart) : null;
}

function attributeDefault(text: string, nameStart: number): Found | null {
  const from = Math.max(0, nameStart - ATTRIBUTE_CHARS);
  const match = ATTRIBUTE.exec(text.slice(from, nameStart));
  const value = match?.[1];
  if (match === null || value === undefined) return null;
  const start = from + match.index + match[0].indexOf(value);
  return { start, end: start + value.length, quote: '"', form: 'default' };
}
