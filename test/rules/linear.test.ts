import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../../src/rules/index.ts';

const file = new URL('../../scripts/proven-patterns.json', import.meta.url);

test('every pattern is proven to need linear time (node scripts/prove.mjs proves new ones)', () => {
  const proven = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  const missing = rules.filter(({ pattern }) => {
    const hash = createHash('sha256').update(`${pattern.flags}/${pattern.source}`).digest('hex').slice(0, 16);
    return !Object.hasOwn(proven, hash);
  });
  expect(missing.map(rule => rule.id)).toEqual([]);
});
