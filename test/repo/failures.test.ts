/** A git that dies, prints half or cannot read must not look like a clean commit. */
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cliFile, createRepo, fakeToken, hookFile, openRepo, type TestRepo } from '../support/repo.ts';

const line = `token = "${fakeToken()}"\n`;

/** Puts a `git` before the real one that does something else for one of its commands. */
function replaceGit(repo: TestRepo, command: string, instead: string): void {
  const real = repo.shell('command -v git').stdout.trim();
  const script = `#!/bin/sh\ncase " $* " in *" ${command} "*) ${instead.replaceAll('GIT', real)} ;; esac\nexec ${real} "$@"\n`;
  repo.write('../bin/git', script);
  chmodSync(join(repo.dir, '../bin/git'), 0o755);
  repo.env['PATH'] = `${join(repo.dir, '../bin')}:${repo.env['PATH'] ?? ''}`;
}

function staged(): TestRepo {
  const repo = createRepo();
  repo.commit({ '.gitignore': '.env*\n' });
  repo.stage('a.txt', line);
  // Otherwise the repository is found without asking git.
  repo.env['GIT_DIR'] = join(repo.dir, '.git');
  return repo;
}

describe('the commit stops with exit code 2 when', () => {
  const commands = ['diff-index', 'cat-file', 'rev-parse', 'ls-files'];
  for (const command of commands) {
    it(`git ${command} is killed`, () => {
      const repo = staged();
      replaceGit(repo, command, 'kill -9 $$');
      const { code, stderr } = repo.hook('pre-commit');
      expect(stderr).toMatch(/git|could not/);
      expect(stderr).toContain('--no-verify');
      expect(code).toBe(2);
    });

    it(`git ${command} is killed, and says so as data`, () => {
      const repo = staged();
      replaceGit(repo, command, 'kill -9 $$');
      const { code, stdout } = repo.cli('scan', '--staged', '--format', 'json');
      expect(code).toBe(2);
      expect(JSON.parse(stdout)).toMatchObject({ status: 'incomplete', scope: 'staged changes', findings: [] });
      expect(stdout).toContain(`git ${command} `);
      expect(stdout).not.toContain('Error:');
    });

    it(`git ${command} fails`, () => {
      const repo = staged();
      replaceGit(repo, command, 'echo "fatal: out of luck" >&2; exit 3');
      const { code, stderr } = repo.hook('pre-commit');
      expect(stderr).toContain('--no-verify');
      expect(code).toBe(2);
    });
  }

  it('git diff-index prints half of its listing and says nothing', () => {
    const repo = staged();
    replaceGit(repo, 'diff-index', 'GIT "$@" | head -c 60; exit 0');
    expect(repo.hook('pre-commit').code).toBe(2);
  });

  it('git diff-index prints half of its listing and is killed', () => {
    const repo = staged();
    replaceGit(repo, 'diff-index', 'GIT "$@" | head -c 60; kill -9 $$');
    expect(repo.hook('pre-commit').code).toBe(2);
  });

  it('git cat-file prints half of an object and says nothing', () => {
    const repo = staged();
    replaceGit(repo, 'cat-file', 'GIT "$@" | head -c 70; exit 0');
    expect(repo.hook('pre-commit').code).toBe(2);
  });

  it('an object cannot be read; a finding beside it is printed', () => {
    const repo = staged();
    repo.stage('b.txt', 'something else\n');
    const id = repo.git('rev-parse', ':b.txt');
    rmSync(join(repo.dir, '.git/objects', id.slice(0, 2), id.slice(2)), { force: true });
    const { code, stderr } = repo.hook('pre-commit');
    expect(stderr).toContain('b.txt');
    expect(stderr).toContain('PyPI upload token');
    expect(code).toBe(2);
  });

  it('a conflict is not resolved', () => {
    const repo = createRepo();
    const id = repo.shell('echo x | git hash-object -w --stdin').stdout.trim();
    repo.shell(
      `printf '100644 ${id} 1\\ta\\n100644 ${id} 2\\ta\\n100644 ${id} 3\\ta\\n' | git update-index --index-info`,
    );
    const { code, stderr } = repo.hook('pre-commit');
    expect(stderr).toContain('conflict');
    expect(code).toBe(2);
  });

  it('git is not there', () => {
    const repo = staged();
    repo.env['PATH'] = '/nowhere';
    const { code, stderr } = repo.hook('pre-commit');
    expect(stderr).toContain('git was not found');
    expect(code).toBe(2);
  });

  it('there is no repository', () => {
    const repo = createRepo({ init: false });
    const { code, stderr } = repo.hook('pre-commit');
    expect(stderr).toContain('git init');
    expect(code).toBe(2);
  });
});

