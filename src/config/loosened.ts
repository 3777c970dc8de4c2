/** What a change of the configuration lets through that was stopped before. */
import { layersOf, type Configuration, type Layer, type Level, type Levels } from '../policy/configuration.ts';

const rank: Readonly<Record<Level, number>> = { off: 0, note: 1, warning: 2, error: 3 };

/** Answers the built-in level of a rule; null when there is none. */
export type SeverityOf = (ruleId: string) => Level | null;

/** Each loosening as `what: old → new`. */
export function loosenings(before: Configuration, after: Configuration, severityOf: SeverityOf): readonly string[] {
  const single = (what: string, old: string, now: string, isLooser: boolean): readonly string[] =>
    isLooser && old !== now ? [`${what}: ${old} → ${now}`] : [];
  const kb = (size: number): string => `${size} KB`;
  const mb = (size: number | null): string => (size === null ? 'files of every size' : `${size} MB`);
  return [
    ...layerLoosenings(layersOf(before), layersOf(after), severityOf),
    ...added('compat', before.compat, after.compat).map(change => change.replace('→ ', '→ comments of ')),
    ...added('env.allowed', before.env.allowed, after.env.allowed),
    ...added('env.templates', before.env.templates, after.env.templates),
    ...added('env.names', after.env.names, before.env.names, 'removed'),
    ...single('env.location', 'outside', after.env.location ?? 'default', before.env.location === 'outside'),
    ...single('gitignore', 'all', after.gitignore, before.gitignore === 'all'),
    ...single(
      'limits.largeFileKb',
      kb(before.limits.largeFileKb),
      kb(after.limits.largeFileKb),
      after.limits.largeFileKb > before.limits.largeFileKb,
    ),
    ...single(
      'limits.scanMb',
      mb(before.limits.scanMb),
      mb(after.limits.scanMb),
      (after.limits.scanMb ?? Infinity) < (before.limits.scanMb ?? Infinity),
    ),
    ...before.customRules.flatMap(rule => {
      const now = after.customRules.find(({ id }) => id === rule.id);
      if (now === undefined) return [`customRules: ${rule.id} → removed`];
      const changed =
        JSON.stringify({ ...now, why: '', title: '' }) !== JSON.stringify({ ...rule, why: '', title: '' });
      return changed ? [`customRules: ${rule.id} → changed`] : [];
    }),
  ];
}

/** The same for layers alone, the weakest first: what a file in a folder may say. */
export function layerLoosenings(
  before: readonly Layer[],
  after: readonly Layer[],
  severityOf: SeverityOf,
): readonly string[] {
  const paths = (layers: readonly Layer[]) => layers.flatMap(({ overrides }) => overrides).map(one => keyOf(one.paths));
  const sets = new Set([...paths(before), ...paths(after)]);
  const excludes = (layers: readonly Layer[]) => layers.flatMap(({ exclude }) => exclude);
  const isStrict = (layers: readonly Layer[]) => lastDetection(layers) === 'strict';
  return [
    ...lowered('rules', { before: rulesOf(before), after: rulesOf(after) }, severityOf),
    ...[...sets].flatMap(key => {
      const where = `overrides for ${(JSON.parse(key) as readonly string[]).join(', ')}`;
      return lowered(where, { before: levelsFor(before, key), after: levelsFor(after, key) }, severityOf);
    }),
    ...added('exclude', excludes(before), excludes(after)),
    ...(isStrict(before) && !isStrict(after) ? ['detection: strict → normal'] : []),
  ];
}

function keyOf(paths: readonly string[]): string {
  return JSON.stringify(paths);
}

function lastDetection(layers: readonly Layer[]): Layer['detection'] {
  return layers.map(({ detection }) => detection).findLast(value => value !== null) ?? null;
}

function rulesOf(layers: readonly Layer[]): Levels {
  return Object.assign({}, ...layers.map(({ rules }) => rules)) as Levels;
}

function added(
  what: string,
  before: readonly string[],
  after: readonly string[],
  how: 'added' | 'removed' = 'added',
): readonly string[] {
  const news = after.filter(one => !before.includes(one));
  return news.map(one => (how === 'added' ? `${what}: nothing → ${one}` : `${what}: ${one} → removed`));
}

/** What an override makes of the levels of all paths; the levels of all paths where there is none for `key`. */
function levelsFor(layers: readonly Layer[], key: string): Levels {
  const all = layers.flatMap(({ rules, overrides }) => [
    rules,
    ...overrides.filter(({ paths }) => keyOf(paths) === key).map(override => override.rules),
  ]);
  return Object.assign({}, ...all) as Levels;
}

/** Rules whose level went down, by the level they had: their own when none was configured. */
function lowered(
  where: string,
  { before, after }: { readonly before: Levels; readonly after: Levels },
  severityOf: SeverityOf,
): readonly string[] {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return ids.flatMap(id => {
    const own = severityOf(id) ?? 'error';
    const [old, now] = [before[id] ?? own, after[id] ?? own];
    return rank[now] < rank[old] ? [`${where}: ${id} ${old} → ${now}`] : [];
  });
}
