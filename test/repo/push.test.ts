/** What leaves this machine with a push. */
import { describe, expect, it } from 'vitest';
import { createRepo, fakeToken, openRepo, type TestRepo } from '../support/repo.ts';

const token = fakeToken();
const line = `token = "${token}"\n`;

/** A clone with an armed pre-push, and the repository it pushes to. */
function clone(): TestRepo {
  const server = createRepo();
  server.commit({ 'a.txt': 'base\n' });
  server.git('config', 'receive.denyCurrentBranch', 'ignore');
  server.git('clone', '--quiet', server.dir, '../mine');
  const mine = openRepo(`${server.dir}/../mine`);
  mine.arm('pre-push');
  return mine;
}

function expectStopped(mine: TestRepo, ...push: string[]): string {
  const { code, stderr } = mine.tryGit('push', ...push);
  expect(stderr).toContain('PyPI upload token');
  expect(stderr).not.toContain(token);
  expect(code).not.toBe(0);
  return stderr;
}

describe('git push is stopped', () => {
  it('for a secret in a commit, which is named', () => {
    const mine = clone();
    mine.commit({ 'b.txt': line });
    const commit = mine.git('rev-parse', 'HEAD');
    mine.commit({ 'c.txt': 'later\n' });
    expect(expectStopped(mine, 'origin', 'main')).toContain(commit.slice(0, 12));
  });

  it('for a secret that a later commit takes out again', () => {
    const mine = clone();
    mine.commit({ 'b.txt': line });
    mine.commit({ 'b.txt': 'gone\n' });
    expectStopped(mine, 'origin', 'main');
  });

  it('of a second branch with the secret', () => {
    const mine = clone();
    mine.git('branch', 'one');
    mine.git('checkout', '--quiet', '-b', 'two');
    mine.commit({ 'b.txt': line });
    expectStopped(mine, 'origin', 'one', 'two');
  });

  it('with force over a commit that is not known here', () => {
    const mine = clone();
    openRepo(`${mine.dir}/../repo`).commit({ 'x.txt': 'theirs\n' });
    mine.commit({ 'b.txt': line });
    expectStopped(mine, '--force', 'origin', 'main');
  });

  it('to an address instead of a remote', () => {
    const mine = clone();
    mine.commit({ 'b.txt': line });
    expectStopped(mine, `${mine.dir}/../repo`, 'main:other');
  });

  it('for a commit message, an author and a tag message', () => {
    const mine = clone();
    mine.commit({ 'b.txt': 'x' }, `use ${token}`);
    expectStopped(mine, 'origin', 'main');
    const author = clone();
    author.env['GIT_AUTHOR_NAME'] = token;
    author.commit({ 'b.txt': 'x' });
    expectStopped(author, 'origin', 'main');
    const tag = clone();
    tag.git('tag', '--annotate', '--message', `use ${token}`, 'v1');
    expectStopped(tag, 'origin', 'v1');
  });

  it('for the name of a branch', () => {
    const mine = clone();
    mine.git('branch', token);
    expect(expectStopped(mine, 'origin', token)).toContain(
      'give the branch or tag another name: `git branch -m <name>`',
    );
    mine.git('branch', `old-${token}`);
    expectStopped(mine, 'origin', `old-${token}`);
  });

  it('under the pre-commit framework, which tells of the first branch only', () => {
    const mine = clone();
    mine.git('checkout', '--quiet', '-b', 'two');
    mine.commit({ 'b.txt': line });
    mine.env['PRE_COMMIT'] = '1';
    mine.env['PRE_COMMIT_REMOTE_NAME'] = 'origin';
    expect(mine.hook('pre-push').code).toBe(1);
  });

  it('under that framework, for what was committed with no branch checked out', () => {
    const mine = clone();
    mine.git('checkout', '--quiet', '--detach');
    mine.commit({ 'b.txt': line });
    mine.env['PRE_COMMIT'] = '1';
    mine.env['PRE_COMMIT_REMOTE_NAME'] = 'origin';
    expect(mine.hook('pre-push').code).toBe(1);
    mine.env['PRE_COMMIT_TO_REF'] = mine.git('rev-parse', 'HEAD');
    mine.git('checkout', '--quiet', 'main');
    expect(mine.hook('pre-push').code).toBe(1);
    mine.env['PRE_COMMIT_TO_REF'] = '0'.repeat(40);
    expect(mine.hook('pre-push').code).toBe(0);
  });
});

