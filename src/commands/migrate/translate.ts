/** Rules of other tools → rules that pass the tests which the built-in ones pass, and what cannot be carried over. */
import { toRules } from '../../config/custom-rules.ts';
import type { Decisions, ForeignRule, Left, Tool } from '../../migrate/decisions.ts';
import { createMatcher, shortened } from '../../migrate/matcher.ts';
import { pathGlobs } from '../../migrate/path-globs.ts';
import { isPatternProblem } from '../../migrate/pattern.ts';
import { toCustomRule } from '../../migrate/to-rule.ts';
import type { RepoPath } from '../../model.ts';
import type { CustomRule } from '../../policy/configuration.ts';
import { isCommonKeyword } from '../../rules-check/form.ts';
import { generic } from '../../rules/generic.ts';
import { expandSample } from '../../samples/expand.ts';
import type { Detection } from '../detection.ts';
import { createRuleTests } from '../rule-problems.ts';

/** A rule that was carried over. */
export interface OwnRule {
  readonly foreign: ForeignRule;
  readonly rule: CustomRule;
  /** Paths in which alone it counts; null: in all. */
  readonly paths: readonly string[] | null;
  readonly adapted: readonly string[];
}

/** What came of the rules. */
export interface Rules {
  readonly own: readonly OwnRule[];
  readonly left: readonly Left[];
}

/** Carries over what can be. `present` are the rules that the configuration has already. */
export function translateRules(all: readonly Decisions[], present: readonly CustomRule[], detection: Detection): Rules {
  const foreign = all.flatMap(({ tool, rules }) => rules.map(rule => ({ tool, rule })));
  if (foreign.length === 0) return { own: [], left: [] };
  const problemsOf = createRuleTests();
  const own: OwnRule[] = [];
  const left: Left[] = [];
  for (const { tool, rule } of foreign) {
    const made = translated(rule, { tool, present, own, detection });
    if ('why' in made) {
      left.push(made);
      continue;
    }
    const others = toRules([...present, ...own.map(one => one.rule)].filter(({ id }) => id !== made.rule.id));
    const problem = problemsOf([...others, ...toRules([made.rule])], false).find(
      ({ ruleId }) => ruleId === made.rule.id,
    );
    if (problem) left.push(leave(rule, `it does not pass the tests of a rule: ${problem.test}: ${problem.detail}`));
    else own.push(made);
  }
  return { own, left };
}

function leave({ at, name }: ForeignRule, why: string): Left {
  return { at, what: `rule ${name}`, why };
}

interface Known {
  readonly tool: Tool;
  readonly present: readonly CustomRule[];
  readonly own: readonly OwnRule[];
  readonly detection: Detection;
}

function translated(foreign: ForeignRule, { tool, present, own, detection }: Known): OwnRule | Left {
  const others = own.map(({ rule }) => rule);
  const made = toCustomRule(foreign, {
    tool,
    isCommon: isCommonKeyword,
    isTaken: id => detection.table.ruleNumber(id) >= 0 || others.some(rule => rule.id === id),
  });
  if (isPatternProblem(made)) return leave(foreign, made.problem);
  const same = [...present, ...others].find(({ pattern }) => pattern === made.rule.pattern);
  if (same) return { foreign, rule: same, paths: null, adapted: [] };
  const covering = made.samples.map(sample => builtInFor(sample, detection)).find(id => id !== null);
  if (covering !== undefined) return leave(foreign, `the built-in rule ${covering} finds this already`);
  const paths = foreign.paths === null ? null : globsOf(foreign.paths, foreign.at);
  if (foreign.paths !== null && paths === null)
    return leave(foreign, `globs cannot say its path pattern ${shortened(foreign.paths)}`);
  return { foreign, rule: made.rule, paths, adapted: made.adapted };
}

function globsOf(source: string, at: string): readonly string[] | null {
  const matcher = createMatcher(source, 'go', at);
  return isPatternProblem(matcher) ? null : pathGlobs(matcher.pattern);
}

/** Whether a built-in rule finds the example by itself. */
function builtInFor(template: string, { detect }: Detection): string | null {
  const sample = expandSample(template);
  const found = detect({
    kind: 'fragment',
    path: 'notes.txt' as RepoPath,
    origin: { kind: 'worktree' },
    bytes: Buffer.from(sample.text),
    role: 'content',
    before: [],
    window: null,
  });
  // What the generic rule sees by the name of a variable deserves a rule of its own.
  const rule = found.find(
    item => item.kind === 'finding' && item.severity !== 'note' && !generic.some(({ id }) => id === item.rule.id),
  );
  return rule?.kind === 'finding' ? rule.rule.id : null;
}
