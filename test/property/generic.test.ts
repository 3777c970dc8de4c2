import fc from 'fast-check';
import { expect, test } from 'vitest';
import { candidatesNear, createReject, fileFacts, judge, stems } from '../../src/detect/generic/index.ts';
import type { View } from '../../src/detect/view.ts';
import type { RepoPath } from '../../src/model.ts';
import { expandSample } from '../../src/samples/expand.ts';

const viewOf = (path: string, text: string): View => ({
  text,
  path: path as RepoPath,
  role: 'content',
  via: [],
  depth: 0,
  toOriginal: offset => offset,
});

function judgements(path: string, text: string) {
  const view = viewOf(path, text);
  const facts = fileFacts({ path: view.path, bytes: Buffer.from(text, 'latin1') });
  const places = stems.flatMap(stem => {
    const at = text.toLowerCase().indexOf(stem);
    return at === -1 ? [] : [at];
  });
  // Several stems may lead to one value.
  const candidates = new Map(
    places
      .flatMap(at => candidatesNear(view, facts, at))
      .map(candidate => [`${candidate.start} ${candidate.end}`, candidate]),
  );
  const reject = createReject();
  return [...candidates.values()].map(candidate => ({ candidate, ...judge(view, { facts, reject }, candidate) }));
}

const paths = fc.constantFrom(
  'a.ts',
  'a.py',
  '.env',
  'a.yml',
  'a.xml',
  'a.md',
  'a.sh',
  'a.sql',
  'unknown',
  'a.ini',
  'Dockerfile',
);
const pieces = fc.constantFrom(
  ...stems,
  '=',
  ':',
  '"',
  "'",
  '`',
  '\\',
  '${',
  '}',
  '(',
  ')',
  '[',
  '<',
  '>',
  '\n',
  ' ',
  '||',
  'x',
  '9',
  '\u00ff',
  '%',
  '-',
  '|',
);

test('any text around a stem is read without an error, and a candidate lies within the text', () => {
  fc.assert(
    fc.property(paths, fc.array(pieces, { maxLength: 60 }), (path, parts) => {
      const text = parts.join('');
      for (const { candidate } of judgements(path, text)) {
        expect(candidate.start).toBeLessThanOrEqual(candidate.end);
        expect(candidate.end).toBeLessThanOrEqual(text.length);
        expect(candidate.value).toBe(text.slice(candidate.start, candidate.end));
      }
    }),
    { numRuns: 2000 },
  );
});

test('a path lowers an error to a warning and never to silence, and never raises', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.constantFrom('test/a.py', 'docs/a.py', 'examples/a.py', 'vendor/a.py'),
      (seed, path) => {
        const { text } = expandSample('api_key = "[[base62:32]]"', seed);
        const plain = judgements('src/a.py', text).map(each => each.severity);
        const there = judgements(path, text).map(each => each.severity);
        expect(plain).toEqual(['error']);
        expect(there).toEqual(['warning']);
      },
    ),
  );
});

test('a stronger name never weakens the verdict', () => {
  const rank = { error: 3, warning: 2, note: 1 };
  const best = (text: string) =>
    Math.max(0, ...judgements('src/a.py', text).map(({ severity }) => (severity === null ? 0 : rank[severity])));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), seed => {
      const { text } = expandSample('[[base62:20]]', seed);
      const [weak = 0, medium = 0, strong = 0] = ['key', 'token', 'api_key'].map(name => best(`${name} = "${text}"`));
      expect(medium).toBeGreaterThanOrEqual(weak);
      expect(strong).toBeGreaterThanOrEqual(medium);
    }),
  );
});
