/** What a change of the configuration lets through that was stopped before. */
import type { Configuration, Level, Levels } from '../policy/configuration.ts';

const rank: Readonly<Record<Level, number>> = { off: 0, note: 1, warning: 2, error: 3 };

/** Each loosening as `what: old → new`. `severityOf` answers the built-in level of a rule, null when there is none. */
export function loosenings(
  before: Configuration,
  after: Configuration,
  severityOf: (ruleId: string) => Level | null,
): readonly string[] {
  const sets = new Set([...before.overrides, ...after.overrides].map(({ paths }) => JSON.stringify(paths)));
  return [
    ...lowered('rules', { before: before.rules, after: after.rules }, severityOf),
    ...[...sets].flatMap(paths => {
      const where = `overrides for ${(JSON.parse(paths) as readonly string[]).join(', ')}`;
      return lowered(where, { before: levelsFor(before, paths), after: levelsFor(after, paths) }, severityOf);
    }),
    ...after.exclude.filter(glob => !before.exclude.includes(glob)).map(glob => `exclude: nothing → ${glob}`),
    ...after.compat.filter(tool => !before.compat.includes(tool)).map(tool => `compat: nothing → comments of ${tool}`),
    ...before.customRules.flatMap(rule => {
      const now = after.customRules.find(({ id }) => id === rule.id);
      if (now === undefined) return [`customRules: ${rule.id} → removed`];
      const changed =
        JSON.stringify({ ...now, why: '', title: '' }) !== JSON.stringify({ ...rule, why: '', title: '' });
      return changed ? [`customRules: ${rule.id} → changed`] : [];
    }),
  ];
}

/** What an override makes of the levels of all paths; the levels of all paths where there is none for `paths`. */
function levelsFor({ rules, overrides }: Configuration, paths: string): Levels {
  const own = overrides.filter(override => JSON.stringify(override.paths) === paths).map(override => override.rules);
  return own.length === 0 ? rules : Object.assign({}, rules, ...own);
}

/** Rules whose level went down, by the level they had: their own when none was configured. */
function lowered(
  where: string,
  { before, after }: { readonly before: Levels; readonly after: Levels },
  severityOf: (ruleId: string) => Level | null,
): readonly string[] {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return ids.flatMap(id => {
    const own = severityOf(id) ?? 'error';
    const [old, now] = [before[id] ?? own, after[id] ?? own];
    return rank[now] < rank[old] ? [`${where}: ${id} ${old} → ${now}`] : [];
  });
}
