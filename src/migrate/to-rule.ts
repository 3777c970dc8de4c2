/** A rule of another tool → a rule in the configuration, or the reason why it cannot be one. */
import { expandSample } from '../samples/expand.ts';
import type { CustomRule } from '../policy/configuration.ts';
import type { ForeignRule, Tool } from './decisions.ts';
import { within } from './matcher.ts';
import { emit } from './pattern-emit.ts';
import { bytesOf, exampleOf, outerSets, requiredTexts } from './pattern-facts.ts';
import { parsePattern } from './pattern-parse.ts';
import { isPatternProblem, type Node, type PatternProblem } from './pattern.ts';

/** A rule that was carried over. */
export interface Translated {
  readonly rule: CustomRule;
  /** What it means otherwise than before, clause by clause. */
  readonly adapted: readonly string[];
  /** Templates of texts that it finds, one for each of the first branches. */
  readonly samples: readonly string[];
}

/** What the translation has to know of the rules that are there. */
export interface Surroundings {
  readonly tool: Tool;
  readonly isTaken: (id: string) => boolean;
  /** Whether a keyword is so common that it would send every file to the pattern. */
  readonly isCommon: (keyword: string) => boolean;
}

/** Repetitions where the pattern sets no end: blanks, groups, the rest. */
const blanksMax = 32;
const groupsMax = 16;
const charsMore = 400;

/** Carries a rule over. */
export function toCustomRule(foreign: ForeignRule, around: Surroundings): Translated | PatternProblem {
  const parsed = parsePattern(foreign.pattern, foreign.dialect);
  if (isPatternProblem(parsed)) return parsed;
  const { node } = parsed;
  if (!isVaried(node))
    return { problem: 'it is one fixed text and no form: a rule would publish it with the configuration' };
  if (hasTextEdge(node)) return { problem: 'it is tied to the start or the end of the whole file' };
  const chosen = secretNode(node, foreign.secret);
  if (chosen === null) return { problem: `it has no group ${String(foreign.secret)}` };
  const { whole, secret } = chosen === node ? withoutEdges(node) : { whole: node, secret: chosen };
  const keywords = requiredTexts(node).find(texts => texts.every(text => isKeyword(text, around)));
  if (keywords === undefined)
    return { problem: 'no text of three characters stands in every match, and the search for candidates needs one' };
  const edged = withEdges(whole, secret, foreign.wholeWord);
  const ignoreCase = isFoldedThroughout(node);
  const options = { secret, bound: boundOf, ignoreCase };
  const bare = emit(whole, options);
  // Alternatives at the top would leave each edge with one of them.
  const body = whole.kind === 'alt' && whole !== secret ? `(?:${bare})` : bare;
  const pattern = `${edged.before}${body}${edged.after}`;
  const rule = describe(foreign, around, {
    keywords: withoutCovered(keywords.map(text => text.slice(0, 60))),
    pattern,
    ...(ignoreCase && /[A-Za-z]/.test(pattern) ? { ignoreCase: true } : {}),
    example: exampleOf(whole, secret),
  });
  const problem = exampleProblem(rule, foreign.at);
  if (problem !== null) return { problem };
  const adapted = [...edged.adapted, ...(isUnbounded(node) ? ['repetition without end has one now'] : [])];
  return { rule, adapted, samples: [0, 1, 2, 3].map(branch => exampleOf(whole, secret, branch)) };
}

/** Where the whole match is the secret, edges stand around it and not in it. */
function withoutEdges(node: Node): { readonly whole: Node; readonly secret: Node } {
  if (node.kind !== 'seq') return { whole: node, secret: node };
  const isEdge = ({ kind }: Node): boolean => kind === 'edge' || kind === 'look';
  const start = node.items.findIndex(item => !isEdge(item));
  const end = node.items.findLastIndex(item => !isEdge(item)) + 1;
  if (start <= 0 && end === node.items.length) return { whole: node, secret: node };
  const secret: Node = { kind: 'seq', items: node.items.slice(start, end) };
  return { whole: { kind: 'seq', items: [...node.items.slice(0, start), secret, ...node.items.slice(end)] }, secret };
}

function isKeyword(text: string, { isCommon }: Surroundings): boolean {
  return text.length >= 3 && /^[\x20-\x7e]*$/.test(text) && !isCommon(text.slice(0, 60)) && text.trim().length >= 3;
}

/** A keyword that holds another one is found with it. */
function withoutCovered(keywords: readonly string[]): readonly string[] {
  return keywords.filter(one => !keywords.some(other => other !== one && one.includes(other)));
}

function boundOf(item: Node, min: number): number {
  if (item.kind !== 'set') return min + groupsMax;
  const isBlank = bytesOf(item).every(byte => byte <= 32);
  return isBlank ? min + blanksMax : min + charsMore;
}

function some(node: Node, test: (node: Node) => boolean): boolean {
  if (test(node)) return true;
  if (node.kind === 'seq' || node.kind === 'alt') return node.items.some(item => some(item, test));
  return 'item' in node && some(node.item, test);
}

