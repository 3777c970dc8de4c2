import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Fragment, Skipped } from '../../src/model.ts';
import { readWorktreeFile } from '../../src/sources/read-file.ts';
import { worktreeFragments } from '../../src/sources/worktree.ts';
import { boundToModes, cliFile, createRepo, fakeToken } from '../support/repo.ts';

async function look(cwd: string, paths: readonly string[], withIgnored = false) {
  const items: (Fragment | Skipped)[] = [];
  for await (const item of worktreeFragments({ cwd, paths, withIgnored, excludes: () => false })) items.push(item);
  return {
    read: items.flatMap(item => (item.kind === 'fragment' && item.role === 'content' ? [item.path] : [])).toSorted(),
    skipped: items.flatMap(item =>
      item.kind === 'skipped' ? [`${item.path} ${item.reason} ${item.detail}`.trim()] : [],
    ),
    items,
  };
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a folder', () => {
  for (const init of [true, false]) {
    it(`${init ? 'in' : 'outside of'} a repository is read without what .gitignore names`, async () => {
      const repo = createRepo({ init });
      repo.write('.gitignore', 'node_modules/\n*.log\n');
      repo.write('a.txt', 'a');
      repo.write('sub/b.txt', 'b');
      repo.write('sub/b.log', 'b');
      repo.write('node_modules/x/index.js', 'x');
      repo.write('node_modules/y/index.js', 'y');
      const { read, skipped } = await look(repo.dir, ['.']);
      expect(read).toEqual(['.gitignore', 'a.txt', 'sub/b.txt']);
      expect(skipped.toSorted()).toEqual(['node_modules/ ignored 2 files', 'sub/b.log ignored']);
    });
  }

  it('is read whole with the ignored files when that is asked for', async () => {
    const repo = createRepo();
    repo.write('.gitignore', 'dist/\n');
    repo.write('dist/a.js', 'a');
    expect((await look(repo.dir, ['.'], true)).read).toEqual(['.gitignore', 'dist/a.js']);
  });

  it('that is ignored is read when it is named', async () => {
    const repo = createRepo();
    repo.write('.gitignore', 'dist/\n');
    repo.write('dist/a.js', 'a');
    expect((await look(repo.dir, ['dist'])).read).toEqual(['dist/a.js']);
    expect((await look(join(repo.dir, 'dist'), ['a.js'])).read).toEqual(['dist/a.js']);
  });

  it('inside a repository gives names from the top', async () => {
    const repo = createRepo();
    repo.commit({ 'sub/deep/a.txt': 'a', 'b.txt': 'b' });
    expect((await look(join(repo.dir, 'sub'), ['.'])).read).toEqual(['sub/deep/a.txt']);
  });

  it('with another repository inside is read there, too', async () => {
    const repo = createRepo();
    repo.write('a.txt', 'a');
    mkdirSync(join(repo.dir, 'inner'));
    repo.git('init', '--quiet', 'inner');
    repo.write('inner/.gitignore', 'c.txt\n');
    repo.write('inner/b.txt', 'b');
    repo.write('inner/c.txt', 'c');
    const { read, skipped } = await look(repo.dir, ['.']);
    expect(read).toEqual(['a.txt', 'inner/.gitignore', 'inner/b.txt']);
    expect(skipped).toEqual(['inner/c.txt ignored']);
  });

  it.skipIf(process.getuid?.() !== 0)('with a repository of somebody else inside is read there, too', async () => {
    const repo = createRepo();
    repo.shell('git init --quiet inner && echo b > inner/b.txt && chown -R 65534 inner');
    repo.write('z.txt', 'z');
    // As for everybody who has not told git to trust that folder.
    vi.stubEnv('HOME', repo.dir);
    expect((await look(repo.dir, ['.'])).read).toEqual(['inner/b.txt', 'z.txt']);
  });

  it('with another repository inside whose name is no text is read there with what it ignores', async () => {
    const repo = createRepo();
    repo.shell(`inner=$(printf 'caf\\351') && git init --quiet "$inner" && echo b > "$inner/b.txt"`);
    repo.write('z.txt', 'z');
    expect((await look(repo.dir, ['.'])).read).toEqual(['caf\\xE9/b.txt', 'z.txt']);
  });
});

