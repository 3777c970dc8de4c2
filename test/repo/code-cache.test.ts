import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { writeCodeCache } from '../../src/install/code-cache.ts';
import { createRepo, fakeToken, hookFile, type TestRepo } from '../support/repo.ts';

const body = readFileSync(join(dirname(hookFile), '../hooks/secret-hook.sh'), 'utf8');

/** Copies the program that the hook needs, as `install` does. */
function copyProgram(repo: TestRepo): string {
  const dist = dirname(hookFile);
  const program = join(repo.dir, '..', 'program');
  mkdirSync(program);
  const names = JSON.parse(readFileSync(join(dist, 'hook-files.json'), 'utf8')) as readonly string[];
  for (const name of names) cpSync(join(dist, name), join(program, name));
  return program;
}

function runCopy(repo: TestRepo, program: string) {
  const { status, stderr } = spawnSync(process.execPath, [join(program, 'hook.cjs'), 'pre-commit'], {
    cwd: repo.dir,
    env: repo.env,
    encoding: 'utf8',
  });
  return { status, stderr };
}

describe('the code cache', () => {
  it('is written beside the program, which works with it, without it and with a broken one', () => {
    const repo = createRepo();
    repo.stage('a.txt', fakeToken());
    const program = copyProgram(repo);
    const cache = join(program, 'hook.cache');
    expect(runCopy(repo, program).status).toBe(1);
    expect(writeCodeCache(program, body)).toBe(true);
    expect(existsSync(cache)).toBe(true);
    const cached = runCopy(repo, program);
    expect(cached.stderr).toContain('PyPI upload token');
    expect(cached.status).toBe(1);
    writeFileSync(cache, 'broken');
    expect(runCopy(repo, program).status).toBe(1);
  });

  it('is not written where there is no program', () => {
    expect(writeCodeCache(createRepo().dir, body)).toBe(false);
  });
});
