import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInRules } from '../../src/commands/encode-rules.ts';
import { gunzip } from '../../src/commands/gunzip.ts';
import { createDetector } from '../../src/detect/detector.ts';
import { stems } from '../../src/detect/generic/stems.ts';
import { fileFlags } from '../../src/detect/generic/index.ts';
import { createViewScan } from '../../src/detect/scan-view.ts';
import { compileTable } from '../../src/detect/table.ts';
import { plainView } from '../../src/detect/view.ts';
import type { Finding, Fragment, RepoPath, Rule, Span } from '../../src/model.ts';
import { expandSample } from '../../src/samples/expand.ts';
import { unlimited } from '../support/detect.ts';

const table = compileTable(builtInRules, stems);
const detect = createDetector(table, { gunzip });
const patternRules = builtInRules.filter((rule): rule is Rule => 'pattern' in rule);
const token = `npm_${'k7Gq2Xv9LwR4tYb1NzQmHs8Jd3Pf6Vc5Ta0E'}`;
const tokenRule: Rule = {
  id: 'probe-token',
  title: 'Test token',
  severity: 'error',
  why: 'It opens a door.',
  keywords: ['npm_'],
  pattern: /(?<![A-Za-z0-9_])(?<secret>npm_[A-Za-z0-9]{36})(?![A-Za-z0-9])/dg,
  remedy: { revoke: null, steps: [], instead: null },
  references: [],
  examples: { match: [], ignore: [] },
};
const detectToken = createDetector(compileTable([tokenRule], stems), { gunzip });

function fragment(content: string | Uint8Array, path = 'a.txt'): Fragment {
  return {
    kind: 'fragment',
    path: path as RepoPath,
    origin: { kind: 'index' },
    bytes: typeof content === 'string' ? Buffer.from(content) : content,
    role: 'content',
    before: [],
    window: null,
  };
}

function findToken(content: string): readonly Finding[] {
  return detectToken(fragment(content)).filter(item => item.kind === 'finding');
}

/** What a person sees who goes to a span in an editor; single lines only. */
function textAt(content: string, span: Span): string {
  const line = content.split(/\r\n|\r|\n/)[span.startLine - 1] ?? '';
  return span.startLine === span.endLine ? line.slice(span.startColumn - 1, span.endColumn - 1) : '';
}

const around = fc
  .array(fc.oneof(fc.constantFrom('\n', '\r\n', '\r', ' ', '"', '😀', 'ü', '漢', '='), fc.string({ maxLength: 12 })), {
    maxLength: 30,
  })
  .map(parts => parts.join(''));

/** How one character is written in each carrier that writes them one by one. */
const writers: readonly ((code: string) => string)[] = [
  hex => `%${hex}`,
  hex => `\\x${hex}`,
  hex => `\\u00${hex}`,
  hex => `&#x${hex};`,
];

describe('detector', () => {
  test('spans point at the secret, whatever stands around it', () => {
    fc.assert(
      fc.property(around, around, (before, after) => {
        const content = `${before} ${token} ${after}`;
        const found = findToken(content).filter(finding => finding.secret?.reveal() === token);
        expect(found.map(finding => textAt(content, finding.span))).toContain(token);
      }),
      { numRuns: 300 },
    );
  });

  test('spans of decoded secrets hold their encoded characters', () => {
    fc.assert(
      fc.property(around, fc.constantFrom(...writers), fc.boolean(), (before, write, all) => {
        const hex = (char: string): string => (char.codePointAt(0) ?? 0).toString(16).padStart(2, '0');
        const encoded = Array.from(token, char => (all || char === '_' ? write(hex(char)) : char)).join('');
        const content = `${before} ${encoded} end`;
        const found = findToken(content).filter(finding => finding.secret?.reveal() === token);
        expect(found.map(finding => textAt(content, finding.span))).toContain(encoded);
      }),
      { numRuns: 200 },
    );
  });

  test('spans of secrets in base64 hold what decodes to them', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]{0,40}$/), fc.stringMatching(/^[ -~]{0,40}$/), (before, after) => {
        const content = `x: ${Buffer.from(`${before} ${token} ${after}`).toString('base64')}`;
        const found = findToken(content).find(finding => finding.secret?.reveal() === token);
        const start = (found?.span.startColumn ?? 0) - 1 - 3;
        const end = (found?.span.endColumn ?? 0) - 1 - 3;
        const aligned = content.slice(3 + (start & ~3), 3 + ((end + 3) & ~3));
        const decoded = Buffer.from(aligned, 'base64').toString();
        expect(decoded).toContain(token);
        expect(decoded.length).toBeLessThan(token.length + 6);
      }),
      { numRuns: 200 },
    );
  });

  test('any bytes are read without a crash, and always alike', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4000 }), fc.constantFrom('a.js', '.env', 'x', 'a.yml'), (bytes, path) => {
        const first = detect(fragment(bytes, path));
        expect(JSON.stringify(detect(fragment(bytes, path)))).toBe(JSON.stringify(first));
      }),
      { numRuns: 300 },
    );
  });

  test('the prefilter loses nothing: what a pattern finds in the whole text is found', () => {
    const scan = createViewScan(table, { now: null, trace: null, ...unlimited });
    const selfIdentifying = patternRules.filter(rule => rule.context === undefined && rule.structure === undefined);
    for (const rule of selfIdentifying)
      for (const [seed, template] of rule.examples.match.entries()) {
        const text = `first line\n${expandSample(template, seed).text}\nlast line`;
        const view = plainView({ path: 'a.txt' as RepoPath, role: 'content' }, Buffer.from(text));
        const seen = new Set(
          scan(view, fileFlags(view)).flatMap(({ sights }) =>
            sights.hits.map(({ hit }) => `${hit.ruleId} ${hit.start} ${hit.end}`),
          ),
        );
        const matches = [...view.text.matchAll(rule.pattern)].map(match => match.indices?.groups?.['secret'] ?? [0, 0]);
        expect({ id: rule.id, found: matches.length > 0 }).toEqual({ id: rule.id, found: true });
        for (const [start, end] of matches) expect([...seen]).toContain(`${rule.id} ${start} ${end}`);
      }
  });
});

