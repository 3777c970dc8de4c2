/** The detector that the verbs share. */
import { createDetector } from '../detect/detector.ts';
import { compileTable } from '../detect/table.ts';
import { rules } from '../rules/index.ts';
import type { Detect } from './pipeline.ts';

/** The built-in rules, ready to look. */
export interface Detection {
  readonly detect: Detect;
  /** Number of rules. */
  readonly rules: number;
}

/** Makes the detector of the built-in rules. */
export function builtInDetection(): Detection {
  return { detect: createDetector(compileTable(rules)), rules: rules.length };
}