describe('what cannot be read', () => {
  it('is named: a closed folder stops nothing and makes the scan incomplete', () => {
    const repo = createRepo();
    const token = fakeToken();
    repo.write('a/secret.txt', 'a');
    repo.write('b.txt', token);
    chmodSync(join(repo.dir, 'a'), 0);
    const { code, stdout } = boundToModes(repo).cli('scan', '--no-ignore', '--format', 'json', '.');
    chmodSync(join(repo.dir, 'a'), 0o700);
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      status: 'incomplete',
      findings: [{ file: 'b.txt', ruleId: 'pypi-token' }],
      skipped: [{ file: 'a', reason: 'could not be read (EACCES, the whole folder)', blocking: true }],
    });
  });

  it('is no loop of links: each is read as what it says', async () => {
    const repo = createRepo({ init: false });
    repo.write('a/file.txt', 'a');
    symlinkSync('..', join(repo.dir, 'a/up'));
    symlinkSync('self', join(repo.dir, 'self'));
    const { read } = await look(repo.dir, ['.'], true);
    expect(read).toEqual(['a/file.txt', 'a/up', 'self']);
  });
});

describe('a file that is called like a store of keys', () => {
  it('is judged by its content wherever it lies, and a link of that name is not', () => {
    const repo = createRepo();
    repo.write('.gitignore', 'private/\n');
    repo.write('keys/id_rsa', 'not armoured, and not public\n');
    repo.write('private/id_ed25519', 'the same\n');
    symlinkSync('/home/someone/.ssh/id_rsa', join(repo.dir, 'id_rsa'));
    const found = (...args: string[]) => {
      const { code, stdout } = repo.cli('scan', '--format', 'json', ...args);
      const { findings } = JSON.parse(stdout) as { findings: { ruleId: string; file: string }[] };
      return [code, ...findings.map(({ ruleId, file }) => `${file} ${ruleId}`)];
    };
    expect(found('.')).toEqual([1, 'keys/id_rsa sensitive-file']);
    expect(found('--no-ignore', '.')).toEqual([1, 'keys/id_rsa sensitive-file', 'private/id_ed25519 sensitive-file']);
  });
});

describe('a file', () => {
  it('that is a link is read as what it says and not followed', async () => {
    const repo = createRepo();
    symlinkSync('/etc/hostname', join(repo.dir, 'link'));
    const { items } = await look(repo.dir, ['.']);
    const content = items.find(item => item.kind === 'fragment' && item.role === 'content');
    expect(content && 'bytes' in content && Buffer.from(content.bytes).toString()).toBe('/etc/hostname');
  });

  it('or a folder that a person names is followed, be it a link or a pipe', () => {
    const repo = createRepo();
    repo.write('real/a.txt', `token = "${fakeToken()}"\n`);
    symlinkSync('real', join(repo.dir, 'folder'));
    symlinkSync('real/a.txt', join(repo.dir, 'file'));
    symlinkSync('nowhere', join(repo.dir, 'dangling'));
    for (const name of ['folder', 'file']) {
      const { code, stdout } = repo.cli('scan', name);
      expect(stdout).toContain('real/a.txt:1:10  error');
      expect(code).toBe(1);
    }
    expect(repo.cli('scan', 'dangling').code).toBe(0);
    const cli = `'${process.execPath}' '${cliFile}' scan`;
    const piped = repo.shell(`mkfifo pipe && { cat real/a.txt > pipe & ${cli} pipe; }`);
    expect(piped.stdout).toContain('pipe:1:10  error');
    expect(piped.code).toBe(1);
    expect(repo.cli('scan', '/dev/zero').code).toBe(2);
  });

  it('above 20 MB comes in windows that overlap and know their line', async () => {
    const repo = createRepo();
    const line = `${'0123456789'.repeat(10)}\n`;
    repo.write('big.txt', line.repeat(230_000));
    const { items } = await look(repo.dir, ['big.txt']);
    const windows = items.filter(item => item.kind === 'fragment' && item.role === 'content');
    expect(windows.length).toBeGreaterThan(4);
    for (const item of windows) {
      if (item.kind !== 'fragment' || item.window === null) throw new Error('no window');
      const { startOffset, startLine, startColumn } = item.window;
      expect([startLine, startColumn]).toEqual([Math.floor(startOffset / 101) + 1, (startOffset % 101) + 1]);
    }
    expect(items.some(item => item.kind === 'skipped' && item.reason === 'decoding-limit')).toBe(true);
  });

  it.skipIf(process.platform !== 'linux')('that says that it is empty is read to its end', () => {
    const [read] = [...readWorktreeFile('/proc/version')];
    expect(read?.kind === 'bytes' && read.bytes.toString()).toContain('Linux');
  });

  it('that does not exist is an error with its name', async () => {
    const repo = createRepo();
    await expect(look(repo.dir, ['nowhere'])).rejects.toThrow(/nowhere/);
  });
});

it('an empty standard input is nothing that was scanned', () => {
  const { code, stdout, stderr } = createRepo().cli('scan', '-');
  expect(stdout + stderr).toContain('nothing to scan');
  expect(code).toBe(0);
});
