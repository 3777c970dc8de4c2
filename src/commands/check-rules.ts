/** `secret-hook rules check`: every self-test of every rule, with all rules active, those of the team included. */
import { toRules } from '../config/custom-rules.ts';
import { createDetector } from '../detect/detector.ts';
import { stems } from '../detect/generic/index.ts';
import { compileTable } from '../detect/table.ts';
import type { ExitCode } from '../exit-code.ts';
import { findRepository } from '../git/repository.ts';
import { attackProblems } from '../rules-check/attack.ts';
import { checkRules } from '../rules-check/check-rules.ts';
import type { RuleProblem } from '../rules-check/problem.ts';
import { generic } from '../rules/generic.ts';
import { rules } from '../rules/index.ts';
import { builtInDetection } from './detection.ts';
import type { Io } from './io.ts';
import { worktreePolicy } from './team-policy.ts';

/** How to check. */
export interface CheckOptions {
  readonly json: boolean;
  /** Only the rules of the team; built-in ones stay active beside them. */
  readonly own: boolean;
}

/** Prints what is wrong, one line for each problem, and ends with 1 when there is any. */
export async function runCheck(io: Io, { json, own }: CheckOptions): Promise<ExitCode> {
  const builtIn = [...rules, ...generic];
  const top = (await findRepository(io.cwd))?.top ?? io.cwd;
  const custom = toRules((await worktreePolicy(top, builtInDetection())).configuration.customRules);
  // First, and without what hangs: the other tests have no limit of time.
  const slow = custom.flatMap(rule => [...attackProblems(rule)]);
  const quick = custom.filter(({ id }) => !slow.some(({ ruleId }) => ruleId === id));
  const detect = createDetector(compileTable(builtIn, stems), quick.length > 0 ? { custom: compileTable(quick) } : {});
  // Testing a rule on the examples of all others is the slow part; on its own ones it takes a moment.
  const found = [...checkRules(own ? quick : [...builtIn, ...quick], detect)];
  // A rule of a team may have no document to refer to.
  const isMeant = ({ ruleId, detail }: RuleProblem): boolean =>
    detail !== 'references are missing' || !custom.some(({ id }) => id === ruleId);
  const problems = [...slow, ...found.filter(isMeant)];
  const count = custom.length + (own ? 0 : builtIn.length);
  if (json) io.out(`${JSON.stringify({ rules: count, custom: custom.length, problems }, null, 2)}\n`);
  else io.out(render(count, custom.length, problems));
  return problems.length === 0 ? 0 : 1;
}

function render(count: number, custom: number, problems: readonly RuleProblem[]): string {
  const lines = problems.map(({ ruleId, test, detail }) => `${ruleId}: ${test}: ${detail}\n`);
  const own = custom > 0 ? ` (${custom} of your own)` : '';
  const verdict = problems.length === 0 ? 'all hold' : `${problems.length} problems`;
  return `${lines.join('')}${count} rules tested${own}, ${verdict}\n`;
}
