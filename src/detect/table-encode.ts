/** Writes rules as a table: the build's half of `table.ts`. */
import type { JudgedRule, Rule, RuleInfo } from '../model.ts';
import { encodeImage } from './kernel/image.ts';
import type { ImageKeyword, ImageTarget } from './kernel/image.ts';
import { patternEdge, patternPlaces, patternTail } from './pattern-places.ts';
import { patternShape } from './pattern-shape.ts';
import { foldAlike } from './prefilter/dfa.ts';
import { escapeAnchors, escapeKinds } from './decode/anchors.ts';
import { classifyName } from './generic/names.ts';
import { isPatternRule, toRecord } from './record-encode.ts';
import { ROLE_ESCAPE, ROLE_MIN, ROLE_STEM } from './record.ts';
import { isPlainStem } from './generic/stems.ts';
import type { ContextIndex, RuleRecord } from './record.ts';
import { bytesOf, flipped, keywordEnd, packSections } from './sections.ts';

/** Bytes of a match that are compared before a pattern is tried. */
const PLACES_MAX = 40;
/** Of a name that is an anchor. */
const NAME_CHARS_MIN = 4;

/** The table and the texts of its rules, as two files: the second one is read for a finding only. */
export interface EncodedTable {
  readonly table: Uint8Array;
  readonly texts: Uint8Array;
}

/** Writes `rules`, and `stems` as anchors of assignments, in the form that `loadTable` reads. Escapes go with the stems. */
export function encodeTable(rules: readonly (Rule | JudgedRule)[], stems: readonly string[]): EncodedTable {
  const targets = keywordTargets(rules, stems);
  const keywords = [...targets.keys()];
  const loose = looseKeywords(rules, stems);
  const targetLists = [...targets.values()];
  const ruleRecords = rules.map(toRecord);
  const records = joined(ruleRecords.map(record => JSON.stringify(record)));
  const texts = joined(rules.map(rule => JSON.stringify(toInfo(rule))));
  const image = encodeImage(imageKeywords({ targets, loose }, rules, ruleRecords));
  const table = packSections([
    bytesOf(Uint32Array.of(rules.length)),
    image.steps,
    image.passing,
    image.accepting,
    image.rest,
    bytesOf(startsOf(targetLists.map(list => list.length))),
    bytesOf(Uint16Array.from(targetLists.flat())),
    bytesOf(records.starts),
    flipped(records.bytes),
    Buffer.from(keywords.join(keywordEnd)),
    Buffer.from(rules.map(rule => rule.id).join('\n')),
    bytesOf(texts.starts),
    Buffer.from(JSON.stringify(contextIndex(rules))),
    Uint8Array.from(keywords, keyword => keyword.length),
    Uint8Array.from(keywords, keyword => (loose.has(keyword) ? 0 : 1)),
  ]);
  return { table, texts: texts.bytes };
}

/** Keyword → what it points at. A rule with a context needs no keyword: it is tried on values of assignments. */
function keywordTargets(rules: readonly (Rule | JudgedRule)[], stems: readonly string[]): Map<string, number[]> {
  const targets = new Map<string, number[]>();
  const point = (keyword: string, target: number): void => {
    const list = targets.get(keyword) ?? [];
    if (!list.includes(target)) list.push(target);
    targets.set(keyword, list);
  };
  for (const stem of toldApart(stems)) point(stem, ROLE_STEM);
  if (stems.length > 0)
    for (const [index, kind] of escapeKinds.entries())
      for (const anchor of escapeAnchors[kind]) point(anchor, ROLE_ESCAPE + index);
  for (const [number, rule] of rules.entries())
    if (isPatternRule(rule) && rule.context === undefined)
      for (const keyword of toldApart(rule.keywords)) point(keyword.toLowerCase(), number);
  for (const name of rules.flatMap(contextNames))
    if (!stems.some(stem => `${name}=`.includes(stem))) point(name, ROLE_STEM);
  return targets;
}

/** Of keywords that the automaton does not tell apart one stands for all: a place would be looked at once for each. */
function toldApart(keywords: readonly string[]): readonly string[] {
  return [...new Map(keywords.map(keyword => [foldAlike(keyword), keyword])).values()];
}

/** Short literals that stand in the middle of many words. Longer ones are rare enough wherever they stand. */
const PART_OF_WORDS = /^(?:[\x20-\x7e]{3}|[a-z0-9]{4})$/;

/**
 * Keywords that count wherever they stand. The others are short, and every pattern they point at wants neither letter
 * nor digit before it; behind `%3D` and `\u003d` they are found in what those stand for, so only a table that knows
 * escapes has any.
 */
