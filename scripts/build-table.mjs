/** Compiles the rules to `dist/rules.bin` (what the engine loads) and `dist/rules-texts.bin` (what a finding says). */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const path = name => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** Writes both files and returns their names, which stand in `dist/` beside the bundles. */
export async function buildTable() {
  const { encodeBuiltIn } = await importSource('src/commands/encode-rules.ts');
  const { table, texts } = encodeBuiltIn();
  writeFileSync(path('dist/rules.bin'), table);
  writeFileSync(path('dist/rules-texts.bin'), texts);
  return ['rules.bin', 'rules-texts.bin'];
}

/** Node 20 reads no TypeScript: the module and what it imports are bundled first. */
async function importSource(name) {
  const folder = mkdtempSync(join(tmpdir(), 'rules-'));
  try {
    const build = await rolldown({ platform: 'node', cwd: path('.'), input: { source: path(name) } });
    await build.write({ dir: folder, format: 'esm', entryFileNames: '[name].mjs', codeSplitting: false });
    await build.close();
    return await import(pathToFileURL(join(folder, 'source.mjs')).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
