/** What the threads of a sift share: plain data and shared memory. */
import type { CustomRule } from '../../policy/configuration.ts';
import type { SentValue } from '../own-detector.ts';

/** One folder's files, to be sifted by several threads. Memory that is shared is written where said, and only there. */
export interface SiftJob {
  /** Absolute path that the paths of findings count from. */
  readonly folder: string;
  /** Absolute paths of all files, one behind the other, and (32 bits each) where each of them ends. */
  readonly names: SharedArrayBuffer;
  readonly ends: SharedArrayBuffer;
  /** A byte for each file: the thread that has taken it writes 1 when there is nothing in it to look at. */
  readonly quiet: SharedArrayBuffer;
  /** 32 bits each: the first file that nobody has taken; files and kilobytes that are done, for progress. */
  readonly counters: SharedArrayBuffer;
  readonly customRules: readonly CustomRule[];
  readonly own: readonly SentValue[];
  /** Whether files that may hold an allow comment are looked at, for comments that settle nothing. */
  readonly heedsComments: boolean;
}

/** What a thread has found to be quiet. */
export interface SiftedShare {
  readonly files: number;
  /** Names and contents. */
  readonly bytes: number;
}

/** Files that a thread takes at once. */
export const filesAtOnce = 24;

/** Makes the job of `files`. */
export function createJob(
  files: readonly Buffer[],
  rest: Pick<SiftJob, 'folder' | 'customRules' | 'own' | 'heedsComments'>,
): SiftJob {
  const size = files.reduce((sum, { length }) => sum + length, 0);
  const names = new SharedArrayBuffer(size);
  const ends = new SharedArrayBuffer(4 * files.length);
  const [bytes, places] = [new Uint8Array(names), new Int32Array(ends)];
  let at = 0;
  for (const [index, file] of files.entries()) {
    bytes.set(file, at);
    at += file.length;
    places[index] = at;
  }
  return { ...rest, names, ends, quiet: new SharedArrayBuffer(files.length), counters: new SharedArrayBuffer(12) };
}
