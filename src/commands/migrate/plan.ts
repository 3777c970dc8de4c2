/** What the decisions of other tools become: additions to the configuration, entries of the baseline, and what is left. */
import type { Additions } from '../../config/add-to-configuration.ts';
import type { AllowDecision, Decisions, Left, PathDecision } from '../../migrate/decisions.ts';
import type { GlobMatcher } from '../../migrate/secretlint.ts';
import type { Finding, RepoPath } from '../../model.ts';
import type { Verdict } from '../../policy/baseline.ts';
import type { CompatTool, Configuration, CustomRule, Override } from '../../policy/configuration.ts';
import type { Looked } from './look.ts';
import type { OwnRule, Rules } from './translate.ts';

/** A finding that goes into the baseline. */
export interface Entry {
  readonly finding: Finding;
  readonly reason: string;
  readonly verdict: Verdict | null;
}

/** What is to be written. */
export interface Plan {
  readonly additions: Additions;
  readonly entries: readonly Entry[];
  readonly left: readonly Left[];
  /** Single decisions for which nothing is found in the index now. */
  readonly stale: readonly string[];
  /** Patterns that let findings through: they become entries for what there is now, and no more. */
  readonly patterns: readonly string[];
}

/** What a plan is made of. */
export interface Material {
  readonly all: readonly Decisions[];
  readonly rules: Rules;
  readonly looked: Looked;
  /** Findings with the rules carried over, before any decision. */
  readonly findings: readonly Finding[];
  readonly present: Configuration;
  readonly matches: GlobMatcher;
}

/** Makes the plan. Pure but for the matching of globs. */
export function makePlan(material: Material): Plan {
  const { all, rules, looked, findings, present } = material;
  const ids = namesToIds(rules.own);
  const paths = judgedPaths(material, ids);
  const { allows, left } = judgedAllows(all, ids);
  const byPath = paths.asEntries.map(({ decision, ruleId }) => pathAllow(decision, ruleId));
  const known = [...allows, ...byPath];
  const used = new Set<AllowDecision>();
  const entries = findings.flatMap((finding): readonly Entry[] => {
    if (finding.secret === null) return [];
    const seen = { finding, line: looked.lineOf(finding) };
    const decision = known.find(one => isMeant(one, finding, ids) && one.matches(seen));
    if (decision === undefined) return [];
    for (const one of known) if (isMeant(one, finding, ids) && one.matches(seen)) used.add(one);
    // What a glob sets aside needs no entry.
    if (paths.excluded(finding.path)) return [];
    return [{ finding, reason: decision.reason, verdict: decision.verdict }];
  });
  const compat = [...looked.comments].filter(tool => !present.compat.includes(tool));
  return {
    additions: {
      rules: Object.fromEntries(
        rules.own.filter(isNew(present)).flatMap(({ rule, paths: only }) => (only ? [[rule.id, 'off'] as const] : [])),
      ),
      overrides: newOverrides([...restricted(rules.own.filter(isNew(present))), ...paths.overrides], present),
      exclude: paths.exclude.filter(glob => !present.exclude.includes(glob)),
      compat,
      customRules: rules.own.filter(isNew(present)).map(({ rule }) => rule),
    },
    entries,
    left: [...all.flatMap(one => one.left), ...rules.left, ...left, ...paths.left],
    stale: allows.filter(one => one.single && !used.has(one)).map(({ describe }) => describe),
    patterns: [...allows.filter(({ single }) => !single), ...byPath].map(({ describe }) => describe),
  };
}

const isNew =
  (present: Configuration) =>
  ({ rule }: OwnRule): boolean =>
    !present.customRules.some(({ pattern }: CustomRule) => pattern === rule.pattern);

/** Names of the tool's rules → ids here. */
type Ids = ReadonlyMap<string, string>;

function namesToIds(own: readonly OwnRule[]): Ids {
  return new Map(own.map(({ foreign, rule }) => [foreign.name, rule.id]));
}

function isMeant({ onlyRules }: AllowDecision, finding: Finding, ids: Ids): boolean {
  return onlyRules === undefined || onlyRules.some(name => ids.get(name) === finding.rule.id);
}

/** Decisions about rules that are not here let nothing through. */
function judgedAllows(
  all: readonly Decisions[],
  ids: Ids,
): { readonly allows: readonly AllowDecision[]; readonly left: readonly Left[] } {
  const allows: AllowDecision[] = [];
  const left: Left[] = [];
  for (const { file, allows: list } of all)
    for (const allow of list) {
      const isHere = allow.onlyRules === undefined || allow.onlyRules.some(name => ids.has(name));
      if (isHere) allows.push(allow);
      else
        left.push({
          at: file,
          what: allow.describe,
          why: 'its rule is not carried over, and rules have other ids here',
        });
    }
  return { allows, left };
}

interface JudgedPaths {
  readonly exclude: readonly string[];
  readonly overrides: readonly Override[];
  /** Those that globs cannot say. */
  readonly asEntries: readonly { readonly decision: PathDecision; readonly ruleId: string | null }[];
  readonly excluded: (path: RepoPath) => boolean;
  readonly left: readonly Left[];
}

/** A glob is taken only when it says the same about every file of the index. */
function judgedPaths({ all, looked, matches }: Material, ids: Ids): JudgedPaths {
  const exclude = new Set<string>();
  const overrides: Override[] = [];
  const asEntries: { readonly decision: PathDecision; readonly ruleId: string | null }[] = [];
  const left: Left[] = [];
  for (const decision of all.flatMap(({ paths }) => paths)) {
    const { globs, onlyRule, describe } = decision;
    const ruleId = onlyRule === null ? null : (ids.get(onlyRule) ?? null);
    if (onlyRule !== null && ruleId === null) {
      const [at = '', ...what] = describe.split(' ');
      left.push({
        at,
        what: `${what.join(' ')} (only ${onlyRule})`,
        why: 'its rule is not carried over, and rules have other ids here',
      });
      continue;
    }
    const isSame = globs !== null && looked.paths.every(path => decision.matches(path) === matches(path, globs));
    if (!isSame) asEntries.push({ decision, ruleId });
    else if (ruleId === null) for (const glob of globs) exclude.add(glob);
    else overrides.push({ paths: globs, rules: { [ruleId]: 'off' } });
  }
  const globs = [...exclude];
  return { exclude: globs, overrides, asEntries, left, excluded: path => globs.length > 0 && matches(path, globs) };
}

function pathAllow({ matches, describe, onlyRule }: PathDecision, ruleId: string | null): AllowDecision {
  return {
    matches: ({ finding }) => (ruleId === null || finding.rule.id === ruleId) && matches(finding.path),
    reason: 'in a file that was left out before',
    verdict: null,
    describe: `${describe} (globs cannot say it${onlyRule === null ? '' : `; only ${onlyRule}`})`,
    single: false,
  };
}

/** A rule that counts in some files only is off elsewhere. */
function restricted(own: readonly OwnRule[]): readonly Override[] {
  return own.flatMap(({ rule, paths }) => (paths ? [{ paths, rules: { [rule.id]: rule.severity ?? 'error' } }] : []));
}

function newOverrides(overrides: readonly Override[], present: Configuration): readonly Override[] {
  const known = new Set(present.overrides.map(one => JSON.stringify(one)));
  return overrides.filter(one => !known.has(JSON.stringify(one)));
}

/** Tools whose comments may count. */
export function commentTools(all: readonly Decisions[]): readonly CompatTool[] {
  return [...new Set(all.flatMap(({ comments }) => (comments === null ? [] : [comments])))];
}
