/** A real `git commit` of a made-up secret in a throw-away view of the repository, through the hook that git calls. */
import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strangerEnvironment, withNetwork } from '../git/environment.ts';
import type { Repository } from '../git/repository.ts';
import { runGit } from '../git/stream.ts';
import { lefthookFiles } from './lefthook.ts';
import { preCommitFile } from './pre-commit.ts';
import { removeFolder } from '../git/remove-folder.ts';

/** How the commit ended. */
export interface CanaryResult {
  readonly outcome: 'blocked by us' | 'blocked, but not by us' | 'went through';
  /** The last lines that were printed, for a person; never the canary's value. */
  readonly said: readonly string[];
}

/** What to commit, and over which files. */
export interface Canary {
  /** A file with secrets that rules certainly find. */
  readonly text: string;
  /** The values in it, which no output may hold. */
  readonly secrets: readonly string[];
  /** Managers that rewrite the work tree (pre-commit, lefthook) get a work tree of their own. */
  readonly ownWorkTree: boolean;
  /** Folders from the top whose node_modules the hook needs; linked into a work tree of its own. */
  readonly packages: readonly string[];
}

const timeoutMs = 120_000;

/**
 * Makes a git directory that shares configuration, hooks and history with the repository but has its own HEAD, index,
 * object directory and refs; commits there; removes it. Nothing is written to the repository itself.
 */
export async function tryCanary(repository: Repository, canary: Canary): Promise<CanaryResult> {
  const temporary = mkdtempSync(join(tmpdir(), 'secret-hook-doctor-'));
  try {
    const view = await makeView(repository, temporary, canary);
    const name = `secret-hook-canary-${temporary.slice(-6)}.txt`;
    await stage(view, name, canary.text);
    const { code, output } = await commit(view);
    const blanked = canary.secrets.reduce((text, secret) => text.replaceAll(secret, '[canary]'), output);
    const said = blanked.trim() === '' ? [] : blanked.trim().split('\n').slice(-6);
    if (code === 0) return { outcome: 'went through', said };
    const lines = Array.from({ length: canary.secrets.length }, (_, index) => `${name}:${index + 1}:`);
    const named = lines.some(line => output.includes(line)) && blanked === output;
    return { outcome: named ? 'blocked by us' : 'blocked, but not by us', said };
  } finally {
    removeFolder(temporary);
  }
}

interface View {
  readonly workTree: string;
  readonly env: NodeJS.ProcessEnv;
  readonly ownWorkTree: boolean;
}

async function makeView(repository: Repository, temporary: string, canary: Canary): Promise<View> {
  const gitDir = join(temporary, 'git');
  const objects = join(temporary, 'objects');
  mkdirSync(gitDir);
  mkdirSync(objects);
  const env = { ...strangerEnvironment() };
  for (const name of ['SECRET_HOOK_ALLOW', 'GIT_OPTIONAL_LOCKS', 'GIT_NO_REPLACE_OBJECTS', 'LC_ALL']) delete env[name];
  const head = await runGit(['rev-parse', '--quiet', '--verify', 'HEAD^{commit}'], {
    cwd: repository.top,
    okCodes: [0, 1],
  });
  const hasHead = head.exitCode === 0;
  // Refs below refs/worktree belong to one git directory: even a commit that goes through moves nothing outside of it.
  writeFileSync(join(gitDir, 'HEAD'), hasHead ? head.stdout : 'ref: refs/worktree/secret-hook-doctor\n');
  writeFileSync(join(gitDir, 'commondir'), `${repository.commonDir}\n`);
  await keepOwnHooksPath(repository, gitDir);
  const workTree = canary.ownWorkTree ? join(temporary, 'tree') : repository.top;
  Object.assign(env, {
    GIT_DIR: gitDir,
    GIT_WORK_TREE: workTree,
    GIT_INDEX_FILE: join(gitDir, 'index'),
    GIT_OBJECT_DIRECTORY: objects,
    GIT_ALTERNATE_OBJECT_DIRECTORIES: join(repository.commonDir, 'objects'),
    GIT_EDITOR: ':',
    GIT_AUTHOR_NAME: 'secret-hook doctor',
    GIT_AUTHOR_EMAIL: 'doctor@secret-hook.invalid',
    GIT_COMMITTER_NAME: 'secret-hook doctor',
    GIT_COMMITTER_EMAIL: 'doctor@secret-hook.invalid',
  });
  if (canary.ownWorkTree) {
    mkdirSync(workTree);
    writeFileSync(join(workTree, '.git'), `gitdir: ${gitDir}\n`);
    writeFileSync(join(gitDir, 'gitdir'), `${join(workTree, '.git')}\n`);
  }
  const view = { workTree, env, ownWorkTree: canary.ownWorkTree };
  if (hasHead) await readHead(repository, view);
  if (!canary.ownWorkTree) return view;
  if (hasHead) await runGit(['checkout-index', '--all', '--force'], { cwd: workTree, env });
  const configs = configFiles.filter(name => existsSync(join(repository.top, name)));
  for (const name of configs) {
    mkdirSync(dirname(join(workTree, name)), { recursive: true });
    writeFileSync(join(workTree, name), readFileSync(join(repository.top, name)));
  }
  if (configs.length > 0) await runGit(['add', '--force', '--', ...configs], { cwd: workTree, env });
  for (const folder of canary.packages) linkPackages(repository.top, workTree, folder);
  return view;
}