describe('git push goes through', () => {
  it('for clean commits, deletions and nothing new', () => {
    const mine = clone();
    mine.commit({ 'b.txt': 'clean\n' });
    expect(mine.tryGit('push', 'origin', 'main', 'main:other').code).toBe(0);
    expect(mine.tryGit('push', 'origin', ':other').code).toBe(0);
    expect(mine.tryGit('push', 'origin', 'main').code).toBe(0);
  });

  it('for an edit of a file whose secret the remote has already', () => {
    const mine = clone();
    mine.commit({ 'b.txt': line });
    mine.git('push', '--quiet', '--no-verify', 'origin', 'main');
    mine.commit({ 'b.txt': `first\n${line}` });
    const { code, stderr } = mine.tryGit('push', 'origin', 'main');
    expect(stderr).toContain('1 note');
    expect(code).toBe(0);
  });
});

describe('an old value that is a false alarm', () => {
  /** The value is in an old commit only, and the remote has nothing yet. */
  function withOldValue(): { readonly mine: TestRepo; readonly digits: string } {
    const mine = clone();
    mine.commit({ 'b.txt': line });
    mine.commit({ 'b.txt': 'gone\n' });
    const stderr = expectStopped(mine, 'origin', 'main');
    const digits = /SECRET_HOOK_ALLOW='([0-9a-f]{12}): <reason>' git push/.exec(stderr)?.[1] ?? '';
    expect(stderr).toContain(`npx secret-hook baseline add ${digits} --reason '<why>'`);
    return { mine, digits };
  }

  it('is let through for one push by the fingerprint in the report, and nothing beside it', () => {
    const { mine, digits } = withOldValue();
    mine.env['SECRET_HOOK_ALLOW'] = `${digits}: sample of the old documentation`;
    expect(mine.tryGit('push', 'origin', 'main').code).toBe(0);
    mine.commit({ 'c.txt': `token = "${fakeToken(2)}"\n` });
    expectStopped(mine, 'origin', 'main');
  });

  it('is let through for good by an entry in the baseline that is pushed with it', () => {
    const { mine, digits } = withOldValue();
    const { stdout } = mine.cli('baseline', 'add', digits, '--reason', 'sample of the old documentation');
    expect(stdout).toContain('Found in the commits, not in the index');
    expectStopped(mine, 'origin', 'main');
    mine.git('add', '.secret-hook.baseline.json');
    mine.git('commit', '--quiet', '--no-verify', '--message', 'baseline');
    expect(mine.tryGit('push', 'origin', 'main').code).toBe(0);
  });
});

describe('commit-msg', () => {
  it('stops a message with a secret, and not one that git will drop', () => {
    const repo = createRepo();
    repo.arm('commit-msg');
    repo.stage('a.txt', 'x\n');
    expect(repo.tryGit('commit', '--message', `# ${token}`, '--cleanup=verbatim').code).toBe(1);
    // An editor that leaves git's hint below, as editors do.
    repo.env['GIT_EDITOR'] = `sed -i '1s/^/subject\\n# ${token}\\n/'`;
    expect(repo.tryGit('commit').code).toBe(0);
  });

  it('stops a comment line with a secret that a --cleanup of the command line keeps, whatever git says about it', () => {
    const repo = createRepo();
    repo.arm('commit-msg');
    repo.stage('a.txt', 'x\n');
    repo.env['GIT_EDITOR'] = `sed -i '1s/^/subject\\n# ${token}\\n/'`;
    for (const cleanup of ['verbatim', 'whitespace', 'scissors'])
      for (const status of ['true', 'false'])
        expect(repo.tryGit('-c', `commit.status=${status}`, 'commit', `--cleanup=${cleanup}`).code).toBe(1);
  });

  it('does not take the removed lines that commit -v shows for the message', () => {
    const repo = createRepo();
    repo.commit({ 'a.txt': line });
    repo.arm('commit-msg');
    repo.stage('a.txt', 'clean\n');
    repo.env['GIT_EDITOR'] = 'sed -i 1s/^/subject/';
    expect(repo.tryGit('commit', '--verbose').code).toBe(0);
  });
});
