/** `secret-hook rules check`: every self-test of every rule, with all rules active, those of the team included. */
import { toRules } from '../config/custom-rules.ts';
import type { ExitCode } from '../exit-code.ts';
import { findRepository } from '../git/repository.ts';
import type { RuleProblem } from '../rules-check/problem.ts';
import { builtInDetection } from './detection.ts';
import type { Io } from './io.ts';
import { builtInRules, createRuleTests } from './rule-problems.ts';
import { worktreePolicy } from './team-policy.ts';
import { jsonText } from '../text/terminal.ts';

/** How to check. */
export interface CheckOptions {
  readonly json: boolean;
  /** Only the rules of the team; built-in ones stay active beside them. */
  readonly own: boolean;
}

/** Prints what is wrong, one line for each problem, and ends with 1 when there is any. */
export async function runCheck(io: Io, { json, own }: CheckOptions): Promise<ExitCode> {
  const top = (await findRepository(io.cwd))?.top ?? io.cwd;
  const custom = toRules((await worktreePolicy(top, builtInDetection())).configuration.customRules);
  const problems = createRuleTests()(custom, !own);
  const count = custom.length + (own ? 0 : builtInRules.length);
  if (json) io.out(jsonText({ rules: count, custom: custom.length, problems }));
  else io.out(render(count, custom.length, problems));
  return problems.length === 0 ? 0 : 1;
}

function render(count: number, custom: number, problems: readonly RuleProblem[]): string {
  const lines = problems.map(({ ruleId, test, detail }) => `${ruleId}: ${test}: ${detail}\n`);
  const own = custom > 0 ? ` (${custom} of your own)` : '';
  const verdict =
    problems.length === 0 ? 'all hold' : `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`;
  return `${lines.join('')}${count} rules tested${own}, ${verdict}\n`;
}
