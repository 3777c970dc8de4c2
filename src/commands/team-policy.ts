/** What a team has decided, for one run: read where that run has to read it, and opened only as far as needed. */
import {
  baselineName,
  bounded,
  configurationName,
  isConfigured,
  isSameFile,
  type ConfigurationFiles,
} from '../config/names.ts';
import type { Sources } from '../config/load-configuration.ts';
import { openObjectReader, type ObjectReader } from '../git/objects.ts';
import { requireAbsent } from '../git/partial-clone.ts';
import type { Repository } from '../git/repository.ts';
import type { Finding, RepoPath } from '../model.ts';
import type { Policy } from '../policy/apply.ts';
import { defaultConfiguration, type Configuration } from '../policy/configuration.ts';
import type { Detection } from './detection.ts';
import { fileBeside, worktreeFile, worktreeFiles } from './policy-files.ts';

/** What a pipeline needs of a team's decisions. */
export interface TeamPolicy {
  readonly configuration: Configuration;
  /** Lines for a person: the index says something else than the work tree. */
  readonly remarks: readonly string[];
  /** What the change under inspection loosens. */
  readonly findings: readonly Finding[];
  /** Asked once, and only when there is a finding: globs, configurations of the folders of these paths, baseline. */
  readonly forFindings: (paths: readonly RepoPath[], held?: PolicyFilesHeld) => Promise<ForFindings>;
}

/** Which files of policy there are. */
export interface PolicyFilesHeld {
  /** Configurations below the top. */
  readonly configurations: readonly RepoPath[];
  readonly hasBaseline: boolean;
}

/** What decides about findings. */
export interface ForFindings extends Pick<Policy, 'configured' | 'baseline' | 'fingerprint'> {
  /** Lines for a person about what was read for it. Absent: none. */
  readonly remarks?: readonly string[];
}

/** In which a configuration may stand, as `ConfigurationFiles` has them. */
const topFiles: readonly string[] = [configurationName, 'package.json'];

/** Reads the baseline's bytes; null when there is none. */
export type ReadBaselineBytes = () => Promise<Uint8Array | null>;

/**
 * Makes the policy of files that have been read; `sources` for what these lead to (absent: to nothing). Throws
 * `UserError` when the configuration is wrong.
 */
export async function teamPolicy(
  files: ConfigurationFiles,
  detection: Detection,
  baseline: ReadBaselineBytes,
  sources: Sources = { read: paths => Promise.resolve(paths.map(() => null)), top: '' },
): Promise<TeamPolicy> {
  const configuration = isConfigured(files) ? await read(files, detection, sources) : defaultConfiguration;
  const top = new Map(topFiles.map((name, at) => [name, at === 0 ? files.own : files.manifest]));
  return {
    configuration,
    remarks: (await sources.compare?.(top)) ?? [],
    findings: [],
    forFindings: async (paths, held) => {
      const { folderLayers, prepareForFindings } = await import('./policy-for-findings.ts');
      const [folders, bytes] = await Promise.all([
        folderLayers(paths, { configuration, detection, sources }, held),
        held?.hasBaseline === false ? null : baseline(),
      ]);
      const seen = new Map([...folders.files, [baselineName, bytes] as const]);
      return {
        ...(await prepareForFindings(configuration, folders.layers, bytes)),
        remarks: (await sources.compare?.(seen)) ?? [],
      };
    },
  };
}

/** Loaded only where something is configured. */
async function read(files: ConfigurationFiles, detection: Detection, sources: Sources): Promise<Configuration> {
  if (sources.checked && files.own !== null) {
    const { checkedConfiguration } = await import('../config/checked.ts');
    const before = checkedConfiguration(files, sources.checked);
    if (before !== null) return before;
  }
  const [{ loadConfiguration }, { knownRules }] = await Promise.all([
    import('../config/load-configuration.ts'),
    import('./known-rules.ts'),
  ]);
  return (await loadConfiguration(files, knownRules(detection), sources)).configuration;
}

/** The detector with the configured rules in it. */
export async function configuredDetection(detection: Detection, { customRules }: Configuration): Promise<Detection> {
  if (customRules.length === 0) return detection;
  const { toRules } = await import('../config/custom-rules.ts');
  return detection.withCustom(toRules(customRules));
}

/** `2026-11-25`, in UTC, so that a team agrees on it. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Reads configuration and baseline of the work tree, for `scan PATH`, `explain` and `config`. */
export function worktreePolicy(
  folder: string,
  detection: Detection,
  repository: Repository | null = null,
): Promise<TeamPolicy> {
  return teamPolicy(
    worktreeFiles(folder),
    detection,
    () => Promise.resolve(worktreeFile(folder, baselineName)),
    worktreeSources(folder, repository),
  );
}

/** Reads what a configuration leads to from the work tree; with a repository, says what its index has otherwise. */
export function worktreeSources(folder: string, repository: Repository | null = null): Sources {
  return {
    read: paths => Promise.resolve(paths.map(path => worktreeFile(folder, path))),
    top: folder,
    ...(repository && {
      compare: async here => {
        const names = [...here.keys()];
        const staged = await readRevision(repository, ':0', names);
        const { worktreeRemarks } = await import('./policy-difference.ts');
        return worktreeRemarks(here, new Map(names.map((name, index) => [name, staged[index] ?? null])));
      },
    }),
  };
}

/** Reads what a configuration leads to from the index; says what the work tree has otherwise. */
export function indexSources(repository: Repository): Sources {
  return {
    ...revisionSources(repository, ':0'),
    compare: async staged => {
      const here = new Map([...staged.keys()].map(name => [name, fileBeside(repository.top, name)]));
      if ([...staged].every(([name, bytes]) => isSameFile(bytes, here.get(name) ?? null))) return [];
      const { indexRemarks } = await import('./policy-difference.ts');
      return indexRemarks(staged, here);
    },
  };
}

/** Reads what a configuration leads to from a revision; packages are always in the work tree. */
export function revisionSources(repository: Repository, revision: string): Sources {
  return { read: paths => readRevision(repository, revision, paths), top: repository.top };
}

/**
 * Reads configuration and baseline of a revision: `:0` (the index) or a commit. Costs one git, none where `reader` has been
 * started with the names already, and another one for a finding.
 */
export async function revisionPolicy(
  repository: Repository,
  revision: string,
  detection: Detection,
  reader: ObjectReader = openObjectReader(repository.top),
): Promise<TeamPolicy> {
  const [own = null, manifest = null] = await readRevision(repository, revision, topFiles, reader);
  return teamPolicy(
    { own, manifest: bounded(manifest) },
    detection,
    baselineOf(repository, revision),
    revisionSources(repository, revision),
  );
}

/** Reads the baseline of a revision when it is asked for. */
export function baselineOf(repository: Repository, revision: string): ReadBaselineBytes {
  return async () => (await readRevision(repository, revision, [baselineName]))[0] ?? null;
}

/** Reads files of the index or of a commit; null for what it does not hold. */
export async function readRevision(
  repository: Repository,
  revision: string,
  paths: readonly string[],
  reader: ObjectReader = openObjectReader(repository.top),
): Promise<readonly (Buffer | null)[]> {
  const names = paths.map(path => `${revision}:${path}`);
  const { named } = await reader.readNamed(names, []);
  await requireAbsent(
    repository,
    names.filter((_, index) => named[index] === null),
  );
  return named;
}
