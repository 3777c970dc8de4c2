/** Keys around a place in a YAML or JSON document, by lines and braces: no parser, so that a template does not stop it. */

/** A key and its scalar. Offsets are half-open, without quotes, in the text. */
export interface Entry {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const LINES_MAX = 4000;
const OBJECT_MAX = 262_144;

/** Entries of the mapping with this name; empty when there is none. */
export type EntriesOf = (name: string) => readonly Entry[];

/**
 * Reads what stands around the key at `at`, once, and answers for its siblings. `read` is told of the characters that are
 * looked at.
 */
export function siblingEntries(text: string, at: number, read: (chars: number) => void): EntriesOf {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  read(at - lineStart);
  const before = text.slice(lineStart, at);
  // A line of JSON begins with a brace, a comma or a key in quotes.
  const isInJson = /^[\s{,[]*\\?"/.test(text.slice(lineStart, at + 1)) && /["{]/.test(before);
  return isInJson ? jsonEntries(text, at, read) : yamlEntries(text, lineStart, read);
}

interface Line {
  readonly start: number;
  readonly text: string;
  readonly indent: number;
}

/** Indent of the key: a list mark counts as blanks. */
function lineAt(text: string, start: number): Line {
  const newline = text.indexOf('\n', start);
  const line = text.slice(start, newline === -1 ? text.length : newline).replace(/\r$/, '');
  return { start, text: line, indent: /^(?:[ \t]|- )*/.exec(line)?.[0].length ?? 0 };
}

function yamlEntries(text: string, lineStart: number, read: (chars: number) => void): EntriesOf {
  const own = lineAt(text, lineStart);
  const block = blockAround(text, own, read);
  return name => {
    const head = block.findIndex(line => line.indent === own.indent && keyOf(line)?.key === name);
    if (head === -1) return [];
    const entries: Entry[] = [];
    for (const line of block.slice(head + 1)) {
      if (line.text.trim() === '') continue;
      if (line.indent <= own.indent) break;
      const entry = keyOf(line);
      if (entry !== null) entries.push(entry);
    }
    return entries;
  };
}

/** The lines of the mapping that `own` belongs to, up and down to a lesser indent, another list item or another document. */
function blockAround(text: string, own: Line, read: (chars: number) => void): readonly Line[] {
  const before: Line[] = [];
  let line = own;
  while (!isItemStart(line) && line.start > 0 && before.length < LINES_MAX) {
    line = lineAt(text, text.lastIndexOf('\n', line.start - 2) + 1);
    read(line.text.length);
    if (isEdge(line, own)) break;
    before.push(line);
    if (line.indent === own.indent && isItemStart(line)) break;
  }
  const after: Line[] = [own];
  for (line = own; after.length < LINES_MAX;) {
    const next = line.start + line.text.length + (text[line.start + line.text.length] === '\r' ? 2 : 1);
    if (next >= text.length) break;
    line = lineAt(text, next);
    read(line.text.length);
    if (isEdge(line, own) || (isItemStart(line) && line.indent <= own.indent)) break;
    after.push(line);
  }
  return [...before.toReversed(), ...after];
}

function isItemStart(line: Line): boolean {
  return /^\s*- /.test(line.text);
}

/** Where the mapping of `own` ends. One that says the same a second time is another one. */
function isEdge(line: Line, own: Line): boolean {
  if (/^(?:---|\.\.\.)(?:\s|$)/.test(line.text) || line.text === own.text) return true;
  return line.indent < own.indent && line.text.trim() !== '' && !/^\s*#/.test(line.text);
}

const YAML_KEY = /^(?:[ \t]|- )*["']?([\w./-]{1,253})["']?:(?:[ \t]+([^]*))?$/;

function keyOf(line: Line): Entry | null {
  const match = YAML_KEY.exec(line.text);
  const key = match?.[1];
  if (match === null || key === undefined) return null;
  const raw = withoutBlanks(match[2] ?? '');
  const quoted = /^"((?:[^"\\]|\\.)*)"|^'([^']*)'/.exec(raw);
  const value = quoted === null ? withoutComment(raw) : (quoted[1] ?? quoted[2] ?? '');
  const start = line.start + line.text.lastIndexOf(raw) + (quoted === null ? 0 : 1);
  return { key, start, end: start + value.length };
}

/** A comment begins with a number sign behind a blank. */
function withoutComment(raw: string): string {
  const comment = raw.search(/[ \t]#/);
  return comment === -1 ? raw : withoutBlanks(raw.slice(0, comment));
}

/** Without blanks at its end; other white space may be a byte of a letter. */
function withoutBlanks(text: string): string {
  let end = text.length;
  while (end > 0 && ' \t'.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

function jsonEntries(text: string, at: number, read: (chars: number) => void): EntriesOf {
  const object = objectAround(text, at);
  read(object.text.length);
  return name => entriesIn(object, name);
}

function entriesIn(object: { readonly start: number; readonly text: string }, name: string): readonly Entry[] {
  const head = new RegExp(`\\\\{0,3}"${name}\\\\{0,3}"\\s{0,20}:\\s{0,20}\\{([^{}]{0,${OBJECT_MAX}})\\}`, 'd').exec(
    object.text,
  );
  const [from, to] = head?.indices?.[1] ?? [0, 0];
  const body = object.text.slice(from, to);
  return [...body.matchAll(/\\{0,3}"([\w./-]{1,253})\\{0,3}"\s{0,20}:\s{0,20}\\{0,3}"([^"\\]{0,65536})/g)].map(
    match => {
      const end = object.start + from + match.index + match[0].length;
      return { key: match[1] ?? '', start: end - (match[2] ?? '').length, end };
    },
  );
}

/** The innermost object around a place, by its braces. */
function objectAround(text: string, at: number): { readonly start: number; readonly text: string } {
  let [start, depth] = [at, 0];
  for (const limit = Math.max(0, at - OBJECT_MAX); start > limit; start--) {
    if (text[start] === '}') depth++;
    if (text[start] === '{' && depth-- === 0) break;
  }
  let end = start + 1;
  depth = 1;
  for (const limit = Math.min(text.length, start + 2 * OBJECT_MAX); end < limit && depth > 0; end++) {
    if (text[end] === '{') depth++;
    if (text[end] === '}') depth--;
  }
  return { start, text: text.slice(start, end) };
}
