/** Makes a template from an env file, or brings one up to date: keys, comments and order stay, values go. Pure. */
import { parseDotenv, type DotenvEntry } from '../formats/dotenv.ts';
import { hasWarning, isRealValue, keysOf, type PairOptions } from '../guards/env-pairs.ts';
import { describedPlaceholder, isHarmlessValue, isPlaceholderValue } from '../text/env-values.ts';

/** First lines of a template. */
const header = (name: string): readonly string[] => [
  `# Template of ${name}: copy it with \`npx secret-hook env init\` and fill the copy in.`,
  '# WARNING: never put real passwords, tokens or keys here. This file is committed.',
  '',
];

/** An env file and what its template has to be free of. */
export interface TemplateSource extends PairOptions {
  /** Name of the env file: `.env`. */
  readonly name: string;
  readonly text: string;
  /** Values that lie on this machine: none of them may be in the result. */
  readonly localValues: readonly string[];
}

/** Whether a value is worth hiding wherever it stands: long enough, no placeholder, nothing that everybody writes. */
function isTelling(value: string): boolean {
  return value.length >= 6 && !isPlaceholderValue(value) && !isHarmlessValue(value);
}

/** Writes a template. `existing` is the present one, whose own comments, order and placeholders stay. */
export function renderTemplate(source: TemplateSource, existing: string | null): string {
  const own = cleaned(source.text, source, () => true);
  const base =
    existing === null
      ? own
      : withMissing(
          cleaned(existing, source, (key, value) => isReal(key, value, source)),
          own,
        );
  const newline = (existing ?? source.text).includes('\r\n') ? '\r\n' : '\n';
  const ended = base === '' || /[\r\n]$/.test(base) ? base : base + newline;
  return hasWarning(ended) ? ended : `${header(source.name).join(newline)}${newline}${ended}`;
}

function isReal(key: string, value: string, source: TemplateSource): boolean {
  return (
    isRealValue(key, value, source) ||
    (isTelling(value) && source.leftOut(key, value) === null && source.localValues.includes(value))
  );
}

/** The text with placeholders for the values that `goes` names, and without comments that give something away. */
function cleaned(original: string, source: TemplateSource, goes: (key: string, value: string) => boolean): string {
  const text = original.replace(/^\u{feff}/u, '');
  const seen = new Set<string>();
  let [result, cursor] = ['', 0];
  for (const entry of parseDotenv(text)) {
    const start = lineStart(text, entry.valueStart);
    const end = lineEnd(text, entry.valueEnd);
    result += cleanedComments(text.slice(cursor, start), source);
    cursor = end;
    if (seen.has(entry.key)) continue;
    seen.add(entry.key);
    result += goes(entry.key, entry.value) ? assignment(text, entry, source) : text.slice(start, end);
  }
  return result + cleanedComments(text.slice(cursor), source);
}

/** `export KEY=placeholder # comment`, with its line end. */
function assignment(text: string, entry: DotenvEntry, source: TemplateSource): string {
  const rest = text.slice(entry.valueEnd, lineEnd(text, entry.valueEnd));
  const [, comment = '', newline = ''] = /^([ \t]*#[^\r\n]*)?[^\r\n]*(\r\n|\n|\r)?$/.exec(rest) ?? [];
  const kept = givesAway(comment, source) ? '' : comment;
  return `${text.slice(lineStart(text, entry.valueStart), entry.valueStart)}${describedPlaceholder(entry.key, entry.value)}${kept}${newline}`;
}

/** Comments and blank lines; a commented-out assignment loses its value, any other line goes. */
function cleanedComments(text: string, source: TemplateSource): string {
  return (text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [])
    .map(line => {
      const body = line.replace(/[\r\n]+$/, '');
      const newline = line.slice(body.length);
      if (body.trim() === '') return line;
      if (!/^\s*#/.test(body)) return '';
      const old = /^(\s*#\s*(?:export\s+)?([A-Za-z_][\w.]*)\s*=\s*)(.+)$/.exec(body);
      if (old !== null) {
        const [, head = '', key = '', value = ''] = old;
        return `${head}${describedPlaceholder(key, value.replace(/^(["'])(.*)\1$/, '$2'))}${newline}`;
      }
      return givesAway(body, source) ? `# (a comment that held a value was left out)${newline}` : line;
    })
    .join('');
}

function givesAway(comment: string, { localValues, looksSecret }: TemplateSource): boolean {
  if (comment.trim() === '') return false;
  return (
    localValues.some(value => isTelling(value) && comment.includes(value)) ||
    looksSecret(Buffer.from(`${comment}\n`), '.env')
  );
}

/** Adds what `own` has and `template` lacks, each behind the key that it follows in `own`, with the comment above it. */
function withMissing(template: string, own: string): string {
  let result = template;
  let before: string | null = null;
  for (const entry of parseDotenv(own)) {
    const known = keysOf({ entries: parseDotenv(result), text: result, kind: 'template' });
    if (!known.has(entry.key)) result = inserted(result, blockOf(own, entry), before);
    before = entry.key;
  }
  return result;
}

/** The line of an entry, with the comments that stand right above it. */
function blockOf(text: string, entry: DotenvEntry): string {
  let start = lineStart(text, entry.valueStart);
  while (start > 0) {
    const above = lineStart(text, start - (text.startsWith('\r\n', start - 2) ? 2 : 1));
    if (!/^\s*#(?!\s*[A-Za-z_][\w.]*=)/.test(text.slice(above, start))) break;
    start = above;
  }
  return text.slice(start, lineEnd(text, entry.valueEnd)).replace(/[\r\n]+$/, '');
}

function inserted(text: string, block: string, behind: string | null): string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const anchor = parseDotenv(text).findLast(({ key }) => key === behind);
  const at = anchor === undefined ? text.length : lineEnd(text, anchor.valueEnd);
  const head = text.slice(0, at);
  const gap = head === '' || /[\r\n]$/.test(head) ? '' : newline;
  return `${head}${gap}${block.replaceAll(/\r\n|\n|\r/g, newline)}${newline}${text.slice(at)}`;
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** Offset behind the line end that follows `offset`. */
function lineEnd(text: string, offset: number): number {
  const found = /\r\n|\n|\r/g;
  found.lastIndex = offset;
  const match = found.exec(text);
  return match === null ? text.length : match.index + match[0].length;
}
