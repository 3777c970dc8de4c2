/** What was there before does not block; everything else does. */
import { describe, expect, it } from 'vitest';
import { findAlreadyThere } from '../../src/commands/second-look.ts';
import { openRepository } from '../../src/git/repository.ts';
import type { Fragment } from '../../src/model.ts';
import { Secret } from '../../src/secret.ts';
import { finding, path } from '../support/findings.ts';
import { createRepo, fakeToken, openRepo, type TestRepo } from '../support/repo.ts';

const line = (seed = 1): string => `token = "${fakeToken(seed)}"\n`;

function expectNote(repo: TestRepo, hook = 'pre-commit'): void {
  const { code, stderr } = repo.hook(hook);
  expect(stderr).toMatch(/clean.*\b1 note/);
  expect(code).toBe(0);
}

describe('a note and no block', () => {
  it('for a secret that the old version of the file holds', () => {
    const repo = createRepo();
    repo.commit({ 'a.txt': line(), '.gitignore': '.env*\n' });
    repo.stage('a.txt', `first\n${line()}`);
    expectNote(repo);
  });

  it('for a copy of a file of HEAD', () => {
    const repo = createRepo();
    repo.commit({ 'a.txt': line(), '.gitignore': '.env*\n' });
    repo.stage('copy.txt', line());
    expectNote(repo);
  });

  it('for a renamed and edited file', () => {
    const repo = createRepo();
    repo.commit({ 'a.txt': line(), '.gitignore': '.env*\n' });
    repo.git('mv', 'a.txt', 'b.txt');
    repo.stage('b.txt', `first\n${line()}`);
    expectNote(repo);
  });

  it('for a renamed file whose name holds it', () => {
    const repo = createRepo();
    repo.commit({ [`one ${fakeToken()}`]: 'x\n', '.gitignore': '.env*\n' });
    repo.git('mv', `one ${fakeToken()}`, `two ${fakeToken()}`);
    expectNote(repo);
  });

  it('in a merge, for what a fetched branch holds', () => {
    const { theirs, mine } = mergeOf({ fetched: true });
    expect(theirs).not.toBe(mine);
    mine.arm('pre-merge-commit');
    const { code, stderr } = mine.tryGit('merge', '--no-edit', 'origin/main');
    expect(stderr).toMatch(/1 note/);
    expect(code).toBe(0);
  });

  it('in a merge of several branches, for what any of them holds that was fetched', () => {
    const { theirs, mine } = mergeOf({ fetched: true });
    theirs.git('checkout', '--quiet', '-b', 'second', 'HEAD~1');
    theirs.commit({ 'second.txt': line(2) });
    mine.git('fetch', '--quiet', 'origin');
    mine.git('merge', '--quiet', '--no-commit', 'origin/main', 'origin/second');
    const { code, stderr } = mine.hook('pre-commit');
    expect(stderr).toMatch(/clean.*\b2 notes/);
    expect(code).toBe(0);
  });

  it('in a merge with a conflict, for what a fetched branch holds', () => {
    const { mine } = mergeOf({ fetched: true, conflict: true });
    expect(mine.tryGit('merge', '--no-edit', 'origin/main').code).toBe(1);
    mine.stage('conflict.txt', 'both\n');
    expectNote(mine);
  });
});

describe('a block', () => {
  it('for another secret in a file that holds one', () => {
    const repo = createRepo();
    repo.commit({ 'a.txt': line() });
    repo.stage('a.txt', line() + line(2));
    expect(repo.hook('pre-commit').code).toBe(1);
  });

  it('for a secret that another file of HEAD holds', () => {
    const repo = createRepo();
    repo.commit({ 'a.txt': line() });
    repo.stage('b.txt', `elsewhere ${line()}`);
    expect(repo.hook('pre-commit').code).toBe(1);
  });

  it('in a merge, for what only a local branch holds', () => {
    const { mine } = mergeOf({ fetched: false });
    mine.arm('pre-merge-commit');
    const { code, stderr } = mine.tryGit('merge', '--no-edit', 'topic');
    expect(stderr).toContain('PyPI upload token');
    expect(code).not.toBe(0);
  });
});

/** A clone whose origin (or whose local branch `topic`) got a secret, while `main` went on. */
function mergeOf(options: { readonly fetched: boolean; readonly conflict?: boolean }): {
  readonly theirs: TestRepo;
  readonly mine: TestRepo;
} {
  const theirs = createRepo();
  theirs.commit({ 'a.txt': 'base\n', '.gitignore': '.env*\n', 'conflict.txt': 'base\n' });
  theirs.git('clone', '--quiet', theirs.dir, '../mine');
  const mine = openRepo(`${theirs.dir}/../mine`);
  const changed = { 'b.txt': line(), ...(options.conflict ? { 'conflict.txt': 'theirs\n' } : {}) };
  if (options.fetched) {
    theirs.commit(changed);
    mine.git('fetch', '--quiet');
  } else {
    mine.git('checkout', '--quiet', '-b', 'topic');
    mine.commit(changed);
    mine.git('checkout', '--quiet', 'main');
  }
  mine.commit(options.conflict ? { 'conflict.txt': 'mine\n' } : { 'c.txt': 'mine\n' });
  return { theirs, mine };
}

it('as many secrets as names of removed files are compared in the time that the files take', async () => {
  const repo = createRepo();
  repo.commit({ '.gitignore': '.env*\n' });
  const ids = {
    oldMode: '100644',
    newMode: '000000',
    oldId: '0'.repeat(40),
    newId: '0'.repeat(40),
    status: 'D',
  } as const;
  const secrets = Array.from({ length: 30_000 }, (_, at) => new Secret(`secret-${at}`));
  const named = (name: string) => ({ path: path(name), pathBytes: Buffer.from(name), ...ids });
  const found = secrets.map((secret, at) => finding({ secret, role: 'name', path: path(`new/${at}`) }));
  const detect = (fragment: Fragment) => [finding({ secret: secrets[Number(fragment.path.slice(4))] ?? null })];
  const look = {
    repository: await openRepository(repo.dir),
    changes: secrets.map((_, at) => named(`old/${at}`)),
    detect,
  };
  const before = process.cpuUsage();
  const isThere = await findAlreadyThere(look, found);
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(5000);
  expect(found.every(isThere)).toBe(true);
});
