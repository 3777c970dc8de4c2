/** Writes docs/rules.md from the rules. */
import { writeFileSync } from 'node:fs';
import { importSource } from './import-source.mjs';

const { rules } = await importSource('src/rules/index.ts');
const { generic } = await importSource('src/rules/generic.ts');
const { guardRules } = await importSource('src/guards/index.ts');
const { loosenedRule } = await importSource('src/policy/loosened-rule.ts');
const { renderRulesPage } = await importSource('src/rules-check/rules-page.ts');

writeFileSync(
  new URL('../docs/rules.md', import.meta.url),
  renderRulesPage([...rules, ...generic, ...guardRules, loosenedRule]),
);
