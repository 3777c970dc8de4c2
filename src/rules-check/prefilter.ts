/** The prefilter may not decide anything: every match of every pattern must hold a keyword of its rule. */
import type { Rule } from '../model.ts';
import { expandSample } from '../samples/expand.ts';
import type { RuleProblem } from './problem.ts';

const SEEDS = [1, 2, 3];

/**
 * Runs every pattern over the examples of every rule, without any prefilter, and tests that each match holds a keyword,
 * and that each fixed prefix that a rule declares occurs in one of its examples.
 */
export function* keywordProblems(rules: readonly Rule[]): Generator<RuleProblem> {
  const texts = rules.flatMap(rule =>
    rule.examples.match.flatMap(template => SEEDS.map(seed => expandSample(template, seed).text)),
  );
  const all = texts.join('\n\n');
  for (const rule of rules) {
    if (!rule.keywords.length) continue;
    const own = rule.examples.match.map(template => expandSample(template).text).join('\n\n');
    for (const text of [own, all]) {
      for (const match of text.matchAll(rule.pattern)) {
        const lower = match[0].toLowerCase();
        if (rule.keywords.some(keyword => lower.includes(keyword))) continue;
        yield { ruleId: rule.id, test: 'keyword', detail: `a match of ${match[0].length} characters holds no keyword` };
        break;
      }
    }
    // A structure may well want more than an example of every beginning.
    for (const prefix of rule.structure ? [] : (rule.prefixes ?? [])) {
      if (!own.includes(prefix)) yield { ruleId: rule.id, test: 'keyword', detail: `no example begins with ${prefix}` };
    }
  }
}
