/** Which bytes a pattern takes at each place of a match, counted from its beginning: a test that costs no regular expression. */
import { parse } from './pattern-shape.ts';
import type { Node } from './pattern-shape.ts';

/** 256 bits, one for each byte. */
export type ByteSet = Uint8Array;

/** Sets of the first places of every match; as many as the shortest match has characters, at most `placesMax`. */
export function patternPlaces(
  pattern: Pick<RegExp, 'source' | 'flags'>,
  min: number,
  placesMax: number,
): readonly ByteSet[] {
  const places = Array.from({ length: Math.min(min, placesMax) }, () => new Uint8Array(32));
  const ignoreCase = pattern.flags.includes('i');
  walk(parse(pattern.source), new Set([0]), { places, ignoreCase });
  return places;
}

/** Bytes of which one must stand before every match, where there is a byte at all; null where the pattern asks for none. */
export function patternEdge(pattern: Pick<RegExp, 'source' | 'flags'>): ByteSet | null {
  const ignoreCase = pattern.flags.includes('i');
  for (const node of flat(parse(pattern.source))) {
    if (node.kind !== 'look' && node.kind !== 'empty') return null;
    if (node.kind === 'empty' || !node.isBehind || node.item.kind === 'empty') continue;
    const [only, ...more] = flat(node.item);
    if (only?.kind !== 'chars' || more.length > 0) continue;
    const set = setOf(only, ignoreCase);
    return node.isNegative ? set.map(bits => ~bits) : set;
  }
  return null;
}

/** Behind `fixed` bytes a run of `run`, `min` to `max` long, and then one byte of `next`: every match begins like that. */
export interface PatternTail {
  readonly fixed: number;
  readonly run: ByteSet;
  readonly min: number;
  readonly max: number;
  readonly next: ByteSet;
}

const RUN_MAX = 0xffff;

/** What follows the fixed beginning of a pattern, where that is a run of one set of bytes; null for any other pattern. */
export function patternTail(pattern: Pick<RegExp, 'source' | 'flags'>): PatternTail | null {
  const items = flat(parse(pattern.source)).filter(({ kind }) => kind !== 'look' && kind !== 'empty');
  const ignoreCase = pattern.flags.includes('i');
  let fixed = 0;
  for (const [index, node] of items.entries()) {
    if (node.kind === 'chars') {
      fixed++;
      continue;
    }
    if (node.kind !== 'repeat' || node.item.kind !== 'chars') return null;
    if (node.min === node.max) {
      fixed += node.min;
      continue;
    }
    const next = new Uint8Array(32);
    const rest = items.slice(index + 1);
    const ends = walk({ kind: 'seq', items: rest }, new Set([0]), { places: [next], ignoreCase });
    // What may follow nothing tells nothing.
    if (ends.has(0)) return null;
    return { fixed, run: setOf(node.item, ignoreCase), min: node.min, max: Math.min(node.max, RUN_MAX), next };
  }
  return null;
}

/** Parts that follow each other. */
function flat(node: Node): readonly Node[] {
  return node.kind === 'seq' ? node.items.flatMap(flat) : [node];
}

interface Walk {
  readonly places: readonly Uint8Array[];
  readonly ignoreCase: boolean;
}

/** Adds what a part takes when it begins at one of the places `from`, and answers where the next one may begin. */
function walk(node: Node, from: ReadonlySet<number>, context: Walk): ReadonlySet<number> {
  switch (node.kind) {
    case 'chars':
      return walkChars(node, from, context);
    case 'seq':
      return node.items.reduce((at, item) => walk(item, at, context), from);
    case 'alt':
      return new Set(node.items.flatMap(item => [...walk(item, from, context)]));
    case 'repeat':
      return walkRepeat(node, from, context);
    case 'look':
    case 'empty':
      return from;
    default:
      return node satisfies never;
  }
}

function walkChars(
  node: Extract<Node, { kind: 'chars' }>,
  from: ReadonlySet<number>,
  { places, ignoreCase }: Walk,
): ReadonlySet<number> {
  const set = setOf(node, ignoreCase);
  const to = new Set<number>();
  for (const at of from) {
    const place = places[at];
    if (place === undefined) continue;
    for (let index = 0; index < 32; index++) place[index] = (place[index] ?? 0) | (set[index] ?? 0);
    to.add(at + 1);
  }
  return to;
}

function walkRepeat(
  node: Extract<Node, { kind: 'repeat' }>,
  from: ReadonlySet<number>,
  context: Walk,
): ReadonlySet<number> {
  const ends = new Set(node.min === 0 ? from : []);
  let at = from;
  // Each round goes on by a place or leads nowhere new: more rounds than places change nothing.
  const rounds = Math.min(node.max, Math.max(node.min, context.places.length + 1));
  for (let round = 1; round <= rounds && at.size > 0; round++) {
    at = walk(node.item, at, context);
    if (round >= node.min) for (const end of at) ends.add(end);
  }
  return ends;
}

const known = new Map<string, ByteSet>();

function setOf({ chars, text }: Extract<Node, { kind: 'chars' }>, ignoreCase: boolean): ByteSet {
  const key = `${text} ${ignoreCase}`;
  const made = known.get(key);
  if (made !== undefined) return made;
  const test = new RegExp(`^(?:${chars?.length === 1 ? escaped(chars[0] ?? '') : text})$`, ignoreCase ? 'i' : '');
  const set = new Uint8Array(32);
  for (let code = 0; code < 256; code++)
    if (test.test(String.fromCharCode(code))) set[code >> 3] = (set[code >> 3] ?? 0) | (1 << (code & 7));
  known.set(key, set);
  return set;
}

function escaped(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
