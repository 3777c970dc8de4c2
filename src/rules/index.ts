/** The list of all rules, one file per provider. The suite holds folder and list against each other. */
import type { Rule } from '../model.ts';
import { privateKey } from './private-key.ts';
import { pypi } from './pypi.ts';

export const rules: readonly Rule[] = [...privateKey, ...pypi];
