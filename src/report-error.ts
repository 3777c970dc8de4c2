/** Words for what was thrown. An expected failure is one line and a hint; a bug keeps its stack. */
import { printable, wrapHanging } from './text/terminal.ts';
import { UserError } from './user-error.ts';

/**
 * Writes what happened and what to type next, ending with a newline. No found value can be in it: see `Secret`. `columns`
 * is the width of the terminal, endless where there is none; what may be typed is never broken.
 */
export function reportError(error: unknown, columns: number = Number.POSITIVE_INFINITY): string {
  if (error instanceof UserError) {
    const hint =
      error.hint === null
        ? ''
        : error.hint
            .split('\n')
            .map(line => `  ${printable(line)}\n`)
            .join('');
    const said = wrapHanging(`secret-hook: ${printable(error.message)}`, columns, 2);
    return `${said.join('\n')}\n${hint}`;
  }
  const refused = refusal(error);
  if (refused !== null) return refused;
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `secret-hook: this is a bug in secret-hook, not in what you did\n${stack
    .split('\n')
    .map(line => `  ${printable(line)}\n`)
    .join(
      '',
    )}  Nothing was checked, so nothing passes. To commit without the check this once: git commit --no-verify\n`;
}

/** What the machine refuses, by the code of Node.js: what it is, and what to do. */
const REFUSALS: ReadonlyMap<string, readonly [what: string, then: string]> = new Map([
  ['EACCES', ['permission denied', 'Run this as the owner of that path, or get the right to write there']],
  ['EPERM', ['not permitted', 'Run this as the owner of that path, or get the right to write there']],
  ['EROFS', ['the file system is read-only', 'Mount it for writing, or run this where it is']],
  ['ENOSPC', ['no space is left', 'Make room, then try again']],
  ['EDQUOT', ['the quota is used up', 'Make room, then try again']],
  ['EMFILE', ['too many files are open', 'Raise the limit (`ulimit -n 4096`), then try again']],
]);

/** A file system that does not let us: nobody's bug. Null for anything else. */
function refusal(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { code, path } = error as NodeJS.ErrnoException;
  const known = REFUSALS.get(code ?? '');
  if (known === undefined || path === undefined) return null;
  const [what, then] = known;
  return `secret-hook: ${printable(path)}: ${what}\n  ${then}\n  Nothing was finished, so nothing passes\n`;
}
