/** The packed tarball beside other hook managers and lint-staged. */
import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { everything } from '../support/install.ts';
import { createProject, expectGuarded, expectLinkedGuarded, npmInstall, type Project } from '../support/project.ts';
import { fakeToken } from '../support/repo.ts';

/** Installs, proves, installs again, takes back; `start` is everything before our install. */
function expectRoundTrip(project: Project, manager: string): void {
  project.git('add', '--all');
  project.git('commit', '--quiet', '--no-verify', '-m', 'set up');
  const start = everything(project);
  const said = project.must('npx', 'secret-hook', 'install');
  expect(said).toContain(`set up with ${manager}`);
  expect(project.must('npx', 'secret-hook', 'install')).toContain('nothing to do');
  const doctor = project.run('npx', 'secret-hook', 'doctor', '--format', 'json');
  const report = JSON.parse(doctor.stdout);
  expect(report.checks.filter((check: { status: string }) => check.status === 'broken')).toEqual([]);
  expect(report.manager).toBe(manager);
  expect(project.git('worktree', 'list').split('\n')).toHaveLength(1);
  project.git('add', '--all');
  project.git('commit', '--quiet', '--allow-empty', '-m', 'our hook');
  expectGuarded(project);
  expectLinkedGuarded(project);
  project.git('reset', '--quiet', 'HEAD~3');
  rmSync(join(project.dir, 'clean.txt'));
  project.must('npx', 'secret-hook', 'uninstall');
  expect(everything(project)).toEqual(start);
}

describe('lefthook', () => {
  const config =
    '# team hooks\npre-commit:\n  parallel: false\n  commands:\n    lint:\n      run: echo "team lint" # all\n';

  it('gets a command in front of the others, and its file back afterwards', () => {
    const project = createProject();
    npmInstall(project, 'lefthook@2.2.2');
    project.write('lefthook.yml', config);
    project.must('npx', 'lefthook', 'install');
    expectRoundTrip(project, 'lefthook');
  });

  it('is proven by doctor, too, where its configuration can only be edited by hand', () => {
    const project = createProject();
    npmInstall(project, 'lefthook@2.2.2');
    rmSync(join(project.dir, 'lefthook.yml'), { force: true });
    project.write('lefthook.toml', '[pre-commit.commands.lint]\nrun = "echo team"\n');
    const refused = project.run('npx', 'secret-hook', 'install');
    expect(refused.stderr).toContain('node_modules/secret-hook/hooks');
    const before = project.run('npx', 'secret-hook', 'doctor');
    expect(before.stdout).toContain('lefthook.toml is not YAML');
    expect(before.code).toBe(1);
    project.write(
      'lefthook.toml',
      '[pre-commit.commands.ours]\nrun = "sh node_modules/secret-hook/hooks/pre-commit"\n',
    );
    project.must('npx', 'lefthook', 'install');
    expect(project.must('npx', 'secret-hook', 'doctor')).toContain('The hook works here.');
    chmodSync(join(project.dir, '.git/hooks/pre-commit'), 0o644);
    const asleep = project.run('npx', 'secret-hook', 'doctor');
    expect(asleep.stdout).toContain('.git/hooks/pre-commit is not executable, so git passes it over');
    expect(asleep.stdout).toContain('chmod +x .git/hooks/pre-commit');
    expect(asleep.code).toBe(1);
  });

  it('passes the pushed refs on', () => {
    const project = createProject();
    npmInstall(project, 'lefthook@2.2.2');
    project.write('lefthook.yml', config);
    project.must('npx', 'secret-hook', 'install');
    project.commit({ 'leak.txt': fakeToken() });
    const remote = resolve(project.dir, '../remote.git');
    project.git('init', '--quiet', '--bare', remote);
    const pushed = project.tryGit('push', remote, 'main');
    expect(pushed.stdout + pushed.stderr).toContain('leak.txt');
    expect(pushed.code).not.toBe(0);
  });
});

