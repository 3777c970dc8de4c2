/** What planning may look at besides the place: files, and the text of our shared hook body. */
import type { Change, ReadFile } from './plan.ts';

/** Capabilities of a planner. */
export interface Planning {
  readonly read: ReadFile;
  /** Names in a folder (absolute path); empty when there is none. */
  readonly list: (folder: string) => readonly string[];
  /** Text of the shared hook body. */
  readonly body: string;
  /** Steps that copy the self-contained program into the git directory; empty when the package is installed. */
  readonly copy: readonly Change[];
}
