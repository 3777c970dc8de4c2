/** Tree → JavaScript. */
import { bytesOf, outerSets } from './pattern-facts.ts';
import { complement, merged, withOtherCase, type Node, type Range } from './pattern.ts';

/** How to write it. */
export interface EmitOptions {
  /** Node that becomes the group `secret`; null: none is named. */
  readonly secret: Node | null;
  /** Most repetitions where the pattern sets no end; null: no end. */
  readonly bound: ((item: Node, min: number) => number) | null;
  /** Whether letters are written once and the flag `i` does the rest. */
  readonly ignoreCase: boolean;
}

/** Writes a pattern. Edges are lookarounds that mean the same whatever flags there are. */
export function emit(node: Node, options: EmitOptions): string {
  const text = emitBare(node, options);
  return node === options.secret ? `(?<secret>${text})` : text;
}

function emitBare(node: Node, options: EmitOptions): string {
  switch (node.kind) {
    case 'set':
      return setSource(node.folded && !options.ignoreCase ? withOtherCase(node.ranges) : node.ranges);
    case 'seq':
      return node.items.map((item, index) => partSource(item, node.items, index, options)).join('');
    case 'alt':
      return node.items.map(item => emit(item, options)).join('|');
    case 'repeat':
      return `${unit(node.item, options)}${quantifier(node, options)}`;
    case 'group':
      return node.item === options.secret || node === options.secret
        ? emit(node.item, options)
        : wrapped(node.item, options);
    case 'look':
      return `(?${node.ahead ? '' : '<'}${node.negated ? '!' : '='}${emit(node.item, options)})`;
    case 'edge':
      return edges[node.at];
    default:
      return node satisfies never;
  }
}

function partSource(item: Node, items: readonly Node[], index: number, options: EmitOptions): string {
  if (item.kind === 'alt') return wrapped(item, options);
  if (item.kind !== 'edge' || item.at !== 'word') return emit(item, options);
  // Beside a letter only one side is open.
  if (isWordAt(items[index + 1], 'first')) return '(?<!\\w)';
  return isWordAt(items[index - 1], 'last') ? '(?!\\w)' : edges.word;
}

function isWordAt(node: Node | undefined, side: 'first' | 'last'): boolean {
  if (node === undefined) return false;
  const sets = outerSets(node, side);
  const isWord = (byte: number): boolean => wordRanges.some(([first, last]) => byte >= first && byte <= last);
  return sets.length > 0 && sets.every(set => set !== null && bytesOf(set).every(isWord));
}

const edges = {
  start: '(?<![^])',
  end: '(?![^])',
  'line-start': '(?<![^\\n])',
  'line-end': '(?![^\\n])',
  word: '(?:(?<=\\w)(?!\\w)|(?<!\\w)(?=\\w))',
  'no-word': '(?:(?<=\\w)(?=\\w)|(?<!\\w)(?!\\w))',
  'word-start': '(?<!\\w)(?=\\w)',
  'word-end': '(?<=\\w)(?!\\w)',
} as const;

function wrapped(item: Node, options: EmitOptions): string {
  const text = emit(item, options);
  return item === options.secret ? text : `(?:${text})`;
}

function unit(item: Node, options: EmitOptions): string {
  return item.kind === 'set' ? emit(item, options) : wrapped(item.kind === 'group' ? item.item : item, options);
}

function quantifier({ item, min, max, lazy }: Extract<Node, { kind: 'repeat' }>, { bound }: EmitOptions): string {
  const end = Number.isFinite(max) || bound === null ? max : bound(item, min);
  const tail = lazy ? '?' : '';
  if (min === 0 && end === 1) return `?${tail}`;
  if (min === end) return min === 1 ? '' : `{${min}}`;
  if (!Number.isFinite(end)) return `{${min},}${tail}`;
  return `{${min},${end}}${tail}`;
}

const wordRanges: readonly Range[] = [
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122],
];

function setSource(ranges: readonly Range[]): string {
  const sorted = merged(ranges);
  const [only] = sorted;
  if (sorted.length === 0) return '[]';
  if (sorted.length === 1 && only && only[0] === only[1]) return charSource(only[0], /[\\^$.*+?()[\]{}|/]/);
  if (isSame(sorted, [[0, 255]])) return '[^]';
  if (isSame(sorted, [[48, 57]])) return '\\d';
  if (isSame(sorted, wordRanges)) return '\\w';
  const negated = complement(sorted);
  return negated.length < sorted.length ? `[^${classSource(negated)}]` : `[${classSource(sorted)}]`;
}

function classSource(ranges: readonly Range[]): string {
  return ranges
    .map(([first, last]) => {
      const [from, to] = [charSource(first, /[\\\]^[-]/), charSource(last, /[\\\]^[-]/)];
      return first === last ? from : last === first + 1 ? `${from}${to}` : `${from}-${to}`;
    })
    .join('');
}

function isSame(a: readonly Range[], b: readonly Range[]): boolean {
  return a.length === b.length && a.every(([first, last], index) => b[index]?.[0] === first && b[index]?.[1] === last);
}

const written: Readonly<Record<number, string>> = { 9: '\\t', 10: '\\n', 11: '\\v', 12: '\\f', 13: '\\r' };

function charSource(byte: number, special: RegExp): string {
  const char = String.fromCharCode(byte);
  if (byte < 32 || byte > 126) return written[byte] ?? `\\x${byte.toString(16).padStart(2, '0')}`;
  return special.test(char) ? `\\${char}` : char;
}
