/** Loads the detector with all rules from `src/`, for measuring without a build. */
import { importSource } from './import-source.mjs';

/** Returns `detect(path, bytes)` that yields findings and skips of one file. */
export async function loadDetector() {
  const { builtInRules, compileTable, createDetector, gunzip, stems } = await importSource('bench/engine-parts.ts');
  const detect = createDetector(compileTable(builtInRules, stems), { gunzip });
  return (path, bytes) =>
    detect({ kind: 'fragment', path, origin: { kind: 'worktree' }, bytes, role: 'content', before: [], window: null });
}
