/** Plain hooks: `install --manager git`, what it finds there, and the way back. */
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { everything } from '../support/install.ts';
import { boundToModes, createRepo, fakeToken, openRepo, type TestRepo } from '../support/repo.ts';

function ready(): TestRepo {
  const repo = createRepo();
  repo.commit({ '.gitignore': '.env\n.env.*\n!.env.example\n', 'a.txt': 'a\n' });
  return repo;
}

function hook(repo: TestRepo, path: string, text: string, mode = 0o755): void {
  repo.write(path, text);
  chmodSync(join(repo.dir, path), mode);
}

function install(repo: TestRepo, ...args: string[]): string {
  const { code, stdout, stderr } = repo.cli('install', ...args);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return stdout;
}

/** A clean commit goes through and one with a token does not. */
function expectGuarded(repo: TestRepo): void {
  repo.stage('clean.txt', 'words\n');
  const clean = repo.tryGit('commit', '-m', 'clean');
  expect(clean.stderr).not.toContain('stopped');
  expect(clean.code).toBe(0);
  repo.stage('leak.txt', `${fakeToken()}\n`);
  const leak = repo.tryGit('commit', '-m', 'leak');
  expect(leak.stderr + leak.stdout).toContain('leak.txt:1:1');
  expect(leak.code).not.toBe(0);
  repo.git('rm', '--quiet', '--force', 'leak.txt');
}

describe('in a repository without package.json', () => {
  it('copies the program, guards commits, messages and pushes, and leaves no byte behind', () => {
    const repo = ready();
    const before = everything(repo);
    install(repo);
    expect(existsSync(join(repo.dir, '.git/secret-hook/hook.cjs'))).toBe(true);
    expectGuarded(repo);
    repo.stage('b.txt', 'b\n');
    expect(repo.tryGit('commit', '-m', `see ${fakeToken()}`).code).not.toBe(0);
    repo.git('commit', '--quiet', '--no-verify', '-m', `see ${fakeToken()}`);
    const remote = resolve(repo.dir, '../remote.git');
    repo.git('init', '--quiet', '--bare', remote);
    expect(repo.tryGit('push', remote, 'main').code).not.toBe(0);
    repo.git('reset', '--quiet', '--hard', 'HEAD~2');
    expect(repo.cli('uninstall').code).toBe(0);
    expect(everything(repo)).toEqual(before);
  });

  it('changes nothing when it is run again', () => {
    const repo = ready();
    install(repo);
    const after = everything(repo);
    expect(install(repo)).toContain('nothing to do');
    expect(everything(repo)).toEqual(after);
  });

  it('only says what it would do with --dry-run', () => {
    const repo = ready();
    const before = everything(repo);
    expect(install(repo, '--dry-run')).toContain('.git/hooks/pre-commit');
    expect(everything(repo)).toEqual(before);
  });

  it('answers as data with --format json', () => {
    const repo = ready();
    const answer = JSON.parse(install(repo, '--format', 'json'));
    expect(answer).toMatchObject({ manager: 'git', done: true });
    expect(answer.changes.map((change: { what: string }) => change.what)).toContain('.git/hooks/commit-msg');
  });

  it('works from a sub-folder, for the whole repository', () => {
    const repo = ready();
    mkdirSync(join(repo.dir, 'deep/er'), { recursive: true });
    expect(openRepo(join(repo.dir, 'deep/er')).cli('install').code).toBe(0);
    expectGuarded(repo);
  });

  it('works from a linked work tree, for all of them', () => {
    const repo = ready();
    repo.git('worktree', 'add', '--quiet', '../linked');
    const linked = openRepo(resolve(repo.dir, '../linked'));
    install(linked);
    expectGuarded(linked);
    expectGuarded(repo);
    expect(existsSync(join(repo.dir, '.git/worktrees/linked/secret-hook'))).toBe(true);
    expect(linked.cli('uninstall').code).toBe(0);
    expect(existsSync(join(repo.dir, '.git/worktrees/linked/secret-hook'))).toBe(false);
    expect(existsSync(join(repo.dir, '.git/secret-hook'))).toBe(false);
  });

  it('works in a submodule, for it alone', () => {
    const inner = ready();
    const outer = createRepo();
    outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.dir, 'sub');
    const sub = openRepo(join(outer.dir, 'sub'));
    install(sub);
    expectGuarded(sub);
    expect(existsSync(join(outer.dir, '.git/hooks/pre-commit'))).toBe(false);
    expect(sub.cli('uninstall').code).toBe(0);
    expect(existsSync(join(outer.dir, '.git/modules/sub/secret-hook'))).toBe(false);
  });

  it('works before the first commit and in a sha256 repository', () => {
    const repo = createRepo({ objectFormat: 'sha256' });
    repo.stage('.gitignore', '.env\n.env.*\n!.env.example\n');
    install(repo);
    expectGuarded(repo);
  });
});

