/** Writes keywords and what they point at in the form that the kernel reads (`assembly/index.ts`). */
import type { ByteSet, PatternTail } from '../pattern-places.ts';
import { buildDfa, foldAlike } from '../prefilter/dfa.ts';
import type { Dfa, Keyword } from '../prefilter/dfa.ts';
import { bytesOf } from '../sections.ts';
import type { Section } from '../sections.ts';

/** A keyword, in lower case, and the numbers of rules or roles it points at. */
export interface ImageKeyword extends Keyword {
  readonly targets: readonly ImageTarget[];
}

/** What a keyword points at. */
export interface ImageTarget {
  readonly target: number;
  /** Where a match may begin, counted back from the keyword, and which bytes it takes from there on. */
  readonly places?: {
    readonly offsets: readonly number[];
    readonly sets: readonly ByteSet[];
    readonly tail: PatternTail | null;
    /** Bytes of which one must stand before a match; null: any may. */
    readonly edge: ByteSet | null;
  };
  /** A place that is always looked at: the stem is no part of a name. */
  readonly isPlain?: boolean;
}

/** The parts of an image; the kernel has a place for each. */
interface ImageParts<Part> {
  /** Twice the class of each byte. */
  readonly steps: Part;
  /** Rows of the states at which nothing ends, and of those at which a piece of a keyword ends. */
  readonly passing: Part;
  readonly accepting: Part;
  readonly rest: Part;
}

/** Megabytes that are read to where the kernel wants them, and nowhere else. */
export type KernelImage = ImageParts<Section>;

/** Characters of a keyword that the automaton looks for; the kernel compares the rest. */
const HEAD_CHARS = 8;
const CLASS_COUNT = 64;
/** As in `assembly/memory.ts`. */
const PASSING_MAX = 0x2000;
const ACCEPTING_MAX = 0x2000;

/** Compiles keywords. */
export function encodeImage(keywords: readonly ImageKeyword[]): ImageParts<Uint8Array> {
  const { heads, entriesOf } = headsOf(keywords);
  const dfa = buildDfa(heads);
  const stateCount = dfa.next.length >> dfa.shift;
  const acceptCount = stateCount - dfa.acceptMin;
  if (1 << dfa.shift > CLASS_COUNT || dfa.acceptMin > PASSING_MAX || acceptCount > ACCEPTING_MAX)
    throw new RangeError('too many keywords for the kernel');
  const entries = Array.from({ length: acceptCount }, (_, state) =>
    [...dfa.outputs.subarray(dfa.outputStarts[state], dfa.outputStarts[state + 1])].flatMap(
      head => entriesOf[head] ?? [],
    ),
  );
  const programs = createPrograms();
  const targets = keywords.flatMap(({ targets: list }) =>
    list.flatMap(target => [target.target, target.isPlain === true ? 1 : programs.add(target.places)]),
  );
  return {
    steps: dfa.classes.map(byteClass => 2 * byteClass),
    passing: rows(dfa, 0, dfa.acceptMin),
    accepting: rows(dfa, dfa.acceptMin, stateCount),
    rest: joined([
      words(startsOf(entries.map(list => list.length))),
      words(entries.flat()),
      keywordTable(keywords),
      words(targets),
      // A line each: one behind the other they look like credentials to whoever scans the table.
      Buffer.from(keywords.map(keyword => `${keyword.text}\n`).join(''), 'latin1'),
      programs.bytes(),
      programs.sets(),
    ]),
  };
}

/** Beginnings of keywords, and for each the keywords that have it, with its length above bit 16. */
function headsOf(keywords: readonly ImageKeyword[]): {
  readonly heads: readonly Keyword[];
  readonly entriesOf: readonly (readonly number[])[];
} {
  const heads = new Map<string, { readonly head: Keyword; readonly entries: number[] }>();
  for (const [number, { text, startsWord, targets }] of keywords.entries()) {
    if (targets.length === 0) continue;
    const head = { text: text.slice(0, HEAD_CHARS), startsWord };
    const key = `${startsWord} ${foldAlike(head.text)}`;
    const known = heads.get(key) ?? { head, entries: [] };
    known.entries.push(number + head.text.length * 2 ** 16);
    heads.set(key, known);
  }
  const list = [...heads.values()];
  return { heads: list.map(({ head }) => head), entriesOf: list.map(({ entries }) => entries) };
}

