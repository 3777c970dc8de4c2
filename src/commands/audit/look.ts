/** Everything an audit looks at, as one run of the pipeline. */
import { join } from 'node:path';
import { configurationName } from '../../config/names.ts';
import { findRepository, type Repository } from '../../git/repository.ts';
import { judgeOtherGuards } from '../../guards/others/index.ts';
import { saysHowItGuards } from '../../guards/others/project-text.ts';
import { judgeSensitiveFragment } from '../../guards/sensitive-files.ts';
import type { Finding, Fragment, Outcome, RepoPath, Skipped } from '../../model.ts';
import { layersOf } from '../../policy/configuration.ts';
import { parseRunAllow } from '../../policy/run-allow.ts';
import { withArchives } from '../../sources/archives.ts';
import { readNamedFile } from '../../sources/named-file.ts';
import { workFile, workFragments, type WorkFile } from '../../sources/work-files.ts';
import { workTree, type WorkTree } from '../../sources/work-tree-states.ts';
import { builtInDetection } from '../detection.ts';
import { readFolders } from '../folder-configuration.ts';
import type { Io } from '../io.ts';
import { ownValues } from '../own-values.ts';
import { runPipeline } from '../pipeline.ts';
import { policyLines } from '../policy-lines.ts';
import { withProgress } from '../progress.ts';
import { envNaming } from '../team-choices.ts';
import { configuredDetection, worktreePolicy, worktreeSources } from '../team-policy.ts';
import { hookFindings } from './hooks.ts';
import { repositoryFindings } from './repository.ts';
import { reviseFindings } from './revise.ts';

/** What came out, and where. */
export interface Audit {
  readonly outcome: Outcome;
  readonly tree: WorkTree;
  /** Absolute path that the names in the outcome count from. */
  readonly top: string;
  readonly repository: Repository | null;
}

/** Audits the work tree around the working folder, or the folder itself where there is no repository. */
export async function runAudit(io: Io, withAll: boolean): Promise<Audit> {
  const repository = await findRepository(io.cwd);
  const top = repository?.top ?? io.cwd;
  const tree = await workTree(repository, top, withAll);
  const builtIn = builtInDetection();
  const team = await worktreePolicy(top, builtIn);
  const naming = await envNaming(team);
  const own = await ownValues({
    repository,
    base: top,
    env: io.env,
    withEnvironment: false,
    naming,
    tellsPublic: true,
  });
  const withCustom = await configuredDetection(builtIn, team.configuration);
  const detection = withCustom.withOwn(own.detector);
  const folders = await readFolders(ownFolders(tree), {
    configuration: team.configuration,
    detection: builtIn,
    sources: worktreeSources(top),
  });
  const present = new Set<string>(tree.files.map(({ path }) => path));
  // Own values say of a closed folder what the walk of the tree says, with a slash.
  const closed = new Set(tree.skipped.map(({ path }) => `${path}/`));
  const guards = async (): Promise<readonly (Finding | Skipped)[]> => {
    if (repository === null) return tree.skipped;
    const [states, hooks] = await Promise.all([
      repositoryFindings(repository, tree, { detection: withCustom, configuration: team.configuration }),
      hookFindings(repository, io),
    ]);
    return [...tree.skipped, ...states, ...hooks];
  };
  const outcome = await runPipeline({
    scope: repository === null ? 'this folder' : 'the working directory',
    items: withProgress(withArchives(workFragments([...tree.files, ...gitConfig(repository)])), io),
    detection,
    own: { ...own, troubles: own.troubles.filter(({ path }) => !closed.has(path)) },
    guards,
    judgeFile: fragment => [
      ...judgeSensitiveFragment(fragment),
      ...otherGuards(fragment, tree, path => present.has(path)),
    ],
    revise: items => reviseFindings(items, { tree, top, repository, configuration: team.configuration, naming }),
    readFile: path => Promise.resolve(readNamedFile(top, path)),
    runAllows: parseRunAllow(io.env['SECRET_HOOK_ALLOW']),
    team: {
      ...team,
      remarks: [
        ...team.remarks,
        ...remarksOf(repository),
        ...policyLines([...layersOf(team.configuration), ...folders], builtIn),
      ],
    },
  });
  return { outcome: { ...outcome, strict: true }, tree, top, repository };
}

/** Configurations below the top; those of other people's folders are not ours. */
function ownFolders(tree: WorkTree): readonly RepoPath[] {
  return tree.files
    .map(({ path }) => path)
    .filter(path => path.endsWith(`/${configurationName}`) && !isForeign(path, tree));
}

/** Addresses of remotes carry passwords more often than one thinks. */
function gitConfig(repository: Repository | null): readonly WorkFile[] {
  if (repository === null) return [];
  const file = workFile(join(repository.commonDir, 'config'), '.git/config' as RepoPath);
  return file === null ? [] : [file];
}

function remarksOf(repository: Repository | null): readonly string[] {
  const modes = process.platform === 'win32' ? ['File modes mean nothing here, so they were not judged.'] : [];
  return repository === null
    ? ['This is not a git repository: nothing was asked about .gitignore, hooks and tracked files.', ...modes]
    : modes;
}

/** More than this is no script that people write, in bytes. */
const guardBytesMax = 1_000_000;

/** What git ignores guards nothing for anybody else. */
function otherGuards(
  { path, role, window, link, bytes }: Fragment,
  tree: WorkTree,
  exists: (path: string) => boolean,
): readonly Finding[] {
  if (role !== 'content' || window !== null || link || bytes.length > guardBytesMax) return [];
  if (!saysHowItGuards(path) || isForeign(path, tree)) return [];
  return judgeOtherGuards({ path, text: Buffer.from(bytes).toString('utf8') }, exists);
}

function isForeign(path: RepoPath, { stateOf }: WorkTree): boolean {
  const state = stateOf(path);
  return state === 'ignored' || state === 'nested';
}
