/** Patterns of paths → the globs of a configuration, where globs can say it. */
import type { Node, Pattern } from './pattern.ts';

type Piece =
  | { readonly kind: 'text'; readonly text: string }
  /** `[^/]*` and `.*`. */
  | { readonly kind: 'name' | 'any' };

/** Expansions of one pattern: more make no readable configuration. */
const globsMax = 32;
/** These mean something in a glob, and a path that needs them is rare. */
const magic = /[*?{}()[\]!\\|,]/;

/**
 * The globs that match the same paths; null when globs cannot say it. A pattern is looked for anywhere in the path,
 * as these tools do, and a glob stands for the whole: hence the stars at its ends.
 */
export function pathGlobs({ node }: Pattern): readonly string[] | null {
  const all = expansions(node);
  if (all === null || all.length === 0 || all.length > globsMax) return null;
  const globs = all.map(globOf);
  return globs.some(glob => glob === null) ? null : shortest(new Set(globs.flatMap(glob => glob ?? [])));
}

/** At the top and below any folder is anywhere: `(^|/)docs/` is one glob. */
function shortest(globs: ReadonlySet<string>): readonly string[] {
  const below = (glob: string): string => `**/*/${glob}`;
  const untied = (glob: string): string => /^\{([^,]+),\1\/\*\*\}$/.exec(glob)?.[1] ?? glob;
  return [...globs].flatMap(glob => {
    if (globs.has(below(untied(glob)))) return [`**/${untied(glob)}`];
    const isBelow = [...globs].some(other => other !== glob && below(untied(other)) === glob);
    return isBelow ? [] : [glob];
  });
}

interface Expansion {
  readonly pieces: readonly Piece[];
  readonly fromStart: boolean;
  readonly toEnd: boolean;
}

const empty: Expansion = { pieces: [], fromStart: false, toEnd: false };

/** Every way through the alternatives. */
function expansions(node: Node): readonly Expansion[] | null {
  switch (node.kind) {
    case 'set':
      return setExpansion(node);
    case 'group':
      return expansions(node.item);
    case 'alt':
      return all(node.items.map(expansions))?.flat() ?? null;
    case 'seq':
      return node.items.reduce<readonly Expansion[] | null>(
        (before, item) => {
          const next = expansions(item);
          if (before === null || next === null || before.length * next.length > globsMax) return null;
          return all(before.flatMap(head => next.map(tail => joined(head, tail))));
        },
        [empty],
      );
    case 'repeat':
      return repeatExpansion(node);
    case 'edge':
      if (node.at === 'start' || node.at === 'line-start') return [{ ...empty, fromStart: true }];
      return node.at === 'end' || node.at === 'line-end' ? [{ ...empty, toEnd: true }] : null;
    case 'look':
      return null;
    default:
      return node satisfies never;
  }
}

function all<T>(items: readonly (T | null)[]): readonly T[] | null {
  return items.some(item => item === null) ? null : items.filter(item => item !== null);
}

/** Nothing may stand before a start or behind an end. */
function joined(head: Expansion, tail: Expansion): Expansion | null {
  if (head.toEnd && tail.pieces.length > 0) return null;
  if (tail.fromStart && (head.pieces.length > 0 || head.fromStart)) return null;
  return {
    pieces: [...head.pieces, ...tail.pieces],
    fromStart: head.fromStart || tail.fromStart,
    toEnd: head.toEnd || tail.toEnd,
  };
}

