/** What a push takes along: new blobs and their names, commit and tag messages, authors, names of refs. */
import { openObjectReader } from '../git/objects.ts';
import type { ParsedAnswer } from '../git/batch-parser.ts';
import type { PushedObject } from '../git/pushed-objects.ts';
import type { Repository } from '../git/repository.ts';
import type { Fragment, Origin, RepoPath, Skipped } from '../model.ts';
import { contentOf } from './content.ts';

/** What is pushed. */
export interface Pushed {
  readonly objects: readonly PushedObject[];
  /** Names of the refs on both sides. */
  readonly refs: readonly string[];
}

/** Yields everything new that will leave this machine. */
export async function* pushFragments(repository: Repository, pushed: Pushed): AsyncGenerator<Fragment | Skipped> {
  for (const ref of new Set(pushed.refs)) {
    const bytes = Buffer.from(ref);
    const path = ref as RepoPath;
    yield { kind: 'fragment', role: 'ref', path, origin: { kind: 'ref' }, bytes, before: [], window: null };
  }
  const named = new Map(pushed.objects.map(object => [object.id, object]));
  let origin: Origin = { kind: 'ref' };
  for await (const answer of openObjectReader(repository.top).read([...named.keys()])) {
    if (answer.kind === 'failed') {
      yield lost('git-failed', `${answer.detail}, ${answer.unread.length} objects were not read`);
    } else if (answer.kind === 'missing') {
      yield lost('missing-object', `object ${answer.id} is not here`);
    } else if (answer.type === 'blob') {
      const object = named.get(answer.id);
      const path = object?.path ?? (`blob ${answer.id.slice(0, 12)}` as RepoPath);
      if (object?.path) yield nameFragment(object, path, origin);
      yield* contentOf(repository, { path, origin, before: [] }, answer);
    } else if (answer.type !== 'tree') {
      const read = readMessage(answer);
      origin = read.origin;
      yield* read.fragments;
    }
  }
}

function lost(reason: Skipped['reason'], detail: string): Skipped {
  return { kind: 'skipped', path: 'the pushed commits' as RepoPath, reason, detail, blocking: true };
}

function nameFragment({ pathBytes }: PushedObject, path: RepoPath, origin: Origin): Fragment {
  return { kind: 'fragment', role: 'name', path, origin, bytes: pathBytes, before: [], window: null };
}

interface Message {
  readonly origin: Origin;
  readonly fragments: readonly Fragment[];
}

/**
 * Bytes of a commit: `tree …\nparent …\nauthor A <a@b> 1700000000 +0100\ncommitter …\n\nmessage`; of a tag: `object …\n
 * type …\ntag v1\ntagger …\n\nmessage`. The header lines in between (a signature) are skipped.
 */
function readMessage({ bytes, id, type }: Extract<ParsedAnswer, { kind: 'bytes' }>): Message {
  const end = bytes.indexOf('\n\n');
  const header = bytes.toString('utf8', 0, end < 0 ? bytes.length : end);
  const message = end < 0 ? Buffer.alloc(0) : bytes.subarray(end + 2);
  const people = header.match(/^(?:author|committer|tagger|tag) .*$/gm) ?? [];
  const [, author = '', seconds = '0'] = /^(?:author|tagger) (.*) (\d+) [+-]\d+$/m.exec(header) ?? [];
  const isRoot = !/^parent /m.test(header);
  const is: Pick<Extract<Origin, { kind: 'commit' }>, 'is'> = type === 'tag'
    ? { is: 'tag' }
    : isRoot
      ? { is: 'root' }
      : {};
  const origin: Origin = { kind: 'commit', commit: id, author, date: isoDate(Number(seconds)), ...is };
  const path = `${type} ${id.slice(0, 12)}` as RepoPath;
  const where = { kind: 'fragment', role: 'message', path, origin, before: [], window: null } as const;
  return {
    origin,
    fragments: [
      { ...where, bytes: Buffer.from(people.join('\n')) },
      { ...where, bytes: message },
    ],
  };
}

/** Git's seconds may lie outside what a date can hold. */
function isoDate(seconds: number): string {
  return seconds < 8.64e12 ? new Date(seconds * 1000).toISOString() : '';
}
