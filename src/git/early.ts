/**
 * What the sh of a hook has asked git while node was starting: the same commands that this program would start, on
 * descriptors 0, 3 and 4. An answer counts when git said to its end that it was done; for every other one this program
 * asks git itself, and what fails then is told.
 */
import { closeSync, fstatSync, openSync, readSync, unlinkSync } from 'node:fs';
import process from 'node:process';
import type { IgnorePattern } from '../model.ts';
import { foresee } from './foreseen.ts';
import { parseAnswers } from './ignore.ts';
import { stagedQuestion } from './staged-changes.ts';

/** Variable that says that answers are there, and in which form. `hooks/secret-hook.sh` sets it for node alone. */
export const earlyVariable = 'SECRET_HOOK_EARLY';

/** A hook file may be older or newer than the program: another form is not read. */
const earlyForm = '3';

/** Largest part that is read in one go, in bytes: what a pipe holds. */
const chunkBytes = 64 * 1024;

/**
 * Answers for the repository whose top is the working folder. Reading waits for git, without giving way to anything else:
 * streams and their events would cost a small commit more than all of git.
 */
export interface EarlyAnswers {
  /** What `listFiles` asks for; null: ask. */
  readonly files: () => Buffer | null;
  /** What `listIgnored` asks for. */
  readonly ignored: () => Buffer | null;
  /** Path as Latin-1 → the pattern that decides about it, personal excludes left out. */
  readonly patterns: () => ReadonlyMap<string, IgnorePattern | null> | null;
  /** What `messageSettings` asks for; only for the hook of the message, and no `patterns` then. */
  readonly settings: () => Buffer | null;
  /** Output of `cat-file --batch` for the names of the policy and for whatever is staged. Can be read once. */
  readonly objects: () => Iterable<Buffer>;
}

/** The answers that came with this process; null where it was started without. Can be called once. */
export function earlyAnswers(env: Readonly<Record<string, string | undefined>>): EarlyAnswers | null {
  // Programs of Windows are given three descriptors only.
  if (env[earlyVariable] !== earlyForm || process.platform === 'win32' || !descriptors.every(isPipe)) return null;
  const [objects, listing, others] = descriptors;
  const first = once(() => splitStaged(listing));
  const files = once(() => whole(Buffer.concat([first().rest, readAll(listing)])));
  foresee(stagedQuestion, () => first().staged);
  const rest = once(() => splitOthers(readAll(others)));
  return {
    files,
    ignored: () => rest().ignored,
    patterns: once(() => patternsIn(rest().last)),
    settings: () => toItsEnd(rest().last),
    objects: () => objectsOf(objects),
  };
}

const descriptors = [0, 3, 4] as const;

/** The variable may have come from somewhere else, or something has closed a descriptor on the way. */
function isPipe(fd: number): boolean {
  try {
    return fstatSync(fd).isFIFO();
  } catch {
    return false;
  }
}

function* chunksOf(fd: number): Generator<Buffer> {
  for (;;) {
    const chunk = Buffer.allocUnsafeSlow(chunkBytes);
    const length = readSync(fd, chunk, 0, chunkBytes, null);
    if (length === 0) return;
    yield chunk.subarray(0, length);
  }
}

/** A pipe that begins with `=` names a file, into which git goes on writing; the pipe ends when git does. */
function* objectsOf(pipe: number): Generator<Buffer> {
  let head = '';
  for (const chunk of chunksOf(pipe)) {
    if (head === '' && chunk[0] !== FILE_SIGN) {
      yield chunk;
      yield* chunksOf(pipe);
      return;
    }
    head += chunk.toString();
    if (!head.endsWith('\n')) continue;
    yield* growing(head.slice(1, -1), pipe);
    return;
  }
}

/** Reads a file while it grows, up to the end of the pipe. Its name is taken away at once, so that nothing stays of it. */
function* growing(path: string, pipe: number): Generator<Buffer> {
  const file = openSync(path, 'r');
  try {
    unlinkSync(path);
    yield* withoutEnd(partsOf(file, pipe));
  } finally {
    closeSync(file);
  }
}

