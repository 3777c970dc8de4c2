import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { defaultArchiveLimits } from '../../../src/formats/archives/limits.ts';
import { fromLzw } from '../../../src/formats/archives/pdf-runs.ts';
import { readPdf } from '../../../src/formats/archives/pdf.ts';

function pdf(...objects: readonly (string | readonly [string, Buffer])[]): Buffer {
  const parts = objects.map((object, index) => {
    const [text, stream] = typeof object === 'string' ? [object, null] : object;
    const body = stream === null ? [] : [Buffer.from('\nstream\n'), stream, Buffer.from('\nendstream')];
    return Buffer.concat([Buffer.from(`${index + 1} 0 obj\n${text}`), ...body, Buffer.from('\nendobj\n')]);
  });
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), ...parts]);
}

const shown = (bytes: Buffer) =>
  [...readPdf(bytes, defaultArchiveLimits)].map(member =>
    member.kind === 'member' ? member.bytes.toString() : member.why,
  );

const plain = (content: string) => ['<<>>', Buffer.from(content)] as const;

/** What an encoder of base 85 makes of four bytes at a time. */
function ascii85(bytes: Buffer): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4) {
    const group = Buffer.concat([bytes.subarray(at, at + 4), Buffer.alloc(3)]);
    let value = group.readUInt32BE();
    let digits = '';
    for (let place = 0; place < 5; place++) {
      digits = String.fromCharCode(33 + (value % 85)) + digits;
      value = Math.floor(value / 85);
    }
    const count = Math.min(4, bytes.length - at);
    text += value === 0 && digits === '!!!!!' && count === 4 ? 'z' : digits.slice(0, count + 1);
  }
  return `${text}~>`;
}

/** What an encoder of LZW makes of bytes; `early` is 1 where widths grow a code early. */
function lzw(bytes: Buffer, early: number): Buffer {
  let bits = '';
  let codes = new Map<string, number>();
  let width = 9;
  const put = (code: number) => (bits += code.toString(2).padStart(width, '0'));
  const clear = () => {
    put(256);
    codes = new Map();
    width = 9;
  };
  const codeOf = (text: string) => (text.length === 1 ? text.charCodeAt(0) : (codes.get(text) ?? 0));
  clear();
  let held = '';
  for (const byte of bytes.toString('latin1')) {
    if (held === '' || codes.has(held + byte)) {
      held += byte;
      continue;
    }
    put(codeOf(held));
    codes.set(held + byte, 258 + codes.size);
    if (258 + codes.size + early > 1 << width) width++;
    held = byte;
    if (codes.size === 4096 - 258 - 2) clear();
  }
  put(codeOf(held));
  put(257);
  return Buffer.from(
    (bits.padEnd(Math.ceil(bits.length / 8) * 8, '0').match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)),
  );
}

/** What an encoder of run lengths makes of bytes. */
function runLengths(bytes: Buffer): Buffer {
  const parts = [...bytes.toString('latin1').matchAll(/(.)\1{1,127}|(?:(.)(?!\2)){1,128}/gs)].map(([part, twice]) =>
    twice === undefined ? [part.length - 1, ...Buffer.from(part, 'latin1')] : [257 - part.length, twice.charCodeAt(0)],
  );
  return Buffer.from([...parts.flat(), 128]);
}

