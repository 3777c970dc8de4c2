import { describe, expect, test } from 'vitest';
import { createDetector } from '../../../src/detect/detector.ts';
import { lateTable } from '../../../src/detect/late-table.ts';
import { compileTable } from '../../../src/detect/table.ts';
import type { Fragment, RepoPath, Rule } from '../../../src/model.ts';

const rule: Rule = {
  id: 'mine-key',
  title: 'Key of mine',
  severity: 'error',
  why: 'It opens a door.',
  keywords: ['mine.+'],
  pattern: /(?<![A-Za-z0-9])(?<secret>mine\.\+[0-9]{16})(?![0-9])/dg,
  remedy: { revoke: null, steps: [], instead: null },
  references: [],
  examples: { match: [], ignore: [] },
};
const value = 'mine.+7391826455019283';

function found(custom: ReturnType<typeof compileTable>, texts: readonly string[]): readonly unknown[] {
  const detect = createDetector(compileTable([]), { custom });
  return texts.map(text => detect(fragment(text)));
}

function fragment(text: string): Fragment {
  const origin = { kind: 'index' } as const;
  const path = 'a.txt' as RepoPath;
  return { kind: 'fragment', path, origin, bytes: Buffer.from(text), role: 'content', before: [], window: null };
}

describe('rules of a configuration that are compiled late', () => {
  test.each([
    ['in the first file', [value]],
    ['after files without a keyword', ['a\n', 'mine\n', `x = ${value}\n`, 'b\n', value]],
    ['in another case', [value.toUpperCase(), value]],
    ['in what is encoded', ['a', `{"data": "${Buffer.from(`{"key": "${value}"}`).toString('base64')}"}`]],
    ['behind a megabyte', ['x '.repeat(1 << 19), 'x '.repeat(1 << 19), value]],
  ])('find the same %s', (_, texts) => {
    const late = found(lateTable([rule]), texts);
    expect(late).toEqual(found(compileTable([rule]), texts));
    expect(late.flat().length).toBeGreaterThan(0);
  });

  test('have the ids and number they have when they are compiled', () => {
    const [late, compiled] = [lateTable([rule]), compileTable([rule])];
    expect(late.ruleIds()).toEqual(compiled.ruleIds());
    expect(late.ruleNumber('mine-key')).toBe(compiled.ruleNumber('mine-key'));
    expect(late.ruleNumber('other')).toBe(-1);
    expect(late.ruleCount).toBe(1);
  });
});
