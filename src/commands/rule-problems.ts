/** The self-tests of a team's rules, with the built-in ones active beside them. */
import { createDetector } from '../detect/detector.ts';
import { stems } from '../detect/generic/index.ts';
import { compileTable } from '../detect/table.ts';
import type { JudgedRule, Rule } from '../model.ts';
import { attackProblems } from '../rules-check/attack.ts';
import { checkRules } from '../rules-check/check-rules.ts';
import type { RuleProblem } from '../rules-check/problem.ts';
import { generic } from '../rules/generic.ts';
import { rules } from '../rules/index.ts';

/** Every built-in rule that detects. */
export const builtInRules: readonly (Rule | JudgedRule)[] = [...rules, ...generic];

/** Tests `custom`, and with `all` the built-in rules as well. */
export function createRuleTests(): (custom: readonly Rule[], all: boolean) => readonly RuleProblem[] {
  const builtIn = compileTable(builtInRules, stems);
  return (custom, all) => {
    // First, and without what hangs: the other tests have no limit of time.
    const slow = custom.flatMap(rule => [...attackProblems(rule)]);
    const quick = custom.filter(({ id }) => !slow.some(({ ruleId }) => ruleId === id));
    const detect = createDetector(builtIn, quick.length > 0 ? { custom: compileTable(quick) } : {});
    // Testing a rule on the examples of all others is the slow part; on its own ones it takes a moment.
    const found = [...checkRules(all ? [...builtInRules, ...quick] : quick, detect)];
    // A rule of a team may have no document to refer to.
    const isMeant = ({ ruleId, detail }: RuleProblem): boolean =>
      detail !== 'references are missing' || !custom.some(({ id }) => id === ruleId);
    return [...slow, ...found.filter(isMeant)];
  };
}
