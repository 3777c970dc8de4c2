import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultArchiveLimits } from '../../../src/formats/archives/limits.ts';
import { isSqlite, readSqlite } from '../../../src/formats/archives/sqlite.ts';

const PAGE = 512;

/** A record of texts and small numbers, behind its length and row number. */
function cell(row: number, values: readonly (string | number)[]): Buffer {
  const types = values.map(value => (typeof value === 'number' ? 1 : 13 + 2 * Buffer.byteLength(value)));
  const head = types.flatMap(type => (type < 128 ? [type] : [0x80 | (type >> 7), type & 0x7f]));
  const body = values.map(value => (typeof value === 'number' ? Buffer.from([value]) : Buffer.from(value)));
  const payload = Buffer.concat([Buffer.from([head.length + 1, ...head]), ...body]);
  const size = payload.length < 128 ? [payload.length] : [0x80 | (payload.length >> 7), payload.length & 0x7f];
  return Buffer.concat([Buffer.from([...size, row]), payload]);
}

/** A leaf of a table; on the first page of a file it begins behind the header. */
function leaf(cells: readonly Buffer[], head = 0): Buffer {
  const page = Buffer.alloc(PAGE);
  page[head] = 0x0d;
  page.writeUInt16BE(cells.length, head + 3);
  let end = PAGE;
  for (const [index, one] of cells.entries()) {
    end -= one.length;
    one.copy(page, end);
    page.writeUInt16BE(end, head + 8 + 2 * index);
  }
  return page;
}

/** A database of one table. */
function database(sql: string, rows: readonly (readonly (string | number)[])[]): Buffer {
  const first = leaf([cell(1, ['table', 'logins', 'logins', 2, sql])], 100);
  first.write('SQLite format 3\0', 'latin1');
  first.writeUInt16BE(PAGE, 16);
  first.writeUInt32BE(1, 56);
  return Buffer.concat([first, leaf(rows.map((row, index) => cell(index + 1, row)))]);
}

const sql = 'CREATE TABLE logins (id INTEGER, "login" TEXT, [pass word] TEXT NOT NULL, CHECK (id > 0))';
const sample = database(sql, [
  [1, 'bob', 'one'],
  [2, 'eve', 'two'],
]);

const read = (bytes: Buffer) => [...readSqlite(bytes, defaultArchiveLimits)];

describe('a database', () => {
  test('is read row by row, each text beside the name of its column', () => {
    const expected = '{"login":"bob","pass word":"one"}\n{"login":"eve","pass word":"two"}\n';
    expect(read(sample)).toEqual([{ kind: 'member', name: 'logins', bytes: Buffer.from(expected) }]);
  });

  test.each([
    ['a row begins with its key where there are no row ids', 'a, b, c, PRIMARY KEY (c, b)) WITHOUT ROWID', 'c b a'],
    ['a key may stand beside its column', 'a, b TEXT PRIMARY KEY, c) without rowid', 'b a c'],
    ['a virtual column is in no row', 'a, b AS (a || c), c, d GENERATED ALWAYS AS (a) STORED)', 'a c d'],
    ['brackets and commas in texts and comments are none', "a DEFAULT '(,', -- an (odd\n b /* , ( */, c)", 'a b c'],
  ])('names columns in the order of its rows: %s', (_why, columns, order) => {
    const [member] = read(database(`CREATE TABLE t (${columns}`, [['one', 'two', 'three']]));
    const row = JSON.parse(member?.kind === 'member' ? member.bytes.toString() : '{}') as object;
    expect(Object.keys(row).join(' ')).toBe(order);
  });

  test('whose statement names no columns has numbered ones', () => {
    const [member] = read(database('CREATE VIRTUAL TABLE logins USING x', [[7, 'bob']]));
    expect(member).toMatchObject({ bytes: Buffer.from('{"column2":"bob"}\n') });
  });

  test('that is cut off says so', () => {
    expect(read(sample.subarray(0, PAGE))).toEqual([
      { kind: 'left-out', name: 'logins', why: 'broken', detail: 'the database is cut off or damaged' },
    ]);
  });

  test('whose pages lead in a circle comes to an end', () => {
    const circle = Buffer.from(sample);
    circle[PAGE] = 0x05;
    circle.writeUInt32BE(2, PAGE + 8);
    expect(read(circle).at(-1)).toMatchObject({ kind: 'left-out', why: 'broken' });
  });

  test('in which many tables share one page is not read again for each', () => {
    const tables = leaf(
      Array.from({ length: 20 }, () => cell(1, ['table', 'x', 'x', 2, ''])),
      100,
    );
    sample.copy(tables, 0, 0, 100);
    const members = read(Buffer.concat([tables, sample.subarray(PAGE)]));
    expect(members.filter(({ kind }) => kind === 'member')).toHaveLength(1);
    expect(members.at(-1)).toMatchObject({ kind: 'left-out', why: 'broken' });
  });

  test('of which any bytes are damaged never fails otherwise', () => {
    const damage = fc.array(
      fc.tuple(fc.integer({ min: 16, max: sample.length - 1 }), fc.integer({ min: 0, max: 255 })),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(damage, changes => {
        const bytes = Buffer.from(sample);
        for (const [at, value] of changes) bytes[at] = value;
        expect(isSqlite(bytes)).toBe(true);
        for (const member of read(bytes)) expect(['member', 'left-out']).toContain(member.kind);
      }),
      { numRuns: 2000 },
    );
  });
});
