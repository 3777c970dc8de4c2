/** Entry of the threads that sift a large folder. */
import { parentPort, workerData } from 'node:worker_threads';
import { builtInDetection } from './commands/detection.ts';
import { ownDetector, received } from './commands/own-detector.ts';
import type { SiftJob } from './commands/sift/job.ts';
import { siftShare } from './commands/sift/share.ts';
import { toRules } from './config/custom-rules.ts';

// A cast: `commands/sift/sift.ts` starts it with a job.
const job = workerData as SiftJob;
const own = received(job.own);
const detection = builtInDetection()
  .withCustom(toRules(job.customRules))
  .withOwn(ownDetector([{ env: null, values: () => own }]));
parentPort?.postMessage(siftShare(job, detection.detect));
