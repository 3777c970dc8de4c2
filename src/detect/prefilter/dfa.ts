/** The keyword automaton: Aho-Corasick over folded byte classes, as dense tables that can be written to a file. */

/** Tables of an automaton. States are numbered so that those at which a keyword ends come last. */
export interface Dfa {
  /** Class of each of the 256 bytes; upper and lower case share one. */
  readonly classes: Uint8Array;
  /** `next[(state << shift) | class]` is the state that follows. State 0 is the start. */
  readonly next: Uint16Array;
  readonly shift: number;
  /** First state at which a keyword ends. */
  readonly acceptMin: number;
  /** For each accepting state, where its keywords start in `outputs`; one entry more than there are such states. */
  readonly outputStarts: Uint32Array;
  /** Keyword numbers. */
  readonly outputs: Uint16Array;
}

/** A literal that the automaton looks for. */
export interface Keyword {
  /** Lower-case ASCII, found in any case and with any of the bytes that `ALIKE` puts together. */
  readonly text: string;
  /**
   * Whether it counts only where a word may begin: at the very start, after a byte that is no letter or digit, or after
   * an escape that ends with a letter (`\n`, the end of a terminal's colour). For short literals, which most words hold.
   */
  readonly startsWord: boolean;
}

/** The automaton while it grows: `steps[state * classCount + class]`, -1 where the trie has no child yet. */
interface Trie {
  /** Classes of bytes, and behind them the mark: it follows every byte after which a word may begin. */
  readonly classCount: number;
  readonly steps: number[];
  readonly outputs: number[][];
}

/** What may stand before a word though its last byte is a letter. */
const ESCAPES_BEFORE = ['\\n', '\\r', '\\t', '%0a', '%0d', 'm'];
const ROOT = 0;

/**
 * Builds the automaton; keyword n of the list is number n of `outputs`.
 * Takes milliseconds for hundreds of keywords: those of built-in rules are built once, at build time.
 */
export function buildDfa(keywords: readonly Keyword[]): Dfa {
  const classes = byteClasses(keywords);
  const byteClassCount = Math.max(...classes) + 1;
  const shift = Math.ceil(Math.log2(Math.max(2, byteClassCount)));
  const trie = buildTrie(keywords, classes, byteClassCount);
  linkFailures(trie);
  const { states, next } = foldMarks(trie, wordEnds(classes));
  const accepts = (state: number): boolean => (trie.outputs[state]?.length ?? 0) > 0;
  // Breadth first within both groups: the states near the start, which text visits most, lie close together.
  const order = [...states.filter(state => !accepts(state)), ...states.filter(accepts)];
  if (order.length > 0xffff) throw new RangeError('too many keywords for one automaton');
  return { classes, shift, ...packTables(trie, { order, next }, shift) };
}

/** Bytes that share a class, so that no more than 64 are needed: what a keyword finds by them is looked at anyway. */
const ALIKE = ['\n\r', ' \t', '[]', '{}', '?!', '$*', "'`"];

/** A text with one byte for all that are put together. */
export function foldAlike(text: string): string {
  return Array.from(text, char => ALIKE.find(bytes => bytes.includes(char))?.[0] ?? char).join('');
}

/** One class for every byte that occurs in a keyword. What occurs in none shares two: letters and digits, all others. */
function byteClasses(keywords: readonly Keyword[]): Uint8Array {
  const classes = new Uint8Array(256);
  let count = 0;
  const give = (byte: number): void => {
    if (classes[byte] !== 0) return;
    const alike = ALIKE.find(bytes => bytes.includes(String.fromCharCode(byte)));
    classes[byte] = ++count;
    for (const other of Buffer.from(alike ?? '')) classes[other] = count;
  };
  for (const text of [...keywords.map(keyword => keyword.text), ...ESCAPES_BEFORE])
    for (const byte of Buffer.from(text, 'latin1')) give(byte);
  const rest = WORD_BYTES.filter(byte => classes[byte] === 0);
  for (const byte of rest) classes[byte] = count + 1;
  for (let lower = 0x61; lower <= 0x7a; lower++) classes[lower - 0x20] = classes[lower] ?? 0;
  return classes;
}

const WORD_BYTES: readonly number[] = [...Buffer.from('abcdefghijklmnopqrstuvwxyz0123456789')];

