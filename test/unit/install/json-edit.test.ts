import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { removeJsonKey, setJsonString } from '../../../src/install/json-edit.ts';
import { withoutOurScripts, withPrepare } from '../../../src/install/package-json.ts';

describe('editing one value of a JSON text', () => {
  it.each([
    [
      'adds to an object',
      '{\n  "scripts": {\n    "test": "x"\n  }\n}\n',
      '{\n  "scripts": {\n    "test": "x",\n    "prepare": "p"\n  }\n}\n',
    ],
    ['makes the object', '{\n\t"name": "a"\n}\n', '{\n\t"name": "a",\n\t"scripts": {\n\t\t"prepare": "p"\n\t}\n}\n'],
    ['fills an empty object', '{\n  "scripts": {}\n}', '{\n  "scripts": {\n    "prepare": "p"\n  }\n}'],
    ['replaces', '{"scripts":{"prepare":"old"}}', '{"scripts":{"prepare":"p"}}'],
    ['stays on one line', '{"scripts":{"a":"b"}}', '{"scripts":{"a":"b", "prepare": "p"}}'],
    ['keeps CRLF', '{\r\n  "a": 1\r\n}\r\n', '{\r\n  "a": 1,\r\n  "scripts": {\r\n    "prepare": "p"\r\n  }\r\n}\r\n'],
    [
      'is not misled by braces in strings',
      '{\n  "x": "}{\\"",\n  "scripts": {\n    "a": "{"\n  }\n}',
      '{\n  "x": "}{\\"",\n  "scripts": {\n    "a": "{",\n    "prepare": "p"\n  }\n}',
    ],
  ])('%s', (_name, text, expected) => {
    expect(setJsonString(text, ['scripts', 'prepare'], 'p')).toBe(expected);
  });

  it('takes out what it put in, for any object', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.constantFrom(0, 2, '\t'), (object, indent) => {
        const { scripts: _, ...rest } = object;
        const text = JSON.stringify({ ...rest, other: { a: 1 } }, null, indent);
        const edited = setJsonString(text, ['scripts', 'prepare'], 'a "quoted" value');
        expect(JSON.parse(edited)).toEqual({ ...JSON.parse(text), scripts: { prepare: 'a "quoted" value' } });
        expect(removeJsonKey(edited, ['scripts', 'prepare'])).toBe(text);
      }),
    );
  });
});

describe('the prepare script', () => {
  const text = '{\n  "scripts": {\n    "prepare": "tsc && vite build"\n  }\n}\n';

  it('runs what was there after ours, and a failure of that still counts', () => {
    const edited = withPrepare(text, JSON.parse(text), 'prepare');
    expect(JSON.parse(edited).scripts.prepare).toMatch(/^\(secret-hook prepare \|\| echo .*\) && tsc && vite build$/);
    expect(withPrepare(edited, JSON.parse(edited), 'prepare')).toBe(edited);
    expect(withoutOurScripts(edited)).toBe(text);
  });
});