describe('hooks of others', () => {
  it('keep their lines after ours, and get the pushed refs', () => {
    const repo = ready();
    hook(repo, '.git/hooks/pre-commit', '#!/usr/bin/env bash\nset -euo pipefail\necho "mine ran" >&2\n');
    hook(repo, '.git/hooks/pre-push', '#!/bin/sh\ncommand -v git >/dev/null || exit 2\ncat > ../pushed\n');
    const before = everything(repo);
    install(repo);
    repo.stage('b.txt', 'b\n');
    expect(repo.tryGit('commit', '-m', 'b').stderr).toContain('mine ran');
    const remote = resolve(repo.dir, '../remote.git');
    repo.git('init', '--quiet', '--bare', remote);
    expect(repo.tryGit('push', remote, 'main').code).toBe(0);
    expect(readFileSync(resolve(repo.dir, '../pushed'), 'utf8')).toMatch(
      /^refs\/heads\/main [0-9a-f]+ refs\/heads\/main 0+\n$/,
    );
    repo.stage('leak.txt', fakeToken());
    expect(repo.tryGit('commit', '-m', 'leak').stderr).not.toContain('mine ran');
    repo.git('rm', '--quiet', '--force', 'leak.txt');
    repo.git('reset', '--quiet', '--hard', 'HEAD~1');
    expect(repo.cli('uninstall').code).toBe(0);
    expect(everything(repo)).toEqual(before);
  });

  it('that are no shell scripts are set aside, called after ours, and put back', () => {
    const repo = ready();
    hook(repo, '.git/hooks/pre-commit', `#!${process.execPath}\nconsole.error('node hook ran');\n`);
    const before = everything(repo);
    expect(install(repo)).toContain('it is not a shell script');
    repo.stage('b.txt', 'b\n');
    expect(repo.tryGit('commit', '-m', 'b').stderr).toContain('node hook ran');
    repo.git('reset', '--quiet', '--hard', 'HEAD~1');
    repo.cli('uninstall');
    expect(everything(repo)).toEqual(before);
  });

  it('that their owner switched off stay off', () => {
    const repo = ready();
    hook(repo, '.git/hooks/pre-commit', '#!/bin/sh\necho woken >&2\n', 0o644);
    install(repo);
    repo.stage('b.txt', 'b\n');
    const { code, stderr } = repo.tryGit('commit', '-m', 'b');
    expect(stderr).not.toContain('woken');
    expect(code).toBe(0);
  });

  it('that are links into the work tree are not written through', () => {
    const repo = ready();
    hook(repo, 'scripts/check.sh', '#!/bin/sh\necho linked >&2\n');
    symlinkSync('../../scripts/check.sh', join(repo.dir, '.git/hooks/pre-commit'));
    const before = everything(repo);
    install(repo);
    expect(readFileSync(join(repo.dir, 'scripts/check.sh'), 'utf8')).toBe('#!/bin/sh\necho linked >&2\n');
    repo.stage('b.txt', 'b\n');
    expect(repo.tryGit('commit', '-m', 'b').stderr).toContain('linked');
    repo.git('reset', '--quiet', '--hard', 'HEAD~1');
    hook(repo, 'scripts/check.sh', '#!/bin/sh\necho linked >&2\n');
    repo.cli('uninstall');
    expect(everything(repo)).toEqual(before);
  });

  it('that were edited since keep the edit, and uninstall says so', () => {
    const repo = ready();
    hook(repo, '.git/hooks/pre-commit', '#!/bin/sh\necho one\n');
    install(repo);
    const path = join(repo.dir, '.git/hooks/pre-commit');
    writeFileSync(path, `${readFileSync(path, 'utf8')}echo two\n`);
    const { stdout } = repo.cli('uninstall');
    expect(stdout).toContain('only our lines taken out (it has changed since)');
    expect(readFileSync(path, 'utf8')).toBe('#!/bin/sh\necho one\necho two\n');
  });

  it('with bytes that are not UTF-8 keep them', () => {
    const repo = ready();
    const bytes = Buffer.from('#!/bin/sh\n# caf\xe9\n', 'latin1');
    writeFileSync(join(repo.dir, '.git/hooks/pre-commit'), bytes, { mode: 0o755 });
    install(repo);
    expect(readFileSync(join(repo.dir, '.git/hooks/pre-commit')).includes(Buffer.from([0xe9]))).toBe(true);
    repo.cli('uninstall');
    expect(readFileSync(join(repo.dir, '.git/hooks/pre-commit'))).toEqual(bytes);
  });
});

