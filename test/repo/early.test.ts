/** What the sh of the hooks asks git before the program is there: used when it is whole, asked again when it is not. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { policyNames } from '../../src/commands/staged-policy.ts';
import { filesQuestion, ignoredQuestion } from '../../src/git/files.ts';
import { messageQuestion } from '../../src/git/message-settings.ts';
import { stagedQuestion } from '../../src/git/staged-changes.ts';
import { createRepo, fakeToken, hookFile, type Ended, type TestRepo } from '../support/repo.ts';

const hooks = resolve(import.meta.dirname, '../../hooks');

/** A repository with a staged token and an env file that nothing ignores. */
function withFindings(): TestRepo {
  const repo = createRepo();
  repo.commit({ 'a.txt': 'a\n', 'package.json': '{}\n', '.gitignore': '.env.*\n!.env.example\n' });
  repo.stage('a.txt', `${fakeToken()}\n`);
  repo.write('.env', 'A=b\n');
  return repo;
}

/** Runs the program behind pipes that hold what the lines of sh print. */
function runBehind(repo: TestRepo, says: { files?: string; others?: string; objects?: string; form?: string }): Ended {
  const { files = ':', others = ':', objects = ':', form = '3' } = says;
  const program = `SECRET_HOOK_EARLY=${form} '${process.execPath}' '${hookFile}' pre-commit`;
  return repo.shell(`(${files}) | { exec 3<&0; (${others}) | { exec 4<&0; (${objects}) | ${program}; }; }`);
}

/** Puts a git before the real one that writes down what it is asked; answers its log and the path of the real one. */
function logGit(repo: TestRepo): { readonly log: string; readonly git: string } {
  const bin = resolve(repo.dir, '../bin');
  const log = join(bin, 'log');
  const git = spawnSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).stdout.trim();
  mkdirSync(bin);
  writeFileSync(join(bin, 'git'), `#!/bin/sh\nprintf '%s\\n' "$*" >>'${log}'\nexec '${git}' "$@"\n`);
  chmodSync(join(bin, 'git'), 0o755);
  repo.env['PATH'] = `${bin}:${repo.env['PATH']}`;
  return { log, git };
}

/** Runs the hook with a git that writes down what it is asked. */
function questions(repo: TestRepo, hook = 'pre-commit'): readonly string[] {
  const { log } = logGit(repo);
  expect(repo.shell(`sh '${hooks}/${hook}' .git/COMMIT_EDITMSG`)).toMatchObject({ code: 0 });
  return readFileSync(log, 'utf8').trimEnd().split('\n').toSorted();
}

const verbs = (asked: readonly string[]): readonly string[] =>
  asked.map(line => /(?:ls-files|check-ignore|diff-index|cat-file|rev-parse)\b.*/.exec(line)?.[0] ?? line);

