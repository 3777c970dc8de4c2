/** YAML with the place of every value, in the same form as JSON. */
import { isAlias, isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import type { JsonNode, JsonProblem } from './jsonc.ts';

/** Deeper nesting is refused: no configuration needs it. */
const depthMax = 64;

/** Reads a text of one document. References inside the document (`*name`) are refused: they can grow without end. */
export function parseYaml(text: string): JsonNode | JsonProblem {
  const doc = parseDocument(text, { prettyErrors: false });
  const [error] = doc.errors;
  if (error) return { at: error.pos[0], message: (error.message.split('\n')[0] ?? '').replace(/:$/, '') };
  const read = (node: unknown, start: number, depth: number): JsonNode => {
    const at = (node as Node | null)?.range?.[0] ?? start;
    // The problem is thrown as it is: it never leaves this file.
    const fail = (message: string): never => {
      throw { at, message } satisfies JsonProblem;
    };
    if (depth > depthMax) return fail(`values are nested deeper than ${depthMax}`);
    if (isAlias(node)) return fail('a reference to another part of the file is not supported');
    if (isSeq(node)) return { kind: 'array', start: at, items: node.items.map(item => read(item, at, depth + 1)) };
    if (isMap(node)) {
      const entries = node.items.map(({ key, value }) => {
        const keyStart = (key as Node | null)?.range?.[0] ?? at;
        return { key: String(isScalar(key) ? key.value : key), keyStart, value: read(value, keyStart, depth + 1) };
      });
      return { kind: 'object', start: at, entries };
    }
    const value = isScalar(node) ? node.value : null;
    if (typeof value === 'string') return { kind: 'string', start: at, value };
    if (typeof value === 'number') return { kind: 'number', start: at, value };
    if (typeof value === 'boolean') return { kind: 'boolean', start: at, value };
    return value === null || value === undefined
      ? { kind: 'null', start: at, value: null }
      : { kind: 'string', start: at, value: `${value as bigint}` };
  };
  try {
    return read(doc.contents, 0, 0);
  } catch (problem) {
    if (typeof problem === 'object' && problem !== null && 'at' in problem) return problem as JsonProblem;
    throw problem;
  }
}
