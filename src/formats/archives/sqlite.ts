/**
 * SQLite databases: the rows of each table as lines of JSON, so that a value stands beside the name of its column. In the
 * file itself nothing stands between two values of a row.
 * Source: https://www.sqlite.org/fileformat2.html
 */
import type { ArchiveLimits, Member } from './limits.ts';

const MAGIC = 'SQLite format 3\0';
const HEADER_BYTES = 100;
const TABLE_LEAF = 0x0d;
const TABLE_INTERIOR = 0x05;
const INDEX_LEAF = 0x0a;
const INDEX_INTERIOR = 0x02;
/** Bytes of whole numbers by their serial type; 7 is a floating-point number, 8 and 9 are 0 and 1. */
const NUMBER_BYTES = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0];

/** Whether bytes begin like a database. */
export function isSqlite(bytes: Buffer): boolean {
  return bytes.length >= 512 && bytes[0] === 0x53 && bytes.toString('latin1', 0, MAGIC.length) === MAGIC;
}

/** Yields a member for each table that holds text. What does not read as the format says ends the table it is in, and is told. */
export function* readSqlite(bytes: Buffer, limits: ArchiveLimits): Generator<Member> {
  const database = new Database(bytes);
  let count = 0;
  try {
    for (const [type, name, , root, sql] of database.rows(1)) {
      if (type !== 'table' || typeof name !== 'string' || typeof root !== 'number' || root < 2) continue;
      if (++count > limits.membersMax) {
        yield { kind: 'left-out', name: '', why: 'limit', detail: `more than ${limits.membersMax} tables` };
        return;
      }
      yield* readTable(database, { name, root, columns: columnNames(typeof sql === 'string' ? sql : '') }, limits);
    }
  } catch (error) {
    yield broken('', error);
  }
}

interface Table {
  readonly name: string;
  readonly root: number;
  readonly columns: readonly string[];
}

function* readTable(database: Database, { name, root, columns }: Table, limits: ArchiveLimits): Generator<Member> {
  const lines: string[] = [];
  let size = 0;
  let end: Member | null = null;
  try {
    for (const row of database.rows(root)) {
      const texts = row.flatMap((value, at) =>
        typeof value === 'string' && value !== '' ? [[columns[at] ?? `column${at + 1}`, value]] : [],
      );
      if (texts.length === 0) continue;
      const line = JSON.stringify(Object.fromEntries(texts));
      size += line.length + 1;
      if (size > limits.memberBytesMax) {
        end = { kind: 'left-out', name, why: 'limit', detail: 'the rest of the table is not read' };
        break;
      }
      lines.push(line);
    }
  } catch (error) {
    end = broken(name, error);
  }
  if (lines.length > 0) yield { kind: 'member', name, bytes: Buffer.from(`${lines.join('\n')}\n`) };
  if (end !== null) yield end;
}

/** A cell or a page that lies outside of the file, or a tree that leads in a circle. */
function broken(name: string, error: unknown): Member {
  if (!(error instanceof RangeError)) throw error;
  return { kind: 'left-out', name, why: 'broken', detail: 'the database is cut off or damaged' };
}

type Value = string | number | null;

