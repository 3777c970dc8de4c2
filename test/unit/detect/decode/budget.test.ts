import { expect, test } from 'vitest';
import { createBudget } from '../../../../src/detect/decode/budget.ts';

/** Values of `chars` characters that a budget lets pass, up to `most`. */
function judged(size: number, chars: number, most: number): { readonly values: number; readonly overworked: boolean } {
  const budget = createBudget(size);
  let values = 0;
  while (values < most && budget.judge(chars)) values++;
  return { values, overworked: budget.isOverworked() };
}

test('a file of ten megabytes with a value on every line is judged to its end', () => {
  expect(judged(10 << 20, 20, 250_000)).toEqual({ values: 250_000, overworked: false });
});

test('values without end are given up, and said so', () => {
  const { values, overworked } = judged(100 << 20, 1, 10_000_000);
  expect(overworked).toBe(true);
  expect(values).toBeLessThan(1_000_000);
});

test('long values that stand inside each other are given up, and said so', () => {
  const { values, overworked } = judged(1 << 20, 4000, 10_000);
  expect(overworked).toBe(true);
  expect(values).toBeGreaterThan(1000);
});

test('what has been given up once is not taken up again', () => {
  const budget = createBudget(0);
  expect(budget.judge(100 << 20)).toBe(false);
  expect(budget.judge(1)).toBe(false);
});
