/** Checks a file against its shape and says everything that is wrong with it at once. */
import type { JsonEntry, JsonNode } from '../formats/jsonc.ts';
import { nearest } from '../text/nearest.ts';
import type { Shape } from './shape.ts';

/** One thing that is wrong. */
export interface Problem {
  /** Offset in UTF-16 code units. */
  readonly at: number;
  /** Way to the value: `overrides[0].rules."pypi-token"`; empty for the whole file. */
  readonly path: string;
  /** One clause without a final period. */
  readonly message: string;
}

/** What a check may need to know besides the shape. */
export interface Known {
  /** Whether there is a rule with this id, or with this former one. */
  readonly isRuleId: (id: string) => boolean;
  /** Whether a rule has this id now. Cheap, unlike the question for former ids. */
  readonly isPresentId: (id: string) => boolean;
  /** Every id, for the nearest spelling. Asked only for a message. */
  readonly ruleIds: () => readonly string[];
}

/** Lists what is wrong, in the order of the file. */
export function validate(node: JsonNode, shape: Shape, known: Known): readonly Problem[] {
  const problems: Problem[] = [];
  check(node, shape, { outer: null, key: null }, { known, problems });
  return problems.length < 2 ? problems : problems.toSorted((a, b) => a.at - b.at);
}

/** Way to a value. It is written out for a problem only: a file that is right is checked on every commit. */
interface Place {
  readonly outer: Place | null;
  /** Key of an object, index of a list; null at the top. */
  readonly key: string | number | null;
}

interface Checking {
  readonly known: Known;
  readonly problems: Problem[];
}

function check(node: JsonNode, shape: Shape, place: Place, checking: Checking): void {
  const expected = expectation(node, shape);
  if (expected !== null) {
    const path = wayTo(place);
    const message = `must be ${expected}. Example: ${exampleOf(path, shape)}`;
    checking.problems.push({ at: node.start, path, message });
  } else if (shape.kind === 'list' && node.kind === 'array') {
    for (const [index, item] of node.items.entries()) check(item, shape.of, { outer: place, key: index }, checking);
  } else if (shape.kind === 'map' && node.kind === 'object') {
    checkMap(node.entries, shape, place, checking);
  } else if (shape.kind === 'object' && node.kind === 'object') {
    checkObject(node, shape, place, checking);
  }
}

/** What a value itself should be; null when it is, whatever is inside. */
function expectation(node: JsonNode, shape: Shape): string | null {
  switch (shape.kind) {
    case 'boolean':
      return node.kind === 'boolean' ? null : 'true or false';
    case 'number':
      return node.kind === 'number' && node.value >= shape.min && node.value <= shape.max
        ? null
        : `a number from ${shape.min} to ${shape.max}`;
    case 'string':
      if (node.kind !== 'string' || node.value === '') return 'a string that is not empty';
      if (node.value.length > shape.lengthMax) return `at most ${shape.lengthMax} characters long`;
      return shape.pattern?.test(node.value) === false ? (shape.patternSays ?? `like ${shape.pattern.source}`) : null;
    case 'choice':
      if (node.kind === 'string' && shape.of.includes(node.value)) return null;
      return `one of ${shape.of.map(choice => JSON.stringify(choice)).join(', ')}${meant(node, shape.of)}`;
    case 'list':
      if (node.kind !== 'array') return 'a list';
      return node.items.length < (shape.min ?? 0) ? `a list of at least ${shape.min ?? 0}` : null;
    case 'map':
    case 'object':
      return node.kind === 'object' ? null : 'an object';
    default:
      return shape satisfies never;
  }
}

function checkMap(
  entries: readonly JsonEntry[],
  shape: Extract<Shape, { kind: 'map' }>,
  outer: Place,
  checking: Checking,
): void {
  noteRepeated(entries, outer, checking);
  for (const { key, keyStart, value } of entries) {
    const place = { outer, key };
    if (shape.keys === 'rule-id' && !checking.known.isRuleId(key)) {
      const message = `is no rule${didYouMean(key, checking.known.ruleIds())}`;
      checking.problems.push({ at: keyStart, path: wayTo(place), message });
    }
    check(value, shape.of, place, checking);
  }
}

function checkObject(
  node: Extract<JsonNode, { kind: 'object' }>,
  shape: Extract<Shape, { kind: 'object' }>,
  outer: Place,
  checking: Checking,
): void {
  noteRepeated(node.entries, outer, checking);
  for (const { key, keyStart, value } of node.entries) {
    const field = Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined;
    const place = { outer, key };
    if (field) check(value, field, place, checking);
    else {
      const elsewhere = shape.elsewhere && Object.hasOwn(shape.elsewhere, key) ? shape.elsewhere[key] : undefined;
      const message = elsewhere ?? `is no known key${available(shape, key)}`;
      checking.problems.push({ at: keyStart, path: wayTo(place), message });
    }
  }
  for (const key of shape.required ?? [])
    if (!node.entries.some(entry => entry.key === key)) {
      const example = exampleOf(key, shape.fields[key]);
      checking.problems.push({
        at: node.start,
        path: wayTo(outer),
        message: `needs the key ${key}. Example: ${example}`,
      });
    }
}

/** The nearest key with its example, or all keys when none is near. */
function available(shape: Extract<Shape, { kind: 'object' }>, key: string): string {
  const keys = Object.keys(shape.fields);
  const close = nearest(key, keys);
  if (close === null) return `. Known: ${keys.join(', ')}`;
  return `${didYouMean(key, keys)} Example: ${exampleOf(close, shape.fields[close])}`;
}

/** A key that stands twice: which one counts would be a guess. */
function noteRepeated(entries: readonly JsonEntry[], outer: Place, { problems }: Checking): void {
  const seen = new Set<string>();
  for (const { key, keyStart } of entries) {
    if (seen.has(key))
      problems.push({ at: keyStart, path: wayTo({ outer, key }), message: 'stands here twice; keep one' });
    seen.add(key);
  }
}

function meant(node: JsonNode, known: readonly string[]): string {
  return node.kind === 'string' ? didYouMean(node.value, known) : '';
}

function didYouMean(word: string, known: readonly string[]): string {
  const close = nearest(word, known);
  return close === null ? '' : `; did you mean ${JSON.stringify(close)}?`;
}

function exampleOf(path: string, shape: Shape | undefined): string {
  const key = /\[\d+\]$/.test(path)
    ? null
    : (/(?:^|\.)(?:"([^"]*)"|(\w+|\$\w+))$/.exec(path)?.slice(1).find(Boolean) ?? null);
  const value = JSON.stringify(shape?.example);
  return key === null ? value : `${JSON.stringify(key)}: ${value}`;
}

/** `overrides[0].rules."pypi-token"`. */
function wayTo({ outer, key }: Place): string {
  const before = outer === null ? '' : wayTo(outer);
  if (key === null) return before;
  if (typeof key === 'number') return `${before}[${key}]`;
  const last = /^[\w$]+$/.test(key) ? key : JSON.stringify(key);
  return before === '' ? last : `${before}.${last}`;
}
