/** From the data of a check to a report: policy, text or JSON, exit code. */
import { exitCode, statusOf, type ExitCode } from '../exit-code.ts';
import { exclusionOf } from '../detect/own-values/exclusions.ts';
import type { Repository } from '../git/repository.ts';
import type { Finding, Outcome, RepoPath, Skipped } from '../model.ts';
import type { CheckOptions } from '../own-files/env-files.ts';
import type { Configuration } from '../policy/configuration.ts';
import { renderJson } from '../report/json.ts';
import { renderCheck } from '../report/check-text.ts';
import { readIndexedOrWorktreeFile } from '../sources/named-file.ts';
import { builtInDetection, type Detection } from './detection.ts';
import { type Io, wantsColour } from './io.ts';
import { runPipeline } from './pipeline.ts';
import { envChoices } from './team-choices.ts';
import { configuredDetection, type TeamPolicy, worktreePolicy } from './team-policy.ts';
import { jsonText } from '../text/terminal.ts';

/** What the checks may ask of the detector, and what the team has decided. */
export async function checkOptions({ detect }: Detection, configuration: Configuration): Promise<CheckOptions> {
  const looksSecret = (bytes: Uint8Array, path: string): boolean =>
    detect({
      kind: 'fragment',
      path: path as RepoPath,
      origin: { kind: 'worktree' },
      bytes,
      role: 'content',
      before: [],
      window: null,
    }).some(item => item.kind === 'finding' && item.severity !== 'note');
  return { looksSecret, leftOut: exclusionOf, ...(await envChoices(configuration)) };
}

/** What the verbs about env files and `.gitignore` work with. */
export interface Checking {
  readonly detection: Detection;
  /** What the work tree's configuration says: who checks wants to know what is on the disk. */
  readonly team: TeamPolicy;
  readonly options: CheckOptions;
}

/** Reads the configuration and prepares the detector. Throws `UserError` when the configuration is wrong. */
export async function prepareChecks(repository: Repository): Promise<Checking> {
  const builtIn = builtInDetection();
  const team = await worktreePolicy(repository.top, builtIn, repository);
  const detection = await configuredDetection(builtIn, team.configuration);
  return { detection, team, options: await checkOptions(detection, team.configuration) };
}

/** What a check found, and how it is called. */
export interface Checked {
  readonly scope: string;
  readonly findings: readonly Finding[];
  readonly skipped: readonly Skipped[];
  readonly fileCount: number;
}

/** Applies the team's levels, comments and baseline. A warning blocks too: whoever asks wants to mend. */
export async function judge(repository: Repository, { detection, team }: Checking, checked: Checked): Promise<Outcome> {
  const outcome = await runPipeline({
    scope: checked.scope,
    items: nothing(),
    detection,
    guards: () => Promise.resolve([...checked.findings, ...checked.skipped]),
    readFile: (path: RepoPath) => readIndexedOrWorktreeFile(repository, path),
    runAllows: [],
    team,
  });
  return { ...outcome, strict: true, scanned: { ...outcome.scanned, files: checked.fileCount } };
}

async function* nothing(): AsyncGenerator<never> {}

/** Prints the outcome and answers the exit code. `extra` goes into the JSON object. */
export function printCheck(
  io: Io,
  outcome: Outcome,
  how: {
    readonly json: boolean;
    readonly verbose: boolean;
    readonly extra?: Readonly<Record<string, unknown>>;
    readonly after?: readonly string[];
  },
): ExitCode {
  const status = statusOf(outcome);
  if (how.json) io.out(jsonText({ ...(JSON.parse(renderJson(outcome)) as object), ...how.extra }));
  else
    io.out(
      renderCheck(outcome, {
        colour: wantsColour(io, io.outIsTerminal),
        columns: Math.min(Math.max(io.columns, 40), 120),
        verbose: how.verbose,
        after: how.after ?? [],
      }),
    );
  return exitCode(status);
}
