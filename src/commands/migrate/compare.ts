/** Both sets of decisions on the same findings: where they agree, and each place where they do not. */
import type { Decisions } from '../../migrate/decisions.ts';
import { createMatcher } from '../../migrate/matcher.ts';
import { isPatternProblem } from '../../migrate/pattern.ts';
import type { Finding, Outcome, RepoPath } from '../../model.ts';
import type { Hit, Looked } from './look.ts';
import type { OwnRule } from './translate.ts';

/** One place where the tools and we decide differently. */
export interface Difference {
  /** `counts-here`: it was let through. `set-aside-here`: it was not. `not-found-here`: a rule of the tool matches and none here. */
  readonly kind: 'counts-here' | 'set-aside-here' | 'not-found-here';
  readonly path: RepoPath;
  readonly line: number;
  readonly rule: string;
  /** Redacted value; empty where there is none. */
  readonly redacted: string;
  /** By what the side that lets it through does so. */
  readonly by: string;
}

/** What the comparison says. */
export interface Comparison {
  /** Findings that were compared. */
  readonly findings: number;
  /** Let through by both, and counted by both. */
  readonly bothLet: number;
  readonly bothCount: number;
  readonly differences: readonly Difference[];
}

/** What is compared. */
export interface Compared {
  readonly all: readonly Decisions[];
  readonly looked: Looked;
  /** Findings before any decision. */
  readonly findings: readonly Finding[];
  /** The scan with the files as they would be. */
  readonly after: Outcome;
  /** The rules that were carried over. */
  readonly own: readonly OwnRule[];
}

/** Compares them. */
export function compare({ all, looked, findings, after, own }: Compared): Comparison {
  const aside = new Map(after.suppressed.map(({ finding, by, reason }) => [keyOf(finding), `${by}: ${reason}`]));
  const paths = all.flatMap(one => one.paths);
  const allows = all.flatMap(one => one.allows);
  let [bothLet, bothCount] = [0, 0];
  const differences: Difference[] = [];
  for (const finding of findings) {
    const ours = aside.get(keyOf(finding)) ?? null;
    const theirs = foreignReason(finding, { paths, allows, looked, own, ours });
    if (ours !== null && theirs !== null) bothLet++;
    else if (ours === null && theirs === null) bothCount++;
    else
      differences.push({
        kind: ours === null ? 'counts-here' : 'set-aside-here',
        path: finding.path,
        line: finding.span.startLine,
        rule: finding.rule.id,
        redacted: finding.redacted,
        by: ours ?? theirs ?? '',
      });
  }
  const missed = looked.hits.filter(hit => !isFound(hit, after) && !isLeftOut(hit, paths));
  return { findings: findings.length, bothLet, bothCount, differences: [...differences, ...missed.map(missedHit)] };
}

function keyOf({ rule, path, span }: Finding): string {
  return `${rule.id}\0${path}\0${span.startLine}:${span.startColumn}`;
}

interface Foreign {
  readonly paths: Decisions['paths'];
  readonly allows: Decisions['allows'];
  readonly looked: Looked;
  readonly own: Compared['own'];
  readonly ours: string | null;
}

/** Why the other tool lets a finding through; null when it does not. Of files and their names it says nothing. */
function foreignReason(finding: Finding, { paths, allows, looked, own, ours }: Foreign): string | null {
  if (ours?.startsWith('comment of ')) return ours;
  if (finding.secret === null) return null;
  const rule = own.find(one => one.rule.id === finding.rule.id);
  if (rule && !countsIn(rule, finding.path))
    return `${rule.foreign.at} rule ${rule.foreign.name} counts in other files`;
  const isMeant = (name: string): boolean => rule?.foreign.name === name;
  const path = paths.find(one => (one.onlyRule === null || isMeant(one.onlyRule)) && one.matches(finding.path));
  if (path) return path.describe;
  const seen = { finding, line: looked.lineOf(finding) };
  const allow = allows.find(({ onlyRules, matches }) => (onlyRules?.some(isMeant) ?? true) && matches(seen));
  return allow?.describe ?? null;
}

/** Whether its own tool would have left the match out by its path. */
function isLeftOut({ rule, path }: Hit, paths: Decisions['paths']): boolean {
  const isMeant = (name: string | null): boolean => name === null || name === rule.foreign.name;
  return !countsIn(rule, path) || paths.some(one => isMeant(one.onlyRule) && one.matches(path));
}

function countsIn({ foreign }: OwnRule, path: RepoPath): boolean {
  if (foreign.paths === null) return true;
  const matcher = createMatcher(foreign.paths, foreign.dialect, foreign.at);
  return isPatternProblem(matcher) || matcher.test(path);
}

function isFound({ path, line, endLine }: Hit, { findings, suppressed }: Outcome): boolean {
  return [...findings, ...suppressed].some(
    ({ finding }) => finding.path === path && finding.span.startLine >= line && finding.span.startLine <= endLine,
  );
}

function missedHit({ rule, path, line }: Hit): Difference {
  return {
    kind: 'not-found-here',
    path,
    line,
    rule: rule.rule.id,
    redacted: '',
    by: `${rule.foreign.at} rule ${rule.foreign.name}`,
  };
}
