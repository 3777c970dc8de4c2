/** The kernel turns down only what the automaton and the patterns turn down as well. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtInRules } from '../../src/commands/encode-rules.ts';
import { gunzip } from '../../src/commands/gunzip.ts';
import { createDetector } from '../../src/detect/detector.ts';
import { stems } from '../../src/detect/generic/stems.ts';
import { patternPlaces } from '../../src/detect/pattern-places.ts';
import { patternShape } from '../../src/detect/pattern-shape.ts';
import { compileTable } from '../../src/detect/table.ts';
import type { RepoPath } from '../../src/model.ts';
import { contexts } from '../../src/rules-check/contexts.ts';
import { expandSample } from '../../src/samples/expand.ts';

const table = compileTable(builtInRules, stems);
const withKernel = createDetector(table, { gunzip });
// Whoever wants to hear of every step gets the automaton.
const withAutomaton = createDetector(table, { gunzip, trace: () => {} });

function seenBy(detect: typeof withKernel, path: string, bytes: Uint8Array): readonly string[] {
  const origin = { kind: 'index' } as const;
  return detect({
    kind: 'fragment',
    path: path as RepoPath,
    origin,
    bytes,
    role: 'content',
    before: [],
    window: null,
  }).map(item => JSON.stringify(item.kind === 'finding' ? { ...item, secret: item.secret?.reveal() } : item));
}

function expectAlike(path: string, text: string): void {
  const bytes = Buffer.from(text);
  expect(seenBy(withKernel, path, bytes)).toEqual(seenBy(withAutomaton, path, bytes));
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
  'a',
  'a.ini',
  'a.properties',
  'a.json',
  'a.tf',
);
const keywords = [...new Set(builtInRules.flatMap(rule => ('keywords' in rule ? rule.keywords : [])))];
const samples = builtInRules.flatMap(rule => rule.examples.match);
const key = fc.stringMatching(/^[A-Za-z0-9+/_-]{4,40}$/);
const pieces = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.oneof(
      fc.stringMatching(/^[ \n\t"'`=:,;.(){}[\]<>|&?!+$%\\@#/*~-]$/),
      fc.constantFrom(' = ', ': ', '\r\n', '://', '??', '||', '=='),
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom(...stems, ...stems.map(stem => stem.toUpperCase())) },
  { weight: 1, arbitrary: fc.constantFrom(...keywords) },
  { weight: 2, arbitrary: key },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'name',
      'value',
      'Password',
      'apiKey',
      'export ',
      '--',
      'Bearer ',
      'process.env.',
      'echo $',
      'default',
    ),
  },
  { weight: 1, arbitrary: key.map(text => Buffer.from(`token=${text}`).toString('base64')) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...samples), fc.nat(50))
      .map(([sample, seed]) => expandSample(sample, seed).text),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
);

test('it sees what the automaton sees, in texts of pieces', () => {
  fc.assert(
    fc.property(paths, fc.array(pieces, { maxLength: 60 }), (path, parts) => expectAlike(path, parts.join(''))),
    { numRuns: 1500 },
  );
});

test('it sees what the automaton sees, in every way of writing an assignment', () => {
  const names = fc.constantFrom(
    'API_KEY',
    'DB_PASSWORD',
    'AUTH_TOKEN',
    'CLIENT_SECRET',
    'PRIVATE_KEY',
    'DEPLOY_PWD',
    'KEY',
  );
  const values = fc.oneof(
    key,
    fc.constantFrom('changeme', 'correct horse battery', 'getToken()', '${X:-abc}', 'hunter2!'),
  );
  fc.assert(
    fc.property(fc.constantFrom(...contexts), names, values, fc.nat(3), ({ path, write }, name, value, shift) =>
      expectAlike(path, `${'x'.repeat(shift)}${write(name, value)}`),
    ),
    { numRuns: 1500 },
  );
});

test('it sees what the automaton sees, across the edges of its blocks', () => {
  const sample = samples[0] ?? '';
  for (let before = 2000; before < 2100; before++)
    for (const filler of [' ', 'x'])
      expectAlike('a.env', `${filler.repeat(before)} ${expandSample(sample, 1).text}\nAPI_KEY=k7Gq2Xv9LwR4tYb1NzQm\n`);
});

test('it sees what the automaton sees, in lines of many names, one text after another', () => {
  const value = expandSample('[[base62:24]]', 5).text;
  const names = fc.constantFrom(
    'token=',
    'password: ',
    'secret=(',
    'key|',
    'api_key=',
    '\n',
    '\r',
    ' ',
    '||',
    '"',
    '&',
  );
  fc.assert(
    fc.property(paths, fc.array(names, { maxLength: 12 }), fc.integer({ min: 1, max: 700 }), (path, some, count) => {
      const line = some.join('').repeat(count).slice(0, 9000);
      expectAlike(path, `${line}token=${value}\n${line}\ntoken=${value} ${line}`);
      expectAlike(path, `token=${value}\npassword: ${value}`);
    }),
    { numRuns: 150 },
  );
});

test('any bytes are taken', () => {
  fc.assert(
    fc.property(paths, fc.uint8Array({ maxLength: 5000 }), (path, bytes) => {
      expect(seenBy(withKernel, path, bytes)).toEqual(seenBy(withAutomaton, path, bytes));
    }),
    { numRuns: 200 },
  );
});

test('the bytes at the places of a match are such as the pattern takes', () => {
  for (const rule of builtInRules) {
    if (!('pattern' in rule) || rule.context !== undefined) continue;
    const places = patternPlaces(rule.pattern, patternShape(rule.pattern.source).min, 40);
    for (const [seed, template] of rule.examples.match.entries())
      for (const match of expandSample(template, seed).text.matchAll(rule.pattern)) {
        const wrong = places.findIndex((set, at) => {
          const code = match[0].charCodeAt(at);
          return code < 256 && (((set[code >> 3] ?? 0) >> (code & 7)) & 1) === 0;
        });
        expect({ id: rule.id, wrong }).toEqual({ id: rule.id, wrong: -1 });
      }
  }
});
