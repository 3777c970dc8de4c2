/** What a rule needs to know about a pattern: the texts that every match holds, an example, its first and last bytes. */
import { matchesByte, type Node } from './pattern.ts';

/** Texts of which one stands in every match, in small letters; null when there is none. The longest first where there is a choice. */
export function requiredTexts(node: Node): readonly (readonly string[])[] {
  return candidates(node).toSorted((a, b) => shortest(b) - shortest(a));
}

const shortest = (texts: readonly string[]): number => Math.min(...texts.map(({ length }) => length));
/** More alternatives than this make no keywords. */
const alternativesMax = 24;

function candidates(node: Node): readonly (readonly string[])[] {
  switch (node.kind) {
    case 'set': {
      const char = onlyChar(node);
      return char === null ? [] : [[char]];
    }
    case 'group':
      return candidates(node.item);
    case 'repeat':
      return node.min > 0 ? candidates(node.item) : [];
    case 'alt':
      return ofAlternatives(node.items);
    case 'seq':
      return ofSequence(node.items);
    case 'look':
    case 'edge':
      return [];
    default:
      return node satisfies never;
  }
}

/** One text of every branch. */
function ofAlternatives(items: readonly Node[]): readonly (readonly string[])[] {
  const best = items.map(item => requiredTexts(item)[0]);
  if (best.some(texts => texts === undefined)) return [];
  const all = [...new Set(best.flatMap(texts => texts ?? []))];
  return all.length > alternativesMax ? [] : [all];
}

/** Characters that follow each other make one text; a small choice before or behind multiplies it. */
function ofSequence(items: readonly Node[]): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  let runs: readonly string[] = [''];
  const end = (): void => {
    if (runs[0] !== '') found.push(runs);
    runs = [''];
  };
  for (const item of items.flatMap(flattened)) {
    if (item.kind === 'edge' || item.kind === 'look') continue;
    const choice = literalTexts(item);
    if (choice !== null && runs.length * choice.length <= alternativesMax) {
      runs = runs.flatMap(run => choice.map(text => run + text));
      continue;
    }
    end();
    found.push(...candidates(item));
  }
  end();
  return found.map(texts => [...new Set(texts)]);
}

function flattened(node: Node): readonly Node[] {
  if (node.kind === 'seq') return node.items.flatMap(flattened);
  if (node.kind === 'group' && node.item.kind === 'seq') return node.item.items.flatMap(flattened);
  if (node.kind === 'repeat' && node.min === node.max && node.min <= 8 && node.item.kind === 'set')
    return Array.from({ length: node.min }, () => node.item);
  return [node];
}

/** Every text that a part can match, where they are few and none is empty. */
function literalTexts(node: Node): readonly string[] | null {
  if (node.kind === 'set') {
    const char = onlyChar(node);
    return char === null ? null : [char];
  }
  if (node.kind === 'group') return literalTexts(node.item);
  if (node.kind === 'alt') {
    const all = node.items.map(literalTexts);
    return all.some(texts => texts === null) ? null : all.flatMap(texts => texts ?? []);
  }
  if (node.kind !== 'seq') return null;
  return (
    node.items
      .reduce<readonly string[] | null>(
        (texts, item) => {
          const next = literalTexts(item);
          if (texts === null || next === null || texts.length * next.length > alternativesMax) return null;
          return texts.flatMap(text => next.map(more => text + more));
        },
        [''],
      )
      ?.filter(text => text !== '') ?? null
  );
}

/** The one character that it matches, in small letters: both cases of a letter are one. */
function onlyChar(node: Extract<Node, { kind: 'set' }>): string | null {
  const bytes = bytesOf(node);
  const small = new Set(bytes.map(byte => String.fromCharCode(byte).toLowerCase()));
  const [char] = small;
  return small.size === 1 && char !== undefined ? char : null;
}

/** Every byte that a set matches. */
export function bytesOf(node: Extract<Node, { kind: 'set' }>): readonly number[] {
  return Array.from({ length: 256 }, (_, byte) => byte).filter(byte => matchesByte(node, byte));
}

