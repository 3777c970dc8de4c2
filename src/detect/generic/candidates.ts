/** Names and values around a stem. Bytes first: most places are no assignment and must cost next to nothing. */
import type { View } from '../view.ts';
import type { Candidate, Form } from './candidate.ts';
import { classOf, NAME, skipBlanks, SPACE } from './characters.ts';
import { specialCandidate } from './commands.ts';
import { literalIn, opensQuote } from './expressions.ts';
import { exposedName } from './exposures.ts';
import type { FileFacts } from './facts.ts';
import { bareAt, isComment, isInsideText, type Literal, quotedAt, tokenEnd } from './literal.ts';
import { type Operator, operatorAfter, overLineEnd } from './operators.ts';
import { blockDefault, pairedLiteral } from './pairs.ts';

const NAME_MAX = 80;
const SCHEME = /^(?:Bearer|Basic|Token|ApiKey|Bot|SSWS|NTLM|Negotiate|Digest|OAuth) +(?=\S)/i;
const NONE: readonly Candidate[] = [];

/** All name and value pairs whose name holds the stem at `stemAt` (or that a command or scheme there announces). */
export function candidatesNear(view: View, facts: FileFacts, stemAt: number): readonly Candidate[] {
  if (facts.off) return NONE;
  const { text } = view;
  const special = specialCandidate(text, stemAt);
  if (special !== undefined) return special === null ? NONE : [special];
  let nameStart = stemAt;
  while (nameStart > 0 && stemAt - nameStart < NAME_MAX && classOf(text, nameStart - 1) & NAME) nameStart--;
  let nameEnd = stemAt + 2;
  while (nameEnd - stemAt < NAME_MAX && classOf(text, nameEnd) & NAME) nameEnd++;
  if (nameEnd - stemAt >= NAME_MAX || stemAt - nameStart >= NAME_MAX) return NONE;
  nameEnd = trimmedEnd(text, nameEnd);
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
  if (operator !== null) {
    const found = byOperator(text, facts, nameStart, nameEnd, operator);
    if (found !== null) return [build(text, nameStart, nameEnd, operator.operator, found)];
  }
  const paired = pairedLiteral(text, nameStart, nameEnd, facts);
  if (paired !== null) return [build(text, nameStart, nameEnd, ':', { ...paired, form: 'pair' })];
  const byDefault = blockDefault(text, nameEnd, facts);
  if (byDefault !== null) return [build(text, nameStart, nameEnd, ':', { ...byDefault, form: 'default' })];
  const exposed = exposedName(text, facts, nameStart, nameEnd);
  if (exposed !== null) return [exposed];
  const flagged = commandValue(text, nameStart, nameEnd);
  return flagged === null ? NONE : [build(text, nameStart, nameEnd, ' ', { ...flagged, form: 'command' })];
}

type Found = Literal & { readonly form: Form };

