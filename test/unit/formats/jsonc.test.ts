import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isProblem, parseJsonc, toValue } from '../../../src/formats/jsonc.ts';

const read = (text: string): unknown => {
  const node = parseJsonc(text);
  return isProblem(node) ? node : toValue(node);
};

test('whatever JSON writes is read as JSON reads it, with any indent', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2, '\t'), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      expect(JSON.stringify(read(text))).toBe(JSON.stringify(JSON.parse(text)));
    }),
  );
});

test('no text makes it throw, and its places lie inside the text', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json().map(text => text.slice(0, -1)),
      ),
      text => {
        const result = parseJsonc(text);
        const at = isProblem(result) ? result.at : result.start;
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThanOrEqual(text.length);
      },
    ),
  );
});

test('comments and trailing commas are read over', () => {
  expect(read('\ufeff// a\n{ /* b */ "a": [1, 2,], // c\n "b": "//", }\n/* d */')).toEqual({ a: [1, 2], b: '//' });
});

test.each([
  ['{ "a": 1', 8, 'a comma or }'],
  ['{ a: 1 }', 2, 'a key in double quotes'],
  ["{ 'a': 1 }", 2, 'a key in double quotes'],
  ['{ "a" 1 }', 6, 'a colon'],
  ['{ "a": tru }', 7, 'a value is expected'],
  ['{ "a": 01 }', 7, 'a value is expected'],
  ['{ "a": NaN }', 7, 'a value is expected'],
  ['{ "a": "b\n" }', 7, 'this string has no end'],
  ['{ "a": "\\x" }', 7, 'this string has no end'],
  ['/* a', 0, 'this comment has no end'],
  ['{} {}', 3, 'nothing is expected here'],
  ['', 0, 'a value is expected here, not the end'],
  ['[,]', 1, 'a value is expected'],
  ['/dev/zero', 0, 'a value is expected'],
])('%j is broken at %d', (text, at, message) => {
  expect(read(text)).toMatchObject({ at, message: expect.stringContaining(message) });
});

test('nesting has an end, and a long text costs its length', () => {
  expect(read(`${'['.repeat(100)}${']'.repeat(100)}`)).toMatchObject({ message: expect.stringContaining('nested') });
  const started = performance.now();
  read(`[${'"a",'.repeat(100_000)}]`);
  expect(performance.now() - started).toBeLessThan(3000);
});

test('a key called __proto__ is a key', () => {
  expect(Object.keys(read('{"__proto__": {"a": 1}}') as object)).toEqual(['__proto__']);
});
