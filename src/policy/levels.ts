/** Levels and excludes of a configuration, applied to one finding. */
import type { Finding, RepoPath, Severity, Suppressed } from '../model.ts';
import type { Configuration, Level, Levels } from './configuration.ts';

/** A configuration and the way to match its globs, which is loaded for a finding only. */
export interface Configured {
  readonly configuration: Configuration;
  readonly matches: (path: RepoPath, globs: readonly string[]) => boolean;
}

const rank: Readonly<Record<Severity, number>> = { note: 1, warning: 2, error: 3 };

/** What the configuration makes of a finding: set aside, or with the level it has there. */
export type Levelled =
  | { readonly kind: 'settled'; readonly by: Pick<Suppressed, 'by' | 'reason' | 'until'> }
  | { readonly kind: 'counts'; readonly finding: Finding };

/** Applies excludes, then levels. Whoever loosens the policy cannot have that go unsaid: see `unsilenced`. */
export function applyLevels(finding: Finding, { configuration, matches }: Configured): Levelled {
  if (unsilenced.has(finding.rule.id)) return { kind: 'counts', finding };
  const source = configuration.source ?? '';
  const glob = configuration.exclude.find(one => matches(finding.path, [one]));
  if (glob !== undefined)
    return { kind: 'settled', by: { by: 'exclude', reason: `exclude "${glob}" in ${source}`, until: null } };
  const found = levelOf(finding, { configuration, matches });
  if (found === null) return { kind: 'counts', finding };
  if (found.level === 'off')
    return { kind: 'settled', by: { by: 'level', reason: `${found.where} is off in ${source}`, until: null } };
  return { kind: 'counts', finding: withLevel(finding, found.level) };
}

/** Rules that no level, exclude, comment or baseline entry sets aside. */
export const unsilenced: ReadonlySet<string> = new Set(['policy-loosened']);

interface Found {
  readonly level: Level;
  /** `rules.pypi-token`, `overrides[1].rules.pypi-token`. */
  readonly where: string;
}

/** The last override that matches and names the rule; else `rules`. */
function levelOf({ rule, path }: Finding, { configuration, matches }: Configured): Found | null {
  const names = [rule.id, ...(rule.aliases ?? [])];
  const own = (levels: Levels): string | undefined => names.find(name => Object.hasOwn(levels, name));
  for (const [index, { paths, rules }] of [...configuration.overrides.entries()].toReversed()) {
    const name = own(rules);
    const level = name === undefined ? undefined : rules[name];
    if (level !== undefined && matches(path, paths)) return { level, where: `overrides[${index}].rules.${name ?? ''}` };
  }
  const name = own(configuration.rules);
  const level = name === undefined ? undefined : configuration.rules[name];
  return level === undefined ? null : { level, where: `rules.${name ?? ''}` };
}

/** The level of the rule moves; what evidence has lowered below it (a checksum that does not hold) stays there. */
function withLevel(finding: Finding, level: Severity): Finding {
  const isLowered = rank[finding.severity] < rank[finding.rule.severity];
  const severity = isLowered && rank[level] > rank[finding.severity] ? finding.severity : level;
  if (severity === finding.severity) return finding;
  return { ...finding, severity, reasons: [...finding.reasons, `level=${level}`] };
}
