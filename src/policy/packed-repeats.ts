/** What an archive holds as it is stands in the archive's own bytes, too: one secret is told once, where it is packed. */
import type { Finding, RepoPath, Severity, Skipped } from '../model.ts';

const rank: Readonly<Record<Severity, number>> = { note: 1, warning: 2, error: 3 };

/**
 * Leaves out findings in an archive whose secret is found in a member of it (`a.zip!b`) as well, and is no milder there.
 * A row of a database that was deleted, or a comment of a zip file, has no member and stays.
 */
export function withoutPackedRepeats(items: readonly (Finding | Skipped)[]): readonly (Finding | Skipped)[] {
  const packed = new Map<string, number>();
  for (const item of items) {
    if (item.kind === 'skipped' || item.secret === null) continue;
    const { path, secret, severity } = item;
    for (let at = path.indexOf('!'); at !== -1; at = path.indexOf('!', at + 1)) {
      const key = placeOf(path.slice(0, at) as RepoPath, secret.reveal());
      packed.set(key, Math.max(packed.get(key) ?? 0, rank[severity]));
    }
  }
  if (packed.size === 0) return items;
  return items.filter(
    item =>
      item.kind === 'skipped' ||
      item.secret === null ||
      item.role === 'name' ||
      (packed.get(placeOf(item.path, item.secret.reveal())) ?? 0) < rank[item.severity],
  );
}

function placeOf(archive: RepoPath, value: string): string {
  return `${archive}\0${value}`;
}
