/** The detector that the verbs share. */
import { readFileSync } from 'node:fs';
import { createDetector } from '../detect/detector.ts';
import type { Detect } from '../detect/detector.ts';
import { loadTable } from '../detect/table.ts';
import type { Trace } from '../detect/trace.ts';
import { gunzip } from './gunzip.ts';

/** The built-in rules, ready to look. */
export interface Detection {
  readonly detect: Detect;
  /** Number of rules. */
  readonly rules: number;
}

/** Makes the detector of the built-in rules, which the build compiled. `trace` is told every step, for `explain`. */
export function builtInDetection(trace?: Trace): Detection {
  const table = loadTable(readBuilt('rules.bin'), () => readBuilt('rules-texts.bin'));
  return {
    detect: createDetector(table, { gunzip, now: Date.now(), ...(trace ? { trace } : {}) }),
    rules: table.ruleCount,
  };
}

/** A file of `dist/`: beside the bundle, or, when this runs from the sources, two folders up. */
function readBuilt(name: string): Uint8Array {
  const folder = import.meta.url.endsWith('.ts') ? '../../dist/' : './';
  return readFileSync(new URL(`${folder}${name}`, import.meta.url));
}
