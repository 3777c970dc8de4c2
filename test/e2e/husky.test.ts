/** The default: the packed tarball in a project with a package.json, husky set up by `install`. */
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { everything } from '../support/install.ts';
import { asProject, createProject, expectGuarded, npmInstall, type Project } from '../support/project.ts';
import { openRepo } from '../support/repo.ts';

function setUp(packageJson?: Readonly<Record<string, unknown>>): {
  readonly project: Project;
  readonly before: ReturnType<typeof everything>;
} {
  const project = createProject(packageJson);
  npmInstall(project);
  commitAll(project);
  const before = everything(project);
  expect(project.must('npx', 'secret-hook', 'install')).toContain('husky');
  return { project, before };
}

function commitAll(project: Project): void {
  project.git('add', '--all');
  project.git('commit', '--quiet', '--no-verify', '-m', 'set up');
}

/** Takes back what a test committed on top of `commits`, but nothing that lies uncommitted in the work tree. */
function takeBack(project: Project, commits: number, ...files: string[]): void {
  project.git('reset', '--quiet', `HEAD~${commits}`);
  for (const file of files) rmSync(join(project.dir, file));
}

it('a fresh project is guarded, doctor proves it, a second install changes nothing, uninstall restores every byte', () => {
  const { project, before } = setUp();
  const after = everything(project);
  expect(project.must('npx', 'secret-hook', 'install')).toContain('nothing to do');
  expect(everything(project)).toEqual(after);
  expectGuarded(project);
  const report = JSON.parse(project.run('npx', 'secret-hook', 'doctor', '--format', 'json').stdout);
  expect(report).toMatchObject({ status: 'ok', manager: 'husky' });
  takeBack(project, 2, 'clean.txt');
  project.must('npx', 'secret-hook', 'uninstall');
  expect(everything(project)).toEqual(before);
});

it('HUSKY=0 and a lost core.hooksPath have their own line in doctor, and exit 1', () => {
  const { project } = setUp();
  project.env['HUSKY'] = '0';
  const off = project.run('npx', 'secret-hook', 'doctor');
  expect(off.stdout).toContain('HUSKY=0 switches every hook off');
  expect(off.stdout).toContain('went through');
  expect(off.code).toBe(1);
  delete project.env['HUSKY'];
  project.git('config', '--unset', 'core.hooksPath');
  const lost = project.run('npx', 'secret-hook', 'doctor');
  expect(lost.stdout).toContain('git does not call .husky');
  expect(lost.code).toBe(1);
});

it('a sparse checkout that leaves .husky out is one line of doctor, and install mends it', () => {
  const { project } = setUp();
  commitAll(project);
  project.git('sparse-checkout', 'set', '--no-cone', '/*', '!/.husky/');
  rmSync(join(project.dir, '.husky'), { recursive: true, force: true });
  const { checks } = JSON.parse(project.run('npx', 'secret-hook', 'doctor', '--format', 'json').stdout) as {
    checks: { id: string; status: string; says: string }[];
  };
  const broken = checks.filter(({ status }) => status === 'broken');
  expect(broken.map(({ id }) => id)).toEqual(['hooks-path', 'proof']);
  expect(broken[0]?.says).toContain('there is no .husky');
  project.must('npx', 'secret-hook', 'install');
  expectGuarded(project);
});

it('a clone is guarded after npm ci, with CRLF line ends too; without development packages the install still ends well', () => {
  const { project } = setUp();
  commitAll(project);
  const path = resolve(project.dir, '../clone');
  project.git('-c', 'core.autocrlf=true', 'clone', '--quiet', '-c', 'core.autocrlf=true', project.dir, path);
  const clone = asProject(openRepo(path));
  expect(clone.tryGit('config', '--get', 'core.hooksPath').code).toBe(1);
  clone.must('npm', 'ci', '--prefer-offline');
  expect(clone.git('config', '--get', 'core.hooksPath')).toBe('.husky/_');
  expectGuarded(clone);
  // Line ends turned by hand, as a checkout without our .gitattributes would.
  for (const name of ['pre-commit', 'commit-msg', 'secret-hook.sh']) {
    const file = join(path, '.husky', name);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'));
  }
  expectGuarded(clone);
  const bare = resolve(project.dir, '../production');
  project.git('clone', '--quiet', project.dir, bare);
  const production = asProject(openRepo(bare));
  expect(production.must('npm', 'ci', '--omit=dev', '--prefer-offline', '--foreground-scripts')).toContain(
    'no git hook was set up',
  );
  expect(existsSync(join(bare, 'node_modules/secret-hook'))).toBe(false);
});

