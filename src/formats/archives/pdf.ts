/** Text of PDF files: what their pages show, and the objects that they pack together. */
import { unfilter } from './pdf-filters.ts';
import { readFont } from './pdf-fonts.ts';
import type { Font } from './pdf-fonts.ts';
import { readObjects } from './pdf-objects.ts';
import type { Objects, Stream } from './pdf-objects.ts';
import { shownText } from './pdf-text.ts';
import type { ArchiveLimits, Member } from './limits.ts';

/** Whether bytes begin like a PDF file. */
export function isPdf(bytes: Buffer): boolean {
  return bytes[0] === 0x25 && bytes.subarray(0, 5).toString('latin1') === '%PDF-';
}

/** Pictures, programs of fonts, tables of offsets: streams that show no text. */
const NO_TEXT =
  /\/Subtype\s{0,9}\/(?:Image|Type1C|CIDFontType0C|OpenType)|\/Length1\b|\/Type\s{0,9}\/XRef|\/(?:DCT|JPX|CCITTFax|JBIG2)Decode/;

/** Text that the streams of a PDF file show, one member for each stream that shows any. */
export function* readPdf(bytes: Buffer, limits: ArchiveLimits): Generator<Member> {
  const objects = readObjects(bytes, limits);
  if (objects.encrypted) {
    yield { kind: 'left-out', name: '', why: 'encrypted', detail: 'it is encrypted' };
    return;
  }
  const fontsOf = fontFinder(objects, limits);
  let count = 0;
  for (const stream of objects.streams) {
    if (NO_TEXT.test(stream.dictionary)) continue;
    if (++count > limits.membersMax) {
      yield { kind: 'left-out', name: '', why: 'limit', detail: `more than ${limits.membersMax} streams` };
      return;
    }
    const member = unfilter(`stream ${count}`, stream, limits);
    if (member.kind === 'left-out') {
      yield member;
      continue;
    }
    const content = member.bytes.toString('latin1');
    const shown = stream.packs ? content : shownText(content, fontsOf(stream));
    if (shown !== '') yield { ...member, bytes: Buffer.from(shown) };
  }
}

type Fonts = ReadonlyMap<string, Font>;

/** Finds the fonts under the names that the page of a stream, or the stream itself, gives them. */
function fontFinder(objects: Objects, limits: ArchiveLimits): (stream: Stream) => Fonts {
  const pages = new Map<number, string>();
  for (const text of objects.texts.values()) {
    for (const content of referencesUnder(objects, text, CONTENTS)) pages.set(content, text);
  }
  const streams = new Map(objects.streams.map(stream => [stream.number, stream]));
  const read = new Map<number, Font>();
  const fontAt = (number: number): Font | undefined => {
    const map = streams.get(reference(objects.texts.get(number) ?? '', TO_UNICODE));
    if (map === undefined) return undefined;
    let font = read.get(map.number);
    if (font === undefined) {
      const member = unfilter('', map, limits);
      font = readFont(member.kind === 'member' ? member.bytes.toString('latin1') : '');
      read.set(map.number, font);
    }
    return font;
  };
  const known = new Map<string, Fonts>();
  return stream => {
    const entries = fontEntries(objects, pages.get(stream.number) ?? stream.dictionary);
    const before = known.get(entries);
    if (before !== undefined) return before;
    const fonts = new Map<string, Font>();
    for (const [, name, number] of entries.matchAll(ENTRY)) {
      const font = fontAt(Number(number));
      if (name !== undefined && font !== undefined) fonts.set(name, font);
    }
    known.set(entries, fonts);
    return fonts;
  };
}

const REFERENCE = String.raw`(\d{1,7})\s{1,4}\d{1,5}\s{1,4}R\b`;
const CONTENTS = new RegExp(String.raw`\/Contents\s{0,9}(?:\[([^\][/]{0,20000})\]|${REFERENCE})`);
const TO_UNICODE = new RegExp(String.raw`\/ToUnicode\s{0,9}${REFERENCE}`);
const RESOURCES = new RegExp(String.raw`\/Resources\s{0,9}${REFERENCE}`);
const FONTS = new RegExp(String.raw`\/Font\s{0,9}${REFERENCE}`);
const PARENT = new RegExp(String.raw`\/Parent\s{0,9}${REFERENCE}`);
const ENTRY = new RegExp(String.raw`\/([^\s/<>[\]()]{1,60})\s{1,4}${REFERENCE}`, 'g');

/** `/F1 5 0 R /F2 6 0 R` of the resources of a page, which it has itself, by reference, or from its parents. */
function fontEntries(objects: Objects, holder: string): string {
  let text = holder;
  for (let depth = 0; depth < 10; depth++) {
    const inside = objects.texts.get(reference(text, RESOURCES)) ?? text;
    const entries = /\/Font\s{0,9}<<([^<>]{0,20000})>>/.exec(inside)?.[1];
    const apart = objects.texts.get(reference(inside, FONTS));
    if (entries !== undefined || apart !== undefined) return entries ?? apart ?? '';
    const parent = objects.texts.get(reference(text, PARENT));
    if (parent === undefined) return '';
    text = parent;
  }
  return '';
}

function reference(text: string, pattern: RegExp): number {
  return Number(pattern.exec(text)?.[1] ?? -1);
}

/** Numbers of objects in the array or the one reference that `pattern` captures; a reference to an array is followed. */
function referencesUnder(objects: Objects, text: string, pattern: RegExp): readonly number[] {
  const found = pattern.exec(text);
  if (found === null) return [];
  const single = found[2];
  if (single === undefined) return references(found[1] ?? '');
  const array = /^\s{0,9}\[([^\][/]{0,20000})\]/.exec(objects.texts.get(Number(single)) ?? '')?.[1];
  return array === undefined ? [Number(single)] : references(array);
}

function references(text: string): readonly number[] {
  return Array.from(text.matchAll(new RegExp(REFERENCE, 'g')), found => Number(found[1]));
}
