import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../../src/rules/index.ts';

interface Proofs {
  readonly hashOf: (pattern: RegExp) => string;
  readonly prove: (pattern: RegExp) => { readonly status: string } | undefined;
}

const scripts = new URL('../../scripts/', import.meta.url);

// A proof takes a third of a second, or minutes: what is proven is recorded by its hash.
test('every pattern needs linear time', { timeout: 1_800_000 }, async () => {
  const { hashOf, prove } = (await import(new URL('linear-proof.mjs', scripts).href)) as Proofs;
  const proven = JSON.parse(readFileSync(new URL('proven-patterns.json', scripts), 'utf8')) as Record<string, string>;
  const fresh = rules.filter(({ pattern }) => !Object.hasOwn(proven, hashOf(pattern)));
  const refused = fresh.filter(({ pattern }) => prove(pattern)?.status !== 'safe');
  expect(refused.map(rule => rule.id)).toEqual([]);
});