it('a project with husky keeps its own lines and its prepare script', () => {
  const project = createProject({ name: 'shop', private: true, scripts: { prepare: 'husky' } });
  npmInstall(project, 'husky@9.1.7');
  project.must('npx', 'husky');
  project.write('.husky/pre-commit', 'echo "team lint" >&2\n');
  commitAll(project);
  const before = everything(project);
  project.must('npx', 'secret-hook', 'install');
  expect(readFileSync(join(project.dir, 'package.json'), 'utf8')).toBe(before['package.json']?.slice(4));
  project.stage('b.txt', 'b\n');
  expect(project.tryGit('commit', '-m', 'b').stderr).toContain('team lint');
  expectGuarded(project);
  takeBack(project, 3, 'b.txt', 'clean.txt');
  project.must('npx', 'secret-hook', 'uninstall');
  expect(everything(project)).toEqual(before);
});

it('hooks that husky would put out of work (git lfs, a personal folder) are called after ours', () => {
  const project = createProject();
  npmInstall(project);
  for (const name of ['pre-push', 'post-checkout']) {
    const path = join(project.dir, '.git/hooks', name);
    writeFileSync(path, `#!/bin/sh\necho "lfs ${name} $(cat | wc -l)" >&2\n`);
    chmodSync(path, 0o755);
  }
  const said = project.must('npx', 'secret-hook', 'install');
  expect(said).toContain('go on working, called after ours: post-checkout, pre-push');
  commitAll(project);
  expect(project.tryGit('checkout', '-b', 'side').stderr).toContain('lfs post-checkout');
  const remote = resolve(project.dir, '../remote.git');
  project.git('init', '--quiet', '--bare', remote);
  expect(project.tryGit('push', remote, 'side').stderr).toMatch(/lfs pre-push +1/);
  expectGuarded(project);
});

it('a sub-folder project in a repository of another kind is guarded from its own node_modules', () => {
  const outer = createProject(null);
  outer.write('packages/web/package.json', '{ "name": "web", "private": true }\n');
  const web = asProject(openRepo(join(outer.dir, 'packages/web')));
  npmInstall(web);
  web.must('npx', 'secret-hook', 'install');
  expect(outer.git('config', '--get', 'core.hooksPath')).toBe('packages/web/.husky/_');
  expectGuarded(outer);
  rmSync(join(outer.dir, 'packages/web/node_modules'), { recursive: true });
  outer.stage('c.txt', 'c\n');
  const stopped = outer.tryGit('commit', '-m', 'c');
  expect(stopped.stderr).toContain('the package is not installed here');
  expect(stopped.code).not.toBe(0);
});

it('a new linked work tree is guarded without an install of its own, and doctor knows one that is not', () => {
  const { project } = setUp();
  commitAll(project);
  project.git('worktree', 'add', '--quiet', '../linked');
  const linked = asProject(openRepo(resolve(project.dir, '../linked')));
  expectGuarded(linked);
  // From a linked one, with blanks in its name.
  linked.git('worktree', 'add', '--quiet', '-b', 'other', '../an other');
  expectGuarded(asProject(openRepo(resolve(project.dir, '../an other'))));
  // One that was made without its files gets the folder from the next hook in any other.
  project.git('worktree', 'add', '--quiet', '--no-checkout', '-b', 'late', '../late');
  const late = asProject(openRepo(resolve(project.dir, '../late')));
  const bin = join(project.dir, 'node_modules/.bin/secret-hook');
  expect(late.run(bin, 'install').stderr).toContain('No file of this work tree is checked out yet');
  const empty = JSON.parse(late.run(bin, 'doctor', '--format', 'json').stdout) as {
    checks: { id: string; says: string; fix: string | null }[];
  };
  expect(empty.checks.find(({ id }) => id === 'hooks-path')).toMatchObject({
    says: 'No hook runs in this work tree: its files are not checked out, so there is no .husky',
    fix: `git checkout && cp -R ${project.dir}/.husky/_ .husky/_`,
  });
  late.git('checkout', '--quiet');
  const seen = JSON.parse(project.run('npx', 'secret-hook', 'doctor', '--format', 'json').stdout) as {
    checks: { id: string; says: string; fix: string | null }[];
  };
  expect(seen.checks.find(({ id }) => id === 'work-tree')).toMatchObject({
    says: `No hook runs in the linked work tree ${late.dir}: husky's own folder is missing there`,
    fix: `cp -R ${project.dir}/.husky/_ ${late.dir}/.husky/_`,
  });
  expect(existsSync(join(late.dir, '.husky/_'))).toBe(false);
  project.tryGit('commit', '--quiet', '--allow-empty', '--message', 'anything');
  expectGuarded(late);
  project.git('worktree', 'add', '--quiet', '--no-checkout', '-b', 'mended', '../empty');
  const mended = asProject(openRepo(resolve(project.dir, '../empty')));
  mended.must('sh', '-c', `git checkout --quiet && cp -R ${project.dir}/.husky/_ .husky/_`);
  expectGuarded(mended);
  rmSync(join(linked.dir, '.husky/_'), { recursive: true });
  const report = linked.run(bin, 'doctor', '--format', 'json');
  const { checks } = JSON.parse(report.stdout) as { checks: { id: string; status: string; fix: string | null }[] };
  const fix = checks.find(({ id }) => id === 'hooks-path')?.fix ?? '';
  expect(fix).toBe(`cp -R ${project.dir}/.husky/_ .husky/_`);
  linked.must('sh', '-c', fix);
  expectGuarded(linked);
  expect(linked.must(bin, 'doctor')).toMatch(/The hooks run secret-hook \S+ from the main work tree/);
  project.must('npx', 'secret-hook', 'uninstall');
  for (const tree of [project, linked, late]) expect(existsSync(join(tree.dir, '.husky/_'))).toBe(false);
  expect(linked.git('status', '--porcelain', '--ignored')).toBe('');
});

