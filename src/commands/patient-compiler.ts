/** V8's optimizing compiler, told to wait: for a run of less than a second it takes more time than it saves. */
import process from 'node:process';

/**
 * Functions are optimized when they have run some fifteen times as long as they would have to. To be called when there are
 * thousands of texts: the threads that compile would take the processor from git and from the other threads of a scan.
 * A V8 that does not know the setting ignores it.
 */
export function compileLater(): void {
  // Loaded now: an import at the top would cost every small commit.
  process.getBuiltinModule('node:v8').setFlagsFromString('--interrupt-budget=2000000');
}