describe('a PDF file shows its text', () => {
  const line = 'BT 1 0 0 1 72 700 Tm (key = abc) Tj ET';

  test.each([
    ['deflated', '/FlateDecode', deflateSync(Buffer.from(line))],
    ['in base 85', '/ASCII85Decode', Buffer.from(ascii85(Buffer.from(line)))],
    [
      'deflated and in base 85',
      '[ /ASCII85Decode /FlateDecode ]',
      Buffer.from(ascii85(deflateSync(Buffer.from(line)))),
    ],
    ['in base 85 on several lines', '[/A85]', Buffer.from(`<~${ascii85(Buffer.from(line)).replace(/.{20}/g, '$&\n')}`)],
    ['in LZW', '/LZWDecode', lzw(Buffer.from(line), 1)],
    [
      'in LZW whose widths do not grow early',
      '/LZWDecode /DecodeParms << /EarlyChange 0 >>',
      lzw(Buffer.from(line), 0),
    ],
    ['in run lengths', '/RunLengthDecode', runLengths(Buffer.from(line))],
    ['in hexadecimal', '/ASCIIHexDecode', Buffer.from(`${Buffer.from(line).toString('hex')}>`)],
  ])('%s', (_, filter, stream) => {
    expect(shown(pdf([`<< /Filter ${filter} >>`, stream]))).toEqual(['key = abc']);
  });

  test.each([0, 1])('in LZW over all widths of its codes and a new table (early change %i)', early => {
    const words = Array.from({ length: 9000 }, (_, count) => `(${count.toString(36)}aaaa ) Tj`).join(' ');
    const text = `BT ${words} ET`;
    const [plainText] = shown(pdf(plain(text)));
    const filter = `/Filter /LZWDecode /DecodeParms << /EarlyChange ${early} >>`;
    expect(shown(pdf([`<< ${filter} >>`, lzw(Buffer.from(text), early)]))).toEqual([plainText]);
  });

  test('as the standard writes its example of LZW', () => {
    const example = Buffer.from('800b6050220c0c8501', 'hex');
    const long = Buffer.from('2d2d2d2d2d412d2d2d42', 'hex');
    expect(fromLzw(example, true, 100)).toEqual(long);
  });

  test('through the map of an embedded font, of the page that names it', () => {
    const map = (codes: string) => plain(`1 begincodespacerange <0000> <FFFF> endcodespacerange ${codes}`);
    const content = ['<< >>', Buffer.from('BT /F1 12 Tf <000100020003> Tj ET')] as const;
    const file = pdf(
      '<< /Type /Page /Parent 3 0 R /Contents 4 0 R >>',
      '<< /Type /Page /Contents [ 5 0 R ] /Resources << /Font << /F1 7 0 R >> >> >>',
      '<< /Type /Pages /Resources 10 0 R >>',
      content,
      content,
      '<< /Type /Font /ToUnicode 8 0 R >>',
      '<< /Type /Font /ToUnicode 9 0 R >>',
      map('1 beginbfrange <0001> <0003> <0061> endbfrange'),
      map('2 beginbfchar <0001> <0078> <0002> <D83DDE00> endbfchar 1 beginbfrange <0003> <0003> [<007A>] endbfrange'),
      '<< /Font << /F1 6 0 R >> >>',
    );
    expect(shown(file)).toEqual(['abc', 'x\u{1F600}z']);
  });

  test('and codes of a font without a map say nothing', () => {
    expect(shown(pdf(plain('BT /F1 12 Tf <00010002> Tj ET')))).toEqual([]);
  });

  test('as lines, with blanks where there are gaps', () => {
    const moves = 'BT 72 700 Td [(pass) -20 (word) -300 (is)] TJ 40 0 Td (x) Tj 0 -14 Td (next) Tj T* (and) Tj ET';
    expect(shown(pdf(plain(moves)))).toEqual(['password is x\nnext\nand']);
    const places = 'BT 1 0 0 1 72 700 Tm (a) Tj ET BT 1 0 0 1 90 700 Tm (b) Tj ET BT 1 0 0 1 72 680 Tm (c) Tj ET';
    expect(shown(pdf(plain(places)))).toEqual(['a b\nc']);
  });

  test('with brackets in brackets and escapes', () => {
    expect(
      shown(
        pdf(
          plain(String.raw`BT (a (b) \(c \061\
2) Tj ET`),
        ),
      ),
    ).toEqual(['a (b) (c 12']);
  });

  test('and the objects that it packs together, pages and fonts among them', () => {
    const page = '<< /Contents 2 0 R /Resources << /Font << /F1 12 0 R >> >> /Annots [(note)] >>';
    const table = `11 0 12 ${page.length} `;
    const packed = deflateSync(Buffer.from(`${table}${page}<< /ToUnicode 3 0 R >>`));
    const file = pdf(
      [`<< /Type /ObjStm /N 2 /First ${table.length} /Filter /FlateDecode >>`, packed],
      plain('BT /F1 1 Tf <01> Tj ET'),
      plain('1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <01> <0041> endbfchar'),
    );
    expect(shown(file)).toEqual([`${table}${page}<< /ToUnicode 3 0 R >>`, 'A']);
  });
});

describe('what is not read of a PDF file is listed', () => {
  test('an encrypted one', () => {
    expect(shown(pdf('<< /Type /XRef /Encrypt 2 0 R >>', plain('BT (x) Tj ET')))).toEqual(['encrypted']);
  });
  test('a filter that is not known, and one that does not unpack', () => {
    const stream = Buffer.from('nonsense \x01');
    for (const filter of ['LZWDecode', 'FlateDecode', 'ASCII85Decode']) {
      expect(shown(pdf([`<< /Filter /${filter} >>`, stream]))).toEqual(['broken']);
    }
  });
  test('but no picture and no program of a font', () => {
    for (const dictionary of [
      '/Filter /DCTDecode',
      '/Subtype /Image /Filter /LZWDecode',
      '/Length1 20',
      '/Type /XRef',
    ]) {
      expect(shown(pdf([`<< ${dictionary} >>`, Buffer.from('BT (x) Tj ET')]))).toEqual([]);
    }
  });
});

test('a PDF file that is built to cost time costs none', { timeout: 20_000 }, () => {
  const size = 400_000;
  for (const piece of [
    '/Contents [',
    '/Filter [',
    '1 0 obj ',
    '1 0 obj<</Font <<',
    '/Encrypt 1 ',
    'stream\n',
    '1111',
    '   ',
  ]) {
    const bytes = Buffer.from(`%PDF-1.7\n${piece.repeat(size / piece.length)}`);
    const begin = process.cpuUsage().user;
    shown(bytes);
    shown(pdf(['<<>>', Buffer.from(`BT ${piece.repeat(size / piece.length)}`)]));
    shown(pdf(['<<>>', Buffer.from(`BT (${'(<'.repeat(size / 2)}`)]));
    expect(process.cpuUsage().user - begin).toBeLessThan(3_000_000);
  }
});