it('hooks of a personal core.hooksPath are called after ours, and one that is set later shadows nothing', () => {
  const project = createProject();
  npmInstall(project);
  const folder = resolve(project.dir, '../my hooks');
  mkdirSync(folder);
  for (const name of ['pre-commit', 'post-commit', 'update'])
    writeFileSync(join(folder, name), `#!/bin/sh\necho "my ${name}" >&2\n`, { mode: 0o755 });
  project.git('config', '--global', 'core.hooksPath', folder);
  const said = project.must('npx', 'secret-hook', 'install');
  expect(said).toContain('go on working, called after ours: post-commit, pre-commit');
  expect(said).toContain('do not run in this repository any more: update');
  commitAll(project);
  project.stage('b.txt', 'b\n');
  const clean = project.tryGit('commit', '-m', 'b');
  expect(clean.stderr).toMatch(/my pre-commit[^]*my post-commit/);
  expectGuarded(project);
  project.git('config', '--global', 'core.hooksPath', '/nonexistent');
  expectGuarded(project);
  expect(project.must('npx', 'secret-hook', 'doctor')).toContain('.husky/_ (local');
});

it('prepare sets the hooks up on a build machine too, and says when it could not', () => {
  const { project } = setUp();
  commitAll(project);
  const path = resolve(project.dir, '../clone');
  project.git('clone', '--quiet', project.dir, path);
  const clone = asProject(openRepo(path));
  clone.env['CI'] = 'true';
  clone.must('npm', 'ci', '--prefer-offline');
  expectGuarded(clone);
  // git cannot write its configuration: whoever installs must hear of it, and goes on.
  clone.git('config', '--unset', 'core.hooksPath');
  writeFileSync(join(path, '.git/config.lock'), '');
  const there = clone.run('npm', 'run', 'prepare');
  expect(there.stderr).toContain('no git hook was set up');
  expect(there.code).toBe(0);
  // There the script of package.json says it as well, for one that has no such program.
  delete clone.env['CI'];
  const mine = clone.run('npm', 'run', 'prepare');
  expect(mine.stderr).toContain('config');
  expect(mine.stdout).toContain('no git hook was set up, secret-hook is not installed or says why');
});

it('a package that others install gets no postinstall of Yarn: the command for each clone is named, and works', () => {
  const project = createProject({ name: 'published', version: '1.0.0' });
  npmInstall(project);
  // What makes it a project of Yarn 2 and later, which never runs `prepare` of the project itself.
  project.write('.yarnrc.yml', 'nodeLinker: node-modules\n');
  const before = readFileSync(join(project.dir, 'package.json'), 'utf8');
  const said = project.must('npx', 'secret-hook', 'install');
  expect(said).toContain('run `yarn secret-hook prepare` once in every clone');
  expect(said).not.toContain('every clone then has the hook');
  expect(readFileSync(join(project.dir, 'package.json'), 'utf8')).toBe(before);
  expectGuarded(project);
  project.git('config', '--unset', 'core.hooksPath');
  project.must('npx', 'secret-hook', 'prepare');
  expectGuarded(project);
});
