/** Projects that install the packed tarball with a real package manager. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createRepo, fakeToken, openRepo, type Ended, type TestRepo } from './repo.ts';
import { expect } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const cache = process.env['npm_config_cache'] ?? join(homedir(), '.npm');
let tarball: string | null = null;

/** Packs the built project once per test file; `process.on('exit')` removes it. */
export function packedTarball(): string {
  if (tarball !== null) return tarball;
  const folder = mkdtempSync(join(tmpdir(), 'secret-hook-pack-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const args = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
  tarball = join(folder, execFileSync('npm', args, { cwd: root, encoding: 'utf8' }).trim());
  return tarball;
}

/** A repository with a program runner. */
export interface Project extends TestRepo {
  /** Runs a program in the project and answers how it ended. */
  readonly run: (program: string, ...args: string[]) => Ended;
  /** Runs a program that must succeed; answers what it printed. */
  readonly must: (program: string, ...args: string[]) => string;
}

/** Makes a repository with a package.json and a .gitignore without holes, committed. */
export function createProject(
  packageJson: Readonly<Record<string, unknown>> | null = { name: 'shop', private: true },
): Project {
  const repo = createRepo();
  const files: Record<string, string> = { '.gitignore': 'node_modules/\n.env\n.env.*\n!.env.example\n' };
  if (packageJson) files['package.json'] = `${JSON.stringify(packageJson, null, 2)}\n`;
  repo.commit(files);
  return asProject(repo);
}

/** Gives a repository (a clone, a work tree) the program runner. */
export function asProject(repo: TestRepo): Project {
  Object.assign(repo.env, {
    npm_config_cache: cache,
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
  });
  // What `npm test` and vitest set would steer the package managers under test.
  for (const name of Object.keys(repo.env)) {
    if (/^(?:npm_(?!config_(?:cache|audit|fund|update|registry))|CI$|VITEST|NODE_ENV$|INIT_CWD$)/.test(name))
      delete repo.env[name];
  }
  const certificates = process.env['TEST_EXTRA_CA_CERTS'];
  if (certificates) repo.env['NODE_EXTRA_CA_CERTS'] = certificates;
  const run = (program: string, ...args: string[]): Ended => {
    const { status, stdout, stderr, error } = spawnSync(program, args, {
      cwd: repo.dir,
      env: repo.env,
      encoding: 'utf8',
    });
    if (error) throw error;
    return { code: status, stdout, stderr };
  };
  const must = (program: string, ...args: string[]): string => {
    const ended = run(program, ...args);
    if (ended.code !== 0)
      throw new Error(`${program} ${args.join(' ')} ended with ${ended.code}\n${ended.stdout}${ended.stderr}`);
    return ended.stdout + ended.stderr;
  };
  return { ...repo, run, must };
}

/** Adds the packed tarball to the project with npm. */
export function npmInstall(project: Project, ...packages: string[]): void {
  project.must('npm', 'install', '--save-dev', '--prefer-offline', packedTarball(), ...packages);
}

/** A clean commit goes through; one with a token is stopped with its place, and so is one whose message holds a token. */
export function expectGuarded(project: Project): void {
  project.stage('clean.txt', `words ${Math.random()}\n`);
  const clean = project.tryGit('commit', '-m', 'clean');
  expect(clean.stderr + clean.stdout).not.toContain('Nothing was checked');
  expect(clean).toMatchObject({ code: 0 });
  project.stage('leak.txt', `${fakeToken()}\n`);
  const leak = project.tryGit('commit', '-m', 'leak');
  expect(leak.stderr + leak.stdout).toContain('leak.txt:1:1');
  expect(leak.code).not.toBe(0);
  project.git('rm', '--quiet', '--force', 'leak.txt');
  project.stage('clean.txt', `more words ${Math.random()}\n`);
  expect(project.tryGit('commit', '-m', `see ${fakeToken(2)}`).code).not.toBe(0);
  project.git('commit', '--quiet', '-m', 'more');
}

/** A linked work tree has no node_modules: the package of the main one serves it, and without one the way out is said. */
export function expectLinkedGuarded(project: Project): void {
  project.git('worktree', 'add', '--quiet', '--detach', '../linked');
  const linked = asProject(openRepo(resolve(project.dir, '../linked')));
  expectGuarded(linked);
  const [here, away] = ['node_modules/secret-hook', 'node_modules/.away'].map(path => join(project.dir, path));
  renameSync(here ?? '', away ?? '');
  linked.stage('late.txt', 'late\n');
  const stopped = linked.tryGit('commit', '-m', 'late');
  expect(stopped.stdout + stopped.stderr).toContain('secret-hook is not installed here');
  expect(stopped.stdout + stopped.stderr).toContain('git commit --no-verify');
  expect(stopped.code).not.toBe(0);
  renameSync(away ?? '', here ?? '');
  project.git('worktree', 'remove', '--force', '../linked');
}

/** A folder outside of the repository for programs that a test installs. */
export function toolFolder(project: Project): string {
  const folder = resolve(project.dir, '../tools');
  mkdirSync(folder, { recursive: true });
  return folder;
}
