/** YAML as plain values that know their line. */
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

/** A value and the line (from 1) it begins in. */
export interface YamlNode {
  readonly value: string | number | boolean | null | readonly YamlNode[] | YamlMap;
  readonly line: number;
}

/** Entries in their order; the line of an entry is that of its key. */
export interface YamlMap {
  readonly entries: readonly { readonly key: string; readonly line: number; readonly node: YamlNode }[];
}

/** Larger documents are no configuration that people write, in characters. */
const charactersMax = 1_000_000;
const depthMax = 60;

/** Reads one document; null when it is not YAML. Aliases are followed to a depth, so a loop of them ends. */
export function readYamlTree(text: string): YamlNode | null {
  if (text.length > charactersMax) return null;
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, strict: false, uniqueKeys: false, logLevel: 'silent' });
  if (document.errors.length > 0) return null;
  let nodesLeft = 100_000;
  const convert = (node: unknown, depth: number): YamlNode => {
    const at = (node as { readonly range?: readonly [number, number, number] | null } | null)?.range?.[0] ?? 0;
    const line = Math.max(lineCounter.linePos(at).line, 1);
    if (depth > depthMax || nodesLeft-- < 0) return { value: null, line };
    if (isAlias(node)) return { ...convert(node.resolve(document), depth + 1), line };
    if (isSeq(node)) return { line, value: node.items.map(item => convert(item, depth + 1)) };
    if (isMap(node)) {
      const entries = node.items.map(({ key, value }) => {
        const name = convert(key, depth + 1);
        return { key: String(scalarOf(name)), line: name.line, node: convert(value, depth + 1) };
      });
      return { line, value: { entries } };
    }
    return { line, value: isScalar(node) ? plain(node.value) : null };
  };
  return convert(document.contents, 0);
}

function plain(value: unknown): string | number | boolean | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function scalarOf({ value }: YamlNode): string | number | boolean | null {
  return typeof value === 'object' ? null : value;
}

/** The value under a key; undefined when it is no map or has no such key. Of several the last one counts. */
export function under(node: YamlNode | undefined, key: string): YamlNode | undefined {
  return entriesOf(node).findLast(entry => entry.key === key)?.node;
}

/** Entries of a map; none for everything else. */
export function entriesOf(node: YamlNode | undefined): YamlMap['entries'] {
  const value = node?.value;
  return typeof value === 'object' && value !== null && !isList(value) ? value.entries : [];
}

/** Items of a list; none for everything else. */
export function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  const value = node?.value;
  return typeof value === 'object' && value !== null && isList(value) ? value : [];
}

function isList(value: readonly YamlNode[] | YamlMap): value is readonly YamlNode[] {
  return Array.isArray(value);
}

/** A scalar as text; empty for everything else. */
export function textOf(node: YamlNode | undefined): string {
  const value = node?.value;
  return value === undefined || value === null || typeof value === 'object' ? '' : String(value);
}

/** Every scalar below a node. */
export function* scalarsOf(node: YamlNode | undefined): Generator<{ readonly text: string; readonly line: number }> {
  if (node === undefined) return;
  for (const item of itemsOf(node)) yield* scalarsOf(item);
  for (const entry of entriesOf(node)) yield* scalarsOf(entry.node);
  if (typeof node.value === 'string') yield { text: node.value, line: node.line };
}
