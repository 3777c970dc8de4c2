/** V8's optimizing compiler, told to wait: for a run of less than a second it takes more time than it saves. */
import process from 'node:process';

/**
 * Functions are optimized when they have run some thirty times as long as they would have to. To be called when there are
 * thousands of texts: the threads that compile would take the processor from git and from the other threads of a scan.
 */
export function compileLater(): void {
  const flag = patientFlag(process.versions.v8);
  // Loaded now: an import at the top would cost every small commit.
  if (flag !== null) process.getBuiltinModule('node:v8').setFlagsFromString(flag);
}

/** The flag that a version of V8 knows: that of Node.js 20. A later one waits longer by itself, and complains about a flag it does not know. */
export function patientFlag(version: string): string | null {
  return version.startsWith('11.') ? '--interrupt-budget=2000000' : null;
}
