/**
 * JSON with comments and trailing commas, with the place of every value. Strict in everything else: what JSON does not
 * know (single quotes, bare keys, `NaN`) is an error with its place, never a guess.
 */

/** A value and where it stands. Offsets count UTF-16 code units from the start of the text. */
export type JsonNode =
  | { readonly kind: 'object'; readonly start: number; readonly entries: readonly JsonEntry[] }
  | { readonly kind: 'array'; readonly start: number; readonly items: readonly JsonNode[] }
  | { readonly kind: 'string'; readonly start: number; readonly value: string }
  | { readonly kind: 'number'; readonly start: number; readonly value: number }
  | { readonly kind: 'boolean'; readonly start: number; readonly value: boolean }
  | { readonly kind: 'null'; readonly start: number; readonly value: null };

/** One key of an object. */
export interface JsonEntry {
  readonly key: string;
  readonly keyStart: number;
  readonly value: JsonNode;
}

/** What is wrong with a text that is no JSON, and where. */
export interface JsonProblem {
  readonly at: number;
  /** One clause. Holds at most one character of the text. */
  readonly message: string;
}

/** Deeper nesting is refused: no configuration needs it, and a stack has an end. */
const depthMax = 64;

/** Reads a text. The first problem ends the reading: what comes behind a broken place cannot be trusted. */
export function parseJsonc(text: string): JsonNode | JsonProblem {
  const reader = createReader(text);
  try {
    return reader.document();
  } catch (error) {
    if (isProblem(error)) return error;
    throw error;
  }
}

/** Whether the reading failed. */
export function isProblem(result: unknown): result is JsonProblem {
  return typeof result === 'object' && result !== null && 'message' in result && 'at' in result;
}

/** The plain value of a node. Keys of an object keep their order; of a repeated key the last one counts, as in JSON. */
export function toValue(node: JsonNode): unknown {
  if (node.kind === 'array') return node.items.map(toValue);
  if (node.kind !== 'object') return node.value;
  // A null prototype, so that a key called `__proto__` is a key.
  const value = Object.create(null) as Record<string, unknown>;
  for (const entry of node.entries) value[entry.key] = toValue(entry.value);
  return value;
}

/** Space and whole comments. */
const blank = /(?:[ \t\r\n]+|\/\/[^\r\n]*|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/)*/y;
const quoted = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const word = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.$])/y;

interface Reader {
  readonly document: () => JsonNode;
}

function createReader(text: string): Reader {
  let at = 0;
  // The problem is thrown as it is: it never leaves this file.
  const fail = (message: string, where = at): never => {
    throw { at: Math.min(where, text.length), message } satisfies JsonProblem;
  };
  const shown = (): string => (at < text.length ? JSON.stringify(text[at]) : 'the end of the file');

  /** What stands at `at` and matches a sticky pattern; null when nothing does. */
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) return null;
    at += found[0].length;
    return found[0];
  };

  const skip = (): void => {
    take(blank);
    if (text[at] === '/' && text[at + 1] === '*') fail('this comment has no end');
  };

  const string = (): string => {
    const found = take(quoted);
    if (found === null) return fail('this string has no end, or holds what a JSON string may not');
    // Escapes are left to JSON.parse.
    return found.includes('\\') ? (JSON.parse(found) as string) : found.slice(1, -1);
  };

  /** Items up to `close`, with commas between them and perhaps one behind the last. */
  const list = (close: string, item: () => void): void => {
    at++;
    for (let first = true; ; first = false) {
      skip();
      if (text[at] === close) break;
      if (!first) {
        if (text[at] !== ',') fail(`a comma or ${close} is expected here, not ${shown()}`);
        at++;
        skip();
        if (text[at] === close) break;
      }
      item();
    }
    at++;
  };

  const object = (start: number, depth: number): JsonNode => {
    const entries: JsonEntry[] = [];
    list('}', () => {
      const keyStart = at;
      if (text[at] !== '"') fail(`a key in double quotes is expected here, not ${shown()}`);
      const key = string();
      skip();
      if (text[at] !== ':') fail(`a colon is expected here, not ${shown()}`);
      at++;
      entries.push({ key, keyStart, value: value(depth + 1) });
    });
    return { kind: 'object', start, entries };
  };

  const value = (depth: number): JsonNode => {
    skip();
    const start = at;
    if (depth > depthMax) fail(`values are nested deeper than ${depthMax}`);
    if (text[at] === '{') return object(start, depth);
    if (text[at] === '[') {
      const items: JsonNode[] = [];
      list(']', () => items.push(value(depth + 1)));
      return { kind: 'array', start, items };
    }
    if (text[at] === '"') return { kind: 'string', start, value: string() };
    const found = take(word);
    if (found === null) return fail(`a value is expected here, not ${shown()}`);
    if (found === 'null') return { kind: 'null', start, value: null };
    if (found === 'true' || found === 'false') return { kind: 'boolean', start, value: found === 'true' };
    return { kind: 'number', start, value: Number(found) };
  };

  return {
    document: () => {
      // A mark of the encoding at the start is no content.
      if (text.startsWith('\ufeff')) at = 1;
      const node = value(0);
      skip();
      if (at < text.length) fail(`nothing is expected here, but there is ${shown()}`);
      return node;
    },
  };
}
