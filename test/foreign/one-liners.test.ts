/** Checks that security documents copy from each other, run by the programs they name: where they err, and what an audit says. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { expandSample } from '../../src/samples/expand.ts';
import { audit, cover, told } from '../support/audit.ts';
import { createRepo, type TestRepo } from '../support/repo.ts';

const root = resolve(import.meta.dirname, '../..');
const programs = ['bandit/1.8.6', 'pre-commit/4.7.0'].map(folder => join(root, '.cache', folder, 'bin'));

beforeAll(() => {
  if (!programs.every(folder => existsSync(folder))) throw new Error('Run first: node scripts/fetch-pre-commit.mjs');
});

/** A repository with the programs in its PATH. */
function withPrograms(): TestRepo {
  const repo = createRepo();
  repo.env['PATH'] = [...programs, repo.env['PATH'] ?? ''].join(':');
  repo.env['PRE_COMMIT_HOME'] = join(repo.env['HOME'] ?? '', 'pre-commit');
  return repo;
}

it('bandit -r src/ -ll is content with a hard-coded password, which an audit names, and the line itself', () => {
  const repo = withPrograms();
  const [password = ''] = expandSample('[[base62:20]]', 3).secrets;
  repo.commit({ '.gitignore': cover, 'check.sh': 'bandit -r src/ -ll\n', 'src/a.py': `db_password = "${password}"\n` });
  expect(repo.shell('bandit --quiet -r src/ -ll')).toMatchObject({ code: 0, stdout: '' });
  // It sees the password, as a matter of low severity.
  expect(repo.shell('bandit --quiet -r src/')).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('hardcoded_password_string') as string,
  });
  expect(told(audit(repo), 'hook-inactive')).toEqual([
    'warning check.sh:1 guard-bandit-level',
    'error src/a.py:1 hardcoded-password',
  ]);
});

describe('detect-secrets under the address of pre-commit-hooks', () => {
  /** A repository of hooks that, like the real one, has hooks, and none of that id. */
  function hooks(repo: TestRepo): string {
    const folder = join(repo.env['HOME'] ?? '', 'pre-commit-hooks');
    const entry = '- id: detect-private-key\n  name: detect private key\n  entry: "true"\n  language: system\n';
    repo.shell(
      `mkdir '${folder}' && cd '${folder}' && git init -q && printf '%s' '${entry}' >.pre-commit-hooks.yaml && git add . && git commit -qm x && git tag v1`,
    );
    return folder;
  }

  it('stops every commit without a check, or was never installed; an audit says why', () => {
    const repo = withPrograms();
    const text = (address: string, rev: string): string =>
      `repos:\n  - repo: ${address}\n${rev}    hooks:\n      - id: detect-secrets\n`;
    repo.commit({
      '.gitignore': cover,
      '.pre-commit-config.yaml': text('https://github.com/pre-commit/pre-commit-hooks', ''),
    });
    const snippet = repo.shell('pre-commit validate-config .pre-commit-config.yaml');
    expect([snippet.code, snippet.stdout]).toEqual([1, expect.stringContaining('Missing required key: rev')]);
    expect(told(audit(repo), 'hook-inactive')).toEqual(['warning .pre-commit-config.yaml:4 guard-detect-secrets']);
    repo.stage('.pre-commit-config.yaml', text(hooks(repo), '    rev: v1\n'));
    const run = repo.shell('pre-commit run --all-files');
    expect([run.code, run.stdout + run.stderr]).toEqual([
      1,
      expect.stringContaining('`detect-secrets` is not present in repository'),
    ]);
  });
});
