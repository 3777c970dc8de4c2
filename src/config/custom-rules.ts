/** Custom rules: what JSON cannot say about them, and how they become rules. */
import type { JsonNode } from '../formats/jsonc.ts';
import { toValue } from '../formats/jsonc.ts';
import type { Rule } from '../model.ts';
import type { CustomRule } from '../policy/configuration.ts';
import type { Known, Problem } from './validate.ts';

/** Says what is wrong with the rules of a configuration whose form is right. */
export function customRuleProblems(node: JsonNode, known: Known): readonly Problem[] {
  const rules = node.kind === 'object' ? node.entries.find(({ key }) => key === 'customRules')?.value : undefined;
  if (rules?.kind !== 'array') return [];
  const ids = new Set<string>();
  return rules.items.flatMap((item, index) => {
    const rule = toValue(item) as CustomRule;
    const problem = (message: string): Problem => ({
      at: item.start,
      path: `customRules[${index}] (${rule.id})`,
      message,
    });
    const problems: Problem[] = [];
    if (known.isPresentId(rule.id) || ids.has(rule.id))
      problems.push(problem('has the id of another rule; choose another id'));
    ids.add(rule.id);
    const reason = patternProblem(rule);
    if (reason !== null) problems.push(problem(reason));
    if (rule.context === undefined && !rule.keywords?.length)
      problems.push(problem('needs keywords, or a context. Example: "keywords": ["acme_"]'));
    for (const keyword of rule.keywords ?? [])
      if (keyword.length < 3 || keyword !== keyword.toLowerCase() || !/^[\x20-\x7e]*$/.test(keyword))
        problems.push(
          problem(`has the keyword ${JSON.stringify(keyword)}; keywords are small ASCII of at least 3 characters`),
        );
    return problems;
  });
}

/** Levels may name rules of the team; a rule of the team may still not take the id of a built-in one. */
export function withCustomRules(known: Known, rules: readonly Pick<CustomRule, 'id' | 'aliases'>[]): Known {
  if (rules.length === 0) return known;
  const ids = rules.flatMap(({ id, aliases }) => [id, ...(aliases ?? [])]);
  return {
    isRuleId: id => ids.includes(id) || known.isRuleId(id),
    isPresentId: known.isPresentId,
    ruleIds: () => [...known.ruleIds(), ...ids],
  };
}

/** Ids and former ids that a file gives its rules, whatever else is wrong with them. */
export function idsIn(node: JsonNode): readonly { readonly id: string }[] {
  const rules = node.kind === 'object' ? node.entries.find(({ key }) => key === 'customRules')?.value : undefined;
  if (rules?.kind !== 'array') return [];
  return rules.items
    .flatMap(item => (item.kind === 'object' ? item.entries : []))
    .filter(({ key }) => key === 'id' || key === 'aliases')
    .flatMap(({ value }) => (value.kind === 'array' ? value.items : [value]))
    .flatMap(value => (value.kind === 'string' ? [{ id: value.value }] : []));
}

function patternProblem({ pattern, ignoreCase }: CustomRule): string | null {
  let compiled: RegExp;
  try {
    compiled = new RegExp(pattern, ignoreCase ? 'dgi' : 'dg');
  } catch (error) {
    return `has a pattern that is no JavaScript regular expression (${error instanceof Error ? error.message : String(error)})`;
  }
  if (!pattern.includes('(?<secret>')) return 'has a pattern without a group (?<secret>…)';
  return compiled.test('') ? 'has a pattern that matches an empty text, and so everywhere' : null;
}

/** Makes rules of what was configured. The form has been checked. */
export function toRules(customRules: readonly CustomRule[]): readonly Rule[] {
  return customRules.map(({ pattern, ignoreCase, severity, remedy, references, keywords, ...rest }) => ({
    ...rest,
    severity: severity ?? 'error',
    keywords: keywords ?? [],
    pattern: new RegExp(pattern, ignoreCase ? 'dgi' : 'dg'),
    remedy: {
      revoke: remedy?.revoke ?? null,
      steps: remedy?.steps ?? ['Revoke it where it was issued and replace it where it is used'],
      instead: remedy?.instead ?? null,
    },
    references: references ?? [],
  }));
}
