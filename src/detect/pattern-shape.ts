/**
 * What can be read off a regular expression without running it: how wide a match can be, how far its assertions look,
 * and with which literal text it begins. The engine bounds windows and anchors patterns with it.
 */

/** Widths are in characters; `max` and `look` may be `Infinity`. */
export interface PatternShape {
  /** Longest possible match. */
  readonly max: number;
  /** Shortest possible match. */
  readonly min: number;
  /** How far assertions look beyond a match. */
  readonly look: number;
  /** Every literal text with which a match can begin (as far as it is literal), or null when there are too many. */
  readonly starts: readonly string[] | null;
}

/** A part of a pattern. `text` is the source of something that takes one character: `[a-z]`, `\\d`, `x`. */
export type Node =
  | { readonly kind: 'chars'; readonly chars: readonly string[] | null; readonly text: string }
  | { readonly kind: 'seq' | 'alt'; readonly items: readonly Node[] }
  | { readonly kind: 'repeat'; readonly item: Node; readonly min: number; readonly max: number }
  | { readonly kind: 'look'; readonly item: Node; readonly isBehind: boolean; readonly isNegative: boolean }
  | { readonly kind: 'empty' };

const EMPTY: Node = { kind: 'empty' };
const ANY: Node = { kind: 'chars', chars: null, text: '[^]' };
/** A class with more members than this ends the literal start. */
const CLASS_CHARS_MAX = 8;
const STARTS_MAX = 128;
/** Rounds of a repetition that are written out. */
const ROUNDS_MAX = 24;

/** Reads the shape of a pattern in the dialect that rules use (no `u` or `v` flag). */
export function patternShape(source: string): PatternShape {
  const node = parse(source);
  return {
    max: maxWidth(node),
    min: minWidth(node),
    look: lookWidth(node),
    starts: expand(node)?.map(start => start.text) ?? null,
  };
}

