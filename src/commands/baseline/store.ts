/** The baseline file of the work tree: read, and changed under a lock. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { newBaseline, readBaseline, renderBaseline } from '../../config/baseline-file.ts';
import { withLock, writeAtomically } from '../../config/locked-file.ts';
import { baselineName } from '../../config/names.ts';
import type { Repository } from '../../git/repository.ts';
import type { Finding } from '../../model.ts';
import { normalizedEntries, type Baseline, type BaselineEntry } from '../../policy/baseline.ts';
import { unsilenced } from '../../policy/levels.ts';
import { UserError } from '../../user-error.ts';
import { scanStaged } from '../staged-scan.ts';
import { worktreeFile } from '../policy-files.ts';

/** Reads it; null when there is none. Throws `UserError` when it is broken. */
export function currentBaseline({ top }: Repository): Baseline | null {
  const bytes = worktreeFile(top, baselineName);
  return bytes === null ? null : readBaseline(bytes);
}

/** The same, where there has to be one. */
export function existingBaseline(repository: Repository): Baseline {
  const baseline = currentBaseline(repository);
  if (baseline !== null) return baseline;
  throw new UserError('usage', `There is no ${baselineName}`, {
    hint: "npx secret-hook baseline create --reason '<why>'",
  });
}

/** What a change did. */
export interface Changed {
  readonly before: number;
  readonly after: number;
  readonly isWritten: boolean;
}

/** Changes the file as it is at that moment, which may be newer than what was read before. Equal bytes are not written. */
export function changeBaseline(repository: Repository, change: (now: Baseline) => Baseline): Changed {
  return withLock(join(repository.gitDir, 'secret-hook', 'baseline.lock'), () => {
    const path = join(repository.top, baselineName);
    const now = currentBaseline(repository);
    const next = change(now ?? newBaseline(randomBytes(18).toString('base64')));
    const text = renderBaseline(next);
    const old = worktreeFile(repository.top, baselineName);
    const isWritten = old === null || Buffer.from(old).toString('utf8') !== text;
    if (isWritten) writeAtomically(path, text);
    return { before: now?.entries.length ?? 0, after: normalizedEntries(next.entries).length, isWritten };
  });
}

/** What is in the index now. */
export interface Present {
  readonly repository: Repository;
  /** Findings that count, with their severity, and those that the baseline sets aside. */
  readonly findings: readonly Finding[];
}

/** Looks at the whole index. Throws `UserError` when not everything could be read: what was not seen is not decided on. */
export async function presentFindings(cwd: string): Promise<Present> {
  const { outcome, repository } = await scanStaged({ cwd, runAllows: [], wholeIndex: true });
  const unread = outcome.skipped.find(skipped => skipped.blocking);
  if (unread)
    throw new UserError('unreadable', `Not everything could be read: ${unread.path}`, {
      hint: 'npx secret-hook scan . --verbose',
    });
  const counted = outcome.findings.map(({ finding }) => finding).filter(({ rule }) => !unsilenced.has(rule.id));
  const known = outcome.suppressed.filter(({ by }) => by === 'baseline').map(({ finding }) => finding);
  return { repository, findings: [...counted, ...known] };
}

/** An entry as the options of a command make it. */
export type NewEntry = Pick<BaselineEntry, 'reason' | 'until' | 'path'>;
