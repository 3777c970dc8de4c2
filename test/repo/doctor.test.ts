/** `doctor`: what it proves, and a line of its own for every state in which no commit is checked. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { everything } from '../support/install.ts';
import { createRepo, fakeToken, openRepo, type TestRepo } from '../support/repo.ts';

interface Report {
  readonly status: 'ok' | 'broken';
  readonly checks: readonly {
    readonly id: string;
    readonly status: string;
    readonly says: string;
    readonly fix: string | null;
  }[];
}

function installed(): TestRepo {
  const repo = createRepo();
  repo.commit({ '.gitignore': '.env\n.env.*\n!.env.example\n', 'a.txt': 'a\n' });
  expect(repo.cli('install').code).toBe(0);
  return repo;
}

function doctor(repo: TestRepo): Report & { readonly broken: readonly string[] } {
  const { code, stdout } = repo.cli('doctor', '--format', 'json');
  const report = JSON.parse(stdout) as Report;
  expect(code).toBe(report.status === 'ok' ? 0 : 1);
  const bad = report.checks.filter(check => check.status === 'broken');
  for (const check of bad) expect(check.fix).toBeTruthy();
  return { ...report, broken: bad.map(check => check.id) };
}

const objects = (repo: TestRepo): string =>
  execFileSync('find', [join(repo.dir, '.git/objects'), '-type', 'f'], { encoding: 'utf8' });

describe('where the hook works', () => {
  it('proves it with a commit, and leaves no object, ref or file', () => {
    const repo = installed();
    repo.stage('half.txt', 'staged by me\n');
    const before = [everything(repo), objects(repo), repo.git('status', '--porcelain'), repo.git('worktree', 'list')];
    expect(doctor(repo)).toMatchObject({ status: 'ok', broken: [] });
    expect([everything(repo), objects(repo), repo.git('status', '--porcelain'), repo.git('worktree', 'list')]).toEqual(
      before,
    );
  });

  it('in a partial clone that has not fetched the configuration of some folder', () => {
    const source = createRepo();
    source.commit({ '.gitignore': '.env*\n', 'in/a.txt': 'a\n', 'other/.secret-hook.json': '{}\n' });
    source.git('config', 'uploadpack.allowFilter', 'true');
    const dir = resolve(source.dir, '../partial');
    source.git('clone', '--quiet', '--filter=blob:none', '--sparse', `file://${source.dir}`, dir);
    const repo = openRepo(dir);
    repo.git('sparse-checkout', 'set', 'in');
    expect(repo.cli('install').code).toBe(0);
    const report = doctor(repo);
    expect(report.broken).toEqual([]);
    expect(report.checks.find(({ id }) => id === 'policy')?.says).toContain('a partial clone');
  });

  it('with a conflict in the index and with one that is split', () => {
    const repo = installed();
    const id = repo.shell('echo x | git hash-object -w --stdin').stdout.trim();
    repo.shell(
      `printf '100644 ${id} 1\\tb\\n100644 ${id} 2\\tb\\n100644 ${id} 3\\tb\\n' | git update-index --index-info`,
    );
    expect(doctor(repo).broken).toEqual([]);
    repo.git('reset', '--quiet');
    repo.git('update-index', '--split-index');
    expect(doctor(repo).broken).toEqual([]);
  });

  it('says where git takes hooks from, who manages them, the version and where node is', () => {
    const repo = installed();
    const { stdout, code } = repo.cli('doctor');
    expect(stdout).toContain('git takes hooks from .git/hooks');
    expect(stdout).toContain('plain hooks');
    expect(stdout).toMatch(/copy in the git directory, version \d/);
    expect(stdout).toContain('node is found without a PATH');
    expect(stdout).toContain('The hook works here.');
    expect(code).toBe(0);
  });

  it('with hooks in a folder that is set for one work tree alone', () => {
    const main = createRepo();
    main.commit({ 'a.txt': 'a\n' });
    main.git('config', 'extensions.worktreeConfig', 'true');
    main.git('worktree', 'add', '--quiet', '../linked');
    const linked = openRepo(resolve(main.dir, '../linked'));
    linked.git('config', '--worktree', 'core.hooksPath', 'own hooks');
    expect(linked.cli('install').code).toBe(0);
    expect(doctor(linked).broken).toEqual([]);
    expect(doctor(main).broken).toContain('proof');
  });

  it.each([
    'before the first commit',
    'in a linked work tree',
    'in a sub-folder',
    'in a submodule',
    'in a sha256 repository',
  ])('%s', where => {
    const repo = createRepo(where.includes('sha256') ? { objectFormat: 'sha256' } : {});
    if (where !== 'before the first commit') repo.commit({ 'a.txt': 'a\n' });
    let at = repo;
    if (where === 'in a linked work tree') {
      repo.git('worktree', 'add', '--quiet', '../linked');
      at = openRepo(resolve(repo.dir, '../linked'));
    }
    if (where === 'in a sub-folder') {
      mkdirSync(join(repo.dir, 'sub'));
      at = openRepo(join(repo.dir, 'sub'));
    }
    if (where === 'in a submodule') {
      const outer = createRepo();
      outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', repo.dir, 'sub');
      at = openRepo(join(outer.dir, 'sub'));
    }
    expect(at.cli('install').code).toBe(0);
    expect(doctor(at)).toMatchObject({ status: 'ok', broken: [] });
  });
});

describe('each broken state has its line and its fix', () => {
  const hook = (repo: TestRepo, name = 'pre-commit'): string => join(repo.dir, '.git/hooks', name);

  it('nothing is installed: one line says so, and how to install it', () => {
    const repo = createRepo();
    repo.commit({ 'a.txt': 'a\n' });
    const { checks } = doctor(repo);
    expect(checks).toEqual([
      {
        id: 'installed',
        status: 'broken',
        says: 'secret-hook is not installed in this repository, so no commit is checked here',
        fix: 'npx secret-hook install',
      },
    ]);
    const { code, stdout } = repo.cli('doctor');
    expect([code, stdout]).toEqual([
      1,
      'secret-hook is not installed in this repository, so no commit is checked here\nTo install it:  npx secret-hook install\n',
    ]);
  });

  it('nothing is installed, and the hook of somebody else stops every commit', () => {
    const repo = createRepo();
    repo.write('.git/hooks/pre-commit', '#!/bin/sh\nexit 1\n');
    chmodSync(hook(repo), 0o755);
    expect(doctor(repo).broken).toEqual(['installed']);
  });

  it('nothing is installed here, and a hook that somebody wrote calls the program: that counts', () => {
    const repo = createRepo();
    const body = join(import.meta.dirname, '../../hooks/pre-commit');
    repo.write('.git/hooks/pre-commit', `#!/bin/sh\nexec sh '${body}' "$@"\n`);
    chmodSync(hook(repo), 0o755);
    expect(doctor(repo)).toMatchObject({ status: 'ok', broken: [] });
    expect(repo.cli('doctor').stdout).toContain('The hooks call secret-hook in a way of their own');
  });

  it('the pre-commit framework is to fetch our hooks, and was not set up in this clone', () => {
    const repo = createRepo();
    const config = 'repos:\n- repo: https://example.com/secret-hook\n  rev: v1.0.0\n  hooks:\n  - id: secret-hook\n';
    repo.commit({ '.pre-commit-config.yaml': config });
    const { broken, checks } = doctor(repo);
    expect(broken).toEqual(['manager-setup', 'proof']);
    expect(checks.find(({ id }) => id === 'manager-setup')?.fix).toBe('pre-commit install');
    expect(checks.find(({ id }) => id === 'program')?.says).toContain('brings the program itself');
  });

  it('a project has neither hooks nor the package', () => {
    const repo = createRepo();
    repo.commit({ 'package.json': '{ "name": "shop" }\n' });
    expect(doctor(repo).checks).toMatchObject([
      { id: 'installed', fix: 'npm i -D secret-hook && npx secret-hook install' },
    ]);
    repo.write('package.json', '{ "devDependencies": { "secret-hook": "1.0.0" } }\n');
    expect(doctor(repo).checks[0]?.fix).toBe('npm install && npx secret-hook install');
    expect(repo.cli('install').stderr).toContain('listed in package.json and not installed');
  });

  it('a project has our script and no hooks yet', () => {
    const repo = createRepo();
    const prepare = 'secret-hook prepare || echo no git hook was set up, secret-hook is not installed or says why';
    const project = { devDependencies: { 'secret-hook': '1.0.0' }, scripts: { prepare } };
    repo.commit({ 'package.json': JSON.stringify(project) });
    const { checks } = doctor(repo);
    expect(checks[0]).toMatchObject({
      says: 'No hook is set up here: there is no .husky, and core.hooksPath is not set',
      fix: 'npm install && npx secret-hook install',
    });
    expect(checks.find(({ id }) => id === 'manager')?.says).toContain('No hook manager is in use');
    expect(checks.at(-1)?.says).toContain('went through');
  });

  it('core.hooksPath shadows our hooks', () => {
    const repo = installed();
    mkdirSync(join(repo.dir, '../elsewhere'));
    repo.git('config', '--global', 'core.hooksPath', '~/elsewhere');
    const report = doctor(repo);
    expect(report.broken).toEqual(expect.arrayContaining(['hooks-path', 'proof']));
    const line = report.checks.find(check => check.id === 'hooks-path');
    expect(line?.says).toMatch(/shadowed.*global/);
    expect(report.broken).toHaveLength(2);
    expect(report.checks.at(-1)?.fix).toContain('what stands above');
    expect(repo.cli('install').code).toBe(0);
    expect(doctor(repo).broken).toEqual([]);
  });

  it.each(['worktree', 'local', 'local, in a file that it includes', 'local, twice'])(
    'core.hooksPath is set there (%s), and the fix that is named takes it away',
    where => {
      const repo = installed();
      mkdirSync(join(repo.dir, 'elsewhere'));
      if (where === 'worktree') {
        repo.git('config', 'extensions.worktreeConfig', 'true');
        repo.git('config', '--worktree', 'core.hooksPath', 'elsewhere');
      } else if (where.includes('includes')) {
        repo.git('config', '--file', 'team settings', 'core.hooksPath', 'elsewhere');
        repo.git('config', 'include.path', '../team settings');
      } else repo.git('config', 'core.hooksPath', 'elsewhere');
      if (where.includes('twice')) repo.git('config', '--add', 'core.hooksPath', 'elsewhere');
      const fix = doctor(repo).checks.find(check => check.id === 'hooks-path')?.fix ?? '';
      const [unset = '', install] = fix.split(' && ');
      expect(unset).toMatch(/^git config .*--unset-all core\.hooksPath$/);
      expect(install).toBe('npx secret-hook install');
      expect(repo.shell(unset)).toMatchObject({ code: 0 });
      expect(doctor(repo).broken).toEqual([]);
    },
  );

  it('the hooks folder does not exist', () => {
    const repo = createRepo();
    repo.git('config', 'core.hooksPath', 'gone');
    expect(repo.cli('install').code).toBe(0);
    rmSync(join(repo.dir, 'gone'), { recursive: true });
    const line = doctor(repo).checks.find(check => check.id === 'hooks-path');
    expect(line?.says).toContain('does not exist');
  });

  it('a hook is not executable', () => {
    const repo = installed();
    chmodSync(hook(repo), 0o644);
    const report = doctor(repo);
    // commit-msg looks at the index again when pre-commit has not, so the proof still holds.
    expect(report.broken).toEqual(['file .git/hooks/pre-commit']);
    expect(report.checks.find(check => check.id.startsWith('file'))).toMatchObject({
      fix: 'chmod +x .git/hooks/pre-commit',
    });
  });

  it('our block was deleted', () => {
    const repo = installed();
    writeFileSync(hook(repo), '#!/bin/sh\necho mine\n', { mode: 0o755 });
    const report = doctor(repo);
    expect(report.broken).toEqual(['file .git/hooks/pre-commit']);
    expect(report.checks.find(check => check.id.startsWith('file'))?.says).toContain('our lines are gone'.slice(1));
  });

  it('a hook was deleted', () => {
    const repo = installed();
    rmSync(hook(repo, 'pre-push'));
    expect(doctor(repo).broken).toEqual(['file .git/hooks/pre-push']);
  });

  it('the body or the program is of another version', () => {
    const repo = installed();
    for (const path of ['.git/hooks/secret-hook.sh', '.git/secret-hook/version']) {
      writeFileSync(join(repo.dir, path), `${readFileSync(join(repo.dir, path), 'utf8')}# older #\n`);
    }
    const says = doctor(repo).checks.filter(check => check.status === 'broken');
    expect(says.map(check => check.id)).toEqual(['file .git/secret-hook/version', 'file .git/hooks/secret-hook.sh']);
    expect(says[1]?.says).toContain('another version');
  });

  it('the program is gone: blocked, but not by us', () => {
    const repo = installed();
    rmSync(join(repo.dir, '.git/secret-hook/hook.cjs'));
    repo.env['PATH'] = (repo.env['PATH'] ?? '')
      .split(':')
      .filter(path => !path.includes('secret'))
      .join(':');
    const report = doctor(repo);
    expect(report.checks.at(-1)?.says).toContain('blocked, but not by us');
    expect(report.broken).toContain('file .git/secret-hook/hook.cjs');
  });

  it('something else stops every commit', () => {
    const repo = installed();
    writeFileSync(hook(repo), '#!/bin/sh\necho "lint failed" >&2\nexit 1\n', { mode: 0o755 });
    const last = doctor(repo).checks.at(-1);
    expect(last?.says).toContain('blocked, but not by us');
    expect(last?.says).toContain('lint failed');
  });

  it('an allowance for one run does not make the proof fail', () => {
    const repo = installed();
    repo.env['SECRET_HOOK_ALLOW'] = 'pypi-token: trying out';
    expect(doctor(repo).broken).toEqual([]);
  });
});

it('prints no value of the made-up token', () => {
  const repo = installed();
  const { stdout, stderr } = repo.cli('doctor');
  expect(stdout + stderr).not.toContain('pypi-AgEI');
  expect(fakeToken()).toContain('pypi-AgEI');
});
