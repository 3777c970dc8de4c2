/** One thread's part in sifting a folder: files in which the detector sees nothing need no closer look. */
import type { Detect } from '../../detect/detector.ts';
import { asciiText } from '../../git/repo-path.ts';
import { judgeSensitiveFragment } from '../../guards/sensitive-files.ts';
import type { Fragment, RepoPath } from '../../model.ts';
import { mayHoldAllow } from '../../policy/allow-comments.ts';
import { isArchive } from '../../sources/archives.ts';
import { plainItems, roomForFiles, shownPath, worktreeItems } from '../../sources/worktree-items.ts';
import { configurationName } from '../../config/names.ts';
import { filesAtOnce, type SiftedShare, type SiftJob } from './job.ts';

/** Takes files, some at a time, until none is left. Between two takes `pause` is told what all threads have done. */
export function siftShare(
  job: SiftJob,
  detect: Detect,
  pause: (files: number, kilobytes: number) => void = () => {},
): SiftedShare {
  const fileAt = filesOf(job);
  const [ends, counters, quiet] = [new Int32Array(job.ends), new Int32Array(job.counters), new Uint8Array(job.quiet)];
  const room = roomForFiles();
  let [files, bytes] = [0, 0];
  for (;;) {
    const first = Atomics.add(counters, 0, filesAtOnce);
    if (first >= ends.length) return { files, bytes };
    const last = Math.min(ends.length, first + filesAtOnce);
    const before = bytes;
    for (let index = first; index < last; index++) {
      const size = quietBytes(fileAt(index === 0 ? 0 : (ends[index - 1] ?? 0), ends[index] ?? 0), room, job, detect);
      if (size < 0) continue;
      quiet[index] = 1;
      files++;
      bytes += size;
    }
    const done = Atomics.add(counters, 1, last - first) + last - first;
    const kilobytes = (bytes - before) >> 10;
    pause(done, Atomics.add(counters, 2, kilobytes) + kilobytes);
  }
}

/** A file, by its absolute path, and what it is shown as. */
interface Named {
  readonly file: string | Buffer;
  readonly path: RepoPath;
  /** The bytes of `path`. */
  readonly name: Uint8Array;
}

/** Answers the file whose name lies between two places. Where all names are plain, they are cut out of one text. */
function filesOf(job: SiftJob): (start: number, end: number) => Named {
  const names = Buffer.from(job.names);
  const prefix = job.folder.endsWith('/') ? job.folder : `${job.folder}/`;
  const text = asciiText(names);
  return (start, end) => {
    if (text !== null && text.startsWith(prefix, start)) {
      const below = start + prefix.length;
      // A cast, as the brand is made from bytes: these are ASCII.
      return {
        file: text.slice(start, end),
        path: text.slice(below, end) as RepoPath,
        name: names.subarray(below, end),
      };
    }
    const file = names.subarray(start, end);
    const path = shownPath(job.folder, file);
    return { file, path, name: Buffer.from(path) };
  };
}

/** Size of a file and its name when nobody has anything to say about it, else -1: it is looked at as usual then. */
function quietBytes({ file, path, name }: Named, room: Buffer, job: SiftJob, detect: Detect): number {
  if (path.endsWith(configurationName)) return -1;
  let bytes = 0;
  for (const item of plainItems(file, { path, name }, room) ?? worktreeItems(file, path, room)) {
    if (item.kind !== 'fragment' || item.link === true || mayNeedMore(item, job) || detect(item).length > 0) return -1;
    bytes += item.bytes.length;
  }
  return bytes;
}

/** What the pipeline does beside detecting. */
function mayNeedMore(fragment: Fragment, { heedsComments }: SiftJob): boolean {
  if (fragment.role !== 'content') return false;
  return (
    isArchive(fragment.bytes) ||
    (heedsComments && mayHoldAllow(fragment.bytes)) ||
    judgeSensitiveFragment(fragment).length > 0
  );
}
