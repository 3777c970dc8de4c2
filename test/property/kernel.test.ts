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
  expectBytesAlike(path, Buffer.from(text));
}

function expectBytesAlike(path: string, bytes: Uint8Array): void {
  const seen = seenBy(withKernel, path, bytes);
  const all = seenBy(withAutomaton, path, bytes);
  // What the kernel turns down costs it no work: where the automaton has no more left, the two stop at different places.
  const isOverworked = all.some(item => item.includes('"reason":"work-limit"'));
  expect(isOverworked ? all : seen).toEqual(all);
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
      'Authorization: Basic ',
      'set -',
      '////////////////////////////////////////',
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

/** A name as code, settings and templates write it: words, how they are joined, and what holds it. */
const printedNames = fc
  .record({
    holder: fc.constantFrom('', '', 'this.', 'process.env.', 'settings.', 'os.environ["', '$', '${', '`${', 'cfg['),
    words: fc.array(
      fc.constantFrom(
        'api',
        'access',
        'auth',
        'refresh',
        'bot',
        'session',
        'id',
        'user',
        'github',
        'my',
        'csrf',
        'x',
        '2',
        'private',
        'signing',
        'encryption',
        'master',
        'account',
        'admin',
        'app',
        'shared',
        'jwt',
        'db',
        'old',
      ),
      { maxLength: 2 },
    ),
    last: fc.constantFrom(
      'token',
      'key',
      'secret',
      'password',
      'pass',
      'passwd',
      'pwd',
      'tokens',
      'keys',
      'credential',
      'auth',
      'cred',
      'salt',
      'seed',
      'otp',
      'cookie',
      'pat',
      'ticket',
      'pw',
      'author',
      'credit',
      'passing',
      'tokenValue',
    ),
    join: fc.constantFrom('_', '-', '', 'camel', 'upper'),
  })
  .map(({ holder, words, last, join }) => {
    const all = [...words, last];
    if (join === 'camel') return holder + all.map((word, at) => (at === 0 ? word : capital(word))).join('');
    return holder + (join === 'upper' ? all.join('_').toUpperCase() : all.join(join));
  });

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

test('it sees what the automaton sees, in statements that print a name', () => {
  const writers = fc.constantFrom(
    'console.log(',
    'print(',
    'print("token is", ',
    'logger.info("the secret: %s", ',
    'dbg!(',
    'pp ',
    'echo "',
    'puts ',
    'fmt.Println("Token:", ',
    'System.out.println("x" + ',
    'std::cout << ',
    'res.json(',
    'pino.fatal(',
    'render json: ',
    '<%= ',
    '{{ ',
    'return Ok(',
    'c.String(200, ',
    'ctx.body = ',
    '<p>{',
    '_log.warn(f"{',
    'throw ',
    'const a = ',
    'set -x; ',
    'jsonify(',
    'new Response(',
    'w.Write([]byte(',
    'raise X(',
    'trace(',
  );
  const ends = fc.constantFrom(
    ')',
    '")',
    '"])',
    '})',
    '}`)',
    ' + "x")',
    ' . "x"',
    ' << "x"',
    ';',
    '\n',
    ' }}',
    '!)',
    '())',
    '.length)',
    ' ? 1 : 2)',
    ' )',
    '  \n',
    '/2)',
    '[0])',
    ' |',
    ': ',
    ' = "q7Hn2Xv9LwR4"',
    '',
  );
  const between = fc.constantFrom('', ' ', ';', '\n', '\n\n', '\n \r\n', 'x, ', '"a", ');
  const statement = fc.tuple(writers, between, printedNames, ends).map(parts => parts.join(''));
  const printing = fc.constantFrom(
    'a.ts',
    'a.py',
    'a.go',
    'a.rb',
    'a.php',
    'a.tsx',
    'a.html',
    'a.sh',
    'a.yml',
    'a.rs',
    'a.md',
  );
  fc.assert(
    fc.property(
      printing,
      fc.array(statement, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('\n', ' ', ''),
      (path, all, by) => expectAlike(path, all.join(by)),
    ),
    { numRuns: 3000 },
  );
});

test('it sees what the automaton sees, in names beside their values', () => {
  const labels = fc.constantFrom(
    'name: ',
    '- name: ',
    '"key": "',
    '<key>',
    '<string name="',
    "'id' => '",
    'key = ',
    'k=',
    'field: ',
  );
  const values = fc.constantFrom(
    '\n  value: ',
    '", "value": "',
    '</key><string>',
    '">',
    '"\n>',
    ", 'value' => '",
    '; val = ',
    '[i]; v = ',
    '"} {"',
    ' value("',
    '\n  description: x\n  default: ',
    '" type="x" value="',
    '\n\n\n  string: ',
    '</name>\n<value>',
  );
  fc.assert(
    fc.property(paths, labels, printedNames, values, key, (path, label, name, value, secret) =>
      expectAlike(path, `${label}${name}${value}${secret}"\n`),
    ),
    { numRuns: 1500 },
  );
});

test('it sees what the automaton sees, in values before their names', () => {
  const heads = fc.constantFrom(
    'value: ',
    '- value: ',
    '"value": "',
    'value="',
    "'content' => '",
    '  value: ',
    'x: ',
    '',
  );
  const labels = fc.constantFrom(
    '\n  name: ',
    '\r\n   key: "',
    '", "key": "',
    '" name="',
    "', 'id' => '",
    '"\n  -key="',
    ' === ',
    ', ',
    '" == ',
  );
  const ends = fc.constantFrom('"', '\n', "'", '', '"/>');
  fc.assert(
    fc.property(paths, heads, key, labels, printedNames, ends, (path, head, secret, label, name, end) =>
      expectAlike(path, `${head}${secret}${label}${name}${end}`),
    ),
    { numRuns: 1500 },
  );
});

test('it sees what the automaton sees, in maps and lists with the name of credentials', () => {
  const openings = fc.constantFrom(
    ' = {',
    ': [',
    ' := []string{',
    ' = new Map([',
    ' = array(',
    ' => (',
    ' = dict(',
    ' = %w[',
    ' = qw(',
    ' = Map.of(',
    ' = []',
    ' = Object.values(',
    ': Record<string, string> = {',
    ' = new string[] { ',
    ' = vec![',
    ' = listOf(',
    ':\n  ',
    '=\n',
    ']\n',
    ' = []interface{}{',
    ' = new HashMap<String, String>() {{',
    ' = (',
    ' = set([',
    '["ann"] = ',
    ' = f(x)[',
  );
  const members = fc.constantFrom(
    '',
    'ann: ',
    '"ann": ',
    "'ann' => ",
    '- ',
    '["ann", ',
    ':ann, ',
    ' ',
    '\n  ',
    'ann = ',
  );
  const quotes = fc.constantFrom('"', "'", '', '`');
  const closings = fc.constantFrom('}', ']', ')', '\n', '', '},', '])');
  fc.assert(
    fc.property(
      paths,
      printedNames,
      openings,
      fc.array(fc.tuple(members, quotes, key), { minLength: 1, maxLength: 4 }),
      closings,
      (path, name, opening, list, closing) => {
        const written = list.map(([member, quote, value]) => `${member}${quote}${value}${quote}`).join(',');
        const head = opening.startsWith(']') ? `[${name}s` : `${name}s`;
        expectAlike(path, `${head}${opening}${written}${closing}\n`);
      },
    ),
    { numRuns: 2000 },
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
    fc.property(paths, fc.uint8Array({ maxLength: 5000 }), (path, bytes) => expectBytesAlike(path, bytes)),
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