describe('answers that came before the program', () => {
  it('leave it with no question on a usual commit', () => {
    const repo = createRepo();
    repo.commit({ 'package.json': '{}\n', '.gitignore': '.env\n.env.*\n!.env.example\n' });
    repo.stage('src/a.ts', 'export const a = 1;\n');
    const asked = verbs(questions(repo));
    expect(asked.filter(line => line.startsWith('diff-index') && line.includes(' -z '))).toHaveLength(1);
    expect(asked.map(line => line.split(' ')[0] ?? '').toSorted()).toEqual(
      ['cat-file', 'check-ignore', 'diff-index', 'diff-index', 'ls-files', 'ls-files'].toSorted(),
    );
  });

  it('leave the hook of the message with no question either', () => {
    const repo = createRepo();
    repo.commit({ 'package.json': '{}\n', '.gitignore': '.env\n.env.*\n!.env.example\n' });
    repo.stage('src/a.ts', 'export const a = 1;\n');
    expect(repo.hook('pre-commit')).toMatchObject({ code: 0 });
    repo.write('.git/COMMIT_EDITMSG', 'Add a\n');
    const asked = verbs(questions(repo, 'commit-msg')).map(line => line.split(' ')[0] ?? '');
    expect(asked.filter(verb => verb !== 'config').toSorted()).toEqual([
      'cat-file',
      'diff-index',
      'ls-files',
      'ls-files',
    ]);
    expect(asked.filter(verb => verb === 'config')).toHaveLength(1);
  });

  it('judge a message as the program would by itself', () => {
    const repo = createRepo();
    repo.commit({ 'a.txt': 'a\n', '.gitignore': '.env\n.env.*\n!.env.example\n' });
    repo.git('config', 'core.commentChar', ';');
    repo.write('.git/COMMIT_EDITMSG', `Add a\n# ${fakeToken()}\n; ${fakeToken()}\n; lines will be ignored\n`);
    // The first look at a message is at the index, too, when no pre-commit was there before it.
    repo.hook('commit-msg', '.git/COMMIT_EDITMSG');
    const plain = repo.hook('commit-msg', '.git/COMMIT_EDITMSG');
    expect(plain).toMatchObject({ code: 1 });
    expect(plain.stderr).toContain('COMMIT_EDITMSG:2:3');
    expect(repo.shell(`sh '${hooks}/commit-msg' .git/COMMIT_EDITMSG`)).toMatchObject({ code: 1, stderr: plain.stderr });
  });

  it('are asked for in the words of the program', () => {
    const body = readFileSync(join(hooks, 'secret-hook.sh'), 'utf8');
    for (const question of [stagedQuestion, filesQuestion, ignoredQuestion])
      expect(body).toContain(` git ${question.map(word => (word.includes('*') ? `'${word}'` : word)).join(' ')} ||`);
    expect(body).toContain(`git ${messageQuestion.slice(0, -1).join(' ')} '${messageQuestion.at(-1)}' ||`);
    expect(body.split(`'%s\\n' ${policyNames.join(' ')} $`)).toHaveLength(3);
  });

  it.each([
    ['nothing at all', {}],
    ['something else', { files: 'echo a', others: 'echo b', objects: 'echo c' }],
    ['a git that failed', { files: String.raw`printf '=128\0=128\0'`, others: String.raw`printf '=128\0=128\0'` }],
    ['staged changes that were cut off', { files: String.raw`printf ':100644 100644 %040d %040d M\0a.t' 1 2` }],
    ['staged changes without their end', { files: String.raw`printf ':100644 100644 %040d %040d M\0a.txt\0' 1 2` }],
    ['a listing that was cut off', { files: String.raw`printf 'H 100644 %040d 0\ta.t' 0` }],
    [
      'objects that were cut off',
      { objects: 'git ls-files -s a.txt | cut -d" " -f2 | git cat-file --batch | head -c 60' },
    ],
    ['objects of something else', { objects: 'printf ":0:x\\n:0:y\\nHEAD:a.txt\\n" | git cat-file --batch' }],
    ['a file that is not there', { objects: 'echo =nowhere' }],
    ['a file of something else', { objects: 'echo c >.git/o; echo =.git/o' }],
    [
      'a file that was cut off',
      { objects: 'git ls-files -s a.txt | cut -d" " -f2 | git cat-file --batch | head -c 60 >.git/o; echo =.git/o' },
    ],
    ['another form', { form: '1', files: String.raw`printf '=0\0'`, others: String.raw`printf '=0\0=1\0'` }],
  ])('are asked again by the program: %s', (_, says) => {
    const repo = withFindings();
    const plain = repo.hook('pre-commit');
    expect(plain.code).toBe(1);
    expect(plain.stderr).toContain('a.txt:1:1');
    expect(plain.stderr).toContain('.env');
    expect(runBehind(repo, says)).toMatchObject({ code: 1, stderr: plain.stderr });
  });

  it('count for the commit when they are whole', () => {
    const repo = withFindings();
    const plain = repo.hook('pre-commit');
    expect(repo.shell(`sh '${hooks}/pre-commit'`)).toMatchObject({ code: 1, stderr: plain.stderr });
  });

  it('are not missed where git refuses to give one', () => {
    const repo = createRepo();
    repo.commit({ 'package.json': '{}\n', '.gitignore': '.env\n.env.*\n!.env.example\n' });
    // `check-ignore` answers nothing when one path lies beyond a link.
    symlinkSync('/nonexistent', join(repo.dir, 'any'));
    repo.stage('a.txt', 'a\n');
    expect(repo.shell(`sh '${hooks}/pre-commit'`)).toEqual(repo.hook('pre-commit'));
  });

  it('of more than a pipe holds are read whole', () => {
    const repo = createRepo();
    repo.commit({ a: 'a' });
    for (let index = 0; index < 900; index++)
      repo.write(
        `a-folder-with-a-long-name/and-another-one/file-number-${index}.txt`,
        `${index} ${'x '.repeat(100)}\n`,
      );
    repo.git('add', '.');
    repo.stage('z.txt', `${fakeToken()}\n`);
    const ended = repo.shell(`sh '${hooks}/pre-commit'`);
    expect(ended).toMatchObject({ code: 1, stderr: repo.hook('pre-commit').stderr });
    expect(ended.stderr).toContain('z.txt:1:1');
  });

  it('of thousands of files come through a file, of which nothing stays', () => {
    const repo = createRepo();
    repo.commit({ a: 'a' });
    for (let index = 0; index < 1200; index++) repo.write(`src/file-${index}.txt`, `${index} ${'x '.repeat(100)}\n`);
    repo.git('add', '.');
    repo.stage('z.txt', `${fakeToken()}\n`);
    const ended = repo.shell(`sh '${hooks}/pre-commit'`);
    expect(ended).toMatchObject({ code: 1, stderr: repo.hook('pre-commit').stderr });
    expect(ended.stderr).toContain('z.txt:1:1');
    expect(readdirSync(join(repo.dir, '.git')).filter(name => name.startsWith('secret-hook.'))).toEqual([]);
  });

  it('in a file are read to the end of git, not to what looks like it', () => {
    const repo = createRepo();
    repo.commit({ 'package.json': '{}\n', '.gitignore': '.env\n.env.*\n!.env.example\n' });
    repo.stage('a.txt', 'a=\nb\n');
    repo.stage('b.txt', 'c\n');
    const { log, git } = logGit(repo);
    const objects = [
      `printf '%s\\n' ${policyNames.join(' ')} :a.txt :b.txt | '${git}' cat-file --batch >.git/all`,
      `size=$(grep -abo 'a=' .git/all | head -n 1 | cut -d: -f1)`,
      'exec 5>.git/o; head -c $((size + 3)) .git/all >&5; echo =.git/o; sleep 0.3',
      'tail -c +$((size + 4)) .git/all >&5; echo = >&5',
    ].join('; ');
    expect(runBehind(repo, { objects })).toMatchObject({ code: 0 });
    expect(readFileSync(log, 'utf8')).not.toContain('cat-file');
    expect(readdirSync(join(repo.dir, '.git'))).not.toContain('o');
  });
});