describe('a partial clone', () => {
  it('takes an old version that is not here for absent, and downloads nothing', () => {
    const server = createRepo();
    server.commit({ 'a.txt': line, '.gitignore': '.env*\n' });
    server.git('config', 'uploadpack.allowFilter', 'true');
    server.git('clone', '--quiet', '--filter=blob:none', '--no-checkout', `file://${server.dir}`, '../mine');
    const mine = openRepo(`${server.dir}/../mine`);
    mine.git('read-tree', 'HEAD');
    mine.stage('a.txt', `first\n${line}`);
    const { code, stderr } = mine.hook('pre-commit');
    expect(stderr).toContain('PyPI upload token');
    expect(code).toBe(1);
    mine.env['GIT_NO_LAZY_FETCH'] = '1';
    expect(mine.tryGit('cat-file', '-e', 'HEAD:a.txt').code).not.toBe(0);
  });

  it('takes a large file whose old version is not here for a new one', () => {
    const server = createRepo();
    server.commit({ 'a.txt': 'small\n', '.gitignore': '.env*\n' });
    server.git('config', 'uploadpack.allowFilter', 'true');
    server.git('clone', '--quiet', '--filter=blob:none', '--no-checkout', `file://${server.dir}`, '../mine');
    const mine = openRepo(`${server.dir}/../mine`);
    mine.git('read-tree', 'HEAD');
    mine.stage('a.txt', 'ordinary text\n'.repeat(500_000));
    const { code, stderr } = mine.hook('pre-commit', '--verbose');
    expect(stderr).toMatch(/a\.txt:1.*[Ll]arge file/);
    expect(code).not.toBe(2);
  });
});

describe('a partial clone of which package.json was not fetched, in which policy may stand', () => {
  it('stops the commit, and the command that is named fetches it', () => {
    const server = createRepo();
    server.commit({ 'package.json': '{}\n', '.gitignore': '.env*\n' });
    server.git('config', 'uploadpack.allowFilter', 'true');
    server.git('clone', '--quiet', '--filter=blob:none', '--no-checkout', `file://${server.dir}`, '../mine');
    const mine = openRepo(`${server.dir}/../mine`);
    mine.git('read-tree', 'HEAD');
    mine.stage('a.txt', 'a\n');
    const { code, stderr } = mine.hook('pre-commit');
    expect(code).toBe(2);
    expect(stderr).toContain('This is a partial clone, and package.json is not here');
    const [, fix = ''] = /`(git cat-file .*?)`/.exec(stderr) ?? [];
    expect(mine.shell(fix)).toMatchObject({ code: 0 });
    expect(mine.hook('pre-commit')).toMatchObject({ code: 0 });
  });
});

/** The whole hook: a `git commit` would need the object itself. */
const armed = 'GIT_INDEX_FILE=.git/index .git/hooks/pre-commit';

describe('a partial clone in which git calls missing what was not fetched, as 2.30 does', () => {
  // So does every git about a remote that has promised nothing.
  it.each(['.secret-hook.json', 'deep/.secret-hook.json'])('is no clone without a policy (%s)', path => {
    const repo = createRepo();
    repo.commit({ [path]: '{ "rules": { "pypi-token": "off" } }\n', '.gitignore': '.env*\n', 'deep/a.txt': 'a\n' });
    repo.git('config', 'remote.origin.promisor', 'false');
    const id = repo.git('rev-parse', `HEAD:${path}`);
    const file = `.git/objects/${id.slice(0, 2)}/${id.slice(2)}`;
    repo.shell(`mv ${file} ../object`);
    repo.stage('deep/b.txt', line);
    const said = `This is a partial clone, and ${path} is not here`;
    repo.arm();
    for (const { code, stderr } of [repo.hook('pre-commit'), repo.cli('scan', '--staged'), repo.shell(armed)]) {
      expect(stderr).toContain(said);
      expect(code).toBe(2);
    }
    repo.shell(`mv ../object ${file}`);
    expect(repo.hook('pre-commit')).toMatchObject({ code: 0 });
  });
});

describe('a sparse partial clone of which a .gitignore was not fetched', () => {
  it.each([['gitignore', 'check'], ['audit']])('is judged by %s %s as far as it is here, which is said', (...verb) => {
    const server = createRepo();
    server.commit({ '.gitignore': '.env*\n', 'in/a.txt': 'a\n', 'out/.gitignore': '!x\n', 'out/.env.example': 'A=\n' });
    server.git('config', 'uploadpack.allowFilter', 'true');
    server.git('clone', '--quiet', '--filter=blob:none', '--sparse', `file://${server.dir}`, '../mine');
    const mine = openRepo(`${server.dir}/../mine`);
    mine.git('sparse-checkout', 'set', 'in');
    mine.write('in/.env', 'A=b\n');
    mine.git('config', 'core.excludesFile', '/dev/null');
    const absent = (): string =>
      mine.git('rev-list', '--objects', '--all', '--missing=print').match(/^\?.*/gm)?.join() ?? '';
    const before = absent();
    const { code, stdout } = mine.cli(...verb, '--format', 'json');
    expect(JSON.parse(stdout).skipped).toContainEqual(
      expect.objectContaining({ file: '.gitignore', reason: expect.stringContaining('not fetched') }),
    );
    expect(code).not.toBe(2);
    expect(absent()).toBe(before);
    mine.git('archive', '--output=/dev/null', 'HEAD');
    expect(mine.cli(...verb, '--format', 'json').stdout).not.toContain('not fetched');
  });
});

