/** Names and values around a stem. Bytes first: most places are no assignment and must cost next to nothing. */
import type { View } from '../view.ts';
import {
  blockScalar,
  braced,
  commandValue,
  type Found,
  inCall,
  isSetter,
  isStatement,
  lastSegment,
  settingValue,
  shownLiteral,
  typedLiteral,
  valueInside,
} from './assignment-forms.ts';
import type { Candidate } from './candidate.ts';
import { classOf, NAME, SPACE } from './characters.ts';
import { specialCandidate } from './commands.ts';
import { literalIn, opensQuote } from './expressions.ts';
import { exposedName } from './exposures.ts';
import { behindMarks, delimitedAt, furtherLiteral } from './further-forms.ts';
import type { FileFacts } from './facts.ts';
import { behindScheme, secretIn } from './inner.ts';
import { bareAt, isComment, isInsideText, quotedAt } from './literal.ts';
import { membersAround } from './members.ts';
import { type Operator, operatorAfter, overLineEnd } from './operators.ts';
import { blockDefault, cellAt, pairedLiteral } from './pairs.ts';

const NAME_MAX = 80;
/** What begins like a credential and is none. */
const OTHER_WORDS = /author(?!i)|credit/iy;
const NONE: readonly Candidate[] = [];

/** All name and value pairs whose name holds the stem at `stemAt` (or that a command or scheme there announces). */
export function candidatesNear(view: View, facts: FileFacts, stemAt: number): readonly Candidate[] {
  if (facts.off) return NONE;
  const { text } = view;
  const special = specialCandidate(text, stemAt);
  if (special !== undefined) return special === null ? NONE : [special];
  OTHER_WORDS.lastIndex = stemAt;
  if (OTHER_WORDS.test(text)) return NONE;
  let nameStart = stemAt;
  while (nameStart > 0 && stemAt - nameStart < NAME_MAX && classOf(text, nameStart - 1) & NAME) nameStart--;
  let nameEnd = stemAt + 2;
  while (nameEnd - stemAt < NAME_MAX && classOf(text, nameEnd) & NAME) nameEnd++;
  if (nameEnd - stemAt >= NAME_MAX || stemAt - nameStart >= NAME_MAX) return NONE;
  nameEnd = trimmedEnd(text, nameEnd);
  // `${NAME-value}`: a hyphen is no part of a variable.
  if (text[nameStart - 1] === '{' && text[nameStart - 2] === '$') {
    const hyphen = text.slice(stemAt + 2, nameEnd).indexOf('-');
    if (hyphen !== -1) nameEnd = stemAt + 2 + hyphen;
  }
  return around(text, facts, nameStart, nameEnd);
}

/** `<-` and a full stop at the end of a sentence are no part of a name. */
function trimmedEnd(text: string, nameEnd: number): number {
  let end = nameEnd;
  while (text.charCodeAt(end - 1) === 0x2e || text.charCodeAt(end - 1) === 0x2d) end--;
  return end;
}

function around(text: string, facts: FileFacts, nameStart: number, nameEnd: number): readonly Candidate[] {
  const operator = operatorAfter(text, nameEnd, nameStart);
  const members = membersAround(text, facts, { nameStart, nameEnd, operator });
  const one = candidateAround(text, facts, nameStart, nameEnd, operator);
  return one === null ? members : [one, ...members];
}

function candidateAround(
  text: string,
  facts: FileFacts,
  nameStart: number,
  nameEnd: number,
  operator: Operator | null,
): Candidate | null {
  if (operator !== null) {
    const found = byOperator(text, facts, nameStart, nameEnd, operator);
    if (found !== null) return build(text, nameStart, nameEnd, operator.operator, found);
  }
  const paired = pairedLiteral(text, nameStart, nameEnd, facts);
  if (paired !== null) return build(text, nameStart, nameEnd, ':', { ...paired, form: 'pair' });
  const byDefault = blockDefault(text, nameEnd, facts);
  if (byDefault !== null) return build(text, nameStart, nameEnd, ':', { ...byDefault, form: 'default' });
  const exposed = exposedName(text, facts, nameStart, nameEnd);
  if (exposed !== null) return exposed;
  const further = furtherLiteral(text, nameStart, nameEnd, facts);
  if (further !== null) return build(text, nameStart, nameEnd, ':', further);
  const flagged = commandValue(text, nameStart, nameEnd) ?? settingValue(text, nameStart, nameEnd, facts);
  return flagged === null ? null : build(text, nameStart, nameEnd, ' ', { ...flagged, form: 'command' });
}

