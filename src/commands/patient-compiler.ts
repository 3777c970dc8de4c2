/** V8's optimizing compiler, told to wait: for a run of less than a second it takes more time than it saves. */
import process from 'node:process';

/**
 * Functions are optimized when they have run some thirty times as long as they would have to. To be called when there are
 * thousands of texts: the threads that compile would take the processor from git and from the other threads of a scan.
 */
export function compileLater(): void {
  const flags = patientFlags(process.versions.v8);
  if (flags.length === 0) return;
  // Loaded now: an import at the top would cost every small commit.
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  for (const flag of flags) setFlagsFromString(flag);
}

/** Flags that a version of V8 knows, that of Node.js 20. A later one waits longer by itself, and complains about a flag it does not know. */
export function patientFlags(version: string): readonly string[] {
  // Threads of the garbage collector take the processor in the same way.
  return version.startsWith('11.') ? ['--interrupt-budget=2000000', '--no-parallel-scavenge'] : [];
}