/** A file and what its header says of its pages. Whatever lies outside of the file throws `RangeError`. */
class Database {
  readonly #bytes: Buffer;
  readonly #pageSize: number;
  /** Bytes of a page that are in use. */
  readonly #usable: number;
  readonly #decode: (bytes: Buffer) => string;
  /** Pages that may still be read: a sound file has each in one place. */
  #pagesLeft: number;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    const size = bytes.readUInt16BE(16);
    this.#pageSize = size === 1 ? 65_536 : Math.max(512, size);
    this.#usable = this.#pageSize - (bytes[20] ?? 0);
    const encoding = ['utf-8', 'utf-8', 'utf-16le', 'utf-16be'][bytes.readUInt32BE(56)] ?? 'utf-8';
    const decoder = new TextDecoder(encoding);
    this.#decode = text => decoder.decode(text);
    this.#pagesLeft = Math.ceil(bytes.length / this.#pageSize);
  }

  /** The rows of the tree that begins at a page. Pages count from 1. */
  *rows(root: number): Generator<readonly Value[]> {
    const pages = [root];
    const seen = new Set<number>();
    for (let number = pages.pop(); number !== undefined; number = pages.pop()) {
      if (seen.has(number)) throw new RangeError('a page is its own parent');
      seen.add(number);
      const page = this.#page(number);
      const head = number === 1 ? HEADER_BYTES : 0;
      const type = page[head];
      const isInterior = type === TABLE_INTERIOR || type === INDEX_INTERIOR;
      const isIndex = type === INDEX_INTERIOR || type === INDEX_LEAF;
      if (!isInterior && !isIndex && type !== TABLE_LEAF) throw new RangeError('no page of a tree');
      if (isInterior) pages.push(page.readUInt32BE(head + 8));
      const cells = page.readUInt16BE(head + 3);
      for (let cell = 0; cell < cells; cell++) {
        let at = page.readUInt16BE(head + (isInterior ? 12 : 8) + 2 * cell);
        if (isInterior) {
          pages.push(page.readUInt32BE(at));
          at += 4;
        }
        if (type === TABLE_INTERIOR) continue;
        const payload = varint(page, at);
        at = isIndex ? payload.next : varint(page, payload.next).next;
        yield this.#record(this.#payload(page, at, payload.value, isIndex));
      }
    }
  }

  #page(number: number): Buffer {
    const start = (number - 1) * this.#pageSize;
    if (this.#pagesLeft-- <= 0) throw new RangeError('pages are told twice');
    if (number < 1 || start + this.#usable > this.#bytes.length) throw new RangeError('no such page');
    return this.#bytes.subarray(start, start + this.#usable);
  }

  /** The bytes of a row: in its cell, and, where they are many, in a chain of pages. */
  #payload(page: Buffer, at: number, size: number, isIndex: boolean): Buffer {
    const usable = this.#usable;
    const most = isIndex ? Math.floor(((usable - 12) * 64) / 255) - 23 : usable - 35;
    if (size <= most) return slice(page, at, size);
    if (size > this.#bytes.length) throw new RangeError('more than the file holds');
    const least = Math.floor(((usable - 12) * 32) / 255) - 23;
    const wanted = least + ((size - least) % (usable - 4));
    const local = wanted <= most ? wanted : least;
    const parts = [slice(page, at, local)];
    let next = page.readUInt32BE(at + local);
    for (let missing = size - local; missing > 0;) {
      const overflow = this.#page(next);
      const part = overflow.subarray(4, 4 + Math.min(missing, usable - 4));
      parts.push(part);
      missing -= part.length;
      next = overflow.readUInt32BE(0);
    }
    return Buffer.concat(parts);
  }

  #record(payload: Buffer): readonly Value[] {
    const head = varint(payload, 0);
    const values: Value[] = [];
    let body = head.value;
    for (let at = head.next; at < head.value;) {
      const type = varint(payload, at);
      at = type.next;
      const length = type.value < 12 ? (NUMBER_BYTES[type.value] ?? 0) : (type.value - (12 + (type.value % 2))) / 2;
      const bytes = slice(payload, body, length);
      body += length;
      if (type.value >= 12) values.push(type.value % 2 === 1 ? this.#decode(bytes) : null);
      else values.push(type.value > 0 && type.value < 7 ? bytes.readUIntBE(0, Math.min(length, 6)) : null);
    }
    return values;
  }
}

function slice(bytes: Buffer, start: number, length: number): Buffer {
  if (start + length > bytes.length) throw new RangeError('beyond the end');
  return bytes.subarray(start, start + length);
}

/** A number of one to nine bytes, seven bits in each but the last. */
function varint(bytes: Buffer, at: number): { readonly value: number; readonly next: number } {
  let value = 0;
  for (let count = 0; count < 9; count++) {
    const byte = bytes.readUInt8(at + count);
    if (count === 8) return { value: value * 256 + byte, next: at + 9 };
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, next: at + count + 1 };
  }
  throw new RangeError('no number');
}

const TEXTS = /--[^\n]*|\/\*[^]*?\*\/|'(?:[^']|'')*'/g;
const NAME = /^\s*(?:"([^"]*)"|`([^`]*)`|\[([^\]]*)\]|([\w$]+))/;
const TABLE_KEY = /^\s*(?:constraint\s+\S+\s+)?primary\s+key\s*\(([^)]*)\)/i;

/** The names of the columns in a statement that made a table, in the order in which a row has them; of a table without one, none. */
function columnNames(sql: string): readonly string[] {
  const { parts, rest } = definitions(sql.replace(TEXTS, ' '));
  const columns: string[] = [];
  let key: readonly string[] = [];
  for (const part of parts) {
    const name = nameOf(part);
    if (name === undefined) continue;
    const [, keyed] = TABLE_KEY.exec(part) ?? [];
    if (keyed !== undefined) key = keyed.split(',').flatMap(one => nameOf(one) ?? []);
    if (/^\s*(?:constraint|primary|unique|check|foreign)\b/i.test(part)) continue;
    // A virtual column is computed when it is read; only a stored one is in the row.
    if (/\bas\s*\(/i.test(part) && !/\bstored\b/i.test(part)) continue;
    if (/\bprimary\s+key\b/i.test(part)) key = [name];
    columns.push(name);
  }
  // Without row ids a row begins with its key.
  if (!/\bwithout\s+rowid\b/i.test(rest)) return columns;
  const first = key.map(name => columns.find(column => column.toLowerCase() === name.toLowerCase()) ?? name);
  return [...first, ...columns.filter(column => !first.includes(column))];
}

function nameOf(definition: string): string | undefined {
  return NAME.exec(definition)?.slice(1).find(Boolean);
}

/** What stands between the commas in the outermost brackets, and behind these. */
function definitions(sql: string): { readonly parts: readonly string[]; readonly rest: string } {
  const parts: string[] = [];
  let depth = 0;
  let from = -1;
  for (let at = sql.indexOf('('); at !== -1 && at < sql.length; at++) {
    const sign = sql[at];
    if (sign === '(') {
      if (++depth === 1) from = at + 1;
    } else if ((sign === ')' && --depth === 0) || (sign === ',' && depth === 1)) {
      parts.push(sql.slice(from, at));
      from = at + 1;
      if (depth === 0) return { parts, rest: sql.slice(from) };
    }
  }
  return { parts, rest: '' };
}
