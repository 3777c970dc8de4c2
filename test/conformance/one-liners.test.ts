import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { expandSample } from '../../src/samples/expand.ts';
import { audit, cover, told } from '../support/audit.ts';
import { createRepo, fakeToken, openRepo } from '../support/repo.ts';

/** The checks that security documents copy from each other: where they err, and that an audit does not. */
describe("grep -q '.env' .gitignore", () => {
  const lines: readonly (readonly [line: string, ignored: boolean])[] = [
    ['venv/', false],
    ['# .env is fine', false],
    ['!.env', false],
    ['.env.example', false],
    ['my-environment/', false],
    ['/config/.env', false],
    ['**/.env.local', false],
    ['.env', true],
    ['.env*', true],
  ];
  test.each(lines)('says Safe for %s; .env is ignored: %s', (line, ignored) => {
    const repo = createRepo();
    repo.commit({ '.gitignore': `${line}\n` });
    expect(repo.shell("grep -q '.env' .gitignore && echo Safe").stdout).toBe('Safe\n');
    const open = audit(repo).findings.flatMap(({ ruleId, reasons }) =>
      ruleId === 'gitignore-coverage' ? (reasons ?? []) : [],
    );
    expect(open.includes('open=.env')).toBe(!ignored);
  });
});

describe('git status --ignored | grep .env', () => {
  it('is silent about a tracked .env', () => {
    const repo = createRepo();
    repo.commit({ '.gitignore': cover, '.env': 'PORT=3000\n' });
    expect(repo.shell('git status --ignored | grep .env').stdout).toBe('');
    expect(told(audit(repo), 'hook-inactive')).toEqual([
      'warning .env:1 env-file',
      'warning .env:1 tracked-although-ignored',
    ]);
  });

  it('speaks of venv/ where .env is open', () => {
    const repo = createRepo();
    repo.commit({ '.gitignore': 'venv/\n' });
    repo.write('venv/pyvenv.cfg', 'home = /usr/bin\n');
    expect(repo.shell('git status --ignored | grep .env')).toMatchObject({ code: 0, stdout: '\tvenv/\n' });
    repo.write('.env', 'PORT=3000\n');
    expect(told(audit(repo), 'hook-inactive', 'gitignore-coverage')).toEqual(['error .env:1 env-file']);
  });
});

it('git secrets --scan looks for AWS keys in tracked files; an audit for all, in the ignored .env, too', () => {
  const repo = createRepo();
  const [key = ''] = expandSample('AKIA[[base32:16]]', 5).secrets;
  repo.commit({ '.gitignore': cover, 'a.txt': `${fakeToken(1)}\n` });
  repo.write('.env', `PYPI_API_TOKEN=${fakeToken(2)}\nAWS_KEY=${key}\n`);
  // What it does: git grep over what is tracked, for the shapes of AWS.
  const scan = "git grep -nwHE '(AKIA|ASIA)[A-Z0-9]{16}'";
  expect(repo.shell(scan)).toMatchObject({ code: 1, stdout: '' });
  expect(told(audit(repo), 'hook-inactive')).toEqual(
    expect.arrayContaining(['warning .env:1 env-file', 'warning .env:1 pypi-token', 'error a.txt:1 pypi-token']),
  );
});

describe('git secrets --install', () => {
  /** What it does: hooks that stop everything, in the folder that git has for this work tree. */
  const install = `d="$(git rev-parse --git-dir)/hooks" && mkdir -p "$d" && printf '#!/bin/sh\\nexit 1\\n' >"$d/pre-commit" && chmod +x "$d/pre-commit"`;

  it('protects nothing with husky, where git looks elsewhere; an audit says so', () => {
    const repo = createRepo();
    // On a build machine nobody commits.
    repo.env['CI'] = '';
    repo.commit({ '.gitignore': cover });
    repo.cli('install', '--manager', 'git');
    expect(told(audit(repo))).toEqual([]);
    // What `husky` sets.
    repo.write('.husky/_/pre-commit', '#!/bin/sh\n');
    chmodSync(`${repo.dir}/.husky/_/pre-commit`, 0o755);
    repo.git('config', 'core.hooksPath', '.husky/_');
    expect(repo.shell(install).code).toBe(0);
    repo.stage('a.txt', `${fakeToken(1)}\n`);
    expect(repo.tryGit('commit', '--quiet', '--message', 'x').code).toBe(0);
    expect(told(audit(repo))).toContain('warning .husky/_/:1 hook-inactive');
  });

  it('protects nothing in a linked work tree, whose own hooks git never runs; install does', () => {
    const repo = createRepo();
    repo.commit({ '.gitignore': cover });
    repo.git('worktree', 'add', '--quiet', '../linked');
    const linked = openRepo(join(repo.env['HOME'] ?? '', 'linked'));
    expect(linked.shell(install).code).toBe(0);
    linked.stage('a.txt', `${fakeToken(1)}\n`);
    expect(linked.tryGit('commit', '--quiet', '--message', 'x').code).toBe(0);
    expect(linked.cli('install', '--manager', 'git').code).toBe(0);
    linked.stage('b.txt', `${fakeToken(2)}\n`);
    expect(linked.tryGit('commit', '--quiet', '--message', 'x').code).toBe(1);
  });
});
