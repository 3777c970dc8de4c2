/** Real repositories in temporary folders. Nothing here can touch the repository that the tests run in. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { expandSample } from '../../src/samples/expand.ts';

const root = resolve(import.meta.dirname, '../..');

/** The built entry of the hooks. */
export const hookFile: string = join(root, 'dist/hook.cjs');
/** The built command line. */
export const cliFile: string = join(root, 'dist/cli.js');

/** What a finished process left. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A temporary repository. */
export interface TestRepo {
  /** Absolute path without symbolic links. */
  readonly dir: string;
  /** Environment of everything run in it; tests may add to it. */
  readonly env: Record<string, string>;
  /** Runs git and answers its output without the last newline. Throws when git fails. */
  readonly git: (...args: string[]) => string;
  /** Runs git and answers how it ended. */
  readonly tryGit: (...args: string[]) => Ended;
  /** Runs a line of sh and answers how it ended. */
  readonly shell: (line: string) => Ended;
  /** Writes a file, with folders. */
  readonly write: (path: string, content: string | Buffer) => void;
  /** Writes a file and stages it. */
  readonly stage: (path: string, content: string | Buffer) => void;
  /** Writes, stages and commits without hooks. */
  readonly commit: (files: Readonly<Record<string, string | Buffer>>, message?: string) => void;
  /** Runs a hook as git would: `hook('pre-commit')`. */
  readonly hook: (name: string, ...args: string[]) => Ended;
  /** Runs the command line with the arguments. */
  readonly cli: (...args: string[]) => Ended;
  /** Installs the built hook as a plain git hook of that name. */
  readonly arm: (name?: string) => void;
}

/** How to make a repository. */
export interface RepoOptions {
  readonly objectFormat?: 'sha1' | 'sha256';
  /** Set to false for a folder that is no repository. */
  readonly init?: boolean;
}

/** A value of the PyPI rule: recognisable by itself, different for each seed. */
export function fakeToken(seed = 1): string {
  return expandSample('pypi-AgEIcHlwaS5vcmc[[base64url:120]]', seed).text;
}

/** Makes a folder that is removed after the test. */
export function temporaryFolder(): string {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'secret-hook-test-')));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true, maxRetries: 3 }));
  return dir;
}

/** Makes a repository that is removed after the test. */
export function createRepo(options: RepoOptions = {}): TestRepo {
  const dir = join(temporaryFolder(), 'repo');
  mkdirSync(dir);
  const repo = openRepo(dir);
  if (options.init !== false) {
    repo.git('init', '--quiet', '--initial-branch=main', `--object-format=${options.objectFormat ?? 'sha1'}`);
  }
  return repo;
}

/** Root reads and writes everything; without its capabilities it is bound to permission bits like anybody else. */
const bound: readonly string[] =
  process.getuid?.() === 0 ? ['setpriv', '--inh-caps=-all', '--bounding-set=-all', '--'] : [];

/** The same repository, whose `hook`, `cli`, `shell` and `tryGit` are run by somebody to whom permission bits apply. */
export function boundToModes(repo: TestRepo): TestRepo {
  const same = openRepo(repo.dir, bound);
  Object.assign(same.env, repo.env);
  return same;
}

/** Lets a file vanish in the middle of a run: as soon as git has listed what it ignores, before anybody reads it. */
export function vanishesWhileListed(repo: TestRepo, path: string): void {
  const folder = join(repo.env['HOME'] ?? '', 'bin');
  const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  const lines = [
    '#!/bin/sh',
    `'${real}' "$@"`,
    'said=$?',
    `case " $* " in *" ls-files "*" -i "*) rm -f '${join(repo.dir, path)}';; esac`,
    'exit $said',
    '',
  ];
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'git'), lines.join('\n'), { mode: 0o755 });
  repo.env['PATH'] = `${folder}:${repo.env['PATH'] ?? ''}`;
}

/** Handles an existing folder (a linked work tree, a clone, a sub-folder) like `createRepo` does. */
export function openRepo(dir: string, through: readonly string[] = []): TestRepo {
  refuseOwnRepository(dir);
  const env = testEnvironment(dir);
  const tryRun = (...command: readonly string[]): Ended => {
    const [file = '', ...args] = [...through, ...command];
    const { status, stdout, stderr, error } = spawnSync(file, args, { cwd: dir, env, encoding: 'utf8' });
    if (error) throw error;
    return { code: status, stdout, stderr };
  };
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: dir, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trimEnd();
  const write = (path: string, content: string | Buffer): void => {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  };
  const stage = (path: string, content: string | Buffer): void => {
    write(path, content);
    git('add', '--force', '--', `:(literal)${path}`);
  };
  return {
    dir,
    env,
    git,
    tryGit: (...args) => tryRun('git', ...args),
    shell: line => tryRun('sh', '-c', line),
    write,
    stage,
    commit: (files, message = 'a change') => {
      for (const [path, content] of Object.entries(files)) stage(path, content);
      git('commit', '--quiet', '--no-verify', '--allow-empty', '--message', message);
    },
    hook: (name, ...args) => tryRun(process.execPath, hookFile, name, ...args),
    cli: (...args) => tryRun(process.execPath, cliFile, ...args),
    arm: (name = 'pre-commit') => {
      const file = resolve(dir, git('rev-parse', '--git-path', `hooks/${name}`));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `#!/bin/sh\nexec sh '${join(root, 'hooks', name)}' "$@"\n`, { mode: 0o755 });
    },
  };
}

/** A private HOME and author, and no GIT_* of the outer process. */
function testEnvironment(dir: string): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !entry[0].startsWith('GIT_'),
  );
  return {
    ...Object.fromEntries(inherited),
    HOME: dirname(dir),
    XDG_CONFIG_HOME: join(dirname(dir), '.config'),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'A U Thor',
    GIT_AUTHOR_EMAIL: 'author@example.com',
    GIT_COMMITTER_NAME: 'C O Mitter',
    GIT_COMMITTER_EMAIL: 'committer@example.com',
  };
}

/** A test that ran git in this project's own folder could commit to it. */
function refuseOwnRepository(dir: string): void {
  const inside = (outer: string): boolean => resolve(dir) === outer || resolve(dir).startsWith(`${outer}/`);
  if (inside(root) || inside(process.cwd())) throw new Error(`A test must not use the folder of the project: ${dir}`);
}
