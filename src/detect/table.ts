/** The rules as the engine uses them: one automaton for all keywords, records that are read when one is hit. */
import type { JudgedRule, Rule, RuleInfo } from '../model.ts';
import { encodeTable } from './table-encode.ts';
import { buildDfa } from './prefilter/dfa.ts';
import type { Dfa } from './prefilter/dfa.ts';
import { once } from './once.ts';
import type { KernelImage } from './kernel/image.ts';
import type { ContextIndex, RuleRecord } from './record.ts';
import { flipped, keywordEnd, openSections, readingFrom, uint16, uint32 } from './sections.ts';
import type { ReadBytes, Section } from './sections.ts';
import type { ByteView } from './view.ts';

/** Rules in compiled form. Records, texts and context words are read when they are asked for. */
export interface RuleTable {
  /** The keywords in the form of the kernel. */
  readonly image: KernelImage;
  /** The keywords as an automaton, for where the kernel is not at work; built when it is asked for. */
  readonly dfa: () => Dfa;
  readonly ruleCount: number;
  readonly record: (rule: number) => RuleRecord;
  /** Number of the rule with this id, -1 when the table has none. */
  readonly ruleNumber: (id: string) => number;
  /** All ids, in the order of their numbers. */
  readonly ruleIds: () => readonly string[];
  /** Texts of a rule, for a finding. */
  readonly info: (rule: number) => RuleInfo;
  /** Lengths of keywords in bytes, by their numbers. */
  readonly keywordLengths: () => Uint8Array;
  /** Keyword number → its text. */
  readonly keyword: (keyword: number) => string;
  /** Keyword number → numbers of the rules it may point at, or one of the roles above `ROLE_MIN`. */
  readonly targetStarts: () => Uint32Array;
  readonly targets: () => Uint16Array;
  /** Rules with a context, by the words that may stand for it. */
  readonly contexts: () => ContextIndex;
  /** Whether a view may hold one of the keywords; absent: it may. */
  readonly mayHold?: (view: Pick<ByteView, 'bytes' | 'text'>) => boolean;
}

/**
 * Opens a table, which consists of two files. `readTexts` is called once, when the first finding needs the texts of its
 * rule. Nothing is read but the header until something is asked for: of most changes no rule has anything to say.
 */
export function loadTable(read: ReadBytes, readTexts: () => Uint8Array): RuleTable {
  const sections = openSections(read);
  const section = (index: number): Section => {
    const found = sections[index];
    if (found === undefined) throw new Error('the rule table is damaged');
    return found;
  };
  const bytes = (index: number): Uint8Array => section(index).bytes();
  const records = once(() => lazyJson<RuleRecord>(bytes(8), uint32(bytes(7)), flipped));
  const keywords = once((): readonly string[] => decode(bytes(9)).split(keywordEnd));
  const ids = once(
    () =>
      new Map(
        decode(bytes(10))
          .split('\n')
          .map((id, number) => [id, number] as const),
      ),
  );
  const texts = once(() => lazyJson<RuleInfo>(readTexts(), uint32(bytes(11))));
  const [ruleCount = 0] = uint32(bytes(0));
  return {
    image: { steps: section(1), passing: section(2), accepting: section(3), rest: section(4) },
    dfa: once(() => buildDfa(keywords().map((text, keyword) => ({ text, startsWord: bytes(14)[keyword] === 1 })))),
    ruleCount,
    record: rule => records()(rule),
    ruleIds: () => [...ids().keys()],
    ruleNumber: id => ids().get(id) ?? -1,
    info: rule => texts()(rule),
    keywordLengths: once(() => bytes(13)),
    keyword: keyword => keywords()[keyword] ?? '',
    targetStarts: once(() => uint32(bytes(5))),
    targets: once(() => uint16(bytes(6))),
    contexts: once(() => JSON.parse(decode(bytes(12))) as ContextIndex),
  };
}

/** Compiles rules in memory, in the same form as the built table: for tests, custom rules and the build itself. */
export function compileTable(rules: readonly (Rule | JudgedRule)[], stems: readonly string[] = []): RuleTable {
  const { table, texts } = encodeTable(rules, stems);
  return loadTable(readingFrom(table), () => texts);
}

function decode(section: Uint8Array): string {
  return Buffer.from(section.buffer, section.byteOffset, section.byteLength).toString('utf8');
}

/** Access to JSON documents that stand one behind the other; each is parsed once, when asked for. */
function lazyJson<T>(
  bytes: Uint8Array,
  starts: Uint32Array,
  read: (bytes: Uint8Array) => Uint8Array = part => part,
): (index: number) => T {
  const parsed = new Map<number, T>();
  return index => {
    const known = parsed.get(index);
    if (known !== undefined) return known;
    // Written by the build from the same type.
    const value = JSON.parse(decode(read(bytes.subarray(starts[index] ?? 0, starts[index + 1] ?? 0)))) as T;
    parsed.set(index, value);
    return value;
  };
}