/** For each class of bytes, whether a word may begin behind it. */
function wordEnds(classes: Uint8Array): readonly boolean[] {
  const ends = Array.from({ length: Math.max(...classes) + 1 }, () => true);
  for (const byte of WORD_BYTES) ends[classes[byte] ?? 0] = false;
  return ends;
}

function buildTrie(keywords: readonly Keyword[], classes: Uint8Array, byteClassCount: number): Trie {
  const classCount = byteClassCount + 1;
  const mark = byteClassCount;
  const ends = wordEnds(classes);
  const trie: Trie = { classCount, steps: Array.from({ length: classCount }, () => -1), outputs: [[]] };
  const symbols = (text: string): readonly number[] =>
    [...Buffer.from(text, 'latin1')].flatMap(byte => {
      const byteClass = classes[byte] ?? 0;
      return ends[byteClass] === true ? [byteClass, mark] : [byteClass];
    });
  for (const [number, { text, startsWord }] of keywords.entries()) {
    const forms = startsWord
      ? [[mark, ...symbols(text)], ...ESCAPES_BEFORE.map(each => symbols(each + text))]
      : [symbols(text)];
    // Keywords that are not told apart end together: each may point at other rules.
    for (const form of forms) insert(trie, form, number);
  }
  return trie;
}

function insert({ classCount, steps, outputs }: Trie, symbols: readonly number[], number: number): void {
  let state = ROOT;
  for (const symbol of symbols) {
    const place = state * classCount + symbol;
    if (steps[place] === -1) {
      steps[place] = outputs.push([]) - 1;
      for (let filled = 0; filled < classCount; filled++) steps.push(-1);
    }
    state = steps[place] ?? ROOT;
  }
  outputs[state]?.push(number);
}

/** Turns the trie into the full automaton. */
function linkFailures({ classCount, steps, outputs }: Trie): void {
  const failures = new Uint32Array(outputs.length);
  const order = [ROOT];
  for (let index = 0; index < order.length; index++) {
    const state = order[index] ?? ROOT;
    for (let symbol = 0; symbol < classCount; symbol++) {
      const place = state * classCount + symbol;
      const fallback = state === ROOT ? ROOT : (steps[(failures[state] ?? ROOT) * classCount + symbol] ?? ROOT);
      const child = steps[place] ?? -1;
      if (child === -1) steps[place] = fallback;
      else {
        failures[child] = fallback;
        const own = outputs[child];
        for (const output of outputs[fallback] ?? []) if (own?.includes(output) === false) own.push(output);
        order.push(child);
      }
    }
  }
}

interface Folded {
  /** States at which a text may rest, breadth first from its start. */
  readonly states: readonly number[];
  /** The state after a byte of a class, with the mark behind it where there is one. */
  readonly next: (state: number, byteClass: number) => number;
}

/** A text holds bytes and no marks: a step over a byte takes the mark behind it along. */
function foldMarks({ classCount, steps }: Trie, ends: readonly boolean[]): Folded {
  const mark = classCount - 1;
  const step = (state: number, symbol: number): number => steps[state * classCount + symbol] ?? ROOT;
  const next = (state: number, byteClass: number): number => {
    const after = step(state, byteClass);
    return ends[byteClass] === true ? step(after, mark) : after;
  };
  // A text begins where a word may begin.
  const seen = new Set([step(ROOT, mark)]);
  for (const state of seen) for (let byteClass = 0; byteClass < mark; byteClass++) seen.add(next(state, byteClass));
  return { states: [...seen], next };
}

function packTables(
  trie: Trie,
  { order, next: follow }: { readonly order: readonly number[]; readonly next: Folded['next'] },
  shift: number,
): Pick<Dfa, 'next' | 'acceptMin' | 'outputStarts' | 'outputs'> {
  const numbers = new Map(order.map((state, number) => [state, number]));
  const next = new Uint16Array(order.length << shift);
  const outputs: number[] = [];
  const outputStarts: number[] = [];
  for (const [number, state] of order.entries()) {
    for (let byteClass = 0; byteClass < trie.classCount - 1; byteClass++)
      next[(number << shift) | byteClass] = numbers.get(follow(state, byteClass)) ?? 0;
    const own = trie.outputs[state] ?? [];
    if (own.length === 0) continue;
    outputStarts.push(outputs.length);
    outputs.push(...own);
  }
  return {
    next,
    acceptMin: order.length - outputStarts.length,
    outputStarts: Uint32Array.from([...outputStarts, outputs.length]),
    outputs: Uint16Array.from(outputs),
  };
}
