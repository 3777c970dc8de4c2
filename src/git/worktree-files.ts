/** Which files of a folder are to be looked at, as git's ignore rules say: in a repository and outside of one. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownEnvironment, strangerEnvironment } from './environment.ts';
import { anyFile } from './files.ts';
import type { Repository } from './repository.ts';
import { runGit } from './stream.ts';
import { removeFolder } from './remove-folder.ts';

/** Names relative to the folder. Those that end with `/` are folders that git does not enter: other repositories. */
export interface FolderListing {
  readonly files: readonly Buffer[];
  /** What git ignores; a folder that is ignored as a whole is one entry that ends with `/`. */
  readonly ignored: readonly Buffer[];
}

/** Lists a folder of a repository: what is tracked, and what is not and is not ignored. */
export async function listRepositoryFolder(folder: string): Promise<FolderListing> {
  return list(folder, [], ownEnvironment());
}

/** Lists a folder outside of any repository; its `.gitignore` files count all the same. */
export async function listPlainFolder(folder: string): Promise<FolderListing> {
  const home = mkdtempSync(join(tmpdir(), 'secret-hook-'));
  try {
    const env = strangerEnvironment();
    await runGit(['init', '--quiet', '--template=', home], { cwd: folder, env });
    return await list(folder, [`--git-dir=${join(home, '.git')}`, `--work-tree=${folder}`], env);
  } finally {
    removeFolder(home);
  }
}

/** Whether git ignores the folder or file itself. */
export async function isIgnored(repository: Repository, path: string): Promise<boolean> {
  const call = { cwd: repository.top, okCodes: [0, 1, 128] };
  const { exitCode } = await runGit(['check-ignore', '--quiet', '--', path], call);
  return exitCode === 0;
}

async function list(folder: string, options: readonly string[], env: NodeJS.ProcessEnv): Promise<FolderListing> {
  const call = { cwd: folder, env };
  const base = [...options, 'ls-files', '-z', '--exclude-standard', '--others'];
  const [tracked, untracked, ignored] = await Promise.all([
    runGit([...options, 'ls-files', '-z', '--cached'], call),
    runGit(base, call),
    runGit([...base, '--ignored', '--directory', '--', anyFile], call),
  ]);
  const files = [...names(tracked.stdout), ...names(untracked.stdout)];
  return { files: unique(files), ignored: names(ignored.stdout) };
}

function names(stdout: Buffer): readonly Buffer[] {
  const found: Buffer[] = [];
  for (let at = 0, end = 0; (end = stdout.indexOf(0, at)) >= 0; at = end + 1) found.push(stdout.subarray(at, end));
  return found;
}

/** An unmerged file stands in the index up to three times, one after the other. */
function unique(files: readonly Buffer[]): readonly Buffer[] {
  return files.filter((name, index) => index === 0 || !name.equals(files[index - 1] ?? name.subarray(1)));
}
