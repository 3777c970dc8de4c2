/** The hook as git runs it: it must see the index that git is about to commit, whatever kind of commit it is. */
import { describe, expect, it } from 'vitest';
import { createRepo, fakeToken, openRepo, type TestRepo } from '../support/repo.ts';

const line = `token = "${fakeToken()}"\n`;

function armed(): TestRepo {
  const repo = createRepo();
  repo.commit({ '.gitignore': '.env*\n', 'a.txt': 'one\ntwo\nthree\n', 'b.txt': 'clean\n' });
  repo.arm();
  return repo;
}

function expectBlocked(repo: TestRepo, ...commit: string[]): void {
  const before = repo.git('rev-parse', 'HEAD');
  const { code, stderr } = repo.tryGit('commit', '--message', 'x', ...commit);
  expect(stderr).toContain('PyPI upload token');
  expect(code).toBe(1);
  expect(repo.git('rev-parse', 'HEAD')).toBe(before);
}

describe('git commit', () => {
  it('-a is stopped for a change that was not staged before', () => {
    const repo = armed();
    repo.write('a.txt', line);
    expectBlocked(repo, '-a');
  });

  it('of one path is stopped for that path', () => {
    const repo = armed();
    repo.write('a.txt', line);
    expectBlocked(repo, 'a.txt');
  });

  it('of one path judges that path and not the rest of the index', () => {
    const repo = armed();
    repo.stage('b.txt', line);
    repo.write('a.txt', 'clean\n');
    expect(repo.tryGit('commit', '--message', 'x', 'a.txt').code).toBe(0);
  });

  it('--include is stopped for the path', () => {
    const repo = armed();
    repo.write('a.txt', line);
    expectBlocked(repo, '--include', 'a.txt');
  });

  it('-p is stopped for the hunk that was taken and not for one that was left', () => {
    const repo = armed();
    const lines = `${'x\n'.repeat(30)}`;
    repo.commit({ 'a.txt': lines });
    repo.write('a.txt', `first\n${lines}${line}`);
    expect(repo.shell("printf 'n\\ny\\n' | git commit -p -m x").stderr).toContain('PyPI upload token');
    expect(repo.shell("printf 'y\\nn\\n' | git commit -p -m x").code).toBe(0);
  });

  it('--amend is stopped for what the amended commit adds', () => {
    const repo = armed();
    repo.stage('a.txt', line);
    expectBlocked(repo, '--amend');
  });

  it('from a sub-folder is stopped, and other settings of diff do not matter', () => {
    const repo = armed();
    repo.stage('sub/a.txt', line);
    const sub = openRepo(`${repo.dir}/sub`);
    expect(sub.tryGit('-c', 'diff.external=true', '-c', 'color.diff=always', 'commit', '-m', 'x').code).toBe(1);
  });

  it('in a linked work tree is stopped', () => {
    const repo = armed();
    repo.git('worktree', 'add', '--quiet', '../linked');
    const linked = openRepo(`${repo.dir}/../linked`);
    linked.stage('a.txt', line);
    expectBlocked(linked);
  });

  it('in a submodule is stopped, and outside the submodule is listed and not read', () => {
    const repo = armed();
    const inner = createRepo();
    inner.commit({ '.gitignore': '.env*\n' });
    repo.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.dir, 'inner');
    const sub = openRepo(`${repo.dir}/inner`);
    sub.arm();
    sub.stage('a.txt', line);
    expectBlocked(sub);
    const { code, stderr } = repo.tryGit('commit', '--message', 'x');
    expect(stderr).toContain('1 skipped');
    expect(code).toBe(0);
  });

  it('with --git-dir and --work-tree from elsewhere is stopped', () => {
    const repo = armed();
    repo.stage('a.txt', line);
    const { code } = repo.shell(`cd / && git --git-dir='${repo.dir}/.git' --work-tree='${repo.dir}' commit -m x`);
    expect(code).toBe(1);
  });

  it('is stopped for what a later step of the same hook stages', () => {
    const repo = armed();
    repo.arm('commit-msg');
    repo.shell(`printf '\\necho \\047${line.trim()}\\047 > late.txt; git add late.txt\\n' >> .git/hooks/pre-commit`);
    repo.shell("sed -i 's/^exec //' .git/hooks/pre-commit");
    repo.stage('b.txt', 'more\n');
    const { code, stderr } = repo.tryGit('commit', '--message', 'x');
    expect(stderr).toContain('late.txt:1:');
    expect(code).toBe(1);
  });

  it('whose message holds something that was set aside says so', () => {
    const repo = armed();
    repo.arm('commit-msg');
    repo.stage('b.txt', 'more\n');
    repo.env['SECRET_HOOK_ALLOW'] = 'pypi-token: sample of the documentation';
    const { code, stderr } = repo.tryGit('commit', '--message', `see ${fakeToken()}`);
    expect(stderr).toContain('(1 suppressed)');
    expect(code).toBe(0);
  });

  it('whose index no step changed is looked at once', () => {
    const repo = armed();
    repo.arm('commit-msg');
    repo.stage('b.txt', 'more\n');
    const { code, stderr } = repo.tryGit('commit', '--message', 'x');
    expect(stderr.match(/secret-hook:/g)).toHaveLength(1);
    expect(code).toBe(0);
  });
});

describe('pre-commit run --all-files', () => {
  it('judges the whole index when nothing is staged', () => {
    const repo = createRepo();
    repo.commit({ 'a.txt': line });
    repo.env['PRE_COMMIT'] = '1';
    const { code, stderr } = repo.hook('pre-commit');
    expect(stderr).toContain('a.txt:1:');
    expect(code).toBe(1);
  });
});