describe('simple-git-hooks', () => {
  it('gets our part in front of its command, which still runs', () => {
    const project = createProject({
      name: 'shop',
      private: true,
      'simple-git-hooks': { 'pre-commit': 'echo "team lint" >&2' },
    });
    npmInstall(project, 'simple-git-hooks@2.14.0');
    project.must('npx', 'simple-git-hooks');
    project.must('npx', 'secret-hook', 'install');
    project.stage('a.txt', 'a\n');
    expect(project.tryGit('commit', '-m', 'a').stderr).toContain('team lint');
    project.must('npx', 'secret-hook', 'uninstall');
    project.git('reset', '--quiet', 'HEAD~1');
    rmSync(join(project.dir, 'a.txt'));
    expectRoundTrip(project, 'simple-git-hooks');
  });
});

describe('the pre-commit framework', () => {
  it('that is not there to set up its hooks is named, with what to do', () => {
    const project = createProject();
    npmInstall(project);
    project.write('.pre-commit-config.yaml', 'repos:\n- repo: meta\n  hooks:\n  - id: identity\n');
    const folders = (project.env['PATH'] ?? '').split(':').filter(folder => !existsSync(join(folder, 'pre-commit')));
    project.env['PATH'] = folders.join(':');
    const { code, stderr } = project.run('npx', 'secret-hook', 'install');
    expect(stderr).toContain('pre-commit is not in the PATH, so no hook was set up yet');
    expect(stderr).toContain('Install pre-commit, then run: pre-commit install');
    expect(code).toBe(2);
  });
});

describe('lint-staged', () => {
  const readme = readFileSync(resolve(import.meta.dirname, '../../README.md'), 'utf8');
  const documented = /"lint-staged": \{ "\*": "(.*?)" \}/.exec(readme)?.[1] ?? '';

  it.each([documented, 'secret-hook scan'])(
    'stops what is staged, also where the rest is unstaged, by `%s`',
    command => {
      const project = createProject({ name: 'shop', private: true, 'lint-staged': { '*': command } });
      npmInstall(project, 'lint-staged@16.4.0', 'husky@9.1.7');
      project.must('npx', 'husky');
      project.write('.husky/pre-commit', 'lint-staged\n');
      project.git('add', '--all');
      project.git('commit', '--quiet', '--no-verify', '-m', 'set up');
      project.stage('half.txt', `staged ${fakeToken()}\n`);
      project.write('half.txt', 'clean in the work tree\n');
      const stopped = project.tryGit('commit', '-m', 'half');
      expect(stopped.stdout + stopped.stderr).toContain('half.txt:1:8');
      expect(stopped.code).not.toBe(0);
      project.stage('half.txt', 'clean when staged\n');
      project.write('half.txt', `unstaged ${fakeToken()}\n`);
      expect(project.tryGit('commit', '-m', 'half').code).toBe(0);
      expect(readFileSync(join(project.dir, 'half.txt'), 'utf8')).toContain('unstaged');
    },
  );

  it('beside our own hook: what a fixer stages is seen', () => {
    const project = createProject({ name: 'shop', private: true, 'lint-staged': { '*.txt': 'node leak.mjs' } });
    npmInstall(project, 'lint-staged@16.4.0');
    project.must('npx', 'secret-hook', 'install');
    project.write('.husky/pre-commit', `${readFileSync(join(project.dir, '.husky/pre-commit'), 'utf8')}lint-staged\n`);
    const code = `import { writeFileSync } from 'node:fs'; writeFileSync(process.argv[2], process.env.LEAK);\n`;
    project.write('leak.mjs', code);
    project.git('add', '--all');
    project.git('commit', '--quiet', '--no-verify', '-m', 'set up');
    project.env['LEAK'] = `${fakeToken()}\n`;
    project.stage('fixed.txt', 'clean\n');
    const stopped = project.tryGit('commit', '-m', 'fixed');
    expect(stopped.stdout + stopped.stderr).toContain('fixed.txt:1:1');
    expect(stopped.code).not.toBe(0);
    expect(existsSync(join(project.dir, 'fixed.txt'))).toBe(true);
  });
});
