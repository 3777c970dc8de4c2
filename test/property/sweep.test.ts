import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInRules } from '../../src/commands/encode-rules.ts';
import { gunzip } from '../../src/commands/gunzip.ts';
import { ownDetector } from '../../src/commands/own-detector.ts';
import { createDetector } from '../../src/detect/detector.ts';
import { stems } from '../../src/detect/generic/stems.ts';
import { createSweep } from '../../src/detect/sweep.ts';
import { compileTable } from '../../src/detect/table.ts';
import type { Fragment, RepoPath } from '../../src/model.ts';
import { allowMarker } from '../../src/policy/allow-comments.ts';
import { expandSample } from '../../src/samples/expand.ts';
import { Secret } from '../../src/secret.ts';

const table = compileTable(builtInRules, stems);
const detect = createDetector(table, { gunzip });
const sweep = createSweep([table], allowMarker);
const samples = builtInRules.flatMap(rule =>
  rule.examples.match.map((template, seed) => expandSample(template, seed).text),
);
const paths = ['a.js', 'b.py', 'c.yml', '.env', 'd.md', 'e', 'f.sh', 'g.html', 'h.min.js', 'i.sql'];

function fragment(text: string | Uint8Array, path: string, role: Fragment['role'] = 'content'): Fragment {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return { kind: 'fragment', path: path as RepoPath, origin: { kind: 'index' }, bytes, role, before: [], window: null };
}

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...samples) },
  fc.constantFrom(
    '',
    'let total = 0;\n',
    'name: value',
    'const q = "',
    '/* open',
    '<a href="x">',
    'password =',
    'key: |',
  ),
  fc.string({ maxLength: 60 }),
);
const bytes = fc.oneof(
  { weight: 6, arbitrary: text.map(one => Buffer.from(one)) },
  text.map(one => Buffer.from(`\ufeff${one}`, 'utf16le')),
  text.map(one => Buffer.from(one, 'utf16le')),
  fc.uint8Array({ maxLength: 80 }),
);

describe('sweep', () => {
  test('names every text in which the detector finds something, whatever stands before and behind it', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(bytes, fc.constantFrom(...paths)), { minLength: 1, maxLength: 12 }), parts => {
        const all = parts.map(([content, path]) => fragment(content, path));
        const suspects = sweep(all);
        const missed = all.filter(one => detect(one).length > 0 && !suspects.has(one));
        found += suspects.size;
        expect(missed.map(one => Buffer.from(one.bytes).toString('latin1'))).toEqual([]);
      }),
      { numRuns: 400 },
    );
    expect(found).toBeGreaterThan(400);
  });

  test('names no text of which there is nothing to say, so that it spares work', () => {
    const quiet = paths.flatMap(path => [fragment(path, path, 'name'), fragment('export const total = 1;\n', path)]);
    expect([...sweep(quiet)]).toEqual([]);
  });

  test('names what holds an allow comment', () => {
    const all = [fragment('let a = 1;', 'a.js'), fragment('b(); // secret-hook: allow npm-token old', 'b.js')];
    expect([...sweep(all)]).toEqual([all[1]]);
  });

  test('names what holds an own value', () => {
    const value = { name: 'TAB_PASSWORD', file: '.env', place: '.env:4', value: new Secret('correct horse 9') };
    const own = ownDetector([{ env: null, values: () => [value] }]);
    const all = [fragment('let a = 1;', 'a.js'), fragment('Say correct horse 9 to it', 'README.md')];
    expect(sweep(all, own).has(all[1] as Fragment)).toBe(true);
    expect([...sweep(all)]).toEqual([]);
  });
});
