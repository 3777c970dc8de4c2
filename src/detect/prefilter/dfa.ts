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
  /** Length of the longest keyword in bytes. */
  readonly depth: number;
}

/** The automaton while it grows: `steps[state * classCount + class]`, -1 where the trie has no child yet. */
interface Trie {
  readonly classCount: number;
  readonly steps: number[];
  readonly outputs: number[][];
}

/**
 * Builds the automaton for lower-case ASCII keywords, found in any case; keyword n of the list is number n of `outputs`.
 * Takes milliseconds for hundreds of keywords: those of built-in rules are built once, at build time.
 */
export function buildDfa(keywords: readonly string[]): Dfa {
  const classes = byteClasses(keywords);
  const classCount = Math.max(...classes) + 1;
  const shift = Math.ceil(Math.log2(Math.max(2, classCount)));
  const trie = buildTrie(keywords, classes, classCount);
  const order = linkFailures(trie);
  const accepts = (state: number): boolean => (trie.outputs[state]?.length ?? 0) > 0;
  // Breadth first within both groups: the states near the start, which text visits most, lie close together.
  const states = [...order.filter(state => !accepts(state)), ...order.filter(accepts)];
  if (states.length > 0xffff) throw new RangeError('too many keywords for one automaton');
  const depth = keywords.reduce((longest, keyword) => Math.max(longest, keyword.length), 0);
  return { classes, shift, depth, ...packTables(trie, states, shift) };
}

/** One class for every byte that occurs in a keyword, class 0 for all others. */
function byteClasses(keywords: readonly string[]): Uint8Array {
  const classes = new Uint8Array(256);
  let count = 0;
  for (const keyword of keywords)
    for (const byte of Buffer.from(keyword, 'latin1')) if (classes[byte] === 0) classes[byte] = ++count;
  for (let lower = 0x61; lower <= 0x7a; lower++) classes[lower - 0x20] = classes[lower] ?? 0;
  return classes;
}

function buildTrie(keywords: readonly string[], classes: Uint8Array, classCount: number): Trie {
  const steps: number[] = Array.from({ length: classCount }, () => -1);
  const outputs: number[][] = [[]];
  for (const [number, keyword] of keywords.entries()) {
    let state = 0;
    for (const byte of Buffer.from(keyword, 'latin1')) {
      const place = state * classCount + (classes[byte] ?? 0);
      if (steps[place] === -1) {
        steps[place] = outputs.push([]) - 1;
        for (let filled = 0; filled < classCount; filled++) steps.push(-1);
      }
      state = steps[place] ?? 0;
    }
    outputs[state]?.push(number);
  }
  return { classCount, steps, outputs };
}

/** Turns the trie into the full automaton, and returns its states breadth first. */
function linkFailures({ classCount, steps, outputs }: Trie): readonly number[] {
  const failures = new Uint32Array(outputs.length);
  const order = [0];
  for (let index = 0; index < order.length; index++) {
    const state = order[index] ?? 0;
    for (let byteClass = 0; byteClass < classCount; byteClass++) {
      const place = state * classCount + byteClass;
      const fallback = state === 0 ? 0 : (steps[(failures[state] ?? 0) * classCount + byteClass] ?? 0);
      const child = steps[place] ?? -1;
      if (child === -1) steps[place] = fallback;
      else {
        failures[child] = fallback;
        outputs[child]?.push(...(outputs[fallback] ?? []));
        order.push(child);
      }
    }
  }
  return order;
}

function packTables(
  trie: Trie,
  states: readonly number[],
  shift: number,
): Pick<Dfa, 'next' | 'acceptMin' | 'outputStarts' | 'outputs'> {
  const numbers = new Uint32Array(states.length);
  for (const [number, state] of states.entries()) numbers[state] = number;
  const next = new Uint16Array(states.length << shift);
  const outputs: number[] = [];
  const outputStarts: number[] = [];
  for (const [number, state] of states.entries()) {
    for (let byteClass = 0; byteClass < trie.classCount; byteClass++)
      next[(number << shift) | byteClass] = numbers[trie.steps[state * trie.classCount + byteClass] ?? 0] ?? 0;
    const own = trie.outputs[state] ?? [];
    if (own.length === 0) continue;
    outputStarts.push(outputs.length);
    outputs.push(...own);
  }
  const acceptMin = states.length - outputStarts.length;
  return {
    next,
    acceptMin,
    outputStarts: Uint32Array.from([...outputStarts, outputs.length]),
    outputs: Uint16Array.from(outputs),
  };
}