describe('a git that does not know how to be kept from fetching (before 2.39.4)', () => {
  /** A partial clone in which only names are here, and a git that ignores what such a one does not know. */
  const cloned = (
    more: Readonly<Record<string, string>> = {},
  ): { readonly mine: TestRepo; readonly absent: () => string } => {
    const server = createRepo();
    server.commit({ 'a.txt': line, 'b.txt': 'b\n', '.gitignore': '.env*\n', ...more });
    server.commit({ 'a.txt': `second\n${line}` });
    server.git('config', 'uploadpack.allowFilter', 'true');
    server.git('clone', '--quiet', '--filter=blob:none', '--no-checkout', `file://${server.dir}`, '../mine');
    const mine = openRepo(`${server.dir}/../mine`);
    mine.git('read-tree', 'HEAD');
    mine.arm();
    replaceGit(mine, 'no-such-command', ':');
    const wrapper = join(mine.dir, '../bin/git');
    writeFileSync(wrapper, readFileSync(wrapper, 'utf8').replace('#!/bin/sh', '#!/bin/sh\nunset GIT_NO_LAZY_FETCH'));
    const absent = (): string =>
      mine.git('rev-list', '--objects', '--all', '--missing=print').match(/^\?.*/gm)?.toSorted().join('\n') ?? '';
    return { mine, absent };
  };

  it('fetches nothing in a hook that finds a secret, nor in one that finds none', () => {
    const { mine, absent } = cloned();
    const before = absent();
    expect(before.split('\n')).toHaveLength(4);
    // A whole `git commit` fetches by itself, before it calls a hook.
    const hook = () => mine.shell('GIT_INDEX_FILE=.git/index .git/hooks/pre-commit');
    mine.stage('a.txt', `third\n${line}`);
    const stopped = hook();
    expect(stopped.stderr).toContain('a.txt:2');
    expect(stopped.code).toBe(1);
    mine.stage('a.txt', 'clean\n');
    expect(hook()).toMatchObject({ code: 0 });
    expect(absent()).toBe(before);
    // Whoever asks for it still gets it.
    mine.git('cat-file', '-e', 'HEAD~1:a.txt');
    expect(absent()).not.toBe(before);
  });

  it('fetches nothing while node is starting', () => {
    const { mine, absent } = cloned({ 'package.json': '{}\n' });
    const before = absent();
    const { code, stderr } = mine.shell('GIT_INDEX_FILE=.git/index .git/hooks/pre-commit');
    expect(stderr).toContain('package.json is not here');
    expect(code).toBe(2);
    expect(absent()).toBe(before);
  });

  it.each(['scan --staged', 'gitignore check', 'env check', 'audit', 'doctor'])('fetches nothing in %s', verb => {
    const { mine, absent } = cloned();
    const before = absent();
    mine.cli(...verb.split(' '));
    expect(absent()).toBe(before);
  });
});

describe('Git LFS', () => {
  const oid = '98'.padEnd(64, '5');
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize 200\n`;

  it('content on this machine is judged instead of its pointer', () => {
    const repo = createRepo();
    repo.write(`.git/lfs/objects/98/55/${oid}`, line);
    repo.stage('a.bin', pointer);
    const { code, stderr } = repo.hook('pre-commit');
    expect(stderr).toContain('a.bin:1:');
    expect(code).toBe(1);
  });

  it('content above 20 MB is read in windows, to its last line', () => {
    const repo = createRepo();
    repo.write(`.git/lfs/objects/98/55/${oid}`, `${'ordinary text\n'.repeat(1_600_000)}${line}`);
    repo.stage('a.bin', pointer);
    const { code, stderr } = repo.hook('pre-commit', '--verbose');
    expect(stderr).toContain('a.bin:1600001:');
    expect(stderr).toContain('larger than 20 MB');
    expect(code).toBe(1);
  });

  it('content that is not here is listed', () => {
    const repo = createRepo();
    repo.stage('a.bin', pointer);
    const { code, stderr } = repo.hook('pre-commit', '--verbose');
    expect(stderr).toContain('LFS');
    expect(code).toBe(0);
  });
});

it('a folder that was removed under the feet is named as such', () => {
  const repo = createRepo();
  const { code, stderr } = repo.shell(
    `mkdir gone && cd gone && rmdir ../gone && '${process.execPath}' '${cliFile}' scan`,
  );
  expect(stderr).toContain('is not there any more');
  expect(stderr).not.toContain('node:internal');
  expect(code).toBe(2);
});

it('a folder whose name is not UTF-8 is named as such, and not git as missing', () => {
  const repo = createRepo();
  // The name is taken back, for whoever removes the folder.
  const { code, stderr } = repo.shell(
    `name=$(printf '../caf\\351') && mv ../repo "$name" && cd "$name" || exit
    '${process.execPath}' '${hookFile}' pre-commit; said=$?; cd .. && mv caf* repo; exit $said`,
  );
  expect(stderr).toContain('The path of this folder is not UTF-8');
  expect(code).toBe(2);
});
