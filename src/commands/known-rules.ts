import type { Known } from '../config/validate.ts';
import { guardRules } from '../guards/index.ts';
import type { Detection } from './detection.ts';

/** Rules that a configuration may name: built-in ones and guards, by their present and former ids. */
export function knownRules({ table }: Detection): Known {
  const guards = guardRules.flatMap(({ id, aliases }) => [id, ...(aliases ?? [])]);
  const isFormerId = (id: string): boolean =>
    table.ruleIds().some((_, number) => table.info(number).aliases?.includes(id) === true);
  const isPresentId = (id: string): boolean => guards.includes(id) || table.ruleNumber(id) >= 0;
  return {
    // Former ids stand in the texts, which are opened only for an id that is not a present one.
    isRuleId: id => isPresentId(id) || isFormerId(id),
    isPresentId,
    ruleIds: () => [...table.ruleIds(), ...guards],
  };
}
