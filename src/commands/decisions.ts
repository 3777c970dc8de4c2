/** What decides about the findings of one run: read only when there is one, and only as much of it as they need. */
import type { Finding, RepoPath, Skipped } from '../model.ts';
import { type AllowComment, allowComments, commentText, mayHoldAllow } from '../policy/allow-comments.ts';
import type { Scan } from './pipeline.ts';
import type { ForFindings } from './team-policy.ts';

/** Loaded late: a clean commit needs no cryptography, no globs and no baseline. */
export async function decisionsFor(items: readonly (Finding | Skipped)[], scan: Scan): Promise<ForFindings> {
  const found = items.filter(item => item.kind === 'finding' || isLimit(item));
  if (found.length === 0) return { fingerprint: () => '' };
  const { team } = scan;
  if (team) return team.forFindings([...new Set(found.map(({ path }) => path))], await scan.policyFiles);
  const { createFingerprinter } = await import('../policy/fingerprint.ts');
  return { fingerprint: createFingerprinter() };
}

/** Guards name files that were not read: their allow comments are looked up now. */
export async function addFirstLines(
  items: readonly (Finding | Skipped)[],
  allows: Map<RepoPath, readonly AllowComment[]>,
  scan: Scan,
): Promise<void> {
  if (scan.noAllow) return;
  const named = items.filter(item => item.kind === 'finding' && item.secret === null).map(({ path }) => path);
  for (const path of new Set(named)) {
    if (allows.has(path)) continue;
    const bytes = await scan.readFile?.(path);
    if (bytes && mayHoldAllow(bytes)) allows.set(path, allowComments(commentText(bytes)));
  }
}

/** What an exclude may settle. */
function isLimit({ reason }: Skipped): boolean {
  return reason === 'size-limit' || reason === 'work-limit';
}
