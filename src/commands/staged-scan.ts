/** What the pre-commit hook judges: the staged changes, with guards and the second look. */
import type { ConfigurationFiles } from '../config/names.ts';
import type { Detect } from '../detect/detector.ts';
import type { EarlyAnswers } from '../git/early.ts';
import type { ObjectReader } from '../git/objects.ts';
import { openEarlyReader, openObjectReader } from '../git/objects.ts';
import type { Repository } from '../git/repository.ts';
import { openRepository } from '../git/repository.ts';
import type { Listing } from '../git/staged-changes.ts';
import { indexedFiles, stagedChanges } from '../git/staged-changes.ts';
import { judgedInCommits, runGuards } from '../guards/index.ts';
import { hasSensitiveName } from '../guards/sensitive-files.ts';
import { judgeLargeFiles } from '../guards/large-file.ts';
import type { Finding, Outcome, RepoPath } from '../model.ts';
import { isAboutEnv } from '../policy/configuration.ts';
import type { RunAllow } from '../policy/run-allow.ts';
import { guardFacts } from '../sources/file-states.ts';
import { repositoryFiles, type RepositoryFiles } from '../sources/repository-files.ts';
import type { EnvNaming } from '../text/env-names.ts';
import { readIndexedOrWorktreeFile, readNamedFile } from '../sources/named-file.ts';
import { stagedFragments } from '../sources/staged.ts';
import { compileLater } from './patient-compiler.ts';
import type { Detection } from './detection.ts';
import { builtInDetection } from './detection.ts';
import { type OwnOptions, type OwnValues, ownValues } from './own-values.ts';
import type { LargeBlob, Scan } from './pipeline.ts';
import { loosenedInFolders, stagedPolicy } from './staged-policy.ts';
import { configuredDetection, teamPolicy, worktreeSources, type TeamPolicy } from './team-policy.ts';
import { runPipeline } from './pipeline.ts';
import type { EnvChoices } from './team-choices.ts';

/** With fewer changes the compiler is asked for nothing, or for what pays. */
const manyChanges = 500;

/** What to judge. */
export interface StagedScanOptions {
  /** A folder of the work tree. */
  readonly cwd: string;
  readonly runAllows: readonly RunAllow[];
  /** Takes every file of the index for staged. */
  readonly wholeIndex?: boolean;
  /** No comment counts, and no `SECRET_HOOK_ALLOW`. */
  readonly noAllow?: boolean;
  /** Does not check a configuration again that it has checked before, and leaves a mark in the git directory for that. */
  readonly remembersChecks?: boolean;
  /** Names allow comments that settle nothing. */
  readonly namesStaleAllows?: boolean;
  /** What the sh of the hook has asked git already, about the work tree whose top is `cwd`. */
  readonly early?: EarlyAnswers | null;
  /** Where the developer's own values lie besides the repository. Absent: in the home folder only. */
  readonly own?: Pick<OwnOptions, 'env' | 'withEnvironment'>;
  /** Judges by these files instead of what the index holds: to see what they would change. */
  readonly policyFiles?: PolicyFiles;
}

/** The files in which policy stands; null for what there is not. */
export interface PolicyFiles extends ConfigurationFiles {
  readonly baseline: Uint8Array | null;
}

/** What came out, and what was looked at. */
export interface StagedScan {
  readonly outcome: Outcome;
  readonly listing: Listing;
  readonly repository: Repository;
}

/** Judges the staged changes. Git's processes start beside each other; the rules are loaded while they run. */
export async function scanStaged(options: StagedScanOptions): Promise<StagedScan> {
  const { cwd, wholeIndex = false } = options;
  const listed = wholeIndex ? indexedFiles(cwd) : stagedChanges(cwd);
  const opening = openRepository(cwd);
  // Both are awaited below; the first failure is the one that is told.
  for (const promise of [opening, listed]) promise.catch(() => {});
  const opened = await opening;
  // Answers for another folder than the top say nothing about the rest of the repository.
  const early = opened.top === cwd ? (options.early ?? null) : null;
  const repository = early === null ? opened : { ...opened, early };
  const reader = early === null ? openObjectReader(cwd) : openEarlyReader(early, cwd);
  try {
    // In this turn simple-git starts its git, and what follows takes milliseconds.
    if (early === null) await new Promise(setImmediate);
    const builtIn = builtInDetection();
    const list = (naming: EnvNaming | null = null) => repositoryFiles(repository, naming);
    // Early answers are waited for, so they are read late.
    const started = early === null ? list() : null;
    started?.catch(() => {});
    const listing = await listed;
    if (listing.changes.length > manyChanges) compileLater();
    const { policyFiles } = options;
    const policy = policyFiles
      ? { reader, team: await asIfPolicy(policyFiles, builtIn, repository) }
      : await stagedPolicy({
          repository,
          listing,
          reader,
          detection: builtIn,
          wholeIndex,
          remembersChecks: options.remembersChecks ?? false,
        });
    const { configuration } = policy.team;
    const choices = isAboutEnv(configuration)
      ? await (await import('./team-choices.ts')).envChoices(configuration)
      : null;
    // Names of a team's own are known too late for the first walk; who has some pays for a second one.
    const files = choices?.naming ? list(choices.naming) : (started ?? list());
    const guarded = guardFindings({ repository, listing, files, choices, detect: builtIn.detect });
    const staged = { repository, listing, detection: builtIn };
    const guards = async () => {
      const loosened = wholeIndex ? [] : await loosenedInFolders(staged, policy.team, (await files).configurations);
      return [...(await guarded), ...loosened];
    };
    for (const promise of [files, guarded]) promise.catch(() => {});
    const own = await ownValues({
      env: {},
      withEnvironment: false,
      ...options.own,
      repository,
      base: repository.top,
      files,
      naming: choices?.naming ?? null,
    });
    const detection = (await configuredDetection(builtIn, configuration)).withOwn(own.detector);
    const scan = { ...options, repository, listing, ...policy, detection, wholeIndex, own };
    return { outcome: await runStaged({ ...scan, guards, files }), listing, repository };
  } finally {
    reader.close();
  }
}

