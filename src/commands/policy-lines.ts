/** What the policy in force switches off or lowers, in lines for a person. */
import { guardRules } from '../guards/index.ts';
import { listLoosened, type Layer } from '../policy/configuration.ts';
import type { Detection } from './detection.ts';

/** Lines of `audit` and `doctor`. */
export function policyLines(layers: readonly Layer[], { table }: Detection): readonly string[] {
  return listLoosened(layers, id => {
    const number = table.ruleNumber(id);
    if (number >= 0) return table.info(number).severity;
    return guardRules.find(rule => rule.id === id)?.severity ?? null;
  });
}
