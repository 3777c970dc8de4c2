/** Levels and excludes of the configurations that speak of a finding, applied to it. */
import type { Finding, RepoPath, Severity, Suppressed } from '../model.ts';
import { layersOf, type Configuration, type Layer, type Level, type Levels } from './configuration.ts';

/** A configuration and the way to match its globs, which is loaded for a finding only. */
export interface Configured {
  readonly configuration: Configuration;
  /** Layers of folders below the top; of two folders the outer one first. */
  readonly folders?: readonly Layer[];
  readonly matches: (path: RepoPath, globs: readonly string[]) => boolean;
}

const rank: Readonly<Record<Severity, number>> = { note: 1, warning: 2, error: 3 };

/** What the configuration makes of a finding: set aside, or with the level it has there. */
export type Levelled =
  | { readonly kind: 'settled'; readonly by: Pick<Suppressed, 'by' | 'reason' | 'until'> }
  | { readonly kind: 'counts'; readonly finding: Finding };

/** Applies excludes, then levels. Whoever loosens the policy cannot have that go unsaid: see `unsilenced`. */
export function applyLevels(finding: Finding, configured: Configured): Levelled {
  if (unsilenced.has(finding.rule.id)) return { kind: 'counts', finding };
  const settled = (by: string, reason: string): Levelled => ({ kind: 'settled', by: { by, reason, until: null } });
  const layers = layersFor(finding.path, configured);
  const excluded = excludedBy(finding.path, layers, configured.matches);
  if (excluded !== null) return settled('exclude', excluded);
  const { source, env } = configured.configuration;
  const allowed =
    finding.rule.id === 'env-file' ? env.allowed.find(one => configured.matches(finding.path, [one])) : undefined;
  if (allowed !== undefined) return settled('environment', `env.allowed "${allowed}" in ${source ?? ''}`);
  const names = [finding.rule.id, ...(finding.rule.aliases ?? [])];
  const found = levelIn({ path: finding.path, names }, layers, configured.matches);
  if (found?.level === 'off') return settled('level', `${found.where} is off in ${found.source}`);
  const judged = isStrict(layers) ? strictly(finding) : finding;
  return { kind: 'counts', finding: found === null ? judged : withLevel(judged, found.level) };
}

/** The exclude that sets a path aside, in words; null when none does. */
export function excludedBy(path: RepoPath, layers: readonly Layer[], matches: Configured['matches']): string | null {
  for (const layer of layers) {
    const glob = layer.exclude.find(one => matches(pathIn(layer, path), [one]));
    if (glob !== undefined) return `exclude "${glob}" in ${layer.source ?? ''}`;
  }
  return null;
}

/** Layers that speak of a path, the nearest first. */
export function layersFor(path: RepoPath, { configuration, folders = [] }: Configured): readonly Layer[] {
  const near = folders.filter(({ folder }) => path.startsWith(`${folder}/`));
  return [...layersOf(configuration), ...near].toReversed();
}

/** The path as the globs of the layer count it. */
function pathIn({ folder }: Layer, path: RepoPath): RepoPath {
  // The end of a path is a path.
  return folder === '' ? path : (path.slice(folder.length + 1) as RepoPath);
}

function isStrict(layers: readonly Layer[]): boolean {
  return layers.find(({ detection }) => detection !== null)?.detection === 'strict';
}

/** What is only probably a secret counts as one. A note stays: there something speaks against it. */
function strictly(finding: Finding): Finding {
  if (finding.secret === null || finding.severity !== 'warning' || finding.rule.severity !== 'error') return finding;
  return { ...finding, severity: 'error', reasons: [...finding.reasons, 'strict'] };
}

/** Rules that no level, exclude, comment or baseline entry sets aside. */
export const unsilenced: ReadonlySet<string> = new Set(['policy-loosened']);

/** A level, and where it stands. */
export interface Found {
  readonly level: Level;
  /** `rules.pypi-token`, `overrides[1].rules.pypi-token`. */
  readonly where: string;
  readonly source: string;
}

/** The level of a rule (by its id and former ones) in a file: the nearest layer that names it; in it the last override that matches, else `rules`. */
export function levelIn(
  { path, names }: { readonly path: RepoPath; readonly names: readonly string[] },
  layers: readonly Layer[],
  matches: Configured['matches'],
): Found | null {
  const own = (levels: Levels): string | undefined => names.find(name => Object.hasOwn(levels, name));
  for (const layer of layers) {
    const source = layer.source ?? '';
    for (const [index, { paths, rules }] of [...layer.overrides.entries()].toReversed()) {
      const name = own(rules);
      const level = name === undefined ? undefined : rules[name];
      if (level !== undefined && matches(pathIn(layer, path), paths))
        return { level, where: `overrides[${index}].rules.${name ?? ''}`, source };
    }
    const name = own(layer.rules);
    const level = name === undefined ? undefined : layer.rules[name];
    if (level !== undefined) return { level, where: `rules.${name ?? ''}`, source };
  }
  return null;
}

/** The level of the rule moves; what evidence has lowered below it (a checksum that does not hold) stays there. */
function withLevel(finding: Finding, level: Severity): Finding {
  const isLowered = rank[finding.severity] < rank[finding.rule.severity];
  const severity = isLowered && rank[level] > rank[finding.severity] ? finding.severity : level;
  if (severity === finding.severity) return finding;
  return { ...finding, severity, reasons: [...finding.reasons, `level=${level}`] };
}
