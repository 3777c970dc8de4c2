/** Objects by id, streamed from one `git cat-file --batch`. */
import type { ObjectId } from '../model.ts';
import { createBatchParser } from './batch-parser.ts';
import type { ParsedAnswer } from './batch-parser.ts';
import { ending } from './failure.ts';
import type { Repository } from './repository.ts';
import { startGit } from './stream.ts';
import type { GitStream } from './stream.ts';

/** What `cat-file` said about one id, or that git ended before it had said everything. */
export type ObjectAnswer =
  | ParsedAnswer
  | { readonly kind: 'failed'; readonly unread: readonly ObjectId[]; readonly detail: string };

/** A `cat-file` that was started before its ids are known, so that it starts beside other work. */
export interface ObjectReader {
  /** Reads the ids in their order; each should be given once. Can be called once. */
  readonly read: (ids: readonly ObjectId[]) => AsyncGenerator<ObjectAnswer>;
  /** Ends git without reading anything. */
  readonly close: () => void;
}

/** Starts `git cat-file --batch` in the repository around `cwd`. */
export function openObjectReader(cwd: string): ObjectReader {
  const git = startGit(['cat-file', '--batch', '--buffer'], { cwd });
  return { read: ids => readFrom(git, ids), close: () => git.child.stdin.end() };
}

/** Reads objects by id. */
export function readObjects(repository: Repository, ids: readonly ObjectId[]): AsyncGenerator<ObjectAnswer> {
  return openObjectReader(repository.top).read(ids);
}

async function* readFrom(git: GitStream, ids: readonly ObjectId[]): AsyncGenerator<ObjectAnswer> {
  git.child.stdin.end(ids.length === 0 ? undefined : `${ids.join('\n')}\n`);
  const answered = new Set<ObjectId>();
  const parser = createBatchParser();
  let trouble = '';
  let left = true;
  try {
    for await (const chunk of git.child.stdout) {
      for (const answer of parser.feed(chunk as Buffer)) {
        answered.add(answer.id);
        yield answer;
      }
    }
    left = false;
  } catch (error) {
    left = false;
    trouble = error instanceof Error ? error.message : String(error);
  } finally {
    // The consumer stopped early: git would wait for ever on a full pipe.
    if (left) git.child.kill();
  }
  const status = await git.ended;
  const unread = ids.filter(id => !answered.has(id) || id === parser.unfinished());
  if (unread.length === 0 && trouble === '' && status.code === 0) return;
  yield { kind: 'failed', unread, detail: trouble || `git cat-file ${ending(status)}` };
}
