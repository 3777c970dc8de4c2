import type { ExitCode } from '../../exit-code.ts';
import type { Io } from '../io.ts';

/** How a hook was called. */
export interface HookCall {
  /** The arguments git gives the hook. */
  readonly args: readonly string[];
  readonly io: Io;
  readonly volume: 'quiet' | 'normal' | 'verbose';
  /** Whether values of the environment are the developer's own, too. */
  readonly withEnvironment: boolean;
}

/** Runs one hook. */
export type Hook = (call: HookCall) => Promise<ExitCode>;