/** What a file holds, part by part; it waits for more until the pipe has ended. */
function* partsOf(file: number, pipe: number): Generator<Buffer> {
  let room = Buffer.allocUnsafeSlow(GROWN_BYTES);
  let last: Buffer | null = null;
  let quiet = 0;
  let ended = false;
  for (let position = 0; ;) {
    const length = readSync(file, room, 0, GROWN_BYTES, position);
    if (length > 0) {
      position += length;
      quiet = 0;
      last = room.subarray(0, length);
      room = Buffer.allocUnsafeSlow(GROWN_BYTES);
      yield last;
    } else if (ended) return;
    // What looks like the end may be a part of a file, and a git that is slow may be one that died.
    else if ((last !== null && isEnd(last)) || ++quiet > PATIENCE) ended = readSync(pipe, room, 0, 1, null) === 0;
    else Atomics.wait(sleeper, 0, 0, 1);
  }
}

/** Parts without the sign at the end of the last one. */
function* withoutEnd(parts: Iterable<Buffer>): Generator<Buffer> {
  let kept: Buffer | null = null;
  for (const part of parts) {
    if (kept !== null) yield kept;
    kept = isEnd(part) ? part : null;
    if (kept === null) yield part;
  }
  if (kept !== null && kept.length > lastBytes.length) yield kept.subarray(0, -lastBytes.length);
}

const FILE_SIGN = 0x3d;
/** Largest part of a file that is read in one go. */
const GROWN_BYTES = 512 * 1024;
/** Milliseconds without anything new after which the pipe is asked. */
const PATIENCE = 50;
const lastBytes = Buffer.from('=\n');
const sleeper = new Int32Array(new SharedArrayBuffer(4));

function isEnd(part: Buffer): boolean {
  return part.subarray(-lastBytes.length).equals(lastBytes);
}

function readAll(fd: number): Buffer {
  return Buffer.concat([...chunksOf(fd)]);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

const done = Buffer.from('=0\0');

interface First {
  readonly staged: Buffer | null;
  /** What was read beyond it. */
  readonly rest: Buffer;
}

/** Reads up to the end of the staged changes: headers that begin with `:` and have a path behind them, then `=0\0`. */
function splitStaged(fd: number): First {
  let bytes: Buffer = Buffer.alloc(0);
  let at = 0;
  for (const chunk of chunksOf(fd)) {
    bytes = bytes.length === 0 ? chunk : Buffer.concat([bytes, chunk]);
    for (;;) {
      const isEntry = bytes[at] === 0x3a;
      const headerEnd = bytes.indexOf(0, at);
      const end = headerEnd < 0 || !isEntry ? headerEnd : bytes.indexOf(0, headerEnd + 1);
      if (end < 0) break;
      at = end + 1;
      if (!isEntry) return { staged: whole(bytes.subarray(0, at)), rest: bytes.subarray(at) };
    }
  }
  return { staged: null, rest: bytes.subarray(bytes.length) };
}

/** Bytes: records that end with NUL, then `=0\0` for the exit code 0. No record of a listing begins with `=`. */
function whole(bytes: Buffer): Buffer | null {
  const end = bytes.length - done.length;
  const isDone = end >= 0 && bytes.subarray(end).equals(done) && (end === 0 || bytes[end - 1] === 0);
  return isDone ? bytes.subarray(0, end) : null;
}

interface Others {
  readonly ignored: Buffer | null;
  /** What was asked behind it, with its end. */
  readonly last: Buffer;
}

/** Bytes: the listing of ignored files with its `=0\0`, then another answer with `=0\0` or `=1\0`. */
function splitOthers(bytes: Buffer): Others {
  let at = 0;
  while (at < bytes.length && bytes[at] !== 0x3d) at = bytes.indexOf(0, at) + 1 || bytes.length;
  const end = bytes.indexOf(0, at) + 1;
  if (end === 0) return { ignored: null, last: bytes.subarray(bytes.length) };
  return { ignored: whole(bytes.subarray(0, end)), last: bytes.subarray(end) };
}

/** An answer of a git that says by the exit code 1 that it has found nothing. */
function toItsEnd(bytes: Buffer): Buffer | null {
  const status = bytes.toString('latin1', Math.max(0, bytes.length - 3));
  return status === '=0\0' || status === '=1\0' ? bytes.subarray(0, -3) : null;
}

function patternsIn(bytes: Buffer): ReadonlyMap<string, IgnorePattern | null> | null {
  const whole = toItsEnd(bytes);
  const answers = whole === null ? null : parseAnswers(whole);
  return answers && new Map(answers.map(({ path, pattern }) => [path, pattern]));
}
