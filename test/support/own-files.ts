/** The checks of the developer's own files over a temporary repository, as data. */
import { vi } from 'vitest';
import { openRepository } from '../../src/git/repository.ts';
import type { Finding } from '../../src/model.ts';
import { checkEnv, type EnvCheck } from '../../src/own-files/env-check.ts';
import { envFiles, type EnvFile } from '../../src/own-files/env-files.ts';
import { checkGitignore, type GitignoreCheck } from '../../src/own-files/gitignore-check.ts';
import type { TestRepo } from './repo.ts';

/** "Looks like a secret" is anything with `s3cr3t` in it; nothing is left out of comparisons. */
const options = {
  looksSecret: (bytes: Uint8Array) => Buffer.from(bytes).includes('s3cr3t'),
  leftOut: () => null,
};

async function inRepo<T>(repo: TestRepo, run: () => Promise<T>): Promise<T> {
  vi.stubEnv('HOME', repo.env['HOME']);
  vi.stubEnv('XDG_CONFIG_HOME', repo.env['XDG_CONFIG_HOME']);
  try {
    return await run();
  } finally {
    vi.unstubAllEnvs();
  }
}

export const check = (repo: TestRepo): Promise<EnvCheck> =>
  inRepo(repo, async () => checkEnv(await openRepository(repo.dir), options));

export const checkIgnore = (repo: TestRepo): Promise<GitignoreCheck> =>
  inRepo(repo, async () => checkGitignore(await openRepository(repo.dir), options));

export const listed = (repo: TestRepo): Promise<readonly EnvFile[]> =>
  inRepo(repo, async () => (await envFiles(await openRepository(repo.dir))).files);

/** `error env-template-keys .env:1 detail`: one line per finding. */
export function told(findings: readonly Finding[], ...rules: readonly string[]): readonly string[] {
  return findings
    .filter(({ rule }) => rules.length === 0 || rules.includes(rule.id))
    .map(({ severity, rule, path, span, detail }) => `${severity} ${rule.id} ${path}:${span.startLine} ${detail}`);
}
