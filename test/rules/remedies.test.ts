import { expect, test } from 'vitest';
import { rules } from '../../src/rules/index.ts';

test('whoever rotates or regenerates a secret is not told to create one more', () => {
  const twice = rules.filter(({ remedy: { steps } }) => {
    const [, what = ''] =
      /^(?:Rotate|Regenerate|Reset|Roll) the (?:\w+ )?(key|token|secret|password)\b/.exec(steps[0] ?? '') ?? [];
    return what !== '' && new RegExp(`^Create a new (?:one|${what})\\b`).test(steps[1] ?? '');
  });
  expect(twice.map(({ id, remedy }) => `${id}: ${remedy.steps.join(' / ')}`)).toEqual([]);
});

test('a pair with a page to go to says what is done there', () => {
  const pairs = rules.filter(({ id }) => id.startsWith('credential-pair-'));
  expect(pairs.length).toBeGreaterThan(20);
  const steps = new Map(pairs.map(({ remedy }) => [remedy.steps[0], remedy.revoke]));
  expect(steps.size).toBe(new Set(pairs.map(({ remedy }) => remedy.revoke)).size);
});
