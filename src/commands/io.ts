/** What a verb may touch of its process: given as an argument, so that verbs can be tried without one. */
export interface Io {
  /** Absolute path of the folder the verb was called in. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Writes to standard output: the report, and nothing else. */
  readonly out: (text: string) => void;
  /** Writes to standard error: progress and diagnostics. */
  readonly err: (text: string) => void;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  readonly inIsTerminal: boolean;
  /** Width of the terminal in characters; 80 where there is none. */
  readonly columns: number;
}

/** Whether colour is wanted on a stream: on a terminal, unless NO_COLOR is set (https://no-color.org) or TERM is dumb. */
export function wantsColour(io: Pick<Io, 'env'>, isTerminal: boolean): boolean {
  if ((io.env['NO_COLOR'] ?? '') !== '') return false;
  return isTerminal && io.env['TERM'] !== 'dumb';
}

/** Where lines of a short report are broken: nowhere but on a terminal, so that a program finds them whole. */
export function widthOf({ outIsTerminal, columns }: Pick<Io, 'outIsTerminal' | 'columns'>): number {
  return outIsTerminal ? Math.max(columns, 40) : Number.POSITIVE_INFINITY;
}
