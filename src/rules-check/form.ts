/** What a rule must say about itself. */
import type { JudgedRule, Rule } from '../model.ts';
import { patternProblems } from './pattern-shape.ts';
import type { RuleProblem } from './problem.ts';

// Words that occur all over ordinary code: as keywords they would send every file to the patterns.
const COMMON =
  /^(?:key|keys|api|apikey|api[_-]key|token|secret|secrets|auth|access|client|test|test_|user|users|pass|password|account|project|service|public|private|config|data|file|name|value|http|https|https:\/\/|\.com|www|authorization|bearer|basic|server|host|import|export|string|default|hash|uuid|code|live|prod|admin|connect|app|api\.|com\/)$/;

/** Whether a word occurs all over ordinary code. */
export function isCommonKeyword(keyword: string): boolean {
  return COMMON.test(keyword);
}

/** Tests the words of every rule: ids, sentences, addresses, keywords, examples. */
export function formProblems(rules: readonly (Rule | JudgedRule)[]): RuleProblem[] {
  const problems: RuleProblem[] = [];
  const seen = new Set<string>();
  for (const rule of rules) {
    const details = wordProblems(rule);
    if (seen.has(rule.id)) details.push('another rule has the same id');
    seen.add(rule.id);
    if ('pattern' in rule) details.push(...keywordProblems(rule));
    // A structure judges the value by itself, and what it proves may be a whole document.
    if ('pattern' in rule && rule.structure !== undefined && rule.randomnessMin !== undefined)
      details.push('randomnessMin has no effect beside a structure');
    for (const detail of details) problems.push({ ruleId: rule.id, test: 'form', detail });
    if (!('pattern' in rule)) continue;
    // A structure finds the edges of what a pattern only points at.
    for (const detail of patternProblems(rule.pattern).filter(text => !rule.structure || !text.includes('edge')))
      problems.push({ ruleId: rule.id, test: 'pattern', detail });
  }
  return problems;
}

function wordProblems(rule: Rule | JudgedRule): string[] {
  const problems: string[] = [];
  const { remedy } = rule;
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(rule.id)) problems.push('id is not kebab-case');
  if (!/^\S.*[^.\s]$/.test(rule.title)) problems.push('title is empty or ends with a period');
  if (!/^[A-Z0-9].*[^.\s]\.$/.test(rule.why)) problems.push('why is not one sentence with a capital and a period');
  if (!rule.references.length) problems.push('references are missing');
  for (const address of rule.references) {
    if (!/^https:\/\/[\w.-]+\//.test(address)) problems.push(`reference is not an https address: ${address}`);
  }
  if (remedy.revoke !== null && !/^https:\/\/\S+$/.test(remedy.revoke)) problems.push('revoke is not an https address');
  if (!remedy.steps.length) problems.push('remedy has no step');
  for (const text of [...remedy.steps, ...(remedy.instead === null ? [] : [remedy.instead])]) {
    if (!/^[A-Z].*[^.\s]$/.test(text)) problems.push(`step is not a sentence without its final period: ${text}`);
  }
  if (!rule.examples.match.length) problems.push('examples.match is empty');
  if (!rule.examples.ignore.length) problems.push('examples.ignore is empty');
  return problems;
}

function keywordProblems(rule: Rule): string[] {
  const problems: string[] = [];
  if (!rule.keywords.length && !rule.context) problems.push('has no keyword');
  for (const keyword of rule.keywords) {
    if (keyword !== keyword.toLowerCase()) problems.push(`keyword is not lower-case: ${keyword}`);
    if (keyword.length < 3) problems.push(`keyword is shorter than three characters: ${keyword}`);
    // A tab or a line end may be the sign that makes a name a keyword.
    if (!/^[\t\r\n\x20-\x7e]*$/.test(keyword)) problems.push(`keyword is not ASCII: ${keyword}`);
    // Where a structure judges, the anchor may be a word of its format: `password=` in connection strings.
    if (!rule.structure && isCommonKeyword(keyword)) problems.push(`keyword is a common word: ${keyword}`);
  }
  for (const name of rule.env ?? []) {
    if (!/^[A-Z][A-Z0-9_]*$/.test(name)) problems.push(`env is not a variable name: ${name}`);
  }
  for (const word of rule.context?.words ?? []) {
    if (word !== word.toLowerCase()) problems.push(`context word is not lower-case: ${word}`);
  }
  return problems;
}