/** Reads a pattern as a tree. */
export function parse(source: string): Node {
  let at = 0;

  const alternatives = (): Node => {
    const items = [sequence()];
    while (source[at] === '|') {
      at++;
      items.push(sequence());
    }
    return items.length === 1 ? (items[0] ?? EMPTY) : { kind: 'alt', items };
  };

  const sequence = (): Node => {
    const items: Node[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') items.push(quantified(atom()));
    return { kind: 'seq', items };
  };

  const quantified = (item: Node): Node => {
    const found = /^(?:\*|\+|\?|\{(\d+)(,?)(\d*)\})\??/.exec(source.slice(at, at + 24));
    if (found === null) return item;
    at += found[0].length;
    const sign = found[0][0];
    if (sign === '*') return { kind: 'repeat', item, min: 0, max: Infinity };
    if (sign === '+') return { kind: 'repeat', item, min: 1, max: Infinity };
    if (sign === '?') return { kind: 'repeat', item, min: 0, max: 1 };
    const min = Number(found[1]);
    const max = found[2] === '' ? min : found[3] === '' ? Infinity : Number(found[3]);
    return { kind: 'repeat', item, min, max };
  };

  const atom = (): Node => {
    const char = source[at] ?? '';
    if (char === '(') return group();
    if (char === '[') {
      const found = /^\[(?:\\[\s\S]|[^\]\\])*\]/.exec(source.slice(at))?.[0] ?? '[]';
      at += found.length;
      return { kind: 'chars', chars: classChars(found.slice(1, -1)), text: found };
    }
    if (char === '\\') return escaped();
    at++;
    if (char === '^' || char === '$') return EMPTY;
    return { kind: 'chars', chars: char === '.' ? null : [char], text: char };
  };

  const group = (): Node => {
    const opening = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(source.slice(at, at + 64))?.[0] ?? '(';
    at += opening.length;
    const item = alternatives();
    at++;
    if (!/^\(\?<?[=!]/.test(opening)) return item;
    return { kind: 'look', item, isBehind: opening.startsWith('(?<'), isNegative: opening.endsWith('!') };
  };

  const escaped = (): Node => {
    const found = /^\\(?:x[0-9a-f]{2}|u[0-9a-f]{4}|k<\w+>|c[a-z]|[\s\S])/i.exec(source.slice(at, at + 64))?.[0] ?? '\\';
    at += found.length;
    const kind = found[1] ?? '';
    if (kind === 'b' || kind === 'B') return EMPTY;
    if (kind === 'k' || /[1-9]/.test(kind)) return { kind: 'repeat', item: ANY, min: 0, max: 64 };
    if (/[dDwWsS]/.test(kind)) return { kind: 'chars', chars: null, text: found };
    if (/[cpP]/.test(kind)) return ANY;
    if (kind === 'x' || kind === 'u')
      return { kind: 'chars', chars: [String.fromCharCode(Number.parseInt(found.slice(2), 16))], text: found };
    return { kind: 'chars', chars: [CONTROLS[kind] ?? kind], text: found };
  };

  return alternatives();
}

const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f', v: '\v', '0': '\0' };

/** Members of a small class of plain characters, null for any other. */
function classChars(body: string): readonly string[] | null {
  if (body.startsWith('^') || body.length > CLASS_CHARS_MAX * 2) return null;
  const plain = body.replaceAll(/\\([^\w])/g, '$1');
  const hasRange = /.-./.test(body) || /\\\w/.test(body);
  return hasRange || plain.length > CLASS_CHARS_MAX ? null : plain.split('');
}

/** Longest text that a part of a pattern takes, in characters; `Infinity` where nothing bounds it. */
export function maxWidth(node: Node): number {
  switch (node.kind) {
    case 'chars':
      return 1;
    case 'seq':
      return node.items.reduce((sum, item) => sum + maxWidth(item), 0);
    case 'alt':
      return Math.max(...node.items.map(maxWidth));
    case 'repeat':
      return node.max === 0 ? 0 : maxWidth(node.item) === 0 ? 0 : maxWidth(node.item) * node.max;
    case 'look':
    case 'empty':
      return 0;
    default:
      return node satisfies never;
  }
}

/** Shortest text that a part of a pattern takes, in characters. */
export function minWidth(node: Node): number {
  switch (node.kind) {
    case 'chars':
      return 1;
    case 'seq':
      return node.items.reduce((sum, item) => sum + minWidth(item), 0);
    case 'alt':
      return Math.min(...node.items.map(minWidth));
    case 'repeat':
      return minWidth(node.item) * node.min;
    case 'look':
    case 'empty':
      return 0;
    default:
      return node satisfies never;
  }
}

function lookWidth(node: Node): number {
  switch (node.kind) {
    case 'look':
      return Math.max(maxWidth(node.item), lookWidth(node.item));
    case 'seq':
    case 'alt':
      return Math.max(0, ...node.items.map(lookWidth));
    case 'repeat':
      return lookWidth(node.item);
    case 'chars':
    case 'empty':
      return 0;
    default:
      return node satisfies never;
  }
}

/** A literal text with which a part of a pattern can begin. */
export interface Start {
  readonly text: string;
  /** The literal text ends here: what follows is not literal. */
  readonly ended: boolean;
}

/** Every literal beginning of what a part of a pattern takes, null when there are too many. */
export function expand(node: Node): readonly Start[] | null {
  switch (node.kind) {
    case 'look':
    case 'empty':
      return [{ text: '', ended: false }];
    case 'chars':
      return node.chars === null
        ? [{ text: '', ended: true }]
        : node.chars.map((text): Start => ({ text, ended: false }));
    case 'alt':
      return limited(node.items.map(expand));
    case 'repeat':
      return expandRepeat(node.item, node.min, node.max);
    case 'seq':
      return node.items.reduce<readonly Start[] | null>(
        (starts, item) => (starts?.some(start => !start.ended) === true ? append(starts, expand(item)) : starts),
        [{ text: '', ended: false }],
      );
    default:
      return node satisfies never;
  }
}

function expandRepeat(item: Node, min: number, max: number): readonly Start[] | null {
  const once = expand(item);
  if (min === 1 && max === 1) return once;
  if (min === 0 && max === 1) return once === null ? null : limited([once, [{ text: '', ended: false }]]);
  if (min > 0 && min <= ROUNDS_MAX) {
    let starts: readonly Start[] | null = [{ text: '', ended: false }];
    for (let count = 0; count < min; count++) starts = append(starts, once);
    return min === max ? starts : (starts?.map((start): Start => ({ text: start.text, ended: true })) ?? null);
  }
  const ended = once?.map((start): Start => ({ text: start.text, ended: true })) ?? null;
  return min > 0 ? ended : limited([ended, [{ text: '', ended: false }]]);
}

function append(starts: readonly Start[] | null, more: readonly Start[] | null): readonly Start[] | null {
  if (starts === null || more === null) return null;
  return limited([
    starts.flatMap(start =>
      start.ended ? [start] : more.map((next): Start => ({ text: start.text + next.text, ended: next.ended })),
    ),
  ]);
}

function limited(parts: readonly (readonly Start[] | null)[]): readonly Start[] | null {
  const all: Start[] = [];
  for (const part of parts) {
    if (part === null) return null;
    all.push(...part);
  }
  return all.length > STARTS_MAX ? null : all;
}
