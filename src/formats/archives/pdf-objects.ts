/** The objects of a PDF file, found by their words: tables of offsets are often broken, and never needed for text. */
import { unfilter } from './pdf-filters.ts';
import type { ArchiveLimits } from './limits.ts';

/** A stream and the dictionary before it. */
export interface Stream {
  /** Of its object; -1 when it has none. */
  readonly number: number;
  readonly dictionary: string;
  readonly bytes: Buffer;
  /** Whether it packs other objects. */
  readonly packs: boolean;
}

/** What a PDF file holds. */
export interface Objects {
  readonly encrypted: boolean;
  /** Objects by their number, those in object streams included; of a stream its dictionary. */
  readonly texts: ReadonlyMap<number, string>;
  readonly streams: readonly Stream[];
}

const WORD = /(?<!\d)(\d{1,7})\s{1,4}\d{1,5}\s{1,4}obj\b|(?<!end)stream\r?\n|endobj/g;

/** In characters: the dictionary of a stream that stands in no object. */
const DICTIONARY_MAX = 4000;

/** Reads the objects of `bytes` in one pass. */
export function readObjects(bytes: Buffer, limits: ArchiveLimits): Objects {
  const source = bytes.toString('latin1');
  const texts = new Map<number, string>();
  const streams: Stream[] = [];
  let number = -1;
  let start = 0;
  const words = new RegExp(WORD);
  for (let found = words.exec(source); found !== null; found = words.exec(source)) {
    if (found[1] !== undefined) {
      number = Number(found[1]);
      start = words.lastIndex;
      continue;
    }
    const text = source.slice(number === -1 ? Math.max(start, found.index - DICTIONARY_MAX) : start, found.index);
    if (number !== -1 && !texts.has(number)) texts.set(number, text);
    if (found[0] !== 'endobj') {
      const end = source.indexOf('endstream', words.lastIndex);
      if (end === -1) break;
      const packs = /\/Type\s{0,9}\/ObjStm/.test(text);
      streams.push({ number, dictionary: text, bytes: bytes.subarray(words.lastIndex, end), packs });
      words.lastIndex = end + 'endstream'.length;
    }
    start = words.lastIndex;
    number = -1;
  }
  const encrypted = /\/Encrypt\s{0,9}(?:\d{1,7}\s{1,4}\d{1,5}\s{1,4}R\b|<<)/.test(source);
  if (!encrypted) unpackObjects(streams, texts, limits);
  return { encrypted, texts, streams };
}

/** An object stream begins with pairs of a number and an offset; `/First` says where the first object begins. */
function unpackObjects(streams: readonly Stream[], texts: Map<number, string>, limits: ArchiveLimits): void {
  let budget = limits.totalBytesMax;
  for (const stream of streams) {
    const first = Number(/\/First\s{1,9}(\d{1,9})/.exec(stream.dictionary)?.[1] ?? -1);
    if (!stream.packs || first === -1 || budget <= 0) continue;
    const member = unfilter('', stream, limits);
    if (member.kind === 'left-out') continue;
    const content = member.bytes.toString('latin1');
    budget -= content.length;
    const table = [...content.slice(0, first).matchAll(/(\d{1,9})\s{1,4}(\d{1,9})/g)];
    let start = first;
    for (const [index, [, number]] of table.entries()) {
      const end = first + Number(table[index + 1]?.[2] ?? content.length);
      if (!texts.has(Number(number))) texts.set(Number(number), content.slice(start, end));
      start = Math.max(start, end);
    }
  }
}