/** A setting of this work tree alone (`extensions.worktreeConfig`) lies in its git directory, which the view replaces. */
async function keepOwnHooksPath({ gitDir, top }: Repository, viewGitDir: string): Promise<void> {
  const own = join(gitDir, 'config.worktree');
  if (!existsSync(own)) return;
  const options = { cwd: top, okCodes: [0, 1] };
  const { stdout, exitCode } = await runGit(['config', '--file', own, '--includes', '-z', 'core.hooksPath'], options);
  if (exitCode === 1) return;
  const value = stdout.toString().replace(/\0$/, '');
  await runGit(['config', '--file', join(viewGitDir, 'config.worktree'), 'core.hooksPath', value], options);
}

/**
 * Fills the view's index. From a copy of the real one, which knows what a sparse checkout leaves out and, in a partial clone,
 * which folders need not be looked into; from nothing where git cannot go on from the copy (conflicts, a split index).
 */
async function readHead({ gitDir }: Repository, { workTree, env, ownWorkTree }: View): Promise<void> {
  const real = join(gitDir, 'index');
  const index = env['GIT_INDEX_FILE'] ?? '';
  if (!ownWorkTree && existsSync(real)) {
    copyFileSync(real, index);
    const { exitCode } = await runGit(['read-tree', '-m', 'HEAD'], { cwd: workTree, env, okCodes: [0, 1, 128] });
    if (exitCode === 0) return;
    rmSync(index);
  }
  await runGit(['read-tree', 'HEAD'], { cwd: workTree, env });
}

/** Managers read these from the work tree, committed or not; staged, so that pre-commit does not refuse to run. */
const configFiles = [...lefthookFiles, preCommitFile];

function linkPackages(top: string, workTree: string, folder: string): void {
  const from = join(top, folder, 'node_modules');
  const to = join(workTree, folder, 'node_modules');
  if (!existsSync(from) || existsSync(to)) return;
  mkdirSync(join(workTree, folder), { recursive: true });
  symlinkSync(from, to, 'junction');
}

async function stage(view: View, name: string, text: string): Promise<void> {
  const options = { cwd: view.workTree, env: view.env };
  const { stdout } = await runGit(['hash-object', '-w', '--stdin'], { ...options, input: text });
  const entry = `100644,${stdout.toString().trim()},${name}`;
  await runGit(['update-index', '--add', '--cacheinfo', entry], options);
  // A manager that hides unstaged changes must not take the absent file for a deletion.
  if (view.ownWorkTree) writeFileSync(join(view.workTree, name), text);
}

function commit(view: View): Promise<{ readonly code: number | null; readonly output: string }> {
  const args = ['commit', '--quiet', '--no-gpg-sign', '--message', 'secret-hook doctor'];
  return new Promise(resolve => {
    const child = spawn('git', args, {
      cwd: view.workTree,
      env: { ...withNetwork(view.env), NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeoutMs,
    });
    let output = '';
    const collect = (chunk: Buffer): void => {
      if (output.length < 1_000_000) output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', error => resolve({ code: -1, output: String(error) }));
    child.on('close', code => resolve({ code, output }));
  });
}
