import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderRulesPage } from '../../src/rules-check/rules-page.ts';
import { generic } from '../../src/rules/generic.ts';
import { rules } from '../../src/rules/index.ts';

test('docs/rules.md is what the rules say (node scripts/render-rules.mjs writes it)', () => {
  const page = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8');
  expect(page === renderRulesPage([...rules, ...generic])).toBe(true);
});
