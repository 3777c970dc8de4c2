/** Imports a TypeScript module of this package: Node 20 reads no TypeScript. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

/** Bundles the module (a path from the top of the package) with what it imports, and returns what it exports. */
export async function importSource(name) {
  const top = fileURLToPath(new URL('..', import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'source-'));
  try {
    const build = await rolldown({ platform: 'node', cwd: top, input: { source: join(top, name) } });
    await build.write({ dir: folder, format: 'esm', entryFileNames: '[name].mjs', codeSplitting: false });
    await build.close();
    return await import(pathToFileURL(join(folder, 'source.mjs')).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
