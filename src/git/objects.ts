/** Objects by id, streamed from one `git cat-file --batch`. */
import type { ObjectId } from '../model.ts';
import { createBatchParser } from './batch-parser.ts';
import type { ParsedAnswer } from './batch-parser.ts';
import type { EarlyAnswers } from './early.ts';
import { ending, isNotFetched } from './failure.ts';
import { notFetchedError } from './partial-clone.ts';
import type { Repository } from './repository.ts';
import { startGit } from './stream.ts';
import { UserError } from '../user-error.ts';

/** What `cat-file` said about one id, or that git ended before it had said everything. */
export type ObjectAnswer =
  | ParsedAnswer
  | { readonly kind: 'failed'; readonly unread: readonly ObjectId[]; readonly detail: string };

/** A `cat-file` that was started before its ids are known, so that it starts beside other work. */
export interface ObjectReader {
  /** Reads the ids in their order; each should be given once. Can be called once. */
  readonly read: (ids: readonly ObjectId[]) => AsyncGenerator<ObjectAnswer>;
  /** The same several at a time, as they arrive: a step for each would cost a large commit more than reading it. */
  readonly batches: (ids: readonly ObjectId[]) => AsyncGenerator<readonly ObjectAnswer[]>;
  /**
   * Reads what stands under `names` (`:0:package.json`, `HEAD:package.json`) before the ids; null where there is nothing.
   * Instead of `read`, and once. Throws `UserError` when git ends before it has answered for all names.
   */
  readonly readNamed: (names: readonly string[], ids: readonly ObjectId[]) => Promise<NamedAnswers>;
  /** Ends git, whatever is left to read. */
  readonly close: () => void;
}

/** Contents under names, and the answers for the ids. */
export interface NamedAnswers {
  readonly named: readonly (Buffer | null)[];
  readonly objects: AsyncGenerator<readonly ObjectAnswer[]>;
}

/** Git ends at the first object of a partial clone that is not here. */
const notFetched = 'this is a partial clone, and not everything of it was fetched';

/** Starts `git cat-file --batch` in the repository around `cwd`. */
export function openObjectReader(cwd: string): ObjectReader {
  const git = startGit(['cat-file', '--batch', '--buffer'], { cwd });
  const source: Source = {
    ask: names => git.child.stdin.end(names.length === 0 ? undefined : `${names.join('\n')}\n`),
    output: git.child.stdout,
    stop: () => git.child.kill(),
    ended: git.ended.then(status =>
      status.code === 0 ? null : isNotFetched(status.stderr) ? notFetched : `git cat-file ${ending(status)}`,
    ),
  };
  return {
    read: ids => oneByOne(readFrom(source, ids)),
    batches: ids => readFrom(source, ids),
    readNamed: (names, ids) => readNamed(source, names, ids),
    close: () => {
      git.child.stdin.end();
      git.child.kill();
    },
  };
}

/**
 * A reader of what a `cat-file` says that was started with this process and asked for the same names and for what was
 * staged then. What it has not answered in full is asked of another one; what it says beyond that is left alone.
 */
export function openEarlyReader({ objects }: EarlyAnswers, cwd: string): ObjectReader {
  const source: Source = { ask: () => {}, output: objects(), stop: () => {}, ended: Promise.resolve(null) };
  return {
    read: ids => oneByOne(withoutGaps(readFrom(source, ids), cwd)),
    batches: ids => withoutGaps(readFrom(source, ids), cwd),
    readNamed: async (names, ids) => {
      try {
        const { named, objects: all } = await readNamed(source, names, ids);
        return { named, objects: withoutGaps(all, cwd) };
      } catch {
        return openObjectReader(cwd).readNamed(names, ids);
      }
    },
    close: () => {},
  };
}

async function* withoutGaps(
  answers: AsyncGenerator<readonly ObjectAnswer[]>,
  cwd: string,
): AsyncGenerator<readonly ObjectAnswer[]> {
  const gaps: ObjectId[] = [];
  for await (const batch of answers) {
    for (const answer of batch)
      if (answer.kind !== 'bytes') gaps.push(...(answer.kind === 'failed' ? answer.unread : [answer.id]));
    yield batch.filter(answer => answer.kind === 'bytes');
  }
  if (gaps.length > 0) for await (const answer of openObjectReader(cwd).read(gaps)) yield [answer];
}

