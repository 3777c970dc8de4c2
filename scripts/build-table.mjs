/** Compiles the rules to `dist/rules.bin` (what the engine loads) and `dist/rules-texts.bin` (what a finding says). */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importSource } from './import-source.mjs';

const path = name => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** Writes both files and returns their names, which stand in `dist/` beside the bundles. */
export async function buildTable() {
  const { encodeBuiltIn } = await importSource('src/commands/encode-rules.ts');
  const { table, texts } = encodeBuiltIn();
  writeFileSync(path('dist/rules.bin'), table);
  writeFileSync(path('dist/rules-texts.bin'), texts);
  return ['rules.bin', 'rules-texts.bin'];
}
