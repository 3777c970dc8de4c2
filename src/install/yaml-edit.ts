/** Puts fenced lines into the text of a YAML file and leaves every other byte as it is. Pure. */
import { isMap, isScalar, isSeq, parseDocument, type Document, type Node } from 'yaml';
import { UserError } from '../user-error.ts';

const begin = '# >>> secret-hook: these lines are managed, `secret-hook uninstall` takes them out >>>';
const end = '# <<< secret-hook <<<';

/** A piece of YAML to put in front of the first entry of a list or mapping. */
export interface YamlPiece {
  /** Keys from the top of the document to the collection. */
  readonly path: readonly string[];
  /** Lines of one entry, indented from column 0. */
  readonly lines: readonly string[];
}

/** The text without fenced lines of ours; the same text when there are none. */
export function withoutFences(text: string): string {
  return text.replace(/^[ \t]*# >>> secret-hook[^\n]*\n(?:[^\n]*\n)*?[ \t]*# <<< secret-hook[^\n]*(?:\n|$)/gm, '');
}

/**
 * Puts the lines in front of the first entry of the collection at `path`, or, where parts of the path are missing, makes them.
 * Throws `UserError` for a file that is broken or where lines cannot be inserted (`{a: b}` on one line).
 */
export function insertYaml(text: string, piece: YamlPiece, file: string): string {
  const document = parseDocument(text);
  if (document.errors.length > 0) throw byHand(file, 'it is not valid YAML', piece);
  const edited = withPiece(text, document, piece);
  // `repos: []`, a list where a mapping is expected, an alias: nothing that takes lines in front of its first entry.
  if (edited === null || parseDocument(edited).errors.length > 0) {
    throw byHand(file, `${piece.path.join('.')} is not written over several lines`, piece);
  }
  return edited;
}

function withPiece(text: string, document: Document, piece: YamlPiece): string | null {
  const at = deepest(document, piece.path);
  const lines = nested(piece, at.depth);
  const empty = emptyKey(text, at.node, piece.path[at.depth]);
  if (empty !== null) return fenceAt(text, empty.offset, lines.slice(1), empty.indent);
  if (at.depth === 0) return atEnd(text, lines);
  const offset = firstEntry(at.node);
  const column = offset === null ? 0 : offset - (text.lastIndexOf('\n', offset - 1) + 1);
  if (offset === null || text.slice(offset - column, offset).trim() !== '' || isFlow(at.node)) return null;
  return fenceAt(text, offset - column, lines, ' '.repeat(column));
}

/** A key that is there and has nothing below it (`repos:`): the lines go under it, in front of the line that follows. */
function emptyKey(
  text: string,
  node: unknown,
  name: string | undefined,
): { readonly offset: number; readonly indent: string } | null {
  if (!isMap(node) || name === undefined) return null;
  const key = node.items.find(item => (item.key as { readonly value?: unknown }).value === name && isEmpty(item.value));
  const range = (key?.key as Node | undefined)?.range;
  if (!range) return null;
  const lineStart = text.lastIndexOf('\n', range[0] - 1) + 1;
  const lineEnd = text.indexOf('\n', range[1]);
  // Without a line feed there is no next line; the caller says what to add by hand.
  return lineEnd === -1 ? null : { offset: lineEnd + 1, indent: text.slice(lineStart, range[0]) };
}

function isEmpty(value: unknown): boolean {
  return value === null || (isScalar(value) && value.value === null && value.source === '');
}

interface Deepest {
  readonly node: unknown;
  /** How many keys of the path exist. */
  readonly depth: number;
}

function deepest(document: Document, path: readonly string[]): Deepest {
  for (let depth = path.length; depth > 0; depth--) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    if (hasEntries(node)) return { node, depth };
  }
  return { node: document.contents, depth: 0 };
}

function hasEntries(node: unknown): boolean {
  return (isMap(node) || isSeq(node)) && node.items.length > 0;
}

function isFlow(node: unknown): boolean {
  return (isMap(node) || isSeq(node)) && node.flow === true;
}

/** Offset of the first entry: of the key in a mapping, of the dash in a list. */
function firstEntry(node: unknown): number | null {
  if (isMap(node)) return (node.items[0]?.key as Node | undefined)?.range?.[0] ?? null;
  // The range of a block list begins at its first dash.
  return isSeq(node) ? (node.range?.[0] ?? null) : null;
}

/** The lines below the keys that are missing, two blanks for each. */
function nested(piece: YamlPiece, depth: number): readonly string[] {
  return piece.path
    .slice(depth)
    .reduceRight<readonly string[]>((lines, key) => [`${key}:`, ...lines.map(line => `  ${line}`)], piece.lines);
}

function fenceAt(text: string, offset: number, lines: readonly string[], indent: string): string {
  const fenced = [begin, ...lines, end].map(line => `${indent}${line}\n`).join('');
  return text.slice(0, offset) + fenced + text.slice(offset);
}

function atEnd(text: string, lines: readonly string[]): string {
  const gap = text === '' || text.endsWith('\n') ? '' : '\n';
  return fenceAt(text + gap, text.length + gap.length, lines, '');
}

function byHand(file: string, why: string, piece: YamlPiece): UserError {
  const lines = nested(piece, 0).map(line => `    ${line}`);
  return new UserError('unsupported', `${file} cannot be edited: ${why}`, {
    hint: `Add these lines by hand:\n${lines.join('\n')}`,
  });
}
