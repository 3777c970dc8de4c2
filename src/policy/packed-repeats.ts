/** What an archive holds as it is stands in the archive's own bytes, too: it is told once, where it is packed. */
import type { Finding, Severity, Skipped } from '../model.ts';

const rank: Readonly<Record<Severity, number>> = { note: 1, warning: 2, error: 3 };

/**
 * Leaves out findings in an archive whose value is found in a member of it (`a.zip!b`) as well, and is no milder there.
 * A row of a database that was deleted, or a comment of an archive, has no member and stays.
 */
export function withoutPackedRepeats(items: readonly (Finding | Skipped)[]): readonly (Finding | Skipped)[] {
  const packed = new Map<string, number>();
  for (const item of items) {
    if (item.kind === 'skipped') continue;
    const { path, severity } = item;
    for (let at = path.indexOf('!'); at !== -1; at = path.indexOf('!', at + 1)) {
      const key = valueIn(path.slice(0, at), item);
      packed.set(key, Math.max(packed.get(key) ?? 0, rank[severity]));
    }
  }
  if (packed.size === 0) return items;
  return items.filter(
    item =>
      item.kind === 'skipped' ||
      item.role === 'name' ||
      (packed.get(valueIn(item.path, item)) ?? 0) < rank[item.severity],
  );
}

/** Findings about files have no value: each is of its own path. */
function valueIn(archive: string, one: Finding): string {
  return [archive, one.secret?.reveal() ?? `${one.rule.id} ${one.path}`].join('\0');
}
