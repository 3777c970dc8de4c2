/** The developer's own values in a run: collected, looked for, and settled when one was met. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { OwnDetector } from '../detect/own-values/detect-own.ts';
import type { OwnValue } from '../detect/own-values/own-value.ts';
import { mainWorkTree, type Repository } from '../git/repository.ts';
import type { Finding, RepoPath, Skipped } from '../model.ts';
import { type Collected, collectOwnValues, type EnvFile } from '../own-files/collect.ts';
import { ignoredEnvFiles, isStrangersFolder } from '../sources/ignored-folders.ts';
import { movedFiles } from '../own-files/moved.ts';
import { repositoryFiles, type RepositoryFiles } from '../sources/repository-files.ts';
import { envKind, type EnvNaming } from '../text/env-names.ts';
import type { Io } from './io.ts';
import { ownDetector } from './own-detector.ts';

/** What a run needs to look for own values. */
export interface OwnValues {
  /** What is looked for. */
  readonly values: () => readonly OwnValue[];
  readonly detector: OwnDetector;
  /** Files whose values are not looked for, and why. */
  readonly troubles: readonly Skipped[];
  /**
   * Asked once, and only when an own value was met: what is public already is left out, and what a rule of the same place
   * knows is told in one finding.
   */
  readonly settle: (found: readonly Finding[]) => Promise<readonly Finding[]>;
}

/** Where to look for values, and where they may be public already. */
export interface OwnOptions {
  /** Null outside of a repository: only the home folder is looked at. */
  readonly repository: Repository | null;
  /** Absolute path that paths of the scan count from. */
  readonly base: string;
  readonly env: Io['env'];
  readonly withEnvironment: boolean;
  /** The files of the repository, when the caller lists them anyway, by `naming`. */
  readonly files?: Promise<RepositoryFiles>;
  /** Names that the team gives its env files and templates, as soon as they are known. Absent: none. */
  readonly naming?: EnvNaming | null | Promise<EnvNaming | null>;
  /** Whether a credential is told of that HEAD has already: by an audit, which is after what has leaked. */
  readonly tellsPublic?: boolean;
  /** Commits that the readers of this change have already. Default: HEAD. */
  readonly publicCommits?: () => Promise<readonly string[]>;
}

/** Collects the values and prepares the search for them. */
export async function ownValues(options: OwnOptions): Promise<OwnValues> {
  const { files, troubles } = await collected(options);
  const values = () => files.flatMap(file => file.values());
  return {
    values,
    detector: ownDetector(files),
    troubles,
    settle: async found => {
      const { settleOwnFindings } = await import('./settle-own.ts');
      return settleOwnFindings(found, { ...options, values: values() });
    },
  };
}

/** Everything that is collected, and what could not be read. */
export async function collected(options: OwnOptions): Promise<Collected> {
  const { repository, base, env, withEnvironment } = options;
  const main = repository === null ? null : mainWorkTree(repository);
  const [here, there] = await Promise.all([
    repository === null ? nothing : envFilesIn(repository, options),
    // A linked work tree has nothing of what git ignores: the developer's values lie where it was made from.
    main === null ? nothing : envFilesIn(main, { naming: options.naming ?? null }),
  ]);
  const found = collectOwnValues({
    base,
    env,
    withEnvironment,
    home: homedir(),
    envFiles: here.files,
    elsewhere: [
      ...(repository === null ? [] : movedFiles(repository).map(({ to }) => to)),
      ...there.files.filter(({ isTracked }) => !isTracked).map(({ path }) => join(main?.top ?? '', path)),
    ],
  });
  const unfinished = [...here.unfinished, ...there.unfinished].map((path): Skipped => ({
    kind: 'skipped',
    path,
    reason: 'ignored',
    detail: 'not walked to its end: values of env files deep in it are not looked for',
    blocking: false,
  }));
  return { files: found.files, troubles: [...found.troubles, ...unfinished] };
}

interface EnvFilesIn {
  readonly files: readonly EnvFile[];
  /** Folders that were not walked to their end. */
  readonly unfinished: readonly RepoPath[];
}

const nothing: EnvFilesIn = { files: [], unfinished: [] };

async function envFilesIn(repository: Repository, options: Pick<OwnOptions, 'files' | 'naming'>): Promise<EnvFilesIn> {
  const listing = await listed(repository, options);
  const naming = (await options.naming) ?? null;
  const hidden = ignoredEnvFiles(repository.top, listing, naming);
  const seen = listing.env
    .filter(file => isOwn(file, naming))
    .map(({ path, id }): EnvFile => ({
      path,
      isListed: id === null && envKind(path, naming) !== null,
      isTracked: id !== null,
    }));
  return {
    files: [...seen, ...hidden.paths.map((path): EnvFile => ({ path, isListed: true, isTracked: false }))],
    unfinished: hidden.unfinished,
  };
}

/** The walk starts before anybody knows the names of the team; who has some pays for a second one. */
async function listed(
  repository: Repository,
  { files, naming }: Pick<OwnOptions, 'files' | 'naming'>,
): Promise<RepositoryFiles> {
  if (files !== undefined) return files;
  const started = repositoryFiles(repository);
  started.catch(() => {});
  const known = (await naming) ?? null;
  return known === null ? started : repositoryFiles(repository, known);
}

/** Templates hold no values, and in a folder of dependencies they are not the developer's. */
function isOwn({ path, mode }: RepositoryFiles['env'][number], naming: EnvNaming | null): boolean {
  if (mode === '160000') return false;
  return envKind(path, naming) !== 'template' && !path.split('/').slice(0, -1).some(isStrangersFolder);
}
