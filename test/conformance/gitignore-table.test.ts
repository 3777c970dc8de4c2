/** Lines that look right, with git as the oracle: what a fresh clone without personal settings ignores. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRepository } from '../../src/git/repository.ts';
import { guardFacts } from '../../src/sources/file-states.ts';
import { createRepo, openRepo, type TestRepo } from '../support/repo.ts';

const names = ['.env', '.env.local', 'packages/a/.env', '.env.example'] as const;

/** Root `.gitignore`, a nested one or null, and which of `names` are ignored (git.md's table, one letter each). */
const table: readonly (readonly [root: string | Buffer, nested: string | null, ignored: string])[] = [
  ['.env\n.env.*\n!.env.example\n', null, 'iiio'],
  ['.env\n', null, 'ioio'],
  ['/.env\n', null, 'iooo'],
  ['.env/\n', null, 'oooo'],
  ['env\n', null, 'oooo'],
  ['./.env\n', null, 'oooo'],
  [' .env\n', null, 'oooo'],
  ['.env # c\n', null, 'oooo'],
  ['#.env\n', null, 'oooo'],
  ['.env,.env.local\n', null, 'oooo'],
  ['.env\t\n', null, 'oooo'],
  ['.env\\ \n', null, 'oooo'],
  [Buffer.from('\u{feff}.env\n', 'utf16le'), null, 'oooo'],
  ['node_modules\r.env\r', null, 'oooo'],
  ['.ENV\n', null, 'oooo'],
  ['.env \n', null, 'ioio'],
  ['.env\r\n', null, 'ioio'],
  ['\u{feff}.env\n', null, 'ioio'],
  ['**/.env\n', null, 'ioio'],
  ['*.env\n', null, 'ioio'],
  ['.env.*\n', null, 'oioi'],
  ['!.env.example\n.env*\n', null, 'iiii'],
  ['.env*\n!.env.local\n', null, 'ioii'],
  ['.env*\n', '!.env\n', 'iioi'],
  ['packages/\n', '!.env\n', 'ooio'],
  ['*\n!*/\n!packages/**\n', null, 'iioi'],
  // The founding documents' `grep -q '.env' .gitignore` calls each of these safe.
  ['venv/\n', null, 'oooo'],
  ['# .env is fine\n', null, 'oooo'],
  ['!.env\n', null, 'oooo'],
  ['.env.example\n', null, 'oooi'],
  ['my-environment/\n', null, 'oooo'],
  ['/config/.env\n', null, 'oooo'],
  ['**/.env.local\n', null, 'oioo'],
];

async function answers(repo: TestRepo): Promise<string> {
  const repository = await openRepository(repo.dir);
  const { probes } = await guardFacts(repository, []);
  return names
    .map(name => {
      const pattern = probes.find(({ path }) => path === name)?.ignored.index;
      if (pattern === undefined) throw new Error(`${name} was not probed`);
      return pattern !== null && !pattern.pattern.startsWith('!') ? 'i' : 'o';
    })
    .join('');
}

/** Asks a fresh clone, which has nothing but what was committed. */
function oracle(repo: TestRepo): string {
  repo.git('clone', '--quiet', repo.dir, '../clone');
  const clone = openRepo(join(repo.dir, '../clone'));
  return names
    .map(name => {
      clone.write(name, 'x');
      return clone.git('ls-files', '--others', '--exclude-standard', '--', name) === '' ? 'i' : 'o';
    })
    .join('');
}

describe('the answer for teammates is the answer of a fresh clone', () => {
  for (const [root, nested, ignored] of table)
    it(`for ${JSON.stringify(root.toString('utf8'))}${nested === null ? '' : ` and ${JSON.stringify(nested)} in packages/a`}`, async () => {
      const repo = createRepo();
      repo.commit({
        '.gitignore': root,
        'packages/a/package.json': '{}',
        ...(nested !== null && { 'packages/a/.gitignore': nested }),
      });
      expect(await answers(repo)).toBe(ignored);
      expect(oracle(repo)).toBe(ignored);
    });
});

describe('nothing of this machine changes the answer', () => {
  it('neither an edit that is not staged, nor a personal, a local or an untracked exclude', async () => {
    const repo = createRepo();
    repo.commit({ '.gitignore': '.env\n', 'packages/a/package.json': '{}' });
    repo.write('.gitignore', '.env\n.env.*\n');
    repo.write('packages/a/.gitignore', '.env.local\n');
    repo.write('.git/info/exclude', '.env.local\n');
    repo.write('excludes', '*.local\n');
    repo.git('config', 'core.excludesFile', '../excludes');
    expect(await answers(repo)).toBe('ioio');
    expect(oracle(repo)).toBe('ioio');
  });

  it('nor a .gitignore that a sparse checkout left out', async () => {
    const repo = createRepo();
    repo.commit({
      'a.txt': '',
      'packages/a/.gitignore': '.env\n',
      'packages/a/package.json': '{}',
      'other/x': '',
    });
    repo.git('sparse-checkout', 'set', '--no-cone', '/*', '!/packages/');
    expect(await answers(repo)).toBe('ooio');
    expect(oracle(repo)).toBe('ooio');
  });

  it('nor core.ignoreCase', async () => {
    const repo = createRepo();
    repo.commit({ '.gitignore': '.ENV\n', 'packages/a/package.json': '{}' });
    repo.git('config', 'core.ignoreCase', 'true');
    expect(await answers(repo)).toBe('oooo');
  });

  it('and a .gitignore that is a symbolic link covers nobody', async () => {
    const repo = createRepo();
    repo.commit({ 'rules.txt': '.env\n', 'packages/a/package.json': '{}' });
    symlinkSync('rules.txt', join(repo.dir, '.gitignore'));
    repo.git('add', '-A');
    repo.git('commit', '-qm', 'link');
    expect(await answers(repo)).toBe('oooo');
    expect(oracle(repo)).toBe('oooo');
  });
});
