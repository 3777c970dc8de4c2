/** How git will clean up a commit message. */
import type { Repository } from './repository.ts';
import { runGit } from './stream.ts';

/** What decides which lines of a message file git keeps. */
export interface MessageSettings {
  /** What comment lines begin with; null for `auto`: git chose a character that the message does not use. */
  readonly commentString: string | null;
  /** `commit.cleanup`; null when it is not set. A `--cleanup` on the command line is not visible to a hook. */
  readonly cleanup: string | null;
  /** Whether an editor showed the message: only then git drops comment lines by default, and writes the scissors line. */
  readonly edited: boolean;
}

/** `hooks/secret-hook.sh` asks it while node is starting. */
export const messageQuestion: readonly string[] = [
  'config',
  '-z',
  '--get-regexp',
  '^(core\\.comment(char|string)|commit\\.cleanup)$',
];

/** Asks the configuration, and the environment for what git tells its hooks. */
export async function messageSettings(repository: Repository): Promise<MessageSettings> {
  const early = repository.early?.settings();
  const stdout = early ?? (await runGit(messageQuestion, { cwd: repository.top, okCodes: [0, 1] })).stdout;
  let [commentString, cleanup]: [string | null, string | null] = ['#', null];
  // "core.commentchar\n;\0commit.cleanup\nscissors\0", names in lower case; the last one counts.
  for (const record of stdout.toString('utf8').split('\0')) {
    const name = record.slice(0, record.indexOf('\n'));
    const value = record.slice(record.indexOf('\n') + 1);
    if (name === 'commit.cleanup') cleanup = value;
    else if (name !== '') commentString = value === 'auto' ? null : value || '#';
  }
  // Git sets GIT_EDITOR=: for hooks when it will not start an editor (`-m`, `-F`, `--no-edit`).
  return { commentString, cleanup, edited: process.env['GIT_EDITOR'] !== ':' };
}
