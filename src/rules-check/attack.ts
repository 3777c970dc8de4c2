/** Tries a pattern of somebody else on texts that make bad patterns slow. A proof it is not; what hangs here hangs in a hook. */
import { createTimeLimit } from '../detect/time-limit.ts';
import type { Rule } from '../model.ts';
import { expandSample } from '../samples/expand.ts';
import type { RuleProblem } from './problem.ts';

/** Characters that are put in: more than any match is wide, and few enough that a quadratic pattern ends in time. */
const pumpChars = 30_000;
/** Longest time for one text, in milliseconds. A linear pattern takes less than one. */
const timeoutMs = 250;

/** Says whether the pattern hangs on a text made from one of the rule's own examples. */
export function* attackProblems(rule: Rule): Generator<RuleProblem> {
  const limit = createTimeLimit(timeoutMs);
  for (const template of rule.examples.match) {
    for (const text of attacks(expandSample(template).text, rule.keywords)) {
      const ended = limit(() => {
        for (const _ of text.matchAll(rule.pattern)) break;
      });
      if (ended) continue;
      const detail = `takes longer than ${timeoutMs} ms on a text of ${text.length} characters; rewrite it without nested or overlapping repetition`;
      yield { ruleId: rule.id, test: 'pattern', detail };
      return;
    }
  }
}

/** The example with one of its parts repeated, and an end that does not fit. */
function* attacks(text: string, keywords: readonly string[]): Generator<string> {
  const places = [...new Set([1, 2, 3, 4, 5, 6, 7].map(part => Math.floor((text.length * part) / 8)))];
  for (const at of places)
    for (const width of [1, 2, 3]) {
      const part = text.slice(at, at + width);
      if (part === '') continue;
      const pumped = part.repeat(Math.ceil(pumpChars / part.length));
      for (const end of ['\u0000', text.slice(at)]) yield `${text.slice(0, at)}${pumped}${end}`;
    }
  for (const filler of ['a', '0', ' ', '_', '-'])
    for (const keyword of keywords) yield `${keyword}${filler.repeat(pumpChars)}\u0000`;
  for (const keyword of keywords) yield keyword.repeat(Math.ceil(pumpChars / keyword.length));
}
