/** The commands of a report do what they say when they are copied and run where the person is. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { createRepo, fakeToken, openRepo, type TestRepo } from '../support/repo.ts';

const line = `${fakeToken()}\n`;

function armed(): TestRepo {
  const repo = createRepo();
  repo.commit({ '.gitignore': '.env*\n!.env.example\n' });
  repo.arm();
  return repo;
}

/** The command behind a word in the margin. */
function printed(report: string, label: string): string {
  return new RegExp(`^  ${label} +(.*)$`, 'm').exec(report)?.[1] ?? 'false';
}

/** Commits, which is stopped, and runs the command that is printed. */
function runPrinted(here: TestRepo, label: string): void {
  const command = printed(here.tryGit('commit', '-m', 'x').stderr, label);
  // As in a terminal: `$'...'` is no sh.
  const { status, stderr } = spawnSync('bash', ['-c', command], { cwd: here.dir, env: here.env, encoding: 'utf8' });
  expect([command, status, stderr]).toEqual([command, 0, '']);
}

describe('what unstages a file', () => {
  it.each(['a b', "it's", '-x', ':x', ':(top)y', 'tab\tand\nline', String.raw`back\slash`, '[id].tsx', 'ü'])(
    'works for one named %j',
    name => {
      const repo = armed();
      repo.write(name, line);
      repo.git('--literal-pathspecs', 'add', '--', name);
      runPrinted(repo, 'Unstage');
      expect(repo.git('diff', '--cached', '--name-only')).toBe('');
    },
  );

  it('works for one whose name is not UTF-8', () => {
    const repo = armed();
    const id = repo.shell(`printf %s '${line.trim()}' | git hash-object -w --stdin`).stdout.trim();
    repo.shell(`printf '100644 ${id}\\tcaf\\351\\0' | git update-index -z --index-info`);
    expect(repo.git('diff', '--cached', '--name-only')).toContain(String.raw`caf\351`);
    runPrinted(repo, 'Unstage');
    expect(repo.git('diff', '--cached', '--name-only')).toBe('');
  });

  it('works from the folder in which git commit was typed, and for an env file, too', () => {
    const repo = armed();
    repo.write('deep/er/b.txt', 'x\n');
    const here = openRepo(`${repo.dir}/deep/er`);
    repo.stage('deep/a.txt', line);
    expect(here.cli('scan', '--staged').stdout).toContain('git -C ../.. restore --staged deep/a.txt');
    runPrinted(here, 'Unstage');
    repo.write('deep/.env', 'A=1\n');
    repo.git('add', '--force', 'deep/.env');
    runPrinted(here, 'Fix');
    expect(repo.git('diff', '--cached', '--name-only')).toBe('');
  });

  it.each([['-a'], ['deep/a.txt']])('is to edit the file where git commit %s stages it anew', argument => {
    const repo = armed();
    repo.commit({ 'deep/a.txt': 'clean\n' });
    repo.write('deep/a.txt', line);
    const { stderr } = repo.tryGit('commit', '-m', 'x', argument);
    expect(stderr).toContain('  Edit     take it out of the file');
    expect(stderr).not.toContain('Unstage');
    expect(repo.git('diff', '--cached', '--name-only')).toBe('');
  });

  it('works before the first commit, although the file was edited since', () => {
    const repo = createRepo();
    repo.arm();
    repo.stage('a.txt', line);
    repo.write('a.txt', 'mended\n');
    runPrinted(repo, 'Unstage');
    expect(repo.git('ls-files')).toBe('');
  });
});

describe('what undoes a commit that was to be pushed', () => {
  function pushed(repo: TestRepo): string {
    repo.arm('pre-push');
    repo.git('init', '--quiet', '--bare', '../server');
    return repo.tryGit('push', '../server', '--all', '--follow-tags').stderr;
  }

  it.each(['the first one', 'a later one'])('works for %s', which => {
    const repo = createRepo();
    if (which === 'a later one') repo.commit({ 'b.txt': 'x\n' });
    repo.commit({ 'a.txt': line });
    repo.commit({ 'c.txt': 'x\n' });
    repo.env['GIT_SEQUENCE_EDITOR'] = "sed -i '1s/^pick/edit/'";
    const { code, stderr } = repo.shell(printed(pushed(repo), 'Undo'));
    expect(stderr).toContain('Stopped at');
    expect(code).toBe(0);
    repo.write('a.txt', 'mended\n');
    repo.git('commit', '--quiet', '--all', '--amend', '--no-edit');
    repo.git('rebase', '--continue');
    expect(pushed(repo)).toContain('clean');
  });

  it('is to make a tag again whose message holds a secret, which is named once', () => {
    const repo = createRepo();
    repo.commit({ 'a.txt': 'x\n' });
    repo.git('tag', '--annotate', '-m', `see ${line}`, 'v1');
    const said = pushed(repo);
    expect(printed(said, 'Undo')).toBe('delete the tag, and make it again without the value');
    expect(said).toMatch(/^tag [\da-f]{12}:\d+:\d+ {2}error/m);
  });
});
