/** How an env file is read from outside of the repository, for a person. Shared by `env move` and `env init`. */
import { basename } from 'node:path';
import { listFiles } from '../../git/files.ts';
import { repoPath } from '../../git/repo-path.ts';
import type { Repository } from '../../git/repository.ts';
import { loadersFor } from '../../own-files/loaders.ts';

/** Names of the files of the index, by which loaders are chosen. */
export async function namesIn(repository: Repository): Promise<ReadonlySet<string>> {
  const files = await listFiles(repository, () => true);
  return new Set(files.map(({ pathBytes }) => basename(repoPath(pathBytes))));
}

/** One line for each loader. */
export function loaderLines(...from: Parameters<typeof loadersFor>): readonly string[] {
  const loaders = loadersFor(...from);
  const width = Math.max(0, ...loaders.map(({ name }) => name.length));
  return loaders.map(({ name, text }) => `  ${name.padEnd(width)}  ${text}`);
}
