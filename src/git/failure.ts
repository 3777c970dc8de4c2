/** How a git that did not do its job is told. */
import { existsSync } from 'node:fs';
import { UserError } from '../user-error.ts';

const wayOut = 'Run the same git command by hand to see why; `git commit --no-verify` commits without this check';

/**
 * Said by git when an object of a partial clone is not here: our environment keeps it from fetching one unasked. Before
 * 2.34 it only says that it may not use the protocol, and not what for.
 */
const NOT_FETCHED = /could not fetch [0-9a-f]{7,64} from promisor remote|transport '[\w+-]*' not allowed/;
const wayToFetch =
  '`git archive HEAD >/dev/null` fetches all that is committed, `git cat-file -e <id>` one object; then try again';

/** Whether git ended because an object of a partial clone is not here. */
export function isNotFetched(stderr: string): boolean {
  return NOT_FETCHED.test(stderr);
}

/** Exit status of a finished process: a code, or the signal that ended it. */
export interface ExitStatus {
  readonly code: number | null;
  readonly signal: string | null;
}

/** An expected failure that names the git command, how it ended and git's own first line. */
export function gitFailure(args: readonly string[], status: ExitStatus, stderr: string): UserError {
  if (/\bENOENT\b/.test(stderr) && status.code !== 128) {
    if (!existsSync(process.cwd()))
      return new UserError('unsupported', 'The path of this folder is not UTF-8, so Node.js cannot enter it', {
        hint: 'Rename the folder; `git commit --no-verify` commits without this check',
      });
    return new UserError('git-missing', 'git was not found', { hint: 'Install git 2.30 or newer and put it on PATH' });
  }
  if (isNotFetched(stderr)) {
    const [missing = 'an object'] = /(?<=could not fetch )[0-9a-f]{7,64}/.exec(stderr) ?? [];
    const says = `This is a partial clone, and git ${verbOf(args)} needs ${missing}, which is not here`;
    return new UserError('not-fetched', says, { hint: wayToFetch });
  }
  const said = firstLine(stderr);
  return new UserError('git-failed', `git ${verbOf(args)} ${ending(status)}${said && `: ${said}`}`, { hint: wayOut });
}

/** `was killed by SIGKILL`, `ended with exit code 128`. */
export function ending(status: ExitStatus): string {
  if (status.code !== null) return `ended with exit code ${status.code}`;
  return status.signal === null ? 'was killed' : `was killed by ${status.signal}`;
}

function verbOf(args: readonly string[]): string {
  return args.find(arg => /^[a-z][a-z-]*$/.test(arg)) ?? '';
}

function firstLine(stderr: string): string {
  const lines = stderr.trim().split('\n');
  // A warning comes before what went wrong.
  return (lines.find(line => !line.startsWith('warning:')) ?? lines[0] ?? '').slice(0, 200);
}