function setExpansion({ ranges, folded }: Extract<Node, { kind: 'set' }>): readonly Expansion[] | null {
  const bytes = ranges.flatMap(([first, last]) =>
    last - first > 8 ? [null] : Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
  if (bytes.length > 8 || bytes.includes(null)) {
    // `.` alone is one character of a name, mostly a dot that nobody escaped.
    return isAny(ranges) ? [{ ...empty, pieces: [{ kind: 'text', text: '\u0000' }] }] : null;
  }
  const texts = bytes.map(byte => String.fromCharCode(byte ?? 0));
  if (folded && texts.some(text => /[A-Za-z]/.test(text))) return null;
  if (texts.some(text => magic.test(text) || !/[\x20-\x7e]/.test(text))) return null;
  return texts.map(text => ({ ...empty, pieces: [{ kind: 'text', text }] }));
}

function repeatExpansion({ item, min, max }: Extract<Node, { kind: 'repeat' }>): readonly Expansion[] | null {
  if (min === 0 && max === 1) {
    const once = expansions(item);
    return once === null ? null : [empty, ...once];
  }
  if (item.kind !== 'set' || max !== Number.POSITIVE_INFINITY || min > 1) return null;
  if (isAny(item.ranges)) return [{ ...empty, pieces: [{ kind: 'any' }] }];
  const slash = item.ranges.some(([first, last]) => first <= 47 && 47 <= last);
  const size = item.ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
  return !slash && size >= 254 ? [{ ...empty, pieces: [{ kind: 'name' }] }] : null;
}

function isAny(ranges: readonly (readonly [number, number])[]): boolean {
  const hasSlash = ranges.some(([first, last]) => first <= 47 && 47 <= last);
  return hasSlash && ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0) >= 255;
}

/** Globs of one expansion: two where `.*` between texts may hold a slash or none. */
function globOf({ pieces, fromStart, toEnd }: Expansion): readonly string[] | null {
  const [first] = pieces;
  const startsAnywhere = !fromStart && first?.kind !== 'any';
  const endsAnywhere = !toEnd && pieces.at(-1)?.kind !== 'any';
  const whole: readonly Piece[] = [
    ...(startsAnywhere ? [{ kind: 'any' } as const] : []),
    ...pieces,
    ...(endsAnywhere ? [{ kind: 'any' } as const] : []),
  ];
  if (whole.every(({ kind }) => kind === 'any')) return null;
  let globs: readonly string[] = [''];
  for (const [index, piece] of whole.entries()) {
    const next = whole[index + 1];
    globs = globs.flatMap(glob => extended(glob, piece, next?.kind === 'text' ? next.text : next ? null : ''));
    if (globs.length > 4) return null;
  }
  // A name alone would count at any depth: braces tie it to the top.
  const tied = (glob: string): string => (fromStart && !glob.includes('/') ? `{${glob},${glob}/**}` : glob);
  return globs.map(glob => tied(glob.replaceAll('\u0000', '?')));
}

/** `next` is the text that follows, empty at the end, null for another star. */
function extended(glob: string, piece: Piece, next: string | null): readonly string[] {
  if (piece.kind === 'text') return [glob + piece.text];
  if (piece.kind === 'name') return [`${glob}*`];
  const atSegment = glob === '' || glob.endsWith('/');
  // Behind a slash whole folders may stand; a slash that follows is the end of the last of them.
  if (atSegment && next === '') return [`${glob}**`];
  if (atSegment && next?.startsWith('/')) return glob === '' ? ['**/*'] : [`${glob}**/*`];
  if (atSegment) return [`${glob}**/*`];
  // A glob that ends in a name counts for what is below a folder of that name, too.
  if (next === '') return [`${glob}*`];
  return [`${glob}*`, `${glob}*/**/*`];
}

/** Lines of a file in the form of .gitignore → globs, and the lines that globs cannot say. */
export function ignoreGlobs(lines: readonly string[]): {
  readonly globs: readonly string[];
  readonly left: readonly { readonly line: number; readonly text: string; readonly why: string }[];
} {
  const globs: string[] = [];
  const left: { line: number; text: string; why: string }[] = [];
  for (const [index, raw] of lines.entries()) {
    const text = raw.replace(/(?<!\\)\s+$/, '');
    if (text === '' || text.startsWith('#')) continue;
    if (text.startsWith('!'))
      left.push({ line: index + 1, text, why: 'it takes back an earlier line, which excludes cannot' });
    else if (/\\|[{}()|+@]/.test(text))
      left.push({ line: index + 1, text, why: 'it has characters that mean something else in a glob' });
    else globs.push(ignoreGlob(text));
  }
  return { globs, left };
}

/** A slash at the start or inside ties a line to the top; a name alone counts at any depth, as in an exclude. */
function ignoreGlob(text: string): string {
  const bare = text.replace(/^\//, '').replace(/\/$/, '');
  const isTied = text.replace(/\/$/, '').includes('/');
  // Braces keep a tied name of one part from counting everywhere.
  return isTied && !bare.includes('/') ? `{${bare},${bare}/**}` : bare;
}
