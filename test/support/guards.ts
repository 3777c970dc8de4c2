/** Runs the guards over a temporary repository, as the hook does, without the rest of the hook. */
import { vi } from 'vitest';
import { openRepository } from '../../src/git/repository.ts';
import { stagedChanges } from '../../src/git/staged-changes.ts';
import { runGuards } from '../../src/guards/index.ts';
import type { Finding } from '../../src/model.ts';
import { guardFacts } from '../../src/sources/file-states.ts';
import type { TestRepo } from './repo.ts';

/** Judges what is staged in `repo`; "looks like a secret" is anything with `s3cr3t` in it. */
export async function judge(repo: TestRepo): Promise<readonly Finding[]> {
  vi.stubEnv('HOME', repo.env['HOME']);
  vi.stubEnv('XDG_CONFIG_HOME', repo.env['XDG_CONFIG_HOME']);
  try {
    const repository = await openRepository(repo.dir);
    const { changes } = await stagedChanges(repository.top);
    const facts = await guardFacts(repository, changes);
    return await runGuards(facts, { looksSecret: bytes => Buffer.from(bytes).includes('s3cr3t') });
  } finally {
    vi.unstubAllEnvs();
  }
}

/** `error env-file .env staged force-added`: one line per finding, without the places of holes. */
export function lines(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ severity, rule, path, reasons }) =>
    [severity, rule.id, path, ...reasons.filter(reason => !reason.includes('='))].join(' '),
  );
}

/** The paths that a hole of this severity names. */
export function holes(findings: readonly Finding[], severity: Finding['severity']): readonly string[] {
  return findings
    .filter(finding => finding.rule.id === 'gitignore-coverage' && finding.severity === severity)
    .flatMap(({ reasons }) => reasons.map(reason => reason.replace(/^open=/, '')));
}

/** A `.gitignore` without a hole. */
export const fullCover = '.env\n.env.*\n!.env.example\n';
