/** Values of a file of another tool, with their places: what is of another form than documented is an error, never skipped. */
import type { JsonEntry, JsonNode } from '../formats/jsonc.ts';
import { UserError } from '../user-error.ts';

/** A file as it was read. */
export interface Document {
  readonly name: string;
  readonly text: string;
  readonly root: JsonNode;
}

/** The error about a place of a file: `.gitleaks.toml:3:5 …`. `at` is an offset in UTF-16 code units. */
export function malformed(doc: Pick<Document, 'name' | 'text'>, at: number, message: string): UserError {
  return new UserError('config-invalid', `${placeIn(doc, at)} ${message}`, {
    hint: 'Nothing was taken over and nothing was written. Mend the file, or take it away, and run it again',
  });
}

/** `.gitleaks.toml:3:5`. */
export function placeIn({ name, text }: Pick<Document, 'name' | 'text'>, at: number): string {
  const lines = text.slice(0, at).split(/\r\n|\r|\n/);
  return `${name}:${lines.length}:${(lines.at(-1) ?? '').replace('\ufeff', '').length + 1}`;
}

/** `.gitleaks.toml:3`. */
export function lineIn(doc: Pick<Document, 'name' | 'text'>, at: number): string {
  return placeIn(doc, at).replace(/:\d+$/, '');
}

/** The value of a key; null when it is absent or null. */
export function field(node: JsonNode, key: string): JsonNode | null {
  if (node.kind !== 'object') return null;
  const value = node.entries.findLast(entry => entry.key === key)?.value ?? null;
  return value?.kind === 'null' ? null : value;
}

/** The entries of an object. */
export function entriesOf(doc: Document, node: JsonNode | null, what: string): readonly JsonEntry[] {
  if (node === null) return [];
  if (node.kind !== 'object') throw malformed(doc, node.start, `${what} must be a mapping`);
  return node.entries;
}

/** The items of a list, each an object. */
export function objectsOf(doc: Document, node: JsonNode | null, what: string): readonly JsonNode[] {
  return itemsOf(doc, node, what).map(item => {
    if (item.kind !== 'object') throw malformed(doc, item.start, `${what} must be a list of mappings`);
    return item;
  });
}

/** The items of a list. */
export function itemsOf(doc: Document, node: JsonNode | null, what: string): readonly JsonNode[] {
  if (node === null) return [];
  if (node.kind !== 'array') throw malformed(doc, node.start, `${what} must be a list`);
  return node.items;
}

/** A text and where it stands. */
export interface Placed {
  readonly value: string;
  readonly start: number;
}

/** The texts of a list; a text alone counts as a list of one. */
export function textsOf(doc: Document, node: JsonNode | null, what: string): readonly Placed[] {
  if (node?.kind === 'string') return [{ value: node.value, start: node.start }];
  return itemsOf(doc, node, what).map(item => {
    if (item.kind !== 'string') throw malformed(doc, item.start, `${what} must be a list of texts`);
    return { value: item.value, start: item.start };
  });
}

/** A text; null when it is absent. */
export function textOf(doc: Document, node: JsonNode | null, what: string): string | null {
  if (node === null) return null;
  if (node.kind !== 'string') throw malformed(doc, node.start, `${what} must be a text`);
  return node.value;
}

/** A whole number; null when it is absent. */
export function numberOf(doc: Document, node: JsonNode | null, what: string): number | null {
  if (node === null) return null;
  if (node.kind !== 'number' || !Number.isInteger(node.value))
    throw malformed(doc, node.start, `${what} must be a whole number`);
  return node.value;
}

/** True or false; false when it is absent. */
export function flagOf(doc: Document, node: JsonNode | null, what: string): boolean {
  if (node === null) return false;
  if (node.kind !== 'boolean') throw malformed(doc, node.start, `${what} must be true or false`);
  return node.value;
}
