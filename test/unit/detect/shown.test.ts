import { expect, test } from 'vitest';
import { isInDocstring } from '../../../src/detect/generic/docstrings.ts';
import { lowerWhereShown } from '../../../src/detect/shown.ts';
import { cpuMs } from '../../support/cpu.ts';

const placed = (start: number) => ({
  hit: { ruleId: 'sample', start, end: start + 1, reasons: [] as readonly string[], severity: 'error' as const },
  record: { severity: 'error' } as never,
  start,
  specificity: 0,
});

test('in a docstring and in a module of tests an error is lowered, and nowhere else', () => {
  const lowered = (path: string, text: string, at: number): unknown =>
    lowerWhereShown(path, Buffer.from(text), placed(at)).hit.reasons;
  expect(lowered('a.py', '"""x"""\ny', 3)).toEqual(['doc-snippet']);
  expect(lowered('a.py', '"""x"""\ny', 8)).toEqual([]);
  const module = '#[cfg(test)]\nmod tests {\n  x\n}\ny';
  expect(lowered('a.rs', module, module.indexOf('x'))).toEqual(['test-module']);
  expect(lowered('a.rs', module, module.indexOf('y'))).toEqual([]);
});

test.each([
  ['Python', 'a.py', 'x = 1  # some thing\n'],
  ['Rust', 'a.rs', '#[cfg(test)]\nmod tests {\nfn a() {}\n}\n'],
])('%s: many errors of one long file cost what the file costs', (_, path, line) => {
  const bytes = Buffer.from(line.repeat(8_000_000 / line.length));
  // The stage before has asked about the same text, in a string of its own.
  isInDocstring(Buffer.from(bytes).toString('latin1'), 5);
  const lowerAll = (): void => {
    for (let at = 0; at < 20_000; at++) lowerWhereShown(path, bytes, placed(at));
  };
  expect(cpuMs(lowerAll)).toBeLessThan(4000);
});