describe('core.hooksPath', () => {
  it('of a folder that other repositories may share is named as such, with the way to this one alone', () => {
    const repo = createRepo();
    const shared = join(repo.dir, '..', 'shared hooks');
    repo.git('config', 'core.hooksPath', shared);
    const { stdout, stderr } = repo.cli('install');
    const said = stdout + stderr;
    expect(said).toContain(`Every repository whose core.hooksPath is ${shared} gets these hooks`);
    expect(said).not.toContain('in this clone only');
    const [, alone = ''] = /For this one alone: {2}(.*)/.exec(said) ?? [];
    for (const command of alone.split(' && ')) {
      const [program, ...args] = command.replace('npx secret-hook', 'cli').split(' ');
      if (program === 'cli') repo.cli(...args);
      else repo.git(...args);
    }
    expect(existsSync(join(shared, 'pre-commit'))).toBe(false);
    expect(existsSync(join(repo.dir, '.git/hooks/pre-commit'))).toBe(true);
  });

  it('of the repository: our block goes into its folder, with line ends that survive any checkout', () => {
    const repo = ready();
    hook(repo, '.githooks/pre-commit', '#!/bin/sh\necho team >&2\n');
    repo.git('config', 'core.hooksPath', '.githooks');
    const before = everything(repo);
    expect(install(repo)).toContain('Commit .githooks');
    repo.git('add', '--all');
    const { code, stderr } = repo.tryGit('commit', '-m', 'hooks');
    expect(stderr).toContain('team');
    expect(code).toBe(0);
    expect(repo.git('check-attr', 'eol', '.githooks/pre-commit')).toBe('.githooks/pre-commit: eol: lf');
    expectGuarded(repo);
    repo.git('reset', '--quiet', 'HEAD~2');
    rmSync(join(repo.dir, 'clean.txt'));
    repo.cli('uninstall');
    expect(everything(repo)).toEqual(before);
  });

  it('of the person: their hooks go on working here, and no other repository is touched', () => {
    const repo = ready();
    const home = resolve(repo.dir, '..');
    mkdirSync(join(home, 'my hooks'));
    for (const name of ['pre-commit', 'post-checkout', 'fsmonitor-watchman']) {
      writeFileSync(join(home, 'my hooks', name), `#!/bin/sh\necho "my ${name}" >&2\n`, { mode: 0o755 });
    }
    repo.git('config', '--global', 'core.hooksPath', '~/my hooks');
    const before = everything(repo);
    const said = install(repo);
    expect(said).toContain('post-checkout, pre-commit');
    expect(said).toContain('fsmonitor-watchman');
    expect(readFileSync(join(home, 'my hooks/pre-commit'), 'utf8')).not.toContain('secret-hook');
    repo.stage('b.txt', 'b\n');
    expect(repo.tryGit('commit', '-m', 'b').stderr).toContain('my pre-commit');
    expect(repo.tryGit('checkout', '--detach').stderr).toContain('my post-checkout');
    expectGuarded(repo);
    repo.git('checkout', '--quiet', '--force', 'main');
    repo.git('reset', '--quiet', '--hard', 'HEAD~1');
    repo.cli('uninstall');
    expect(everything(repo)).toEqual(before);
  });
});

it('in a project that does not list the package the line that adds it is offered, and nothing is written', () => {
  const repo = ready();
  repo.write('package.json', '{ "name": "shop" }\n');
  const before = everything(repo);
  const { code, stderr } = repo.cli('install');
  expect(stderr).toContain('npm i -D secret-hook && npx secret-hook install');
  expect(code).toBe(2);
  expect(everything(repo)).toEqual(before);
  repo.write('pnpm-lock.yaml', '');
  expect(repo.cli('install').stderr).toContain('pnpm add -D secret-hook');
});

