/** Loads the rules and looks at one file of ordinary source in a fresh process, as a hook does; prints the milliseconds. */
import { builtInDetection } from '../src/commands/detection.ts';
import type { Fragment, RepoPath } from '../src/model.ts';

const line =
  "export const total = rows.map(row => Number(row.amount)).reduce((sum, value) => sum + value, 0); // 'sum'\n";
const fragment: Fragment = {
  kind: 'fragment',
  path: 'a.ts' as RepoPath,
  origin: { kind: 'index' },
  bytes: Buffer.from(line.repeat(30)),
  role: 'content',
  before: [],
  window: null,
};
const before = performance.now();
builtInDetection().detect(fragment);
console.log(performance.now() - before);
