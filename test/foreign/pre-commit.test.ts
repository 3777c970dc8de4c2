/** The pre-commit framework, oldest supported and newest: from a git address at a tag, and as `install` sets it up. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { everything } from '../support/install.ts';
import { createProject, expectGuarded, expectLinkedGuarded, npmInstall, type Project } from '../support/project.ts';
import { fakeToken } from '../support/repo.ts';

const root = resolve(import.meta.dirname, '../..');
const versions = ['3.2.0', '4.7.0'];
const program = (version: string): string => join(root, '.cache/pre-commit', version, 'bin/pre-commit');

beforeAll(() => {
  for (const version of versions) {
    if (!existsSync(program(version))) throw new Error('Run first: node scripts/fetch-pre-commit.mjs');
  }
});

/** Puts the version first in PATH, with a cache of its own for the environments it builds. */
function withPreCommit(project: Project, version: string): void {
  project.env['PATH'] = `${resolve(program(version), '..')}:${project.env['PATH']}`;
  project.env['PRE_COMMIT_HOME'] = resolve(project.dir, '../pre-commit-home');
}

/** This project's files as a git repository with a tag, as the framework clones it: sources, no dist. */
function hookRepository(project: Project): string {
  const to = resolve(project.dir, '../secret-hook-source');
  mkdirSync(to);
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  for (const path of list.toString().split('\0')) {
    if (path === '' || path.startsWith('test/') || !existsSync(join(root, path))) continue;
    mkdirSync(resolve(to, path, '..'), { recursive: true });
    cpSync(join(root, path), join(to, path));
  }
  const git = (...args: string[]): unknown => execFileSync('git', args, { cwd: to, env: project.env, stdio: 'ignore' });
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--no-verify', '-m', 'release');
  git('tag', 'v0.0.1');
  return to;
}

describe.each(versions)('pre-commit %s', version => {
  it('installs the hooks from a git address at a tag and runs all four ids', () => {
    const project = createProject(null);
    withPreCommit(project, version);
    const repo = hookRepository(project);
    const ids = ['secret-hook', 'secret-hook-files', 'secret-hook-commit-msg', 'secret-hook-push'];
    project.write(
      '.pre-commit-config.yaml',
      'default_install_hook_types: [pre-commit, pre-merge-commit, commit-msg, pre-push]\n' +
        `repos:\n- repo: ${repo}\n  rev: v0.0.1\n  hooks:\n${ids.map(id => `  - id: ${id}\n`).join('')}`,
    );
    project.git('add', '--all');
    project.must('pre-commit', 'install');
    project.git('commit', '--quiet', '-m', 'hooks');
    expectGuarded(project);
    const doctor = project.cli('doctor');
    expect(doctor.stdout).toContain('The pre-commit framework brings the program itself');
    expect(doctor.stdout).toContain('The hook works here.');
    expect(doctor.code).toBe(0);
    // In CI nothing is staged: the whole index is looked at.
    project.commit({ 'old.txt': `${fakeToken()}\n` });
    const all = project.run('pre-commit', 'run', 'secret-hook', '--all-files');
    expect(all.stdout).toContain('old.txt:1:1');
    expect(all.code).toBe(1);
    const remote = resolve(project.dir, '../remote.git');
    project.git('init', '--quiet', '--bare', remote);
    project.git('remote', 'add', 'origin', remote);
    const pushed = project.tryGit('push', 'origin', 'main');
    expect(pushed.stdout + pushed.stderr).toContain('old.txt');
    expect(pushed.code).not.toBe(0);
  });

  it('leaves hooks without stages in the stages that were set up by hand', () => {
    const project = createProject();
    npmInstall(project);
    withPreCommit(project, version);
    const lint = '  - id: lint\n    name: lint\n    language: system\n    entry: echo team\n';
    project.write('.pre-commit-config.yaml', `repos:\n- repo: local\n  hooks:\n${lint}`);
    project.must('pre-commit', 'install', '--hook-type', 'pre-push');
    project.must('npx', 'secret-hook', 'install');
    project.must('npx', 'secret-hook', 'install');
    expect(readFileSync(join(project.dir, '.pre-commit-config.yaml'), 'utf8')).toContain(
      'default_stages: [pre-commit, pre-push, manual]\n',
    );
  });

  it('runs the installed package from the block that install writes, and gets its file back', () => {
    const project = createProject();
    npmInstall(project);
    withPreCommit(project, version);
    const config =
      '# team\nrepos:\n- repo: local\n  hooks:\n  - id: lint # all\n    name: lint\n    language: system\n    entry: echo team\n';
    project.write('.pre-commit-config.yaml', config);
    project.git('add', '--all');
    project.git('commit', '--quiet', '--no-verify', '-m', 'set up');
    const start = everything(project);
    expect(project.must('npx', 'secret-hook', 'install')).toContain('set up with pre-commit');
    expect(project.must('npx', 'secret-hook', 'install')).toContain('nothing to do');
    const report = JSON.parse(project.run('npx', 'secret-hook', 'doctor', '--format', 'json').stdout);
    expect(report.checks.filter((check: { status: string }) => check.status === 'broken')).toEqual([]);
    project.git('add', '--all');
    // The hook of the team has no stages, and goes on running in front of commits alone.
    const commit = project.tryGit('commit', '-m', 'our hook');
    expect((commit.stdout + commit.stderr).match(/^lint\.+Passed$/gm)).toHaveLength(1);
    expectGuarded(project);
    expectLinkedGuarded(project);
    project.git('reset', '--quiet', 'HEAD~3');
    rmSync(join(project.dir, 'clean.txt'));
    project.must('npx', 'secret-hook', 'uninstall');
    expect(everything(project)).toEqual(start);
    expect(readFileSync(join(project.dir, '.pre-commit-config.yaml'), 'utf8')).toBe(config);
  });
});