function byOperator(
  text: string,
  facts: FileFacts,
  nameStart: number,
  nameEnd: number,
  operator: Operator,
): Found | null {
  // `sign('', 'secret') => '...'`: what a call gives, told in a comment.
  if (operator.operator === '=>' && /^["'`]\)/.test(text.slice(nameEnd, nameEnd + 2))) return null;
  // What stands below a heading.
  if (operator.operator === '' && facts.language !== 'doc') return null;
  // The second of a list says nothing of the first: an argument stands in the same line of a call.
  const isEntry = operator.form === 'argument' && (isFirst(text, nameStart) || isColumn(text, facts, nameStart));
  if (operator.form === 'argument' && !isEntry) return null;
  let at = operator.form === 'argument' ? operator.valueAt : overLineEnd(text, operator.valueAt);
  // An entry of its own: `"db_password": { "value": "x" }`.
  if (text.charCodeAt(at) === 0x7b) at = valueInside(text, at);
  // The first of a list: ['x', 'y'].
  if (text.charCodeAt(at) === 0x5b) at = firstOfList(text, at);
  if (operator.form === 'pair') {
    const cell = facts.language === 'doc' ? cellAt(text, at) : null;
    return cell === null ? null : { ...cell, form: 'pair' };
  }
  if (operator.form === 'assign') {
    const marked = at;
    at = behindMarks(text, marked, facts);
    if (at !== marked && facts.quotesNeeded) {
      const line = bareAt(text, at, facts, nameStart);
      return line === null ? null : { ...line, form: 'assign' };
    }
  }
  const first = classOf(text, at);
  if (opensQuote(text, at)) {
    const literal = quotedAt(text, at);
    if (literal === null) return null;
    if (operator.form === 'call') return inCall(text, nameStart, nameEnd, literal);
    return operator.form === 'statement' && !isStatement(text, facts, nameStart)
      ? null
      : { ...literal, form: operator.form };
  }
  if (at >= text.length || first & SPACE) return null;
  if (operator.form === 'call') return isSetter(text, nameStart, nameEnd) ? literalIn(text, at) : null;
  if (operator.form === 'statement') return null;
  if (text[nameStart - 1] === '{' && operator.form === 'default') return braced(text, at);
  if (operator.form === 'argument') return madeHeader(text, at);
  if (operator.form === 'compare' || operator.form === 'default') return null;
  if (facts.quotesNeeded) return inCode(text, facts, nameStart, nameEnd, operator, at);
  const shown = facts.language === 'doc' || facts.language === 'unknown' ? shownLiteral(text, operator, at) : null;
  if (shown !== null) return shown;
  if (opensBlock(text, at, operator)) return blockScalar(text, at);
  // `Authorization: Token x`: the value is behind the scheme.
  const bare = bareAt(text, behindScheme(text, at), facts, nameStart);
  return bare === null ? null : { ...bare, form: 'assign' };
}

/** What makes the value of a header of a literal: `insert("x-api-key", HeaderValue::from_static("x"))`. */
function madeHeader(text: string, at: number): Found | null {
  const head = /^(?:http::|header::)?HeaderValue::from_(?:static|str)\(\s?(?=")/.exec(text.slice(at, at + 60))?.[0];
  const literal = head === undefined ? null : quotedAt(text, at + head.length);
  return literal === null ? null : { ...literal, form: 'argument' };
}

/** `key: |-` and nothing else in the line; a password may begin with a bar. */
function opensBlock(text: string, at: number, { operator }: Operator): boolean {
  const first = text.charCodeAt(at);
  if (first !== 0x7c && (first !== 0x3e || operator !== ':')) return false;
  return /^[|>][-+\d]{0,2}[ \t]*(?:#.*)?\r?(?:\n|$)/.test(text.slice(at, at + 80));
}

/** Where the first literal of a list begins, on the line of the bracket or the next; `at` when it begins with something else. */
function firstOfList(text: string, at: number): number {
  let first = at + 1;
  while (first < at + 40 && classOf(text, first) & SPACE) first++;
  return opensQuote(text, first) ? first : at;
}

/** A value among others in a row of SQL: `VALUES (1, 'name', 'value')`. */
function isColumn(text: string, { language }: FileFacts, nameStart: number): boolean {
  return language === 'sql' && /, ?'$/.test(text.slice(nameStart - 3, nameStart));
}

/** The first argument of a call, of a tuple, or of a list in a list: `new Map([['name', 'value']])`. */
function isFirst(text: string, nameStart: number): boolean {
  const start = sectionStart(text, nameStart);
  const before = text.slice(Math.max(0, start - 12), start);
  // Or the first of its line.
  return /(?:^|\n)["'`]$|[({] ?["'`]$|\[\s{0,8}\[ ?["'`]$|\],\s{0,8}\[ ?["'`]$/.test(before);
}

/** Where a name of sections begins whose last is this one: `Vendor:ApiKey`, as settings of .NET are called. */
function sectionStart(text: string, nameStart: number): number {
  let start = nameStart;
  while (start > nameStart - NAME_MAX && (text[start - 1] === ':' || classOf(text, start - 1) & NAME)) start--;
  return start;
}

/** In a language with quotes a bare word is code, unless the whole assignment stands inside a text. */
function inCode(
  text: string,
  facts: FileFacts,
  nameStart: number,
  nameEnd: number,
  operator: Operator,
  at: number,
): Found | null {
  const annotated = operator.operator === ':' ? typedLiteral(text, at) : undefined;
  if (annotated !== undefined) return annotated;
  // `&pwd=x&data={ "a": "b" }`: in a query no literal stands further on.
  const isQuery = operator.operator === '=' && (text[nameStart - 1] === '?' || text[nameStart - 1] === '&');
  const inner = isQuery ? null : literalIn(text, at);
  if (inner !== null) return inner;
  const delimited = delimitedAt(text, at, facts);
  if (delimited !== null) return { ...delimited, form: 'assign' };
  const isTight = operator.valueAt === nameEnd + operator.operator.length;
  if (!isQuery) {
    if (operator.closed) return null;
    // `# api_key = x`: an assignment that was put aside. In a text, blanks around the sign are those of code.
    const isLoose = !isTight && operator.operator !== ':';
    if ((isLoose || !isInsideText(text, nameStart)) && !isComment(text, nameStart)) return null;
  }
  const bare = bareAt(text, at, facts, nameStart);
  if (bare === null) return null;
  // `Could not change passphrase: oops`: a message goes on with a word.
  if (operator.operator === ':' && isMessage(text, bare.start, bare.end)) return null;
  return { ...bare, form: 'assign' };
}

/** A word, or the first word of a sentence: `USER_PASSWORD_AUTH: Non-SRP authentication flow`. */
function isMessage(text: string, start: number, end: number): boolean {
  const value = text.slice(start, end);
  return /^[A-Za-z]+$/.test(value) || (/^[A-Za-z-]+$/.test(value) && /^ [a-z]+ [a-z]+/.test(text.slice(end, end + 40)));
}

function build(text: string, nameStart: number, nameEnd: number, operator: string, found: Found): Candidate {
  const context = text.slice(nameStart, nameEnd);
  const { start, end } = secretIn(text, found);
  const value = text.slice(start, end);
  return {
    nameStart,
    nameEnd,
    name: lastSegment(context),
    context,
    start,
    end,
    value,
    quote: found.quote,
    operator,
    form: found.form,
  };
}