function hasTextEdge(node: Node): boolean {
  return some(node, one => one.kind === 'edge' && (one.at === 'start' || one.at === 'end'));
}

/** Whether something in it stands for many characters: what is fixed may be a value itself. */
function isVaried(node: Node): boolean {
  return some(node, one => one.kind === 'set' && bytesOf(one).filter(byte => byte > 32).length >= 10);
}

function isUnbounded(node: Node): boolean {
  return some(node, one => one.kind === 'repeat' && one.max === Number.POSITIVE_INFINITY);
}

function isFoldedThroughout(node: Node): boolean {
  const isLetter = ([first, last]: readonly [number, number]): boolean =>
    (first <= 90 && last >= 65) || (first <= 122 && last >= 97);
  return !some(node, one => one.kind === 'set' && !one.folded && one.ranges.some(isLetter));
}

/** The named or numbered capture; without a wish the first one that takes part in every match, else the whole. */
function secretNode(node: Node, wanted: number | string | null): Node | null {
  let found: Node | null = null;
  const visit = (one: Node, always: boolean): void => {
    if (one.kind === 'group') {
      const isIt = wanted === null ? always : one.index === wanted || one.name === wanted;
      if (isIt && always) found ??= one;
    }
    if (one.kind === 'look') return;
    if (one.kind === 'seq') for (const item of one.items) visit(item, always);
    else if (one.kind === 'alt') for (const item of one.items) visit(item, false);
    else if (one.kind === 'repeat') visit(one.item, always && one.min === 1 && one.max === 1);
    else if ('item' in one) visit(one.item, always);
  };
  visit(node, true);
  return found ?? (wanted === null ? node : null);
}

interface Edges {
  readonly before: string;
  readonly after: string;
  readonly adapted: readonly string[];
}

/** Letters and digits on either side would make a match a part of something else. */
function withEdges(node: Node, secret: Node, wholeWord: boolean): Edges {
  if (wholeWord) return { before: '(?<!\\w)', after: '(?!\\w)', adapted: [] };
  const touchesWord = (side: 'first' | 'last'): boolean => {
    const sets = outerSets(node, side);
    if (sets.includes(null)) return false;
    return sets.some(set => set !== null && bytesOf(set).some(byte => /[A-Za-z0-9]/.test(String.fromCharCode(byte))));
  };
  const isOpen = (side: 'first' | 'last'): boolean => outermost(node, side) === secret || secret === node;
  const before = touchesWord('first') && isOpen('first') ? '(?<![A-Za-z0-9])' : '';
  // A last part without end takes all that is there, so nothing is cut off.
  const after = touchesWord('last') && !endsOpen(node) ? '(?![A-Za-z0-9])' : '';
  const adapted = before + after === '' ? [] : ['a match must not be a part of a longer word'];
  return { before, after, adapted };
}

function outermost(node: Node, side: 'first' | 'last'): Node {
  if (node.kind !== 'seq') return node;
  const item = node.items.at(side === 'first' ? 0 : -1);
  return item ? (item.kind === 'seq' ? outermost(item, side) : item) : node;
}

function endsOpen(node: Node): boolean {
  if (node.kind === 'repeat') return node.max === Number.POSITIVE_INFINITY;
  if (node.kind === 'group') return endsOpen(node.item);
  const last = node.kind === 'seq' ? node.items.at(-1) : undefined;
  return last !== undefined && endsOpen(last);
}

function describe(
  foreign: ForeignRule,
  { tool, isTaken }: Surroundings,
  made: Pick<CustomRule, 'keywords' | 'pattern' | 'ignoreCase'> & { readonly example: string },
): CustomRule {
  const { example, ...parts } = made;
  const name = foreign.name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  const plain = /^[a-z]/.test(name) && tool !== 'git-secrets' && tool !== 'talisman' ? name : `${tool}-${name}`;
  const title = foreign.description
    .trim()
    .replaceAll(/\s+/g, ' ')
    .slice(0, 116)
    .replace(/[.\s]+$/, '');
  return {
    id: isTaken(plain) ? `${tool}-${plain}` : plain,
    title: title === '' ? plain : title,
    why: `The configuration of ${tool} in this repository named it as a secret.`,
    ...parts,
    examples: { match: [example], ignore: ['TOKEN=<your-token>'] },
  };
}

/** The example proves that the translation still finds something, and where. */
function exampleProblem({ pattern, ignoreCase, examples }: CustomRule, at: string): string | null {
  const expression = compiled(pattern, ignoreCase ?? false);
  if (expression === null) return 'its translation is no JavaScript regular expression';
  if (expression.test('')) return 'it matches an empty text, and so everywhere';
  const sample = expandSample(examples.match[0] ?? '');
  const found = within(() => expression.exec(sample.text)?.groups?.['secret'], at);
  return found === sample.secrets[0]
    ? null
    : 'no example could be made for it, without which nothing proves that it works';
}

function compiled(pattern: string, ignoreCase: boolean): RegExp | null {
  try {
    return new RegExp(pattern, ignoreCase ? 'di' : 'd');
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
