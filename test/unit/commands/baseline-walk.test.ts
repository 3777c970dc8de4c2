import { expect, test } from 'vitest';
import { walk } from '../../../src/commands/baseline/care.ts';
import type { BaselineEntry } from '../../../src/policy/baseline.ts';

const entry = (n: number): BaselineEntry => ({
  rule: 'pypi-token',
  fingerprint: String(n).repeat(24),
  reason: `number ${n}`,
  until: null,
  path: null,
  verdict: null,
});
const open = [1, 2, 3].map(n => ({ entry: entry(n), places: [`src/${n}.ts:1  pypi-…(174)`] }));

function answering(...typed: readonly string[]) {
  const left = [...typed];
  const said: string[] = [];
  const saved: string[] = [];
  const judged = walk(open, { out: text => said.push(text), ask: () => left.shift() ?? null }, (one, verdict) =>
    saved.push(`${one.reason}: ${verdict}`),
  );
  return { judged, said: said.join(''), saved };
}

test('each answer is saved at once, and what was skipped is not', () => {
  expect(answering('k\n', 's\n', 'F\n').saved).toEqual(['number 1: keep', 'number 3: false-alarm']);
});

test('quitting and the end of the input keep what was said before', () => {
  expect(answering('r\n', 'q\n').saved).toEqual(['number 1: real']);
  expect(answering('r\n').saved).toEqual(['number 1: real']);
});

test('an answer that is none is asked again', () => {
  const { saved, said } = answering('x\n', '\n', 'k\n', 'q');
  expect(saved).toEqual(['number 1: keep']);
  expect(said.split('(k)eep').length - 1).toBe(4);
  expect(said).toContain('[1/3] pypi-token: number 1\n  src/1.ts:1');
});
