/** Writes the list of all rules, src/rules/index.ts, from the files beside it. Run it after adding a provider. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('../src/rules/', import.meta.url);
const arrays = [];
const imports = [];
for (const name of readdirSync(folder).sort()) {
  if (!name.endsWith('.ts') || name === 'index.ts') continue;
  const text = readFileSync(new URL(name, folder), 'utf8');
  const exported = [...text.matchAll(/^export const (\w+): readonly Rule\[\]/gm)].map(match => match[1]);
  imports.push(`import { ${exported.join(', ')} } from './${name}';`);
  arrays.push(...exported.map(array => `  ...${array},`));
}
const list = `/** The list of all rules, one file per provider, written by scripts/list-rules.mjs. The suite holds folder and list against each other. */
import type { Rule } from '../model.ts';
${imports.join('\n')}

export const rules: readonly Rule[] = [
${arrays.join('\n')}
];
`;
writeFileSync(new URL('index.ts', folder), list);