function looseKeywords(rules: readonly (Rule | JudgedRule)[], stems: readonly string[]): ReadonlySet<string> {
  const loose = new Set([...stems, ...rules.flatMap(contextNames), ...Object.values(escapeAnchors).flat()]);
  for (const rule of rules) {
    if (!isPatternRule(rule) || rule.context !== undefined) continue;
    const { starts } = patternShape(rule.pattern.source);
    const startsWord = stems.length > 0 && /^\(\?<!\[(?:\\w|A-Za-z0-9)/.test(rule.pattern.source);
    for (const keyword of rule.keywords.map(word => word.toLowerCase())) {
      const isStart = starts?.some(start => start.toLowerCase().startsWith(keyword)) ?? false;
      if (!startsWord || !isStart || !PART_OF_WORDS.test(keyword)) loose.add(keyword);
    }
  }
  return loose;
}

/** What the kernel is told of keywords. */
function imageKeywords(
  { targets, loose }: { readonly targets: ReadonlyMap<string, readonly number[]>; readonly loose: ReadonlySet<string> },
  rules: readonly (Rule | JudgedRule)[],
  records: readonly RuleRecord[],
): readonly ImageKeyword[] {
  const places = rules.map(placesOf);
  const toTargets = (text: string, target: number): readonly ImageTarget[] => {
    if (target >= ROLE_MIN) return [{ target, isPlain: isPlainStem(text) }];
    const anchors = records[target]?.anchors;
    if (anchors === undefined) return [{ target }];
    const offsets = anchors[text];
    const { sets, tail, edge } = places[target] ?? NOWHERE;
    return offsets === undefined ? [] : [{ target, places: { offsets, sets, tail, edge } }];
  };
  const keywords = [...targets].map(([text, list]) => ({
    text,
    startsWord: !loose.has(text),
    // Literals below each other: the kernel looks over the line end by itself.
    targets: BELOW.test(text) ? [] : list.flatMap(target => toTargets(text, target)),
  }));
  return keywords.some(({ text }) => BELOW.test(text)) ? [...keywords, ...LINE_ENDS] : keywords;
}

const BELOW = /^["']\r?\n *["'+.|<&]$/;
const LINE_ENDS: readonly ImageKeyword[] = ['"\n', "'\n"].map(text => ({
  text,
  startsWord: false,
  targets: [{ target: ROLE_ESCAPE + escapeKinds.indexOf('joined literals') }],
}));

type PlacesOfRule = Omit<NonNullable<ImageTarget['places']>, 'offsets'>;

const NOWHERE: PlacesOfRule = { sets: [], tail: null, edge: null };

/** Bytes at the first places of a match, what follows them, and what stands before. */
function placesOf(rule: Rule | JudgedRule): PlacesOfRule {
  if (!isPatternRule(rule) || rule.context !== undefined) return NOWHERE;
  const { pattern } = rule;
  return {
    sets: patternPlaces(pattern, patternShape(pattern.source).min, PLACES_MAX),
    tail: patternTail(pattern),
    edge: patternEdge(pattern),
  };
}

/** Where values of rules with a context stand although their names hold no word of a credential. */
function contextNames(rule: Rule | JudgedRule): readonly string[] {
  if (!isPatternRule(rule) || rule.context === undefined) return [];
  return [...envAnchors(rule.env ?? []), ...(rule.context.anchors ?? [])].map(anchor => anchor.toLowerCase());
}

/**
 * Shorter names are found everywhere (`pat`), and so only as the end of a longer one (`_PAT`). A name without a word of a
 * credential is no stem in any spelling: `EBAY_CERT_ID` is `ebayCertId` in code and `ebay-cert-id` in YAML.
 */
function envAnchors(names: readonly string[]): readonly string[] {
  return names.flatMap(name => {
    if (name.length < NAME_CHARS_MIN) return [`_${name}`, `-${name}`];
    if (classifyName(name, name).strength > 0) return [name];
    return [name, name.replaceAll('_', ''), name.replaceAll('_', '-')];
  });
}

function toInfo({ id, title, severity, why, remedy, references, aliases }: RuleInfo): RuleInfo {
  return { id, title, severity, why, remedy, references, ...(aliases && { aliases }) };
}

function contextIndex(rules: readonly (Rule | JudgedRule)[]): ContextIndex {
  const words: Record<string, number[]> = {};
  const env: Record<string, number[]> = {};
  const files: Record<string, number[]> = {};
  const near: Record<string, number[]> = {};
  const alone: number[] = [];
  const put = (index: Record<string, number[]>, key: string, rule: number): void => {
    index[key] = [...(index[key] ?? []), rule];
  };
  for (const [number, rule] of rules.entries()) {
    if (!isPatternRule(rule) || rule.context === undefined) continue;
    for (const word of rule.context.words) put(words, word, number);
    for (const name of rule.env ?? []) put(env, name.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''), number);
    for (const file of rule.context.files ?? []) put(files, file.toLowerCase(), number);
    for (const id of rule.context.near ?? []) put(near, id, number);
    if (rule.context.alone === true) alone.push(number);
  }
  return { words, env, files, near, alone };
}

function joined(documents: readonly string[]): { readonly bytes: Uint8Array; readonly starts: Uint32Array } {
  const buffers = documents.map(document => Buffer.from(document));
  return { bytes: Buffer.concat(buffers), starts: startsOf(buffers.map(buffer => buffer.length)) };
}

/** Running sums: where each of several parts starts, and where the last one ends. */
function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (const [index, length] of lengths.entries()) starts[index + 1] = (starts[index] ?? 0) + length;
  return starts;
}
