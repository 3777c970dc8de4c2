/** Rules of a configuration, compiled when a text holds one of their keywords: on most commits none does. */
import type { Rule } from '../model.ts';
import { literalPattern } from '../text/literal-pattern.ts';
import type { ContextIndex } from './record.ts';
import { compileTable, type RuleTable } from './table.ts';

/** After this many characters in all the automaton is faster than the search that puts it off. */
const SEARCH_CHARS_MAX = 1 << 20;

const noContexts: ContextIndex = { words: {}, env: {}, files: {}, near: {}, alone: [] };

/** Makes a table like `compileTable` does, later. */
export function lateTable(rules: readonly Rule[]): RuleTable {
  let made: RuleTable | null = null;
  const table = (): RuleTable => (made ??= compileTable(rules));
  // Names of contexts are found by the automaton only.
  if (rules.some(({ context }) => context !== undefined)) return table();
  const keyword = new RegExp(rules.flatMap(({ keywords }) => keywords.map(literalPattern)).join('|'), 'i');
  let searched = 0;
  return {
    get image() {
      return table().image;
    },
    dfa: () => table().dfa(),
    ruleCount: rules.length,
    record: rule => table().record(rule),
    ruleNumber: id => rules.findIndex(rule => rule.id === id),
    ruleIds: () => rules.map(({ id }) => id),
    info: rule => table().info(rule),
    keywordLengths: () => table().keywordLengths(),
    keyword: number => table().keyword(number),
    targetStarts: () => table().targetStarts(),
    targets: () => table().targets(),
    contexts: () => noContexts,
    mayHold: view => {
      if (made !== null || searched > SEARCH_CHARS_MAX) return true;
      searched += view.bytes.length;
      return keyword.test(view.text);
    },
  };
}
