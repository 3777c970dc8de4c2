/** `secret-hook rules check`: every self-test of every rule, with all rules active. */
import { createDetector } from '../detect/detector.ts';
import { stems } from '../detect/generic/index.ts';
import { compileTable } from '../detect/table.ts';
import type { ExitCode } from '../exit-code.ts';
import { checkRules } from '../rules-check/check-rules.ts';
import { generic } from '../rules/generic.ts';
import { rules } from '../rules/index.ts';
import type { Io } from './io.ts';

/** Prints what is wrong, one line for each problem, and ends with 1 when there is any. */
export function runCheck(io: Io, json: boolean): ExitCode {
  const all = [...rules, ...generic];
  const problems = [...checkRules(all, createDetector(compileTable(all, stems)))];
  if (json) io.out(`${JSON.stringify({ rules: all.length, problems }, null, 2)}\n`);
  else {
    for (const { ruleId, test, detail } of problems) io.out(`${ruleId}: ${test}: ${detail}\n`);
    io.out(`${all.length} rules tested, ${problems.length === 0 ? 'all hold' : `${problems.length} problems`}\n`);
  }
  return problems.length === 0 ? 0 : 1;
}
