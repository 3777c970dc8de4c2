/** Bundles the detector with all rules from `src/` and loads it, for measuring without a build. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = {
  detector: 'src/detect/detector.ts',
  table: 'src/detect/table.ts',
  rules: 'src/rules/index.ts',
  judged: 'src/rules/generic.ts',
  stems: 'src/detect/generic/stems.ts',
  gunzip: 'src/commands/gunzip.ts',
};

/** Returns `detect(path, bytes)` that yields findings and skips of one file. */
export async function loadDetector() {
  const folder = join(root, 'node_modules/.cache/detector');
  mkdirSync(folder, { recursive: true });
  const build = await rolldown({ platform: 'node', cwd: root, input: modules });
  await build.write({ dir: folder, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' });
  await build.close();
  const load = name => import(pathToFileURL(join(folder, `${name}.mjs`)).href);
  const [{ createDetector }, { compileTable }, { rules }, { generic }, { stems }, { gunzip }] = await Promise.all(
    Object.keys(modules).map(load),
  );
  const detect = createDetector(compileTable([...new Set([...rules, ...generic])], stems), { gunzip });
  return (path, bytes) =>
    detect({ kind: 'fragment', path, origin: { kind: 'worktree' }, bytes, role: 'content', before: [], window: null });
}
