import { describe, expect, test } from 'vitest';
import { builtInRules } from '../../src/commands/encode-rules.ts';
import { gunzip } from '../../src/commands/gunzip.ts';
import { createDetector } from '../../src/detect/detector.ts';
import type { Detect } from '../../src/detect/detector.ts';
import { stems } from '../../src/detect/generic/stems.ts';
import { compileTable } from '../../src/detect/table.ts';
import type { RepoPath } from '../../src/model.ts';
import { expandSample } from '../../src/samples/expand.ts';

const table = compileTable(builtInRules, stems);
const inStretches = createDetector(table, { gunzip });
// A text in which two tables look is never cut.
const asOne = createDetector(table, { gunzip, custom: compileTable([]) });
const samples = builtInRules.flatMap(rule =>
  rule.examples.match.map((template, seed) => ({ id: rule.id, text: expandSample(template, seed).text })),
);
/** Code in which there is nothing to see. */
const filler = 'for (const item of list) total += item.width * 2;\n';

function findingsOf(detect: Detect, text: string, path: string): readonly string[] {
  const bytes = Buffer.from(text);
  const origin = { kind: 'index' } as const;
  return detect({ kind: 'fragment', path: path as RepoPath, origin, bytes, role: 'content', before: [], window: null })
    .filter(item => item.kind === 'finding')
    .map(({ rule, severity, span, reasons }) => `${rule.id} ${severity} ${JSON.stringify(span)} ${reasons.join()}`);
}

describe('stretches of a long text', () => {
  test.each(['src/a.js', 'src/a.py', 'README.md', 'page.html', 'notes', 'a.log'])(
    'show what the whole text shows, in %s',
    path => {
      const wrong: string[] = [];
      let found = 0;
      for (let from = 0; from < samples.length; from += 5) {
        const some = samples.slice(from, from + 5);
        const text = some.map((sample, at) => filler.repeat(260 + ((at * 53) % 160)) + sample.text).join('\n');
        const whole = findingsOf(asOne, text, path);
        found += whole.length;
        const cut = findingsOf(inStretches, text, path);
        wrong.push(...whole.filter(line => !cut.includes(line)), ...cut.filter(line => !whole.includes(line)));
      }
      expect(wrong).toEqual([]);
      expect(found).toBeGreaterThan(samples.length / 2);
    },
  );

  test('know in Python whether the quotes before a place open a docstring or close one', () => {
    const value = expandSample('[[base62:32]]', 3).text;
    const lines = '    One more line of what it does.\n'.repeat(4000);
    const text = `def f():\n    """\n${lines}    """\n    api_key = "${value}"\n`;
    expect(findingsOf(asOne, text, 'src/a.py')).toEqual([expect.not.stringContaining('doc-snippet')]);
    expect(findingsOf(inStretches, text, 'src/a.py')).toEqual(findingsOf(asOne, text, 'src/a.py'));
  });

  test('are as many as the places that lie far from each other', () => {
    const text = [0, 1, 2].map(() => filler.repeat(1000) + (samples[0]?.text ?? '')).join('\n');
    expect(findingsOf(inStretches, text, 'a.js')).toHaveLength(
      findingsOf(inStretches, samples[0]?.text ?? '', 'a.js').length * 3,
    );
  });
});
