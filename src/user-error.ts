/** Expected failure: something the person at the terminal can mend. Everything else that is thrown is a bug. */

/** What kind of expected failure it is; tests and callers look at this, never at the message. */
export type UserErrorCode =
  | 'usage'
  | 'not-a-repository'
  | 'git-missing'
  | 'git-too-old'
  | 'git-failed'
  | 'not-fetched'
  | 'unreadable'
  | 'config-invalid'
  | 'install-failed'
  | 'unsupported'
  | 'not-confirmed';

/** The code that Node.js gives an error of the operating system: `ENOENT`; empty for any other. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** What happened (the message), and what to type next (the hint). Neither may hold a found value. */
export class UserError extends Error {
  readonly code: UserErrorCode;
  readonly hint: string | null;

  constructor(
    code: UserErrorCode,
    message: string,
    options: { readonly hint?: string; readonly cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'UserError';
    this.code = code;
    this.hint = options.hint ?? null;
  }
}
