/** Text of a pattern → tree. What has no counterpart is a reason, never a guess. */
import {
  complement,
  type Dialect,
  type EdgeKind,
  type Node,
  type Pattern,
  type PatternProblem,
  type Range,
} from './pattern.ts';
import { escapedSet, readBracket, readEscape } from './pattern-classes.ts';

/** What the letters in `(?ims)` switch. */
interface Flags {
  readonly i: boolean;
  readonly m: boolean;
  readonly s: boolean;
}

const newline: Range = [10, 10];
/** More parts than this make no pattern for a hook. */
const sourceCharsMax = 4000;
const depthMax = 40;

/** Reads a pattern. */
export function parsePattern(source: string, dialect: Dialect): Pattern | PatternProblem {
  if (source.length > sourceCharsMax) return { problem: `it is longer than ${sourceCharsMax} characters` };
  try {
    return createParser(source, dialect).whole();
  } catch (error) {
    if (error instanceof SyntaxError) return { problem: error.message };
    throw error;
  }
}

interface Parser {
  readonly whole: () => Pattern;
}

function createParser(source: string, dialect: Dialect): Parser {
  let at = 0;
  let groups = 0;
  let depth = 0;
  // Lines are what egrep sees; elsewhere `m` decides.
  let flags: Flags = { i: false, m: dialect === 'egrep', s: false };

  const edge = (kind: EdgeKind): Node => ({ kind: 'edge', at: kind });
  const set = (ranges: readonly Range[]): Node => ({ kind: 'set', ranges, folded: flags.i });
  const literal = (code: number): Node => {
    const bytes = [...Buffer.from(String.fromCodePoint(code))];
    const items = bytes.map(byte => set([[byte, byte]]));
    return items.length === 1 && items[0] ? items[0] : { kind: 'seq', items };
  };

  const alternatives = (): Node => {
    if (++depth > depthMax) throw new SyntaxError('it is nested too deeply');
    const before = flags;
    const items = [sequence()];
    while (source[at] === '|') {
      at++;
      items.push(sequence());
    }
    // A switch like (?i) holds up to the end of its group.
    flags = before;
    depth--;
    return items.length === 1 && items[0] ? items[0] : { kind: 'alt', items };
  };

  const sequence = (): Node => {
    const items: Node[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const item = atom(items.length === 0);
      if (item !== null) items.push(quantified(item));
    }
    return { kind: 'seq', items };
  };

  const quantified = (item: Node): Node => {
    const found = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})/.exec(source.slice(at, at + 24));
    if (found === null) return item;
    at += found[0].length;
    if (item.kind === 'edge' || item.kind === 'look') throw new SyntaxError('it repeats an edge');
    const lazy = dialect !== 'egrep' && source[at] === '?';
    if (lazy) at++;
    if (/[*+?]/.test(source[at] ?? '') && dialect !== 'egrep') throw new SyntaxError('it repeats a repetition');
    const sign = found[0][0];
    const min = sign === '{' ? Number(found[1]) : sign === '+' ? 1 : 0;
    const max =
      sign === '?' ? 1 : sign === '{' && found[2] === '' ? min : found[3] ? Number(found[3]) : Number.POSITIVE_INFINITY;
    if (max < min || min > 5000) throw new SyntaxError('it has a repetition whose bounds make no sense');
    return { kind: 'repeat', item, min, max, lazy };
  };

  const atom = (isFirst: boolean): Node | null => {
    const char = source[at] ?? '';
    switch (char) {
      case '(':
        return group();
      case '[': {
        const { ranges, end } = readBracket(source, at, dialect);
        at = end;
        return set(ranges);
      }
      case '\\':
        return escaped();
      case '.':
        at++;
        return { kind: 'set', ranges: flags.s ? [[0, 255]] : complement([newline]), folded: false };
      case '^':
        at++;
        return edge(flags.m ? 'line-start' : 'start');
      case '$':
        at++;
        return edge(flags.m ? 'line-end' : 'end');
      case '*':
      case '+':
      case '?':
        // Only egrep takes a leading star for a star.
        if (dialect !== 'egrep' || !isFirst) throw new SyntaxError(`there is nothing before ${char} to repeat`);
        at++;
        return literal(char.charCodeAt(0));
      default: {
        const code = source.codePointAt(at) ?? 0;
        at += code > 0xffff ? 2 : 1;
        return literal(code);
      }
    }
  };

  const close = (item: Node): Node => {
    if (source[at] !== ')') throw new SyntaxError('a ( has no )');
    at++;
    return item;
  };

  const group = (): Node | null => {
    at++;
    if (source[at] !== '?' || dialect === 'egrep') {
      const index = ++groups;
      return close({ kind: 'group', item: alternatives(), index, name: null });
    }
    const head = /^\?(?:P?<([A-Za-z_]\w*)>|(<?[=!])|([a-zA-Z]*)(?:-([a-zA-Z]+))?([:)]))/.exec(
      source.slice(at, at + 80),
    );
    if (head === null) throw new SyntaxError('it has a group that no other dialect knows');
    at += head[0].length;
    const [, name, look, on = '', off = '', end] = head;
    if (name !== undefined) {
      const index = ++groups;
      return close({ kind: 'group', item: alternatives(), index, name });
    }
    if (look !== undefined) {
      if (dialect === 'go') throw new SyntaxError('it looks around, which its own tool refuses');
      const item = alternatives();
      return close({ kind: 'look', item, ahead: look.length === 1, negated: look.endsWith('!') });
    }
    const before = flags;
    flags = switched(flags, on, off);
    if (end === ')') return null;
    const item = alternatives();
    flags = before;
    return close(item);
  };

  const escaped = (): Node => {
    const next = source[at + 1] ?? '';
    const ranges = dialect === 'egrep' && /[dD]/.test(next) ? null : escapedSet(next);
    if (ranges) {
      at += 2;
      return set(ranges);
    }
    const kind = escapedEdge(next, dialect);
    if (kind !== null) {
      at += 2;
      return edge(kind);
    }
    if (next === 'Q' && dialect === 'go') return quoted();
    if (/[1-9k]/.test(next)) throw new SyntaxError('it refers back to a group');
    if (/[pP]/.test(next) && dialect !== 'egrep') throw new SyntaxError('it names a Unicode class');
    const { code, end } = readEscape(source, at, dialect);
    at = end;
    return literal(code);
  };

  /** `\Q...\E` */
  const quoted = (): Node => {
    const end = source.indexOf('\\E', at + 2);
    const text = source.slice(at + 2, end < 0 ? source.length : end);
    at = end < 0 ? source.length : end + 2;
    return { kind: 'seq', items: Array.from(text, char => literal(char.codePointAt(0) ?? 0)) };
  };

  return {
    whole: () => {
      const node = alternatives();
      if (at < source.length) throw new SyntaxError('a ) has no (');
      return { node, groups };
    },
  };
}

function switched(flags: Flags, on: string, off: string): Flags {
  const unknown = (on + off).split('').find(letter => !'ims'.includes(letter));
  if (unknown !== undefined) throw new SyntaxError(`it has the switch (?${unknown}), which has no counterpart`);
  const value = (letter: keyof Flags): boolean => (on.includes(letter) || flags[letter]) && !off.includes(letter);
  return { i: value('i'), m: value('m'), s: value('s') };
}

function escapedEdge(letter: string, dialect: Dialect): EdgeKind | null {
  if (letter === 'b') return 'word';
  if (letter === 'B') return 'no-word';
  if (dialect === 'egrep') return letter === '<' ? 'word-start' : letter === '>' ? 'word-end' : null;
  if (dialect === 'javascript') return null;
  if (letter === 'A') return 'start';
  return letter === 'z' || letter === 'Z' ? 'end' : null;
}
