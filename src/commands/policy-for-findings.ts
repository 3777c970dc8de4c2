/** What decides about findings: read only when there is one. */
import { configurationName } from '../config/names.ts';
import type { RepoPath } from '../model.ts';
import { layersOf, type Configuration, type Layer } from '../policy/configuration.ts';
import type { Top } from './folder-configuration.ts';
import { today, type ForFindings, type PolicyFilesHeld } from './team-policy.ts';

/** Configurations of the folders around `paths`, below the top; of two folders the outer one first. */
export async function folderLayers(
  paths: readonly RepoPath[],
  top: Top,
  held?: Pick<PolicyFilesHeld, 'configurations'>,
): Promise<Folders> {
  const names = [...new Set(paths.flatMap(foldersAbove))].toSorted().map(folder => `${folder}/${configurationName}`);
  if (names.length === 0) return { layers: [], files: new Map() };
  const known = new Set<string>(held?.configurations);
  const wanted = held === undefined ? names : names.filter(name => known.has(name));
  const found = wanted.length === 0 ? [] : await top.sources.read(wanted);
  const files = new Map(names.map(name => [name, found[wanted.indexOf(name)] ?? null]));
  if (found.every(bytes => bytes === null)) return { layers: [], files };
  const { readFolder } = await import('./folder-configuration.ts');
  const layers = [...files].map(([path, bytes]) => readFolder(path, bytes, top));
  return { layers: (await Promise.all(layers)).flat(), files };
}

/** What the folders say. */
export interface Folders {
  readonly layers: readonly Layer[];
  /** Every place that was asked, those without a file included. */
  readonly files: ReadonlyMap<string, Uint8Array | null>;
}

/** `a/b/c.ts` → `a`, `a/b`; none for what lies outside. Git's answers are asked for line by line, so a name with a line feed has none, nor has the name of a member of an archive that no file can have. */
export function foldersAbove(path: RepoPath): readonly string[] {
  if (path.startsWith('../') || path.startsWith('/')) return [];
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/')).filter(folder => !/[\n\0]/.test(folder));
}

/** Opens the globs and the baseline. `bytes`: the baseline, null when there is none. */
export async function prepareForFindings(
  configuration: Configuration,
  folders: readonly Layer[],
  bytes: Uint8Array | null,
): Promise<ForFindings> {
  const hasGlobs =
    configuration.env.allowed.length > 0 ||
    [...layersOf(configuration), ...folders].some(({ exclude, overrides }) => exclude.length + overrides.length > 0);
  const matches = hasGlobs ? await (await import('./globs.ts')).loadGlobs() : () => false;
  const isAbsent = configuration.source === null && folders.length === 0;
  const configured = isAbsent ? {} : { configured: { configuration, folders, matches } };
  if (bytes === null) {
    const { createFingerprinter } = await import('../policy/fingerprint.ts');
    return { ...configured, fingerprint: createFingerprinter() };
  }
  const [{ readBaseline }, { createBaseline }] = await Promise.all([
    import('../config/baseline-file.ts'),
    import('../policy/baseline.ts'),
  ]);
  const lookup = createBaseline(readBaseline(bytes), today());
  return { ...configured, fingerprint: lookup.fingerprint, baseline: lookup.settle };
}
