/** A commit message, as git will keep it. */
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { MessageSettings } from '../git/message-settings.ts';
import type { Fragment, RepoPath } from '../model.ts';
import { UserError } from '../user-error.ts';

/** Characters that git tries for `core.commentChar=auto`. */
const commentCharacters = '#;@!$%^&|:';

const scissors = '------------------------ >8 ------------------------';

/** Yields the message in `file` (relative to `cwd`), with what git will drop left blank so that lines keep their numbers. */
export async function* messageFragments(
  file: string,
  options: { readonly cwd: string; readonly settings: MessageSettings },
): AsyncGenerator<Fragment> {
  const text = readMessage(resolve(options.cwd, file));
  const bytes = Buffer.from(keptMessage(text, options.settings), 'latin1');
  const path = basename(file) as RepoPath;
  yield { kind: 'fragment', role: 'message', path, origin: { kind: 'message' }, bytes, before: [], window: null };
}

/** As Latin-1: a message may be in any encoding, and its bytes must stay. */
function readMessage(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch (cause) {
    throw new UserError('unreadable', `Cannot read the commit message ${basename(file)}`, {
      hint: '`git commit --no-verify` commits without this check',
      cause,
    });
  }
}

/**
 * Blanks what git will not keep: all from the scissors line on (below it `commit -v` shows the diff, removed lines
 * included), and comment lines where git strips them. What cannot be known is kept, and so checked.
 */
export function keptMessage(text: string, settings: MessageSettings): string {
  const { cleanup, edited } = settings;
  const lines = text.split('\n');
  const comment = Buffer.from(settings.commentString ?? automatic(lines), 'utf8').toString('latin1');
  const cut =
    edited || cleanup === 'scissors' ? lines.findIndex(line => line.trimEnd() === `${comment} ${scissors}`) : -1;
  const kept = cut < 0 ? lines : lines.slice(0, cut);
  if (!dropsComments(kept, comment, settings)) return kept.join('\n');
  return kept.map(line => (line.startsWith(comment) ? '' : line)).join('\n');
}

function dropsComments(lines: readonly string[], comment: string, { cleanup, edited }: MessageSettings): boolean {
  if (cleanup === 'strip') return true;
  if (!edited || (cleanup !== null && cleanup !== 'default')) return false;
  // A `--cleanup` of the command line shows only in git's own hint. Where that hint is missing (`commit.status`), stands
  // below the scissors or speaks another language, comment lines are taken for kept ones, and so checked.
  const says = (words: RegExp): boolean => lines.some(line => line.startsWith(comment) && words.test(line));
  return says(/will be ignored/) && !says(/will be kept/);
}

/** The character that git chose: it begins the scissors line, or the last line of the hint. */
function automatic(lines: readonly string[]): string {
  const sign =
    lines.find(line => line.endsWith(` ${scissors}`))?.[0] ?? lines.findLast(line => line !== '')?.[0] ?? '#';
  return commentCharacters.includes(sign) ? sign : '#';
}