/** Rows of 64 for some states, with those at which a piece ends moved up to `PASSING_MAX`. */
function rows(dfa: Dfa, from: number, to: number): Uint8Array {
  const table = new Uint16Array((to - from) * CLASS_COUNT);
  for (let state = from; state < to; state++)
    for (let byteClass = 0; byteClass < Math.min(CLASS_COUNT, 1 << dfa.shift); byteClass++) {
      const next = dfa.next[(state << dfa.shift) | byteClass] ?? 0;
      table[(state - from) * CLASS_COUNT + byteClass] =
        next < dfa.acceptMin ? next : next - dfa.acceptMin + PASSING_MAX;
    }
  return bytesOf(table);
}

/** Parts one behind the other, behind a header that says where each starts. */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  const starts: number[] = [];
  let size = parts.length * 4;
  for (const part of parts) {
    starts.push(size);
    size = (size + part.length + 3) & ~3;
  }
  const bytes = new Uint8Array(size);
  bytes.set(words(starts));
  for (const [index, part] of parts.entries()) bytes.set(part, starts[index]);
  return bytes;
}

function startsOf(lengths: readonly number[]): readonly number[] {
  const starts = [0];
  for (const length of lengths) starts.push((starts.at(-1) ?? 0) + length);
  return starts;
}

/** For each keyword: where its letters are, how many, how many targets, and the first of them. */
function keywordTable(keywords: readonly ImageKeyword[]): Uint8Array {
  const table: number[] = [];
  let [letters, targets] = [0, 0];
  for (const { text, targets: list } of keywords) {
    table.push(letters, text.length + list.length * 2 ** 16, targets);
    letters += text.length + 1;
    targets += list.length;
  }
  return words(table);
}

interface Programs {
  /** Number of a program, 0 when every place is to be looked at. */
  readonly add: (places: ImageTarget['places']) => number;
  readonly bytes: () => Uint8Array;
  readonly sets: () => Uint8Array;
}

/** Tests of places: what may stand before, offsets, then the number of a set for each byte. Sets are shared, the first takes everything. */
function createPrograms(): Programs {
  // A program never begins at 0 or 1.
  const bytes: number[] = [0, 0];
  const numbers = new Map<string, number>([[keyOf(new Uint8Array(32).fill(255)), 0]]);
  const numberOf = (set: ByteSet): number => {
    const key = keyOf(set);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
  return {
    add: places => {
      if (places === undefined || places.sets.length === 0 || places.offsets.length === 0) return 0;
      const start = bytes.length;
      const { offsets, sets, tail, edge } = places;
      bytes.push(offsets.length, sets.length, tail === null ? 0 : 1, ...half(edge === null ? 0 : numberOf(edge)));
      for (const offset of offsets) bytes.push(...half(offset));
      for (const set of sets) bytes.push(...half(numberOf(set)));
      if (tail !== null)
        for (const number of [tail.fixed, tail.min, tail.max, numberOf(tail.run), numberOf(tail.next)])
          bytes.push(...half(number));
      return start;
    },
    bytes: () => Uint8Array.from(bytes),
    sets: () => Buffer.concat([...numbers.keys()].map(key => Buffer.from(key, 'latin1'))),
  };
}

function half(number: number): readonly number[] {
  return [number & 255, number >> 8];
}

function keyOf(set: ByteSet): string {
  return Buffer.from(set).toString('latin1');
}

function words(list: readonly number[]): Uint8Array {
  return bytesOf(Uint32Array.from(list));
}
