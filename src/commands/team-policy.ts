/** What a team has decided, for one run: read where that run has to read it, and opened only as far as needed. */
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  baselineName,
  configurationBytesMax,
  configurationName,
  isConfigured,
  type ConfigurationFiles,
} from '../config/names.ts';
import { openObjectReader } from '../git/objects.ts';
import type { Repository } from '../git/repository.ts';
import type { Finding } from '../model.ts';
import type { Policy } from '../policy/apply.ts';
import { defaultConfiguration, type Configuration } from '../policy/configuration.ts';
import { UserError } from '../user-error.ts';
import type { Detection } from './detection.ts';

/** What a pipeline needs of a team's decisions. */
export interface TeamPolicy {
  readonly configuration: Configuration;
  /** Lines for a person: the index says something else than the work tree. */
  readonly remarks: readonly string[];
  /** What the change under inspection loosens. */
  readonly findings: readonly Finding[];
  /** Asked once, and only when there is a finding: globs and baseline. */
  readonly forFindings: () => Promise<Pick<Policy, 'configured' | 'baseline' | 'fingerprint'>>;
}

/** Reads the baseline's bytes; null when there is none. */
export type ReadBaselineBytes = () => Promise<Uint8Array | null>;

/** Makes the policy of files that have been read. Throws `UserError` when the configuration is wrong. */
export async function teamPolicy(
  files: ConfigurationFiles,
  detection: Detection,
  baseline: ReadBaselineBytes,
): Promise<TeamPolicy> {
  const configuration = isConfigured(files) ? await read(files, detection) : defaultConfiguration;
  return { configuration, remarks: [], findings: [], forFindings: () => prepare(configuration, baseline) };
}

/** Loaded only where something is configured. */
async function read(files: ConfigurationFiles, detection: Detection): Promise<Configuration> {
  const [{ readConfiguration }, { knownRules }] = await Promise.all([
    import('../config/read-configuration.ts'),
    import('./known-rules.ts'),
  ]);
  return readConfiguration(files, knownRules(detection)).configuration;
}

/** The detector with the configured rules in it. */
export async function configuredDetection(detection: Detection, { customRules }: Configuration): Promise<Detection> {
  if (customRules.length === 0) return detection;
  const { toRules } = await import('../config/custom-rules.ts');
  return detection.withCustom(toRules(customRules));
}

async function prepare(
  configuration: Configuration,
  readBytes: ReadBaselineBytes,
): Promise<Pick<Policy, 'configured' | 'baseline' | 'fingerprint'>> {
  const hasGlobs = configuration.exclude.length > 0 || configuration.overrides.length > 0;
  const [matches, bytes] = await Promise.all([
    hasGlobs ? import('./globs.ts').then(({ loadGlobs }) => loadGlobs()) : () => false,
    readBytes(),
  ]);
  const configured = configuration.source === null ? {} : { configured: { configuration, matches } };
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

/** `2026-11-25`, in UTC, so that a team agrees on it. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Reads configuration and baseline of the work tree, for `scan PATH`, `explain` and `config`. */
export function worktreePolicy(folder: string, detection: Detection): Promise<TeamPolicy> {
  return teamPolicy(worktreeFiles(folder), detection, () => Promise.resolve(worktreeFile(folder, baselineName)));
}

/** The two files of a folder in which a configuration may stand. */
export function worktreeFiles(folder: string): ConfigurationFiles {
  const own = worktreeFile(folder, configurationName);
  return { own, manifest: manifestOf(folder) };
}

/** Reads one of our own files; null when it is absent. A link or a device is refused: following it could have no end. */
export function worktreeFile(folder: string, name: string): Uint8Array | null {
  const path = join(folder, name);
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (status === undefined) return null;
  if (!status.isFile())
    throw new UserError(
      'config-invalid',
      `${name} must be a regular file, not a ${status.isSymbolicLink() ? 'link' : 'device or folder'}`,
      {
        hint: 'Put the file itself there',
      },
    );
  if (status.size > 16 * configurationBytesMax)
    throw new UserError('config-invalid', `${name} is larger than 16 MB`, { hint: 'Make it smaller' });
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new UserError('config-invalid', `${name} cannot be read, so nothing was checked`, {
      hint: 'Make it readable',
      cause,
    });
  }
}

/** package.json is other people's file: what is no small regular file holds no configuration of ours. */
export function manifestOf(folder: string): Uint8Array | null {
  const path = join(folder, 'package.json');
  const status = lstatSync(path, { throwIfNoEntry: false });
  return status?.isFile() === true && status.size <= configurationBytesMax ? readFileSync(path) : null;
}

/** Reads configuration and baseline of a revision: `:0` (the index) or a commit. Costs one git, a second one for a finding. */
export async function revisionPolicy(
  repository: Repository,
  revision: string,
  detection: Detection,
): Promise<TeamPolicy> {
  const [own = null, manifest = null] = await readRevision(repository, revision, [configurationName, 'package.json']);
  return teamPolicy({ own, manifest: bounded(manifest) }, detection, baselineOf(repository, revision));
}

/** A manifest of more than a megabyte holds no configuration of ours. */
export function bounded(manifest: Uint8Array | null): Uint8Array | null {
  return manifest !== null && manifest.length <= configurationBytesMax ? manifest : null;
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
): Promise<readonly (Buffer | null)[]> {
  const reader = openObjectReader(repository.top);
  const { named } = await reader.readNamed(
    paths.map(path => `${revision}:${path}`),
    [],
  );
  return named;
}