/** Sets with which a match can begin (or end); null stands for an edge there. */
export function outerSets(node: Node, side: 'first' | 'last'): readonly (Extract<Node, { kind: 'set' }> | null)[] {
  switch (node.kind) {
    case 'set':
      return [node];
    case 'group':
      return outerSets(node.item, side);
    case 'repeat':
      return outerSets(node.item, side);
    case 'alt':
      return node.items.flatMap(item => outerSets(item, side));
    case 'edge':
    case 'look':
      return [null];
    case 'seq': {
      const found: (Extract<Node, { kind: 'set' }> | null)[] = [];
      for (const item of side === 'first' ? node.items : node.items.toReversed()) {
        found.push(...outerSets(item, side));
        if (!(item.kind === 'repeat' && item.min === 0)) break;
      }
      return found;
    }
    default:
      return node satisfies never;
  }
}

/** Kinds of templates by alphabet, the widest first. */
const alphabets: readonly (readonly [kind: string, alphabet: RegExp])[] = [
  ['base62', /[A-Za-z0-9]/],
  ['base36', /[a-z0-9]/],
  ['BASE36', /[A-Z0-9]/],
  ['base32', /[A-Z2-7]/],
  ['base32-lower', /[a-z2-7]/],
  ['hex', /[0-9a-f]/],
  ['HEX', /[0-9A-F]/],
  ['letters', /[A-Za-z]/],
  ['lower', /[a-z]/],
  ['upper', /[A-Z]/],
  ['digits', /\d/],
];

/**
 * A template (see `samples/expand.ts`) of a text that matches. `secret` is set between marks; `branch` chooses among
 * alternatives, from 0, the last one where there are fewer.
 */
export function exampleOf(node: Node, secret: Node, branch = 0): string {
  const text = exampleParts(node, secret, branch);
  return node === secret ? `[[<]]${text}[[>]]` : text;
}

function exampleParts(node: Node, secret: Node, branch: number): string {
  const inner = (item: Node): string => exampleOf(item, secret, branch);
  switch (node.kind) {
    case 'set':
      return placeOf(node, 1);
    case 'group':
      return inner(node.item);
    case 'seq':
      return node.items.map(inner).join('');
    case 'alt':
      return inner(node.items[Math.min(branch, node.items.length - 1)] ?? node);
    case 'repeat': {
      const wanted = Math.min(Math.max(node.min, node.item.kind === 'set' && isVaried(node.item) ? 24 : 0), node.max);
      return node.item.kind === 'set' ? placeOf(node.item, wanted) : inner(node.item).repeat(Math.max(node.min, 0));
    }
    case 'look':
    case 'edge':
      return '';
    default:
      return node satisfies never;
  }
}

/** Whether a set stands for the random part of a value, and not for blanks or quotes. */
function isVaried(node: Extract<Node, { kind: 'set' }>): boolean {
  return kindOf(bytesOf(node)) !== null;
}

function kindOf(bytes: readonly number[]): string | null {
  const has = new Set(bytes.map(byte => String.fromCharCode(byte)));
  const all = Array.from({ length: 128 }, (_, byte) => String.fromCharCode(byte));
  return (
    alphabets.find(([, alphabet]) => all.filter(char => alphabet.test(char)).every(char => has.has(char)))?.[0] ?? null
  );
}

function placeOf(node: Extract<Node, { kind: 'set' }>, count: number): string {
  if (count === 0) return '';
  const bytes = bytesOf(node);
  const kind = kindOf(bytes);
  if (kind !== null) return `[[${kind}:${count}]]`;
  const plain = ['=', ' ', '"', ':', '-', '_'].find(char => bytes.includes(char.charCodeAt(0)));
  const small = bytes.map(byte => String.fromCharCode(byte)).find(char => /[a-z]/.test(char));
  return (small ?? plain ?? String.fromCharCode(bytes.find(byte => byte > 32) ?? bytes[0] ?? 0)).repeat(count);
}
