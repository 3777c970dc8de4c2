/** Words for what was thrown. An expected failure is one line and a hint; a bug keeps its stack. */
import { printable } from './text/terminal.ts';
import { UserError } from './user-error.ts';

/** Writes what happened and what to type next, ending with a newline. No found value can be in it: see `Secret`. */
export function reportError(error: unknown): string {
  if (error instanceof UserError) {
    const hint =
      error.hint === null
        ? ''
        : error.hint
            .split('\n')
            .map(line => `  ${printable(line)}\n`)
            .join('');
    return `secret-hook: ${printable(error.message)}\n${hint}`;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `secret-hook: this is a bug in secret-hook, not in what you did\n${stack
    .split('\n')
    .map(line => `  ${printable(line)}\n`)
    .join(
      '',
    )}  Nothing was checked, so nothing passes. To commit without the check this once: git commit --no-verify\n`;
}