describe('bounded work', () => {
  const megabytes = (text: string, count: number): string => text.repeat(Math.ceil((count << 20) / text.length));

  test.each([
    ['one line of a letter', megabytes('b', 100)],
    ['one line of another letter', megabytes('a', 4)],
    ['one line of base64', megabytes('QUJD', 20)],
    ['deep nesting', megabytes('[{"a":', 8)],
    ['names without end', megabytes('password="', 1)],
    ['names and names', megabytes('key: token: secret=', 1)],
    ['names in one line', megabytes('key: ', 1)],
    ['commands in one line', megabytes('mysql -p', 1)],
    ['addresses in one line', megabytes('url http://a:b@', 1)],
    ['beginnings of keys', megabytes('-----BEGIN PRIVATE KEY-----\n', 1)],
    ['escapes', megabytes('\\u0041', 8)],
    ['percent signs', megabytes('%41', 8)],
    ['literals that are joined', megabytes('"a" + ', 4)],
    ['quotes', megabytes('"', 8)],
    ['lines', megabytes('\n', 16)],
    ['headers of tables', megabytes('user,password,email\n', 1)],
    ['headers of Markdown tables', megabytes('| password | b |\n|---|---|\n', 1)],
    ['secrets of Kubernetes without data', megabytes('kind: Secret\n', 1)],
    ['elements that never end', megabytes('<key>password</key><![CDATA[', 1)],
    ['types with a size that never ends', megabytes('password varchar(', 1)],
    ['references that never end', megabytes('${password', 1)],
    ['comparisons that are none', megabytes('password\t-', 1)],
  ])('%s', (_name, text) => {
    expect(detect(fragment(text)).filter(item => item.kind === 'finding')).toEqual([]);
  });

  test('a value that stands there again is judged by its own name', () => {
    const { text: hex } = expandSample('[[hex:40]]', 3);
    const lines = [`api_key="${hex}"`, `file_sha1="${hex}"`, `token="${hex}"`, `commit_hash="${hex}"`];
    for (const order of [lines, lines.toReversed(), [...lines, ...lines]])
      expect(
        detect(fragment(order.join('\n'))).map(item => item.kind === 'finding' && order[item.span.startLine - 1]),
      ).toEqual(order.filter(line => /^(?:api_key|token)/.test(line)));
  });

  test('of thousands of pairs each value is told by the id beside it, and one far from every id is not', () => {
    const pair = (seed: number): string =>
      `${expandSample('AKIA[[base32:16]]', seed).text}\nx_secret: ${expandSample('[[base64:40]]', seed).text}\n`;
    const pairs = Array.from({ length: 4000 }, (_, seed) => pair(seed));
    const far = `${'\n'.repeat(2000)}x_secret: ${expandSample('[[base64:40]]', 1).text}\n`;
    const counts = new Map<string, number>();
    for (const item of detect(fragment(pairs.join('\n\n') + far)))
      if (item.kind === 'finding') counts.set(item.rule.id, (counts.get(item.rule.id) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual({
      'aws-access-key-id': 4000,
      'aws-secret-access-key': 4000,
      'hardcoded-credential': 1,
    });
  });

  test('values inside each other are judged up to a limit, and what is left is said to be unchecked', () => {
    const items = detect(fragment('token='.repeat(40_000)));
    expect(items.map(item => item.kind === 'skipped' && [item.reason, item.blocking])).toEqual([['work-limit', true]]);
    // As many values beside each other are all judged.
    expect(detect(fragment('token="not much"\n'.repeat(40_000)))).toEqual([]);
  });

  test.each([
    ['documents inside each other', 'users: clusters: kind: Config\n'],
    ['objects without end', '"kind":"Secret",'],
    ['keys without an object', '"kty":"RSA",'],
    ['values inside each other', '_authToken='],
    ['rows without end', 'INSERT INTO users (a,password) VALUES ('],
  ])('%s are read up to a limit, and what is left is said to be unchecked', (_name, text) => {
    const items = detect(fragment(megabytes(text, 1)));
    expect(items.map(item => item.kind === 'skipped' && [item.reason, item.blocking])).toEqual([['work-limit', true]]);
  });

  test('of thousands of secrets in one run of packed bytes each is told once', () => {
    const tokens = Array.from({ length: 10_000 }, (_, seed) => `glpat-${expandSample('[[base62:20]]', seed).text}\n`);
    const packed = gzipSync([...tokens, ...tokens].join('')).toString('base64');
    expect(detect(fragment(`x = "${packed}"`)).filter(item => item.kind === 'finding')).toHaveLength(tokens.length);
  });

  test('a bomb inside a bomb', () => {
    const bomb = (bytes: Uint8Array): string => gzipSync(bytes).toString('base64');
    const inner = bomb(Buffer.alloc(100 << 20, 0x61));
    const items = detect(fragment(Array.from({ length: 20 }, () => bomb(Buffer.from(inner))).join('\n')));
    expect(items.map(item => item.kind === 'skipped' && item.reason)).toEqual(['decoding-limit']);
  });
});
