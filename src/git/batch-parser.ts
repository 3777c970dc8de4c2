/** Reads the output of `git cat-file --batch`, chunk by chunk. */
import type { ObjectId, Window } from '../model.ts';
import { UserError } from '../user-error.ts';

/** A larger object comes in windows, in bytes. */
export const wholeBytesMax: number = 20 * 1024 * 1024;
/** Size of a window in bytes. */
export const windowBytes: number = 4 * 1024 * 1024;
/** How many bytes of a window the next one repeats: more than the longest secret. */
export const overlapBytes: number = 128 * 1024;

/** One object, or a window of one above `wholeBytesMax` (in order), or the word that it is not here. */
export type ParsedAnswer =
  | {
      readonly kind: 'bytes';
      readonly id: ObjectId;
      /** `blob`, `commit`, `tag` or `tree`. */
      readonly type: string;
      readonly bytes: Buffer;
      /** Size of the whole object in bytes. */
      readonly size: number;
      readonly window: Window | null;
    }
  | { readonly kind: 'missing'; readonly id: ObjectId };

/** Takes chunks as they come and answers what has become complete. */
export interface BatchParser {
  readonly feed: (chunk: Buffer) => Generator<ParsedAnswer>;
  /** The object whose bytes have begun and not ended; null between objects. */
  readonly unfinished: () => ObjectId | null;
}

interface OpenObject {
  readonly id: ObjectId;
  readonly type: string;
  readonly size: number;
  /** Bytes of the whole object seen so far. */
  seen: number;
  buffer: Buffer;
  filled: number;
  window: Window | null;
}

/** Bytes: `<id> blob 12\n` then 12 bytes then `\n`; or `<id> missing\n`, where a name that was asked may stand instead of an id. */
export function createBatchParser(): BatchParser {
  let head = '';
  let open: OpenObject | null = null;
  let newlineDue = false;

  function* feed(chunk: Buffer): Generator<ParsedAnswer> {
    let at = 0;
    while (at < chunk.length) {
      if (newlineDue) {
        at++;
        newlineDue = false;
        open = null;
      } else if (open === null) {
        const end = chunk.indexOf(10, at);
        head += chunk.toString('latin1', at, end < 0 ? chunk.length : end);
        if (end < 0) return;
        at = end + 1;
        const begun = readHeader(head);
        head = '';
        if (begun.kind === 'missing') yield begun;
        else open = begin(begun.id, begun.type, begun.size);
        // An empty object has no byte that would complete it below.
        if (open?.size === 0) {
          yield whole(open, open.buffer);
          newlineDue = true;
        }
      } else {
        const taken = Math.min(open.size - open.seen, chunk.length - at);
        yield* take(open, chunk.subarray(at, at + taken));
        at += taken;
        newlineDue = open.seen === open.size;
      }
    }
  }

  return { feed, unfinished: () => open?.id ?? null };
}

type Header =
  | { readonly kind: 'missing'; readonly id: ObjectId }
  | { readonly kind: 'begun'; readonly id: ObjectId; readonly type: string; readonly size: number };

const MISSING = ' missing';

function readHeader(line: string): Header {
  const [id = '', type = '', size = ''] = line.split(' ');
  // `:0:my folder/a.json missing`: only an object has two more words behind its id, and a name may hold any.
  if (line.endsWith(MISSING)) return { kind: 'missing', id: line.slice(0, -MISSING.length) };
  const bytes = Number(size);
  // By hand: patterns cost a small commit more, and looking at every digit of every id a large one.
  if ((id.length !== 40 && id.length !== 64) || !objectTypes.has(type) || String(bytes) !== size || !(bytes >= 0)) {
    throw new UserError('git-failed', 'git cat-file gave an answer that could not be understood');
  }
  return { kind: 'begun', id, type, size: bytes };
}

const objectTypes: ReadonlySet<string> = new Set(['blob', 'tree', 'commit', 'tag']);

function begin(id: ObjectId, type: string, size: number): OpenObject {
  const windowed = size > wholeBytesMax;
  // Nothing is allocated for an object that arrives in one chunk.
  const buffer = windowed ? Buffer.allocUnsafeSlow(windowBytes) : Buffer.alloc(0);
  const window = windowed ? { startOffset: 0, startLine: 1, startColumn: 1 } : null;
  return { id, type, size, seen: 0, buffer, filled: 0, window };
}

function whole(open: OpenObject, bytes: Buffer): ParsedAnswer {
  return { kind: 'bytes', id: open.id, type: open.type, bytes, size: open.size, window: open.window };
}

function* take(open: OpenObject, bytes: Buffer): Generator<ParsedAnswer> {
  open.seen += bytes.length;
  if (open.window !== null) {
    yield* takeWindowed(open, bytes);
  } else if (open.filled === 0 && open.seen === open.size) {
    yield whole(open, bytes);
  } else {
    if (open.filled === 0) open.buffer = Buffer.allocUnsafeSlow(open.size);
    open.filled += bytes.copy(open.buffer, open.filled);
    if (open.seen === open.size) yield whole(open, open.buffer);
  }
}

function* takeWindowed(open: OpenObject, bytes: Buffer): Generator<ParsedAnswer> {
  for (let at = 0; at < bytes.length;) {
    const copied = bytes.copy(open.buffer, open.filled, at);
    open.filled += copied;
    at += copied;
    const last = open.seen === open.size && at === bytes.length;
    if (open.filled < open.buffer.length && !last) continue;
    yield whole(open, open.buffer.subarray(0, open.filled));
    if (last) return;
    slide(open);
  }
}

/** The next window begins with the end of this one; the bytes given away must not change, hence a new buffer. */
function slide(open: OpenObject): void {
  const dropped = open.filled - overlapBytes;
  const next = Buffer.allocUnsafeSlow(windowBytes);
  open.buffer.copy(next, 0, dropped);
  open.window = open.window && movedBy(open.window, open.buffer, dropped);
  open.buffer = next;
  open.filled = overlapBytes;
}

const LF = 0x0a;
const CR = 0x0d;

/**
 * The place at `end` of the bytes of a window. LF, CRLF and a lone CR end a line, as everywhere; what stands behind `end`
 * says whether a CR before it is half of a line end.
 */
export function movedBy(window: Window, bytes: Uint8Array, end: number): Window {
  let { startLine, startColumn } = window;
  let from = 0;
  let lf = bytes.indexOf(LF);
  let cr = bytes.indexOf(CR);
  for (;;) {
    const next = lf === -1 || (cr !== -1 && cr < lf) ? cr : lf;
    const after = bytes[next] === CR && bytes[next + 1] === LF ? next + 2 : next + 1;
    if (next === -1 || after > end) break;
    startLine++;
    startColumn = 1;
    from = after;
    if (lf !== -1 && lf < after) lf = bytes.indexOf(LF, after);
    if (cr !== -1 && cr < after) cr = bytes.indexOf(CR, after);
  }
  // Columns count UTF-16 code units: continuation bytes of UTF-8 none, starts of four bytes two.
  for (let at = from; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80 || byte >= 0xc0) startColumn += byte >= 0xf0 ? 2 : 1;
  }
  return { startOffset: window.startOffset + end, startLine, startColumn };
}