it('a clone without a record gives up our lines only, and says so', () => {
  const repo = ready();
  hook(repo, '.githooks/pre-commit', '#!/bin/sh\necho team >&2\n');
  repo.git('config', 'core.hooksPath', '.githooks');
  install(repo);
  rmSync(join(repo.dir, '.git/secret-hook'), { recursive: true });
  expect(repo.cli('uninstall').stdout).toContain('there is no record of what was here before');
  expect(readFileSync(join(repo.dir, '.githooks/pre-commit'), 'utf8')).toBe('#!/bin/sh\necho team >&2\n');
  expect(existsSync(join(repo.dir, '.githooks/secret-hook.sh'))).toBe(false);
  expect(repo.cli('uninstall').stdout).toContain('nothing of ours');
});

describe('the offer to close holes in .gitignore', () => {
  const open = (): TestRepo => {
    const repo = createRepo();
    repo.commit({ '.gitignore': 'dist/', '.env.example': 'PORT=\n' });
    return repo;
  };

  it('names the lines and edits nothing where nobody can be asked', () => {
    const repo = open();
    const said = install(repo);
    expect(said).toContain('--fix-gitignore appends');
    expect(said).toContain('!.env.example');
    expect(readFileSync(join(repo.dir, '.gitignore'), 'utf8')).toBe('dist/');
  });

  it('appends them once with --fix-gitignore', () => {
    const repo = open();
    install(repo, '--fix-gitignore');
    const text = readFileSync(join(repo.dir, '.gitignore'), 'utf8');
    expect(text).toBe('dist/\n.env\n.env.*\n!.env.example\n');
    repo.git('add', '.gitignore');
    install(repo, '--fix-gitignore');
    expect(readFileSync(join(repo.dir, '.gitignore'), 'utf8')).toBe(text);
  });
});

describe('where the git directory cannot be written to', () => {
  /** Hooks in a folder of the work tree, which can be changed while the git directory cannot. */
  const tracked = (): TestRepo => {
    const repo = ready();
    hook(repo, 'hooks/pre-commit', '#!/bin/sh\necho team\n');
    repo.git('config', 'core.hooksPath', 'hooks');
    return repo;
  };
  const closed = <T>(folder: string, run: () => T): T => {
    chmodSync(folder, 0o555);
    try {
      return run();
    } finally {
      chmodSync(folder, 0o755);
    }
  };

  it.each(['.git', '.git/secret-hook', 'hooks'])('uninstall says so and takes out nothing (%s)', folder => {
    const repo = tracked();
    install(repo);
    const before = everything(repo);
    const path = join(repo.dir, folder);
    const { code, stdout, stderr } = closed(path, () => boundToModes(repo).cli('uninstall'));
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`Nothing can be changed in ${path} (EACCES), so nothing was taken out`);
    expect(stderr).toContain('get the right to write there');
    expect(everything(repo)).toEqual(before);
    expectGuarded(repo);
    repo.git('reset', '--quiet', '--hard');
    expect(repo.cli('uninstall').code).toBe(0);
    expect(readFileSync(join(repo.dir, 'hooks/pre-commit'), 'utf8')).toBe('#!/bin/sh\necho team\n');
  });

  it.each(['.git', 'hooks'])('install says so and sets up nothing (%s)', folder => {
    const repo = tracked();
    const before = everything(repo);
    const path = join(repo.dir, folder);
    const { code, stderr } = closed(path, () => boundToModes(repo).cli('install'));
    expect(code).toBe(2);
    expect(stderr).toContain(`Nothing can be changed in ${path} (EACCES), so nothing was set up`);
    expect(everything(repo)).toEqual(before);
  });

  it('a lock that a git left behind stops uninstall before a hook is gone', () => {
    const repo = ready();
    mkdirSync(join(repo.dir, '../personal'));
    repo.git('config', '--global', 'core.hooksPath', '~/personal');
    install(repo);
    const before = everything(repo);
    repo.write('.git/config.lock', '');
    const { code, stderr } = repo.cli('uninstall');
    expect(code).toBe(2);
    expect(stderr).toContain('could not lock config file');
    rmSync(join(repo.dir, '.git/config.lock'));
    expect(everything(repo)).toEqual(before);
    expectGuarded(repo);
  });
});

it('a package.json that cannot be parsed is left as it is by uninstall, which says so', () => {
  const repo = ready();
  install(repo);
  const broken = '{ "scripts": { "prepare": "secret-hook prepare" },\n<<<<<<< HEAD\n}\n';
  repo.write('package.json', broken);
  const { code, stdout, stderr } = repo.cli('uninstall');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/package\.json +left as it is \(it is not valid JSON/);
  expect(readFileSync(join(repo.dir, 'package.json'), 'utf8')).toBe(broken);
  expect(existsSync(join(repo.dir, '.git/hooks/pre-commit'))).toBe(false);
});
