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

  const skip = (): void => {
    for (;;) {
      while (' \t\r\n'.includes(text[at] ?? 'x')) at++;
      if (text.startsWith('//', at)) {
        const end = text.slice(at).search(/[\r\n]/);
        at = end < 0 ? text.length : at + end;
      } else if (text.startsWith('/*', at)) {
        const end = text.indexOf('*/', at + 2);
        if (end < 0) fail('this comment has no end');
        at = end + 2;
      } else return;
    }
  };

  const string = (): string => {
    // Escapes are left to JSON.parse; here only the end is looked for.
    const found = /^"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/.exec(text.slice(at, stringEnd()));
    if (found === null) return fail('this string has no end, or holds what a JSON string may not');
    at += found[0].length;
    return JSON.parse(found[0]) as string;
  };

  /** Behind the closing quote, or the end of the line: a string does not reach farther. */
  const stringEnd = (): number => {
    for (let end = at + 1; end < text.length; end++) {
      if (text[end] === '\\') end++;
      else if (text[end] === '"') return end + 1;
      else if (text[end] === '\n') return end;
    }
    return text.length;
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
    const word = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.$])/.exec(
      text.slice(at, at + 400),
    );
    if (word === null) return fail(`a value is expected here, not ${shown()}`);
    at += word[0].length;
    if (word[0] === 'null') return { kind: 'null', start, value: null };
    if (word[0] === 'true' || word[0] === 'false') return { kind: 'boolean', start, value: word[0] === 'true' };
    return { kind: 'number', start, value: Number(word[0]) };
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