async function* oneByOne(batches: AsyncGenerator<readonly ObjectAnswer[]>): AsyncGenerator<ObjectAnswer> {
  for await (const batch of batches) yield* batch;
}

/** Reads objects by id. */
export function readObjects(repository: Repository, ids: readonly ObjectId[]): AsyncGenerator<ObjectAnswer> {
  return openObjectReader(repository.top).read(ids);
}

/** Something that speaks like `cat-file --batch`. */
interface Source {
  readonly ask: (names: readonly string[]) => void;
  readonly output: AsyncIterable<Buffer> | Iterable<Buffer>;
  readonly stop: () => void;
  /** What went wrong at the end; null when nothing did. */
  readonly ended: Promise<string | null>;
}

async function readNamed(source: Source, names: readonly string[], ids: readonly ObjectId[]): Promise<NamedAnswers> {
  const named: (Buffer | null)[] = [];
  const all = readFrom(source, ids, { names, take: bytes => named.push(bytes) });
  // The answers for names come first and are not handed on, so behind the first other answer all are there.
  const first = await all.next();
  if (named.length < names.length) {
    const failed = first.done === true ? undefined : first.value.find(answer => answer.kind === 'failed');
    const name = names[named.length] ?? '';
    if (failed?.detail === notFetched) throw notFetchedError(name);
    throw new UserError('git-failed', `git cat-file ended before it had read ${name}`, {
      hint: `${failed?.detail ?? 'Try again'}; \`git commit --no-verify\` commits without this check`,
    });
  }
  return { named, objects: resume(first, all) };
}

async function* resume(
  first: IteratorResult<readonly ObjectAnswer[], unknown>,
  rest: AsyncGenerator<readonly ObjectAnswer[]>,
): AsyncGenerator<readonly ObjectAnswer[]> {
  if (first.done === true) return;
  yield first.value;
  yield* rest;
}

interface Names {
  readonly names: readonly string[];
  readonly take: (bytes: Buffer | null) => void;
}

async function* readFrom(
  source: Source,
  ids: readonly ObjectId[],
  { names, take }: Names = { names: [], take: () => {} },
): AsyncGenerator<readonly ObjectAnswer[]> {
  source.ask([...names, ...ids]);
  let namesLeft = names.length;
  const unread = createUnread(ids);
  const parser = createBatchParser();
  let trouble = '';
  let left = true;
  try {
    for await (const chunk of source.output) {
      const batch: ObjectAnswer[] = [];
      for (const answer of parser.feed(chunk)) {
        if (namesLeft > 0) {
          // What is so large that it comes in parts is given as its first part, which its reader finds too large.
          if (answer.kind === 'missing' || (answer.window?.startOffset ?? 0) === 0)
            take(answer.kind === 'missing' || answer.type !== 'blob' ? null : answer.bytes);
          if (answer.kind === 'missing' || isLast(answer)) namesLeft--;
          continue;
        }
        if (!unread.has(answer.id)) continue;
        if (answer.kind === 'missing' || isLast(answer)) unread.done(answer.id);
        batch.push(answer);
      }
      if (batch.length > 0) yield batch;
    }
    left = false;
  } catch (error) {
    left = false;
    trouble = error instanceof Error ? error.message : String(error);
  } finally {
    // The consumer stopped early: git would wait for ever on a full pipe.
    if (left) source.stop();
  }
  trouble ||= (await source.ended) ?? '';
  const rest = unread.rest();
  if (rest.length > 0 || trouble !== '')
    yield [{ kind: 'failed', unread: rest, detail: trouble || 'git cat-file ended early' }];
}

/** Ids without their answers. */
interface Unread {
  readonly has: (id: ObjectId) => boolean;
  readonly done: (id: ObjectId) => void;
  readonly rest: () => readonly ObjectId[];
}

/** Git answers in the order in which it was asked; a set of thousands of ids is made when it does not. */
function createUnread(ids: readonly ObjectId[]): Unread {
  let next = 0;
  let others: Set<ObjectId> | null = null;
  const all = (): Set<ObjectId> => (others ??= new Set(ids.slice(next)));
  return {
    has: id => (others === null && ids[next] === id) || all().has(id),
    done: id => {
      if (others === null && ids[next] === id) next++;
      else all().delete(id);
    },
    rest: () => [...all()],
  };
}

function isLast({ window, bytes, size }: Extract<ParsedAnswer, { kind: 'bytes' }>): boolean {
  return window === null || window.startOffset + bytes.length === size;
}
