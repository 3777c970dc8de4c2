/** How the rules that a configuration names count in one file. */
import type { RepoPath } from '../../model.ts';
import type { Configuration, Layer } from '../../policy/configuration.ts';
import { excludedBy, layersFor, levelIn } from '../../policy/levels.ts';
import { loadGlobs } from '../globs.ts';

/** What counts in a file. */
export interface Effective {
  /** What excludes it; null when nothing does. */
  readonly excluded: string | null;
  readonly levels: readonly { readonly rule: string; readonly level: string; readonly from: string }[];
}

/** Asks the policy itself, rule by rule. `folders`: layers of the folders around the file, the weakest first. */
export async function effectiveFor(
  path: RepoPath,
  configuration: Configuration,
  folders: readonly Layer[],
): Promise<Effective> {
  const matches = await loadGlobs();
  const layers = layersFor(path, { configuration, folders, matches });
  const named = new Set(
    layers.flatMap(({ rules, overrides }) => [rules, ...overrides.map(one => one.rules)].flatMap(Object.keys)),
  );
  const levels = [...named].toSorted().flatMap(rule => {
    const found = levelIn({ path, names: [rule] }, layers, matches);
    return found === null ? [] : [{ rule, level: found.level, from: `${found.where} in ${found.source}` }];
  });
  return { excluded: excludedBy(path, layers, matches), levels };
}
