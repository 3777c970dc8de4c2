/** Every self-test of the rules but the proof of linear time: used by the suite and by `secret-hook rules check`. */
import type { JudgedRule, Rule } from '../model.ts';
import { ignoreProblems, matchProblems } from './detection.ts';
import type { Detect } from './detection.ts';
import { formProblems } from './form.ts';
import { keywordProblems } from './prefilter.ts';
import type { RuleProblem } from './problem.ts';

/**
 * Tests `rules` with a detector in which all of them are active and yields what is wrong, rule by rule.
 * `only` limits the tests of single rules to some ids (custom rules); the tests of the set always see all.
 */
export function* checkRules(
  rules: readonly (Rule | JudgedRule)[],
  detect: Detect,
  only: (ruleId: string) => boolean = () => true,
): Generator<RuleProblem> {
  for (const problem of formProblems(rules)) if (only(problem.ruleId)) yield problem;
  const withPattern = rules.filter((rule): rule is Rule => 'pattern' in rule);
  for (const problem of keywordProblems(withPattern)) if (only(problem.ruleId)) yield problem;
  for (const rule of rules) {
    if (!only(rule.id)) continue;
    yield* matchProblems(rule, detect);
    yield* ignoreProblems(rule, detect);
  }
}
