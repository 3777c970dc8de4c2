import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { guardRules } from '../../src/guards/index.ts';
import { loosenedRule } from '../../src/policy/loosened-rule.ts';
import { renderRulesPage } from '../../src/rules-check/rules-page.ts';
import { generic } from '../../src/rules/generic.ts';
import { rules } from '../../src/rules/index.ts';

test('docs/rules.md is what the rules say (node scripts/render-rules.mjs writes it)', () => {
  const page = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8');
  expect(page === renderRulesPage([...rules, ...generic, ...guardRules, loosenedRule])).toBe(true);
});
