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
  return check(node, shape, { path: '', known }).toSorted((a, b) => a.at - b.at);
}

interface Place {
  readonly path: string;
  readonly known: Known;
}

function check(node: JsonNode, shape: Shape, place: Place): readonly Problem[] {
  const wrong = (expected: string): readonly Problem[] => [
    { at: node.start, path: place.path, message: `must be ${expected}. Example: ${exampleOf(place.path, shape)}` },
  ];
  switch (shape.kind) {
    case 'boolean':
      return node.kind === 'boolean' ? [] : wrong('true or false');
    case 'number':
      return node.kind === 'number' && node.value >= shape.min && node.value <= shape.max
        ? []
        : wrong(`a number from ${shape.min} to ${shape.max}`);
    case 'string':
      if (node.kind !== 'string' || node.value === '') return wrong('a string that is not empty');
      if (node.value.length > shape.lengthMax) return wrong(`at most ${shape.lengthMax} characters long`);
      return shape.pattern?.test(node.value) === false
        ? wrong(shape.patternSays ?? `like ${shape.pattern.source}`)
        : [];
    case 'choice':
      if (node.kind === 'string' && shape.of.includes(node.value)) return [];
      return wrong(`one of ${shape.of.map(choice => JSON.stringify(choice)).join(', ')}${meant(node, shape.of)}`);
    case 'list':
      if (node.kind !== 'array') return wrong('a list');
      if (node.items.length < (shape.min ?? 0)) return wrong(`a list of at least ${shape.min ?? 0}`);
      return node.items.flatMap((item, index) => check(item, shape.of, { ...place, path: `${place.path}[${index}]` }));
    case 'map':
      if (node.kind !== 'object') return wrong('an object');
      return [...repeated(node.entries, place), ...node.entries.flatMap(entry => checkMapped(entry, shape, place))];
    case 'object':
      return node.kind === 'object' ? checkObject(node, shape, place) : wrong('an object');
    default:
      return shape satisfies never;
  }
}

function checkMapped(entry: JsonEntry, shape: Extract<Shape, { kind: 'map' }>, place: Place): readonly Problem[] {
  const path = join(place.path, entry.key);
  const isUnknown = shape.keys === 'rule-id' && !place.known.isRuleId(entry.key);
  const unknown: Problem[] = isUnknown
    ? [{ at: entry.keyStart, path, message: `is no rule${didYouMean(entry.key, place.known.ruleIds())}` }]
    : [];
  return [...unknown, ...check(entry.value, shape.of, { ...place, path })];
}

function checkObject(
  node: Extract<JsonNode, { kind: 'object' }>,
  shape: Extract<Shape, { kind: 'object' }>,
  place: Place,
): readonly Problem[] {
  const problems = [...repeated(node.entries, place)];
  for (const { key, keyStart, value } of node.entries) {
    const field = Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined;
    const path = join(place.path, key);
    if (field) problems.push(...check(value, field, { ...place, path }));
    else
      problems.push({
        at: keyStart,
        path,
        message:
          (shape.elsewhere && Object.hasOwn(shape.elsewhere, key) ? shape.elsewhere[key] : undefined) ??
          `is no known key${available(shape, key)}`,
      });
  }
  for (const key of shape.required ?? [])
    if (!node.entries.some(entry => entry.key === key)) {
      const example = exampleOf(key, shape.fields[key]);
      problems.push({ at: node.start, path: place.path, message: `needs the key ${key}. Example: ${example}` });
    }
  return problems;
}

/** The nearest key with its example, or all keys when none is near. */
function available(shape: Extract<Shape, { kind: 'object' }>, key: string): string {
  const keys = Object.keys(shape.fields);
  const close = nearest(key, keys);
  if (close === null) return `. Known: ${keys.join(', ')}`;
  return `${didYouMean(key, keys)} Example: ${exampleOf(close, shape.fields[close])}`;
}

/** A key that stands twice: which one counts would be a guess. */
function repeated(entries: readonly JsonEntry[], place: Place): readonly Problem[] {
  const seen = new Set<string>();
  return entries.flatMap(({ key, keyStart }) => {
    if (seen.has(key)) return [{ at: keyStart, path: join(place.path, key), message: 'stands here twice; keep one' }];
    seen.add(key);
    return [];
  });
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

function join(path: string, key: string): string {
  const last = /^[\w$]+$/.test(key) ? key : JSON.stringify(key);
  return path === '' ? last : `${path}.${last}`;
}
