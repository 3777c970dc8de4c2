/** `secret-hook scan`: files and folders, standard input, or exactly what the pre-commit hook judges. */
import { lstatSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { ExitCode } from '../exit-code.ts';
import { findRepository } from '../git/repository.ts';
import { judgeSensitiveFragment } from '../guards/sensitive-files.ts';
import type { Outcome, RepoPath } from '../model.ts';
import { parseRunAllow } from '../policy/run-allow.ts';
import { findingsShownMax } from '../report/text.ts';
import { stdinFragments } from '../sources/stdin.ts';
import { worktreeFragments } from '../sources/worktree.ts';
import { shellQuote } from '../text/shell.ts';
import { UserError } from '../user-error.ts';
import { builtInDetection } from './detection.ts';
import type { Io } from './io.ts';
import { parseOptions, type Parsed, type Spec } from './options.ts';
import { ownEnvironmentOption } from './own-environment.ts';
import { type OwnOptions, ownValues } from './own-values.ts';
import { runPipeline, type Scan } from './pipeline.ts';
import { printOutcome } from './print-outcome.ts';
import { createProgress } from './progress.ts';
import { createSieve } from './sift/sieve.ts';
import { envNaming } from './team-choices.ts';
import { configuredDetection, worktreePolicy } from './team-policy.ts';

export const spec: Spec = {
  name: 'scan',
  summary: 'Look for secrets in files, standard input or staged changes',
  usage: '[PATH...|-]',
  about: [
    'Without a PATH the current folder is scanned. What git ignores is left out and counted; naming an ignored path scans it.',
    '- reads standard input: a log, a paste. --staged judges exactly what the pre-commit hook judges.',
  ],
  options: [
    { name: 'staged', help: 'Judge the staged changes, guards included' },
    { name: 'exclude', value: 'GLOB', multiple: true, help: 'Leave out paths that match; may be repeated' },
    { name: 'no-allow', help: 'Let no allow comment count' },
    { name: 'no-ignore', help: 'Scan what git ignores, too' },
    ownEnvironmentOption,
    { name: 'all', help: `Write out all findings, not only the first ${findingsShownMax}` },
    { name: 'format', value: 'FORMAT', choices: ['text', 'json', 'sarif'], help: 'text (default), json or sarif' },
    { name: 'verbose', help: 'List notes, skipped files and what was suppressed' },
    { name: 'quiet', help: 'Print nothing; the exit code speaks' },
  ],
  positionals: [0, 10_000],
  examples: [
    ['secret-hook scan src', 'a folder'],
    ['kubectl logs api | secret-hook scan -', 'a log'],
    ['secret-hook scan --staged --format json', 'what the hook would say, as data'],
  ],
};

/** Runs the verb. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = parseOptions(spec, args);
  const staged = parsed.has('staged');
  if (staged && parsed.positionals.length > 0)
    throw new UserError('usage', '--staged judges the whole index and takes no PATH', {
      hint: 'Leave one of the two out',
    });
  const format = parsed.get('format') ?? 'text';
  const looked = staged ? stagedOutcome(parsed, io) : pathOutcome(parsed, io);
  // Who reads data is told of a git that died in the same shape as of everything else.
  const { outcome, hasHead, top } = await (format === 'text'
    ? looked
    : looked.catch((error: unknown) => ({ ...withHead, outcome: incompleteOutcome(error, scopeOf(parsed)) })));
  const named = staged ? ['--staged'] : parsed.positionals.map(shellQuote);
  const again = ['npx secret-hook scan', ...named, '--all'].join(' ');
  return printOutcome(
    outcome,
    {
      format: format === 'json' || format === 'sarif' ? format : 'text',
      verbose: parsed.has('verbose'),
      quiet: parsed.has('quiet'),
      limit: parsed.has('all') || parsed.has('verbose') ? null : findingsShownMax,
      stops: null,
      showAll: again,
      bypass: null,
      hasHead,
      up: top === null ? '' : relative(io.cwd, top).replaceAll('\\', '/'),
      textTo: 'out',
    },
    io,
  );
}

function scopeOf(parsed: Parsed): string {
  if (parsed.has('staged')) return 'staged changes';
  const paths = parsed.positionals.length > 0 ? parsed.positionals : ['.'];
  return paths[0] === '-' ? 'standard input' : paths.join(', ');
}

/** A run that git broke off; throws again what is no failure of git. */
function incompleteOutcome(error: unknown, scope: string): Outcome {
  if (!(error instanceof UserError) || (error.code !== 'git-failed' && error.code !== 'not-fetched')) throw error;
  const path = '' as RepoPath;
  return {
    scope,
    scanned: { files: 0, blobs: 0, bytes: 0, rules: 0 },
    skipped: [{ kind: 'skipped', path, reason: 'git-failed', detail: error.message, blocking: true }],
    findings: [],
    suppressed: [],
    remarks: error.hint === null ? [] : [error.hint],
  };
}

/** What was found, and what the steps depend on. */
interface Looked {
  readonly outcome: Outcome;
  readonly hasHead: boolean;
  /** Where paths count from; null outside of a repository. */
  readonly top: string | null;
}

const withHead = { hasHead: true, top: null } as const;

async function stagedOutcome(parsed: Parsed, io: Io): Promise<Looked> {
  if (parsed.all('exclude').length > 0)
    throw new UserError('usage', '--exclude is not for --staged, which judges what the hook judges', {
      hint: 'Leave one of the two out',
    });
  const [{ scanStaged }, { requireGitVersion }] = await Promise.all([
    import('./staged-scan.ts'),
    import('../git/version.ts'),
  ]);
  await requireGitVersion(io.cwd);
  const scan = await scanStaged({ cwd: io.cwd, ...allowing(parsed, io), own: ownOptions(parsed, io) });
  return { outcome: scan.outcome, hasHead: scan.listing.hasHead, top: scan.repository.top };
}

function allowing(parsed: Parsed, io: Io): Pick<Scan, 'runAllows' | 'noAllow' | 'namesStaleAllows'> {
  const noAllow = parsed.has('no-allow');
  return { runAllows: parseRunAllow(io.env['SECRET_HOOK_ALLOW']), noAllow, namesStaleAllows: !noAllow };
}

async function pathOutcome(parsed: Parsed, io: Io): Promise<Looked> {
  const paths = parsed.positionals.length > 0 ? parsed.positionals : ['.'];
  if (paths.includes('-') && paths.length > 1)
    throw new UserError('usage', '- reads standard input and stands alone', {
      hint: 'Scan the paths in a run of their own',
    });
  const excludes = await excluder(parsed.all('exclude'));
  // Archives and office files are opened only here: a hook has no time for them.
  const { withArchives } = await import('../sources/archives.ts');
  const builtIn = builtInDetection();
  const here = await findRepository(io.cwd);
  const folder = folderOf(paths[0] === '-' ? io.cwd : resolve(io.cwd, paths[0] ?? '.'));
  const repository = folder === io.cwd ? here : await findRepository(folder);
  const team = await worktreePolicy(here?.top ?? io.cwd, builtIn, here);
  const own = await ownValues({
    ...ownOptions(parsed, io),
    repository,
    base: repository?.top ?? io.cwd,
    naming: await envNaming(team),
  });
  const detection = (await configuredDetection(builtIn, team.configuration)).withOwn(own.detector);
  const progress = createProgress(io);
  const sieve = createSieve({ team, own, detection, noAllow: parsed.has('no-allow'), tell: progress.tell });
  const source =
    paths[0] === '-'
      ? stdinFragments()
      : worktreeFragments({
          cwd: io.cwd,
          paths,
          withIgnored: parsed.has('no-ignore'),
          excludes,
          isTransient: true,
          // What is excluded is listed one by one.
          ...(parsed.all('exclude').length === 0 && sieve !== null ? { sift: sieve.sift } : {}),
        });
  const outcome = await runPipeline({
    scope: scopeOf(parsed),
    items: progress.during(withArchives(source)),
    detection,
    own,
    ...allowing(parsed, io),
    judgeFile: judgeSensitiveFragment,
    team,
    ...(sieve === null ? {} : { besides: sieve.looked }),
  });
  return { ...withHead, outcome, top: repository?.top ?? null };
}

function ownOptions(parsed: Parsed, io: Io): Pick<OwnOptions, 'env' | 'withEnvironment'> {
  return { env: io.env, withEnvironment: parsed.has(ownEnvironmentOption.name) };
}

/** Of a file, or of what is not there (its source says so), the folder around it. */
function folderOf(path: string): string {
  try {
    return lstatSync(path).isDirectory() ? path : dirname(path);
  } catch {
    return dirname(path);
  }
}

async function excluder(globs: readonly string[]): Promise<(path: RepoPath) => boolean> {
  if (globs.length === 0) return () => false;
  const { loadGlobs } = await import('./globs.ts');
  const matches = await loadGlobs();
  return path => matches(path, globs);
}
