/** One blob as fragments: whole or in windows, with what stands behind a Git LFS pointer. */
import type { ParsedAnswer } from '../git/batch-parser.ts';
import type { Repository } from '../git/repository.ts';
import type { Fragment, RepoPath, Skipped } from '../model.ts';
import { lfsObjectId, readLfsObject } from './lfs.ts';

/** First bytes of a file that git-crypt has encrypted. */
const gitCrypt = Buffer.from('\0GITCRYPT\0', 'latin1');

/** Where a blob stands. */
export type Place = Pick<Fragment, 'path' | 'origin' | 'before'>;

/**
 * Whether there is nothing special about a blob: it is one fragment, and needs no generator of its own (a large commit
 * has thousands of them). Encrypted content begins with a NUL byte, a Git LFS pointer with `ver`.
 */
export function isPlain({
  bytes,
  window,
}: Pick<Extract<ParsedAnswer, { kind: 'bytes' }>, 'bytes' | 'window'>): boolean {
  return window === null && bytes[0] !== 0 && !(bytes[0] === 0x76 && bytes[1] === 0x65 && bytes[2] === 0x72);
}

/** Yields the content of one blob, and says what of it is not looked at. */
export async function* contentOf(
  repository: Repository | null,
  place: Place,
  answer: Pick<Extract<ParsedAnswer, { kind: 'bytes' }>, 'bytes' | 'window'>,
): AsyncGenerator<Fragment | Skipped> {
  const { path, origin, before } = place;
  const { bytes, window } = answer;
  if (bytes.subarray(0, gitCrypt.length).equals(gitCrypt) && (window === null || window.startOffset === 0)) {
    yield { kind: 'skipped', path, reason: 'encrypted', blocking: false, detail: 'encrypted by git-crypt' };
    if (window === null) return;
  }
  if (window?.startOffset === 0) yield tooLargeToDecode(path);
  yield { kind: 'fragment', role: 'content', path, origin, before, bytes, window };
  const lfsId = repository === null ? null : lfsObjectId(bytes);
  if (repository !== null && lfsId !== null) yield* lfsContent(repository, place, lfsId);
}

/** Says of a file above 20 MB what is left out in it. */
export function tooLargeToDecode(path: RepoPath): Skipped {
  const detail = 'larger than 20 MB: read as it stands, encodings in it are not looked into';
  return { kind: 'skipped', path, reason: 'decoding-limit', blocking: false, detail };
}

async function* lfsContent(repository: Repository, place: Place, id: string): AsyncGenerator<Fragment | Skipped> {
  const { path, origin, before } = place;
  for await (const read of readLfsObject(repository, id)) {
    if (read.kind === 'bytes') {
      if (read.window?.startOffset === 0) yield tooLargeToDecode(path);
      yield { kind: 'fragment', role: 'content', path, origin, before, bytes: read.bytes, window: read.window };
    } else if (read.kind === 'skipped') {
      yield {
        kind: 'skipped',
        path,
        reason: read.reason,
        blocking: read.blocking,
        detail: `Git LFS object: ${read.detail}`,
      };
    } else {
      const detail = 'the Git LFS object is not on this machine';
      yield { kind: 'skipped', path, reason: 'lfs-object-absent', blocking: false, detail };
    }
  }
}
