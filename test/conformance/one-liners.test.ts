import { chmodSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { expandSample } from '../../src/samples/expand.ts';
import { audit, cover, told } from '../support/audit.ts';
import { createRepo, fakeToken } from '../support/repo.ts';

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

it('git status --ignored | grep .env is silent about a tracked .env', () => {
  const repo = createRepo();
  repo.commit({ '.gitignore': cover, '.env': 'PORT=3000\n' });
  expect(repo.shell('git status --ignored | grep .env').stdout).toBe('');
  expect(told(audit(repo), 'hook-inactive')).toEqual([
    'warning .env:1 env-file',
    'warning .env:1 tracked-although-ignored',
  ]);
});

it('bandit -ll shows no hard-coded password; an audit names both', () => {
  const repo = createRepo();
  const [password = ''] = expandSample('[[base62:20]]', 3).secrets;
  repo.commit({ '.gitignore': cover, 'check.sh': 'bandit -r src/ -ll\n', 'src/a.py': `db_password = "${password}"\n` });
  expect(told(audit(repo), 'hook-inactive')).toEqual([
    'warning check.sh:1 guard-bandit-level',
    'error src/a.py:1 hardcoded-password',
  ]);
});

it('detect-secrets under pre-commit-hooks, which does not have it', () => {
  const repo = createRepo();
  const text =
    'repos:\n  - repo: https://github.com/pre-commit/pre-commit-hooks\n    hooks:\n      - id: detect-secrets\n';
  repo.commit({ '.gitignore': cover, '.pre-commit-config.yaml': text });
  expect(told(audit(repo), 'hook-inactive')).toEqual(['warning .pre-commit-config.yaml:4 guard-detect-secrets']);
});

it('git secrets --scan reads tracked files for AWS keys; an audit reads the ignored .env, too', () => {
  const repo = createRepo();
  repo.commit({ '.gitignore': cover, 'a.txt': `${fakeToken(1)}\n` });
  repo.write('.env', `PYPI_API_TOKEN=${fakeToken(2)}\n`);
  expect(told(audit(repo), 'hook-inactive')).toEqual([
    'warning .env:1 env-file',
    'warning .env:1 pypi-token',
    'error a.txt:1 pypi-token',
  ]);
});

it('git secrets --install writes to .git/hooks, where git does not look with husky', () => {
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
  expect(told(audit(repo))).toEqual(['warning .husky/_/:1 hook-inactive']);
});