function byOperator(
  text: string,
  facts: FileFacts,
  nameStart: number,
  nameEnd: number,
  operator: Operator,
): Found | null {
  // The second of a list says nothing of the first: an argument stands in the same line of a call.
  if (operator.form === 'argument' && !/[({]/.test(text[nameStart - 2] ?? '')) return null;
  let at = operator.form === 'argument' ? operator.valueAt : overLineEnd(text, operator.valueAt);
  // The first of a list: ['x', 'y'].
  if (text.charCodeAt(at) === 0x5b && opensQuote(text, at + 1)) at++;
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
  if (operator.form === 'argument' || operator.form === 'compare' || operator.form === 'default') return null;
  if (facts.quotesNeeded) return inCode(text, facts, nameStart, nameEnd, operator, at);
  if (text.charCodeAt(at) === 0x7c || (text.charCodeAt(at) === 0x3e && operator.operator === ':'))
    return blockScalar(text, at);
  const bare = bareAt(text, at, facts, nameStart);
  return bare === null ? null : { ...bare, form: 'assign' };
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
  const annotated = operator.operator === ':' ? afterType(text, at) : -1;
  if (annotated !== -1) {
    const literal = quotedAt(text, annotated);
    return literal === null ? null : { ...literal, form: 'assign' };
  }
  const inner = literalIn(text, at);
  if (inner !== null) return inner;
  const isTight = operator.valueAt === nameEnd + operator.operator.length;
  const isQuery = text[nameStart - 1] === '?' || text[nameStart - 1] === '&';
  if (!isQuery) {
    if (operator.closed || (!isTight && operator.operator !== ':')) return null;
    if (!isInsideText(text, nameStart) && !isComment(text, nameStart)) return null;
  }
  const bare = bareAt(text, at, facts, nameStart);
  if (bare === null) return null;
  // `Could not change passphrase: oops`: a message goes on with a word.
  if (operator.operator === ':' && /^[A-Za-z]+$/.test(text.slice(bare.start, bare.end))) return null;
  return { ...bare, form: 'assign' };
}

/** `setX(`, `withX(`, `addX(`. */
function isSetter(text: string, nameStart: number, nameEnd: number): boolean {
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
    const isType = classOf(text, here) & NAME || code === 0x20 || code === 0x3c || code === 0x3e || code === 0x5b;
    if (!isType && code !== 0x5d && code !== 0x26 && code !== 0x3f && code !== 0x7c && code !== 0x2a) return -1;
  }
  return -1;
}

/** `${NAME:-value}`: up to the brace. */
function braced(text: string, at: number): Found | null {
  let end = at;
  while (end < at + 200 && end < text.length && text[end] !== '}' && text[end] !== '\n') end++;
  return text[end] === '}' && end > at ? { start: at, end, quote: '', form: 'default' } : null;
}

/** `key: |` and the first line of its block. */
function blockScalar(text: string, at: number): Found | null {
  let line = at;
  while (line < at + 12 && text[line] !== '\n') line++;
  if (text[line] !== '\n') return null;
  const start = skipBlanks(text, line + 1, line + 60);
  if (start === line + 1) return null;
  let end = start;
  while (end < start + 600 && end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return end > start ? { start, end, quote: '', form: 'assign' } : null;
}

/** `setPassword('x')`, `password('x')`, `Credentials('user', 'x')`; functions that read or test take names. */
function inCall(text: string, nameStart: number, nameEnd: number, literal: Literal): Found | null {
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
function isStatement(text: string, facts: FileFacts, nameStart: number): boolean {
  if (
    text.charCodeAt(nameStart) === 0x2d ||
    facts.language === 'sql' ||
    facts.kind === 'gradle' ||
    facts.language === 'config'
  )
    return true;
  const before = text.slice(Math.max(0, nameStart - 120), nameStart);
  if (before.endsWith('#define ')) return true;
  return /\b(?:alter|create|set|with|role|user|login|grant)\b[^\n]*$/i.test(before);
}

/** `--password value`, `-Password value`, `-passin pass:value`, `ENV NAME value`. */
function commandValue(text: string, nameStart: number, nameEnd: number): Literal | null {
  const isOption = text.charCodeAt(nameStart) === 0x2d || text.charCodeAt(nameStart - 1) === 0x2d;
  if (!isOption && !isVariable(text, nameStart)) return null;
  if (nameStart > 0 && classOf(text, nameStart - 1) & NAME) return null;
  let at = skipBlanks(text, nameEnd, nameEnd + 8);
  if (at === nameEnd || classOf(text, at) & SPACE) return null;
  if (text.startsWith('pass:', at)) at += 5;
  const first = text.charCodeAt(at);
  if (first === 0x2d || first === 0x3d) return null;
  if (opensQuote(text, at)) return quotedAt(text, at);
  const end = tokenEnd(text, at, at + 200);
  return end > at ? { start: at, end, quote: '' } : null;
}

/** `ENV NAME value` of a Dockerfile, `setx NAME value`, `setenv NAME value`. */
function isVariable(text: string, nameStart: number): boolean {
  if (text.charCodeAt(nameStart - 1) !== 0x20) return false;
  return /(?:^|\n)\s*(?:ENV|setx|setenv) +$/.test(text.slice(Math.max(0, nameStart - 24), nameStart));
}

function build(text: string, nameStart: number, nameEnd: number, operator: string, found: Found): Candidate {
  const context = text.slice(nameStart, nameEnd);
  const { start, end } = inner(text, found);
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

/** What is secret in a value: without the scheme of a header, the longest leaf of a JSON text. */
function inner(text: string, found: Found): { readonly start: number; readonly end: number } {
  const { start, end } = found;
  const first = text.charCodeAt(start);
  if (first === 0x7b && end - start < 600 && text.slice(start, start + 40).includes(':')) {
    let leaf = { start, end };
    for (const match of text.slice(start, end).matchAll(/[\w+/=.-]{16,}/g)) {
      if (leaf.start === start || match[0].length > leaf.end - leaf.start) {
        leaf = { start: start + match.index, end: start + match.index + match[0].length };
      }
    }
    return leaf;
  }
  const scheme = SCHEME.exec(text.slice(start, Math.min(start + 16, end)));
  return scheme === null ? found : { start: start + scheme[0].length, end };
}

function lastSegment(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).replace(/^[-$]+/, '');
}
