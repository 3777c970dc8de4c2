/** Text of documents: office files are zip archives of XML, PDF keeps its text in deflated streams. */
import { inflateSync } from 'node:zlib';
import { isTooLarge, unpackedMax } from './limits.ts';
import type { ArchiveLimits, Member } from './limits.ts';

/** Members of office files in which one sentence is spread over many elements. */
const OFFICE_TEXT =
  /^(?:word\/(?:document|header\d*|footer\d*|comments|footnotes|endnotes)|xl\/sharedStrings|xl\/comments\d*|ppt\/slides\/slide\d+|ppt\/notesSlides\/notesSlide\d+|content)\.xml$/;

/** What a person reads in such a member: runs joined, a line for each paragraph; other members stay as they are. */
export function officeText(name: string, bytes: Buffer): Buffer {
  if (!OFFICE_TEXT.test(name)) return bytes;
  const text = bytes
    .toString('utf8')
    .replace(/<(?:\/(?:w:p|a:p|si|text:p|text:h)|w:br\/?|w:tab\/?|text:line-break\/?)\s*>/g, '\n')
    .replace(/<[^>]{0,4096}>/g, '')
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, entity: string) => ENTITIES[entity] ?? '');
  return Buffer.from(text);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** Whether bytes begin like a PDF file. */
export function isPdf(bytes: Buffer): boolean {
  return bytes.subarray(0, 5).toString('latin1') === '%PDF-';
}

const STREAM = /<<([^]{0,2000}?)>>\s{0,4}stream\r?\n/g;

/** Text that the streams of a PDF file show, one member for each stream that shows any. Other filters hold no text. */
export function* readPdf(bytes: Buffer, limits: ArchiveLimits): Generator<Member> {
  const source = bytes.toString('latin1');
  let count = 0;
  for (const found of source.matchAll(STREAM)) {
    const start = found.index + found[0].length;
    const end = source.indexOf('endstream', start);
    if (end === -1 || /\/Subtype\s*\/Image|\/DCTDecode|\/Length1\b/.test(found[1] ?? '')) continue;
    if (++count > limits.membersMax) {
      yield { kind: 'left-out', name: '', why: 'limit', detail: `more than ${limits.membersMax} streams` };
      return;
    }
    const name = `stream ${count}`;
    const packed = bytes.subarray(start, end);
    const isPacked = /\/FlateDecode/.test(found[1] ?? '');
    const member = isPacked ? inflate(name, packed, limits) : { kind: 'member' as const, name, bytes: packed };
    if (member.kind === 'left-out') {
      yield member;
      continue;
    }
    const shown = shownText(member.bytes.toString('latin1'));
    if (shown !== '') yield { kind: 'member', name, bytes: Buffer.from(shown, 'latin1') };
  }
}

function inflate(name: string, packed: Buffer, limits: ArchiveLimits): Member {
  try {
    return {
      kind: 'member',
      name,
      bytes: inflateSync(packed, { maxOutputLength: unpackedMax(packed.length, limits) }),
    };
  } catch (error) {
    return isTooLarge(error)
      ? { kind: 'left-out', name, why: 'limit', detail: 'it unpacks to too much' }
      : { kind: 'left-out', name, why: 'broken', detail: 'it does not unpack' };
  }
}

/** `(text) Tj`, `[(te) -10 (xt)] TJ`, `<7465> Tj`; `Td`, `T*` and `'` begin a line. */
const SHOWN =
  /\[((?:[^\][()\\]|\\.|\((?:[^()\\]|\\.)*\))*)\]\s*TJ|(\((?:[^()\\]|\\.)*\)|<[0-9A-Fa-f\s]+>)\s*(?:Tj|'|")|(T\*|T[dD])(?![\w*])/g;
const STRING = /\(((?:[^()\\]|\\.)*)\)|<([0-9A-Fa-f\s]+)>/g;

function shownText(stream: string): string {
  if (!/\bT[jJ]\b|'/.test(stream)) return '';
  let text = '';
  for (const [, array, single, move] of stream.matchAll(SHOWN)) {
    if (move !== undefined) text += '\n';
    for (const [, plain, hex] of (array ?? single ?? '').matchAll(STRING)) {
      text +=
        plain === undefined ? Buffer.from((hex ?? '').replace(/\s/g, ''), 'hex').toString('latin1') : unescape(plain);
    }
  }
  return text.replace(/\n{2,}/g, '\n').trim();
}

function unescape(text: string): string {
  return text.replace(/\\([nrtbf()\\]|[0-7]{1,3})/g, (_, code: string) => {
    const named = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[code];
    return named ?? (/[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8) & 0xff) : code);
  });
}
