import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultArchiveLimits } from '../../../src/formats/archives/limits.ts';
import { crc32 } from '../../../src/formats/crc32.ts';
import type { Fragment, RepoPath, Skipped } from '../../../src/model.ts';
import { expandArchive } from '../../../src/sources/archives.ts';

const fragment = (path: string, bytes: Buffer): Fragment => ({
  kind: 'fragment',
  path: path as RepoPath,
  origin: { kind: 'worktree' },
  bytes,
  role: 'content',
  before: [],
  window: null,
});

async function expand(path: string, bytes: Buffer, limits = defaultArchiveLimits) {
  const items: (Fragment | Skipped)[] = [];
  for await (const item of expandArchive(fragment(path, bytes), limits)) items.push(item);
  return items
    .slice(1)
    .map(item => [item.path, item.kind === 'skipped' ? item.reason : Buffer.from(item.bytes).toString('latin1')]);
}

interface Entry {
  readonly name: string;
  readonly content: string | Buffer;
  readonly flags?: number;
}

function zip(...entries: readonly Entry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, flags = 0 } of entries) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const fields = Buffer.alloc(22);
    fields.writeUInt16LE(flags, 0);
    fields.writeUInt16LE(8, 2);
    fields.writeUInt32LE(crc32(bytes.toString('latin1')), 8);
    fields.writeUInt32LE(packed.length, 12);
    fields.writeUInt32LE(bytes.length, 16);
    fields.writeUInt16LE(name.length, 20);
    const local = Buffer.concat([Buffer.from('PK\x03\x04\x14\0'), fields, Buffer.alloc(2), Buffer.from(name), packed]);
    const tail = Buffer.alloc(16);
    tail.writeUInt32LE(offset, 12);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0\x14\0'), fields, tail, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, list, end]);
}

function tar(...entries: readonly Entry[]): Buffer {
  const blocks = entries.flatMap(({ name, content }) => {
    const bytes = Buffer.from(content);
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write(bytes.length.toString(8).padStart(11, '0'), 124);
    header.write('0', 156);
    header.write('ustar', 257);
    return [header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

const TEXT = { name: 'conf/app.env', content: 'KEY=value' };

describe('members are fragments of their own', () => {
  test('of a zip archive', async () => {
    expect(await expand('a.jar', zip(TEXT))).toEqual([['a.jar!conf/app.env', 'KEY=value']]);
  });
  test('of a zip archive behind a launcher', async () => {
    const whole = Buffer.concat([Buffer.from('PK\x03\x04'), zip(TEXT)]);
    expect(await expand('a.pyz', whole)).toEqual([['a.pyz!conf/app.env', 'KEY=value']]);
  });
  test('of a tarball', async () => {
    const items = await expand('a.tar.gz', gzipSync(tar(TEXT, { name: 'b', content: 'x' })));
    expect(items).toEqual([
      ['a.tar.gz!conf/app.env', 'KEY=value'],
      ['a.tar.gz!b', 'x'],
    ]);
  });
  test('of archives inside archives', async () => {
    const inner = zip({ name: 'deep.txt', content: 'here' });
    expect(await expand('a.zip', zip({ name: 'lib/b.zip', content: inner }))).toContainEqual([
      'a.zip!lib/b.zip!deep.txt',
      'here',
    ]);
  });
  test('and the runs of one paragraph of an office file are one line', async () => {
    const xml = '<w:p><w:r><w:t>pass</w:t></w:r><w:r><w:t>word=a&amp;b</w:t></w:r></w:p><w:p><w:t>next</w:t></w:p>';
    expect(await expand('a.docx', zip({ name: 'word/document.xml', content: xml }))).toEqual([
      ['a.docx!word/document.xml', 'password=a&b\nnext\n'],
    ]);
  });
  test('and a PDF file shows its text', async () => {
    const stream = deflateSync(Buffer.from('BT [(pass) -20 (word)] TJ 0 -14 Td (is \\(here\\)) Tj ET'));
    const pdf = Buffer.concat([
      Buffer.from(`%PDF-1.7\n1 0 obj\n<</Length ${stream.length}/Filter/FlateDecode>>\nstream\n`),
      stream,
      Buffer.from('\nendstream\nendobj\n'),
    ]);
    expect(await expand('a.pdf', pdf)).toEqual([['a.pdf!stream 1', 'password\nis (here)']]);
  });
});

describe('what is not read is listed', () => {
  test('a member with a password', async () => {
    expect(await expand('a.zip', zip({ ...TEXT, flags: 1 }))).toEqual([['a.zip!conf/app.env', 'encrypted']]);
  });
  test('a bomb', { timeout: 120_000 }, async () => {
    expect(await expand('a.zip', zip({ name: 'big', content: Buffer.alloc(30_000_000) }))).toEqual([
      ['a.zip!big', 'archive-limit'],
    ]);
    expect(await expand('a.gz', gzipSync(Buffer.alloc(300_000_000)))).toEqual([['a.gz', 'archive-limit']]);
  });
  test('more than the budget of bytes', async () => {
    const limits = { ...defaultArchiveLimits, totalBytesMax: 10 };
    expect(await expand('a.zip', zip(TEXT, { name: 'b', content: '12345' }), limits)).toEqual([
      ['a.zip!conf/app.env', 'KEY=value'],
      ['a.zip!b', 'archive-limit'],
    ]);
  });
  test('more members than allowed, and archives nested too deep', async () => {
    const few = { ...defaultArchiveLimits, membersMax: 1 };
    expect(await expand('a.zip', zip(TEXT, TEXT), few)).toContainEqual(['a.zip', 'archive-limit']);
    const flat = { ...defaultArchiveLimits, depthMax: 1 };
    const nested = zip({ name: 'b.zip', content: zip(TEXT) });
    expect(await expand('a.zip', nested, flat)).toContainEqual(['a.zip!b.zip', 'archive-limit']);
  });
  test.each([
    ['a.tar.xz', 'fd377a585a000004e6d6b446'],
    ['a.tar.bz2', '425a6839314159265359a1b2'],
    ['a.tar.zst', '28b52ffd04584100'],
    ['a.7z', '377abcaf271c0004'],
    ['a.rar', '526172211a070100'],
  ])('a packing that is not read: %s', async (path, magic) => {
    expect(await expand(path, Buffer.from(magic, 'hex'))).toEqual([[path, 'archive-broken']]);
  });
  test('a damaged archive', async () => {
    expect(await expand('a.zip', zip(TEXT).subarray(0, 40))).toEqual([['a.zip', 'archive-broken']]);
    expect(await expand('a.gz', gzipSync('hello, hello').subarray(0, 24))).toEqual([['a.gz', 'archive-broken']]);
  });
});

test('any damage to an archive is an answer, not a crash', async () => {
  const seeds = [
    zip(TEXT, TEXT),
    tar(TEXT),
    gzipSync(tar(TEXT)),
    Buffer.from('%PDF-1.4\n<</Filter/FlateDecode>>stream\nabcendstream'),
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...seeds),
      fc.nat(2000),
      fc.nat(255),
      fc.nat(4000),
      async (seed, at, value, cut) => {
        const bytes = Buffer.from(cut % 3 === 0 ? seed.subarray(0, cut % seed.length) : seed);
        if (bytes.length > 0) bytes[at % bytes.length] = value;
        expect(Array.isArray(await expand('a', bytes))).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});
