/** The built-in rules in compiled form; only the build imports this, every other part reads the two files. */
import { stems } from '../detect/generic/stems.ts';
import { encodeTable } from '../detect/table-encode.ts';
import type { EncodedTable } from '../detect/table-encode.ts';
import type { JudgedRule, Rule } from '../model.ts';
import { generic } from '../rules/generic.ts';
import { rules } from '../rules/index.ts';

/** All rules that the table holds: those with patterns and those that code decides. */
export const builtInRules: readonly (Rule | JudgedRule)[] = [...rules, ...generic];

/** Compiles all rules of this package. */
export function encodeBuiltIn(): EncodedTable {
  return encodeTable(builtInRules, stems);
}
