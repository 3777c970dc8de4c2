/** Maps and lists with the name of credentials: `passwords = { ann: 'x' }`, `API_KEYS = ['x', 'y']`, `secrets:` and the lines below. */
import { lastSegment } from './assignment-forms.ts';
import type { Candidate } from './candidate.ts';
import { classOf, lineEnd, lineStart, skipBlanks, SPACE } from './characters.ts';
import { opensQuote } from './expressions.ts';
import type { FileFacts } from './facts.ts';
import { bareAt, type Literal, quotedAt, tokenEnd } from './literal.ts';
import type { Operator } from './operators.ts';
import { classifyName, isElsewhere } from './names.ts';

/** Characters of a map or list that are read. */
const REACH = 2000;
/** More are a dictionary: what everybody tries, or what a test runs through. */
const MEMBERS_MAX = 24;
/** Behind an operator: a type, what makes a map or a list, and its bracket. */
const OPENING =
  /(?:[\w<>,[\]| .]{1,60} = )?(?:[@%&]?|vec!|(?:new )?\w{0,12}(?:\[\w{0,12}\]){1,2}\w{0,12} ?|(?:new )?(?:\w{1,20}(?:\.|::)){0,2}(?:\w{0,12}map|dictionary|dict|\w{0,8}list|array|\w{0,8}set|tuple|(?:map|list|set|array)of|of)(?:<[\w, ?]{1,40}>)?)(?:\((?:\) ?)?[[{]| ?[[{(])/iy;
/** What lies deeper is no map of values, and is not read to its end. */
const DEPTH_MAX = 4;
/** The name of a member and the sign behind it. */
const KEY =
  /(?:\[ {0,2})?(?:(["'])([^"'\n]{1,60})\1|[:$]?([A-Za-z_][\w.-]{0,60}))(?: {0,2}\])?(?: {0,8}(?::(?![:=])|=>|=(?!=)) {0,8}| to | -> )\s{0,20}/y;
/** A pair in brackets of its own: `{ "ann", "x" }`, `['ann', 'x']`. */
const PAIR = /[[{(]\s{0,4}(["'])([^"'\n]{1,60})\1\s{0,4}[,:]\s{0,4}(?=["'])/y;
/** The one field of a member that may hold it. */
const FIELD = /[{,]\s{0,40}["']?value["']?\s{0,4}[:=]\s{0,4}(?=["'])/;
/** `["ann"] = `, behind the name. */
const SUBSCRIPT = /\[(["'])([^"'\n\]]{1,60})\1\] {0,4}=>? {0,4}(?=["'])/y;
/** Words between brackets, without quotes. */
const WORDS = /(?:qw|%[wW]) {0,2}[([{</|!]([^\n()[\]{}<>/|!]{4,600})/y;
/** A name, or the dash of a list, and the value behind it. */
const ENTRY =
  /[ \t]{0,40}(?:- {1,4}(?![\w"'.-]{1,60}:(?:\s|$))|["']?([A-Za-z_][\w.@ -]{0,60}?)["']? {0,8}(?:: {1,8}|= {0,8}))(?=[^\s#])/y;

const NONE: readonly Candidate[] = [];

interface Member {
  /** Empty in a list. */
  readonly key: string;
  readonly literal: Literal;
}

interface Named {
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly name: string;
  /** Where behind the name its value begins. */
  readonly at: number;
  /** Whether it is the head of a section. */
  readonly isSection: boolean;
}

/** Candidates for what the map or list of a plural name holds, or the section below it; none where there is none. */
export function membersAround(
  text: string,
  facts: FileFacts,
  { nameStart, nameEnd, operator }: Pick<Candidate, 'nameStart' | 'nameEnd'> & { readonly operator: Operator | null },
): readonly Candidate[] {
  if ((text.charCodeAt(nameEnd - 1) | 0x20) !== 0x73 && !isKeyOfSeveral(text, nameEnd, operator)) return NONE;
  const isSection = text[nameStart - 1] === '[' && /^\]\r?\n/.test(text.slice(nameEnd, nameEnd + 3));
  const isSubscript = text[nameEnd] === '[';
  if (!isSection && !isSubscript && operator?.form !== 'assign') return NONE;
  const name = lastSegment(text.slice(nameStart, nameEnd));
  const named = { nameStart, nameEnd, name, at: isSection ? nameEnd + 1 : (operator?.valueAt ?? nameEnd), isSection };
  if (!isCollection(named, facts)) return NONE;
  return isSubscript ? memberSet(text, named) : membersOf(text, facts, named);
}

/** `apiKey: { mainnet: "x", sepolia: "y" }`, `apikey: [{ key: "value", value: "x" }]`: several of one name. */
function isKeyOfSeveral(text: string, nameEnd: number, operator: Operator | null): boolean {
  return /[{[]/.test(text.charAt(operator?.valueAt ?? nameEnd)) && /api_?key$/i.test(text.slice(nameEnd - 7, nameEnd));
}

function membersOf(text: string, facts: FileFacts, named: Named): readonly Candidate[] {
  const isAbove = text[named.at] === '\n' || text[named.at] === '\r';
  // What stands below a colon of code is no section.
  if (isAbove && facts.quotesNeeded && !named.isSection) return NONE;
  const members = isAbove
    ? onLines(text, facts, named)
    : (inBrackets(text, facts, named.at) ?? inWords(text, named.at));
  if (members.length > MEMBERS_MAX) return NONE;
  return members.flatMap(({ key, literal }) => candidateOf(text, named, key, literal));
}

/** `passwords["ann"] = "x"`. */
function memberSet(text: string, named: Named): readonly Candidate[] {
  const match = execAt(SUBSCRIPT, text, named.nameEnd);
  const literal = match === null ? null : quotedAt(text, named.nameEnd + match[0].length);
  return literal === null ? NONE : candidateOf(text, named, match?.[2] ?? '', literal);
}

function isCollection({ name }: Named, { locale }: FileFacts): boolean {
  return !locale && classifyName(name, name).strength > 1;
}

function candidateOf(
  text: string,
  { nameStart, nameEnd, name }: Named,
  key: string,
  literal: Literal,
): readonly Candidate[] {
  if (isElsewhere(key)) return NONE;
  const whole = key === '' ? name : `${name}_${key}`;
  const value = text.slice(literal.start, literal.end);
  return [{ nameStart, nameEnd, name: whole, context: whole, ...literal, value, operator: ':', form: 'member' }];
}

/** Null where no bracket opens at `from`. */
function inBrackets(text: string, facts: FileFacts, from: number): readonly Member[] | null {
  const members: Member[] = [];
  const opening = execAt(OPENING, text, from);
  if (opening === null) return null;
  let at = from + opening[0].length;
  const limit = Math.min(text.length, from + REACH);
  while (at < limit && members.length <= MEMBERS_MAX) {
    at = skipBetween(text, at, limit);
    if (')]}'.includes(text.charAt(at))) return members;
    const pair = execAt(PAIR, text, at);
    const named = pair ?? execAt(KEY, text, at);
    const key = named?.[2] ?? named?.[3] ?? '';
    if (named !== null) at += named[0].length;
    const literal = opensQuote(text, at) ? quotedAt(text, at) : facts.quotesNeeded ? null : wordAt(text, at, limit);
    if (literal === null) {
      const end = skipValue(text, at, limit);
      const field = fieldIn(text, at, end);
      if (field !== null) members.push({ key, literal: field });
      at = end;
    } else {
      members.push({ key, literal });
      at = literal.quote === '' ? literal.end : literal.end + 1;
      if (pair !== null) at = skipValue(text, at, limit) + 1;
    }
  }
  return members;
}

/** What an object says its value is. */
function fieldIn(text: string, from: number, to: number): Literal | null {
  const match = text[from] === '{' ? FIELD.exec(text.slice(from, to)) : null;
  return match === null ? null : quotedAt(text, from + match.index + match[0].length);
}

/** Words that stand without quotes where a language allows that. */
function wordAt(text: string, at: number, limit: number): Literal | null {
  if ('[{('.includes(text.charAt(at))) return null;
  const token = text.slice(at, tokenEnd(text, at, limit));
  const length = token.search(/[,)\]}]|$/);
  return length === 0 ? null : { start: at, end: at + length, quote: '' };
}

function inWords(text: string, from: number): readonly Member[] {
  const match = execAt(WORDS, text, from);
  const words = match?.[1];
  if (match === null || words === undefined) return [];
  const start = from + match[0].length - words.length;
  return [...words.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    key: '',
    literal: { start: start + index, end: start + index + word.length, quote: "'" },
  }));
}

/** Lines that are indented like the first one below a name, or stand below the head of a section. */
function onLines(text: string, facts: FileFacts, { nameStart, at: from, isSection }: Named): readonly Member[] {
  const members: Member[] = [];
  const line = lineStart(text, nameStart, 60);
  const least = skipBlanks(text, line, nameStart) - line;
  let indent = -1;
  for (let at = nextLine(text, from); at < from + REACH && at < text.length; at = nextLine(text, at)) {
    const first = skipBlanks(text, at, at + 60);
    const sign = text.charAt(first);
    if (sign === '' || '\n\r#;'.includes(sign)) continue;
    if (isSection ? sign === '[' : first - at < (sign === '-' ? least : least + 1)) return members;
    if (indent === -1) indent = first - at;
    const entry = first - at === indent ? execAt(ENTRY, text, at) : null;
    if (entry === null) continue;
    const start = at + entry[0].length;
    const literal = opensQuote(text, start) ? quotedAt(text, start) : bareAt(text, start, facts, first);
    if (literal !== null && members.push({ key: entry[1] ?? '', literal }) > MEMBERS_MAX) return members;
  }
  return members;
}

/** Past blanks, line ends, commas and comments. */
function skipBetween(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit) {
    const sign = text.charAt(at);
    if (classOf(text, at) & SPACE || sign === ',' || sign === ';') at++;
    else if (sign === '#' || text.startsWith('//', at) || text.startsWith('--', at)) at = lineEnd(text, at, limit - at);
    else break;
  }
  return at;
}

/** Where a member ends that is no literal, or goes on behind one: at a comma, a line end or the bracket that closes all. */
function skipValue(text: string, from: number, limit: number): number {
  let depth = 0;
  let at = from;
  while (at < limit) {
    const sign = text.charAt(at);
    if ('"\'`'.includes(sign)) at = quotedAt(text, at)?.end ?? at;
    else if ('[{('.includes(sign)) {
      if (depth++ === DEPTH_MAX) return limit;
    } else if (')]}'.includes(sign)) {
      if (depth === 0) return at;
      depth--;
    } else if (depth === 0 && ',;\n'.includes(sign)) return at;
    at++;
  }
  return at;
}

function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}

function execAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
