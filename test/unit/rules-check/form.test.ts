import { expect, test } from 'vitest';
import { rules } from '../../../src/rules/index.ts';
import { formProblems } from '../../../src/rules-check/form.ts';

test('a rule that a structure judges may not state a randomness, which nobody would ask', () => {
  const judged = rules.find(({ structure }) => structure !== undefined);
  const plain = rules.find(({ structure }) => structure === undefined);
  const details = [judged, plain].flatMap(rule => (rule ? formProblems([{ ...rule, randomnessMin: 0.5 }]) : []));
  expect(details).toEqual([
    { ruleId: judged?.id, test: 'form', detail: 'randomnessMin has no effect beside a structure' },
  ]);
});
