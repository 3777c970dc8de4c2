/** Changes of files that a person sees as a diff and agrees to before anything is written. */
import { lineDiff, withContext } from '../text/line-diff.ts';
import { printable } from '../text/terminal.ts';
import { UserError } from '../user-error.ts';
import { ask } from './ask.ts';
import type { Io } from './io.ts';

/** One change: what is shown of it, and what carries it out. */
export interface PlannedChange {
  /** The file as a person names it. */
  readonly file: string;
  /** Lines that are shown; none of them holds a value. */
  readonly lines: readonly string[];
  readonly apply: () => void;
}

/** How to ask. */
export interface Asking {
  /** `--yes` was given. */
  readonly yes: boolean;
  /** What to type to agree without a terminal. */
  readonly again: string;
  /** Whether standard output is for a machine: then the diff goes to standard error, and nobody is asked. */
  readonly json: boolean;
}

/** Shows the changes, asks, and carries them out. Throws `UserError` (not-confirmed) where nobody agreed. */
export async function confirmAndApply(
  io: Io,
  changes: readonly PlannedChange[],
  { yes, again, json }: Asking,
): Promise<void> {
  const show = json ? io.err : io.out;
  show(
    `${changes
      .flatMap(({ lines }) => [...lines, ''])
      .map(printable)
      .join('\n')}\n`,
  );
  const agreed =
    yes ||
    (!json && (await ask(io, [changes.length === 1 ? 'Make this change?' : `Make these ${changes.length} changes?`])));
  if (!agreed) throw new UserError('not-confirmed', 'Nothing was changed', { hint: again });
  for (const { apply } of changes) apply();
}

/** The diff of a text file. `shown` may hide what nobody may see; it is given each line. */
export function diffLines(
  file: string,
  before: string | null,
  after: string,
  shown: (line: string) => string = line => line,
): readonly string[] {
  const lines = withContext(lineDiff(before ?? '', after), 2).map(
    ({ sign, text }) => `${sign}${text === '…' ? text : shown(text)}`,
  );
  return [before === null ? `+++ ${file} (new)` : `+++ ${file}`, ...lines];
}
