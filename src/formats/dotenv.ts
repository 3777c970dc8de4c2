/**
 * Reads dotenv files as the loaders of the field do: `export`, three kinds of quotes, values over several lines, `\n` in
 * double quotes, ` #` comments, `KEY: value`, CRLF, a byte order mark, UTF-16. Total: what is no assignment is passed over.
 */

/** One assignment. Offsets are half-open, in UTF-16 code units of the decoded text. */
export interface DotenvEntry {
  readonly key: string;
  /** Without quotes and comment, escapes of double quotes resolved, references such as `$HOST` left as they stand. */
  readonly value: string;
  readonly quote: '"' | "'" | '`' | null;
  readonly exported: boolean;
  /** Line of the key, from 1. */
  readonly line: number;
  /** Where the value stands, quotes included. */
  readonly valueStart: number;
  readonly valueEnd: number;
}

const assignment = /^[ \t]*(?<exported>export[ \t]+)?(?<key>\w[\w.-]*)[ \t]*(?:=|:(?=[ \t]|$))[ \t]*/;

/** Decodes the bytes of a text file: UTF-16 by its mark, else UTF-8 (bytes that are neither become U+FFFD). */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** Lists the assignments of a dotenv file in order; a key may come twice, loaders take the last. */
export function parseDotenv(text: string): readonly DotenvEntry[] {
  const entries: DotenvEntry[] = [];
  let offset = text.startsWith('\u{feff}') ? 1 : 0;
  let line = 1;
  while (offset < text.length) {
    const end = lineEnd(text, offset);
    const match = assignment.exec(text.slice(offset, end));
    const valueEnd = match === null ? end : readEntry(text, { offset, end, line }, match, entries);
    const next = valueEnd > end ? nextLine(text, valueEnd) : behindLineEnd(text, end);
    line += valueEnd > end ? countLines(text, offset, next) : 1;
    offset = next;
  }
  return entries;
}

interface LinePlace {
  readonly offset: number;
  readonly end: number;
  readonly line: number;
}

/** Adds the entry and returns the offset where it ends: beyond the line for a quoted value over several lines. */
function readEntry(text: string, place: LinePlace, match: RegExpExecArray, entries: DotenvEntry[]): number {
  const valueStart = place.offset + match[0].length;
  const common = {
    key: match.groups?.['key'] ?? '',
    exported: match.groups?.['exported'] !== undefined,
    line: place.line,
    valueStart,
  };
  const quote = quoteAt(text, valueStart);
  const close = quote === null ? -1 : closingQuote(text, valueStart + 1, quote);
  if (quote !== null && close !== -1) {
    const inner = text.slice(valueStart + 1, close);
    entries.push({ ...common, value: quote === '"' ? unescape(inner) : inner, quote, valueEnd: close + 1 });
    return close + 1;
  }
  // A comment needs a blank before its sign, so that `pass#word` stays whole.
  const raw = text.slice(valueStart, place.end);
  const value = raw.replace(/(?:^|[ \t])#.*$/, '').trim();
  entries.push({ ...common, value, quote: null, valueEnd: valueStart + value.length });
  return place.end;
}

/**
 * Values that other loaders read there. They differ in signs inside of words (`pass#word`), in escapes, and in what
 * stands behind a closing quote.
 */
export function otherReadings(text: string, entry: DotenvEntry): readonly string[] {
  const { value, quote, valueStart, valueEnd } = entry;
  const end = lineEnd(text, valueStart);
  const readings = new Set<string>();
  const isWhole = quote !== null && /^[ \t]*(?:#.*)?$/.test(text.slice(valueEnd, lineEnd(text, valueEnd)));
  const withLines = (raw: string): string =>
    text[valueStart] === '"' ? raw.replaceAll('\\n', '\n').replaceAll('\\r', '\r') : raw;
  if (!isWhole && valueEnd <= end)
    readings.add(withLines(unquoted(text.slice(valueStart, end).replace(/#.*$/, '').trim())));
  if (quote !== null) {
    readings.add(withLines(text.slice(valueStart + 1, valueEnd - 1)));
    const close = closingQuote(text, valueStart + 1, quote, true);
    if (close !== -1) readings.add(text.slice(valueStart + 1, close));
  }
  for (const one of [value, ...readings]) readings.add(one.replace(/\r\n?/g, '\n'));
  for (const known of [value, '']) readings.delete(known);
  return [...readings];
}

/** What stands behind the sign of an entry, to the end of the line where its value ends. */
export function entryText(text: string, { valueStart, valueEnd }: DotenvEntry): string {
  return text.slice(valueStart, lineEnd(text, valueEnd));
}

function unquoted(text: string): string {
  return /^(["'`])(.*)\1$/.exec(text)?.[2] ?? text;
}

function quoteAt(text: string, offset: number): DotenvEntry['quote'] {
  const sign = text[offset];
  return sign === '"' || sign === "'" || sign === '`' ? sign : null;
}

/** Quoted values longer than this are taken for a forgotten quote, which ends with its line. */
const quotedCharactersMax = 65_536;

function closingQuote(text: string, start: number, quote: string, hasEscapes: boolean = quote === '"'): number {
  const end = Math.min(text.length, start + quotedCharactersMax);
  for (let offset = start; offset < end; offset++) {
    if (hasEscapes && text[offset] === '\\') offset++;
    else if (text[offset] === quote) return offset;
  }
  return -1;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\', $: '$' };

function unescape(text: string): string {
  return text.replace(/\\([nrt"\\$])/g, (whole, letter: string) => escapes[letter] ?? whole);
}

function lineEnd(text: string, offset: number): number {
  lineEnds.lastIndex = offset;
  return lineEnds.test(text) ? lineEnds.lastIndex - 1 : text.length;
}

/** Searched by the engine: a file of a thousand lines is read on every commit. */
const lineEnds = /[\r\n]/g;

/** Start of the line after the one that holds `offset`. */
function nextLine(text: string, offset: number): number {
  return behindLineEnd(text, lineEnd(text, offset));
}

function behindLineEnd(text: string, end: number): number {
  return text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a ? end + 2 : end + 1;
}

function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let offset = from; offset < to && offset < text.length; offset = nextLine(text, offset)) count++;
  return count;
}

/**
 * Whether a key is one under which a tool that encrypts keeps its books in the file: who can decrypt it, checks, dates.
 * `sops_age__list_0__map_recipient`, `sops_pgp__list_0__map_fp`, `sops_mac`, `DOTENV_PUBLIC_KEY_PRODUCTION`: all of it is public.
 */
export function isCipherBookkeeping(key: string): boolean {
  return /^(?:DOTENV_PUBLIC_KEY\w*|sops_\w+)$/.test(key);
}
