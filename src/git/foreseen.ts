/**
 * What git has said to a command before the command was given: the sh of a hook has run it while node was starting.
 * The child process that simple-git has in the hook (`scripts/plain-child.mjs`) asks here before it starts a git.
 */

const said = new Map<string, () => Buffer | null>();

/** Tells that the output of `args` can be had. `read` answers null when git did not say all of it with exit code 0. */
export function foresee(args: readonly string[], read: () => Buffer | null): void {
  said.set(args.join('\0'), read);
}

/** The output of `args`, once: whoever asks again wants to know how it is now. Null: git has to be asked. */
export function foreseen(args: readonly string[]): Buffer | null {
  const key = args.join('\0');
  const read = said.get(key);
  said.delete(key);
  return read?.() ?? null;
}