/** What the given files would make of it, with the rest of the policy as it lies in the work tree. */
function asIfPolicy(files: PolicyFiles, detection: Detection, { top }: Repository): Promise<TeamPolicy> {
  return teamPolicy(files, detection, () => Promise.resolve(files.baseline), worktreeSources(top));
}

/** Whether the index has nothing under that name: it saves a git for an ignored `.env`. */
function isOnlyHere(path: RepoPath, { env }: RepositoryFiles): boolean {
  const named = env.filter(file => file.path === path);
  return named.length > 0 && named.every(({ id }) => id === null);
}

interface Prepared extends Pick<StagedScanOptions, 'noAllow' | 'namesStaleAllows' | 'policyFiles'> {
  readonly repository: Repository;
  readonly listing: Listing;
  readonly reader: Pick<ObjectReader, 'batches'>;
  readonly team: TeamPolicy;
  readonly detection: Detection;
  readonly runAllows: readonly RunAllow[];
  readonly guards: () => Promise<readonly Finding[]>;
  readonly files: Promise<RepositoryFiles>;
  readonly wholeIndex: boolean;
  readonly own: OwnValues;
}

function runStaged(scan: Prepared): Promise<Outcome> {
  const { repository, listing, detection, wholeIndex } = scan;
  return runPipeline({
    scope: wholeIndex ? 'the whole index' : 'staged changes',
    items: stagedFragments(repository, listing, scan.reader),
    detection,
    guards: scan.guards,
    // Policy of elsewhere is not what the index holds.
    ...(scan.policyFiles ? {} : { policyFiles: scan.files }),
    // In the whole index everything was there before, so nothing would be left to say.
    ...(wholeIndex ? {} : { secondLook: lookAgain(scan), judgeLarge: large => judgeLarge(scan, large) }),
    readFile: async path =>
      isOnlyHere(path, await scan.files)
        ? readNamedFile(repository.top, path)
        : readIndexedOrWorktreeFile(repository, path),
    runAllows: scan.runAllows,
    noAllow: scan.noAllow ?? false,
    namesStaleAllows: scan.namesStaleAllows ?? false,
    own: scan.own,
    judges: judgedInCommits,
    team: scan.team,
  });
}

function lookAgain({ repository, listing, detection }: Prepared): NonNullable<Scan['secondLook']> {
  return async findings => {
    const { findAlreadyThere } = await import('./second-look.ts');
    return findAlreadyThere({ repository, changes: listing.changes, detect: detection.detect }, findings);
  };
}

/** Old sizes are asked for only when a file that is there already is large now. */
async function judgeLarge({ repository, team }: Prepared, large: readonly LargeBlob[]): Promise<readonly Finding[]> {
  const { objectSizes } = await import('../git/object-sizes.ts');
  const sizes = await objectSizes(
    repository,
    large.flatMap(({ before }) => before),
  );
  return judgeLargeFiles(
    large.map(({ before, ...file }) => {
      const old = before.flatMap(id => sizes.get(id) ?? []);
      return { ...file, oldBytes: old.length === 0 ? null : Math.max(...old) };
    }),
    team.configuration.limits.largeFileKb * 1024,
  );
}

interface Guarding {
  readonly repository: Repository;
  readonly listing: Listing;
  readonly files: Promise<RepositoryFiles>;
  /** What the team has decided; null: nothing. */
  readonly choices: EnvChoices | null;
  readonly detect: Detect;
}

async function guardFindings(guarding: Guarding): Promise<readonly Finding[]> {
  const { repository, listing, files, choices, detect } = guarding;
  const facts = await guardFacts(repository, listing.changes, {
    files,
    naming: choices?.naming ?? null,
    withHidden: choices?.team.envOutside === true,
    concerns: hasSensitiveName,
  });
  return runGuards(facts, {
    ...(choices ? { team: choices.team } : {}),
    looksSecret: (bytes, path) =>
      detect({
        kind: 'fragment',
        path: path as RepoPath,
        origin: { kind: 'index' },
        bytes,
        role: 'content',
        before: [],
        window: null,
      }).some(item => item.kind === 'finding' && item.severity !== 'note'),
  });
}
