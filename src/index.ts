/**
 * The public API. Versioned with the package: what is exported here keeps its meaning within a major version.
 *
 * Lines and columns count from 1; columns count UTF-16 code units; the end of a span is exclusive. Sizes are bytes.
 */
import { builtInDetection } from './commands/detection.ts';
import { runPipeline } from './commands/pipeline.ts';
import { scanStaged as scanIndex } from './commands/staged-scan.ts';
import { configuredDetection, teamPolicy } from './commands/team-policy.ts';
import type { Fragment, Outcome, RepoPath } from './model.ts';

export { exitCode, statusOf } from './exit-code.ts';
export type { ExitCode, Status } from './exit-code.ts';
export type * from './model.ts';
export { rules } from './rules/index.ts';
export { Secret } from './secret.ts';
export { UserError } from './user-error.ts';
export type { UserErrorCode } from './user-error.ts';

/** Which repository is judged. */
export interface ScanStagedOptions {
  /** A folder of the work tree, absolute or relative to the process. Default: the current folder. */
  readonly cwd?: string;
}

/** What is known about a text. */
export interface ScanTextOptions {
  /** Name under which it is judged and reported, `/`-separated: rules look at it (`.npmrc`, `tests/…`). Default `stdin`. */
  readonly path?: string;
  /**
   * What the team has decided, as in `.secret-hook.json` and checked like it; the files of a repository are not read for a
   * text. Default: nothing is configured. `extends` needs files and is refused.
   */
  readonly configuration?: Readonly<Record<string, unknown>>;
}

/**
 * Judges the staged changes of a repository exactly as the pre-commit hook does: secrets, env files and `.gitignore`.
 * What could not be read is in `skipped`, and then `statusOf` says `incomplete`.
 * Throws `UserError` when there is no repository or git is missing, too old or fails.
 */
export async function scanStaged(options: ScanStagedOptions = {}): Promise<Outcome> {
  const { outcome } = await scanIndex({ cwd: options.cwd ?? '.', runAllows: [] });
  return outcome;
}

/**
 * Looks for secrets in a text. Allow comments in it count. Never throws for what the text holds; throws `UserError`
 * (config-invalid) when `configuration` is wrong.
 *
 * @example
 * const { findings } = await scanText('token = "…"', { path: 'notes.txt' });
 * for (const { finding } of findings) report(finding.rule.title, finding.span.startLine, finding.redacted);
 */
export async function scanText(text: string, options: ScanTextOptions = {}): Promise<Outcome> {
  const fragment: Fragment = {
    kind: 'fragment',
    path: (options.path ?? 'stdin') as RepoPath,
    origin: { kind: 'stdin' },
    bytes: new TextEncoder().encode(text),
    role: 'content',
    before: [],
    window: null,
  };
  const builtIn = builtInDetection();
  const own = options.configuration === undefined ? null : Buffer.from(JSON.stringify(options.configuration, null, 2));
  const team = await teamPolicy({ own, manifest: null }, builtIn, () => Promise.resolve(null));
  const detection = await configuredDetection(builtIn, team.configuration);
  return runPipeline({ scope: fragment.path, items: only(fragment), detection, runAllows: [], team });
}

async function* only(fragment: Fragment): AsyncGenerator<Fragment> {
  yield fragment;
}
