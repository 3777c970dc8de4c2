/** A large folder, sifted by several threads before it is looked at: of most files there is nothing to say. */
import { lstatSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { UserError } from '../../user-error.ts';
import type { Detection } from '../detection.ts';
import { compileLater } from '../patient-compiler.ts';
import { createJob, type SiftedShare, type SiftJob } from './job.ts';
import { siftShare } from './share.ts';

/** What a folder comes to. */
export interface Sifted extends SiftedShare {
  /** For each file whether it is quiet. */
  readonly isQuiet: (index: number) => boolean;
}

/** What is looked for, and whom to tell how far it is. */
export interface SiftOptions extends Pick<SiftJob, 'folder' | 'customRules' | 'own' | 'heedsComments'> {
  readonly detection: Detection;
  readonly tell: (files: number, kilobytes: number) => void;
}

/** Below, starting a thread takes longer than it saves, in bytes. */
const bytesMin = 24 << 20;
/** Each costs memory. */
const threadsMax = 4;

/**
 * Sifts files by their absolute paths; null when they are so few that it would not pay. This thread takes its share, too.
 * Throws `UserError` when a thread has died: nobody knows what it would have seen.
 */
export async function siftFiles(files: readonly Buffer[], options: SiftOptions): Promise<Sifted | null> {
  const { detection, tell, ...rest } = options;
  if (!isLarge(files)) return null;
  compileLater();
  const job = createJob(files, rest);
  const others = Math.max(1, Math.min(threadsMax, availableParallelism()) - 1);
  const threads = Array.from({ length: others }, () => startThread(job));
  try {
    const shares = [siftShare(job, detection.detect, tell), ...(await Promise.all(threads.map(({ share }) => share)))];
    const quiet = new Uint8Array(job.quiet);
    return {
      isQuiet: index => quiet[index] === 1,
      files: shares.reduce((sum, share) => sum + share.files, 0),
      bytes: shares.reduce((sum, share) => sum + share.bytes, 0),
    };
  } finally {
    for (const { stop } of threads) stop();
  }
}

function isLarge(files: readonly Buffer[]): boolean {
  let bytes = 0;
  for (const file of files) {
    bytes += sizeOf(file);
    if (bytes >= bytesMin) return true;
  }
  return false;
}

/** What cannot be looked at is said when it is read. */
function sizeOf(file: Buffer): number {
  try {
    return lstatSync(file, { throwIfNoEntry: false })?.size ?? 0;
  } catch {
    return 0;
  }
}

interface Thread {
  readonly share: Promise<SiftedShare>;
  readonly stop: () => void;
}

function startThread(job: SiftJob): Thread {
  const folder = import.meta.filename.endsWith('.ts') ? '/../../../dist' : '';
  const worker = new Worker(`${import.meta.dirname}${folder}/sift-worker.cjs`, {
    workerData: job,
    // What a file of twenty megabytes needs, and little beyond it.
    resourceLimits: { maxYoungGenerationSizeMb: 4 },
  });
  const share = new Promise<SiftedShare>((resolve, reject) => {
    const died = (cause: unknown): void =>
      reject(
        new UserError('unreadable', 'A thread of the scan died, so it is not known what it would have found', {
          hint: 'Try again, or scan parts of the folder one after another',
          cause,
        }),
      );
    worker.once('message', resolve);
    worker.once('error', died);
    worker.once('exit', died);
  });
  // It is awaited when this thread has done its share.
  share.catch(() => {});
  return { share, stop: () => void worker.terminate() };
}
