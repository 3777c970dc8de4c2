/** TOML with the places of its values, as far as they can be told: tables by their heads, values by their keys. */
import { parse, TomlError } from 'smol-toml';
import type { JsonNode, JsonProblem } from './jsonc.ts';

/** Reads a text. Dates become texts. */
export function parseToml(text: string): JsonNode | JsonProblem {
  try {
    return toNode(parse(text.replace(/^\ufeff/, ' ')), { text, path: [], start: 0 });
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const lines = text.split('\n').slice(0, error.line - 1);
    const at = lines.reduce((sum, line) => sum + line.length + 1, 0) + error.column - 1;
    return { at, message: (error.message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '') };
  }
}

interface Place {
  readonly text: string;
  /** Keys from the root; an index for an item of a list. */
  readonly path: readonly (string | number)[];
  /** Of the value, or of the nearest thing around it that could be found. */
  readonly start: number;
}

function toNode(value: unknown, place: Place): JsonNode {
  const { start } = place;
  if (Array.isArray(value))
    return { kind: 'array', start, items: value.map((item, index) => toNode(item, inside(place, index))) };
  if (value instanceof Date) return { kind: 'string', start, value: value.toISOString() };
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, inner]) => {
      const at = inside(place, key);
      return { key, keyStart: at.start, value: toNode(inner, at) };
    });
    return { kind: 'object', start, entries };
  }
  if (typeof value === 'string') return { kind: 'string', start, value };
  if (typeof value === 'boolean') return { kind: 'boolean', start, value };
  return { kind: 'number', start, value: Number(value) };
}

function inside({ text, path, start }: Place, step: string | number): Place {
  const next = [...path, step];
  return { text, path: next, start: headOf(text, next, start) ?? keyOf(text, step, start) ?? start };
}

/** The head of a table: `[a.b]`, or the n-th `[[a.b]]` behind `from`. */
function headOf(text: string, path: readonly (string | number)[], from: number): number | null {
  const names = path.filter(step => typeof step === 'string').map(name => name.replaceAll(/[^\w-]/g, '.'));
  const dotted = names.join('\\s*\\.\\s*');
  const last = path.at(-1);
  const head = new RegExp(`^[ \\t]*\\[\\[?\\s*${dotted}\\s*\\]`, 'gm');
  // A list begins at its first head; its items are counted from there.
  head.lastIndex = from;
  for (let count = 0; ; count++) {
    const found = head.exec(text);
    if (found === null) return null;
    if (typeof last !== 'number' || count === last) return found.index + found[0].search(/\S/);
  }
}

function keyOf(text: string, step: string | number, from: number): number | null {
  if (typeof step === 'number') return null;
  const key = new RegExp(`^[ \\t]*(["']?)${step.replaceAll(/[^\w-]/g, '.')}\\1\\s*=`, 'gm');
  key.lastIndex = from;
  const found = key.exec(text);
  return found ? found.index + found[0].search(/\S/) : null;
}
