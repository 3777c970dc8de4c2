/** What git says about the files: env files and their cover, sizes, other people's large files. */
import { objectSizes } from '../../git/object-sizes.ts';
import type { Repository } from '../../git/repository.ts';
import { stagedChanges } from '../../git/staged-changes.ts';
import { lfsPaths } from '../../git/lfs-paths.ts';
import { reusedValueRule, weakValueRule } from '../../guards/check-rules.ts';
import { coverageRule, templateRule } from '../../guards/gitignore-coverage.ts';
import { runGuards } from '../../guards/index.ts';
import { isNews, judgeLargeFiles, judgeTrackedLarge } from '../../guards/large-file.ts';
import { capturedFileRule, sensitiveFileRule } from '../../guards/sensitive-files.ts';
import type { Finding, RepoPath, Skipped } from '../../model.ts';
import { checkEnv } from '../../own-files/env-check.ts';
import { envFiles } from '../../own-files/env-files.ts';
import { checkGitignore } from '../../own-files/gitignore-check.ts';
import type { Detection } from '../detection.ts';
import { checkOptions } from '../own-check.ts';
import type { Configuration } from '../../policy/configuration.ts';
import type { WorkTree } from '../../sources/work-tree-states.ts';

/** With what to judge. */
export interface Judging {
  readonly detection: Detection;
  readonly configuration: Configuration;
}

/** Judges the repository as the hook would, and the sizes of what it has and would take. */
export async function repositoryFindings(
  repository: Repository,
  tree: WorkTree,
  { detection, configuration }: Judging,
): Promise<readonly (Finding | Skipped)[]> {
  const bytesMax = configuration.limits.largeFileKb * 1024;
  const options = await checkOptions(detection, configuration);
  const [{ changes }, known, sizes] = await Promise.all([
    stagedChanges(repository.top),
    envFiles(repository, options.naming),
    sizesOf(repository, tree, bytesMax),
  ]);
  const [guarded, env, ignore] = await Promise.all([
    runGuards(known.facts, options),
    checkEnv(repository, options, known),
    checkGitignore(repository, options, known),
  ]);
  const elsewhere = new Set<string>(known.files.filter(({ state }) => state === 'outside').map(({ path }) => path));
  const inTree = new Set<string>(tree.files.map(({ path }) => path));
  const staged = new Map(changes.map(change => [change.path, change]));
  const large = sizes.flatMap(({ path, sizeBytes }) => {
    const change = staged.get(path);
    return change === undefined ? [] : [{ path, sizeBytes, oldId: /^0+$/.test(change.oldId) ? null : change.oldId }];
  });
  const old = await objectSizes(
    repository,
    large.flatMap(({ oldId }) => oldId ?? []),
  );
  const changed = large.map(({ oldId, ...file }) => ({
    ...file,
    origin: { kind: 'index' } as const,
    oldBytes: oldId === null ? null : (old.get(oldId) ?? null),
  }));
  const news = new Set<string>(changed.filter(file => isNews(file, bytesMax)).map(({ path }) => path));
  const untracked = await untrackedLarge(repository, tree, bytesMax);
  return unique([
    // What `gitignore check` says again, and key stores that are judged where they lie.
    ...guarded.filter(
      ({ rule, path }) =>
        rule.id !== coverageRule.id && rule.id !== templateRule.id && !(isKeyStore(rule.id) && inTree.has(path)),
    ),
    ...env.findings.map(finding => (elsewhere.has(finding.path) ? leastSevere(finding) : finding)),
    // A link is read as what it says, and what it leads to where that lies: nothing of it is left out.
    ...env.skipped.filter(({ reason }) => reason !== 'symlink-outside'),
    ...ignore.findings,
    ...ignore.skipped,
    ...judgeLargeFiles([...changed, ...untracked], bytesMax),
    ...judgeTrackedLarge(sizes.filter(({ path }) => !news.has(path))),
  ]);
}

/** An audit is about the working directory: how good the passwords of a moved file are is for `env check` to say. */
function leastSevere(finding: Finding): Finding {
  const isAboutValues = finding.rule.id === weakValueRule.id || finding.rule.id === reusedValueRule.id;
  return isAboutValues
    ? {
        ...finding,
        severity: 'note',
        reasons: [...finding.reasons, 'outside'],
        detail: `${finding.detail ?? ''} The file was moved out of the repository.`,
      }
    : finding;
}

/** Each of the checks names an env file within reach of git. */
function unique(items: readonly (Finding | Skipped)[]): readonly (Finding | Skipped)[] {
  const nameOf = (item: Finding | Skipped): string =>
    item.kind === 'skipped'
      ? `${item.reason} ${item.path} ${item.detail}`
      : `${item.rule.id} ${item.path}:${item.span.startLine} ${item.detail ?? ''}`;
  return [...new Map(items.toReversed().map(item => [nameOf(item), item])).values()].toReversed();
}

function isKeyStore(ruleId: string): boolean {
  return ruleId === sensitiveFileRule.id || ruleId === capturedFileRule.id;
}

/** Large blobs of the index: a Git LFS pointer is small, whatever lies in the work tree. */
async function sizesOf(
  repository: Repository,
  { index }: WorkTree,
  bytesMax: number,
): Promise<readonly { readonly path: RepoPath; readonly sizeBytes: number }[]> {
  const sizes = await objectSizes(repository, [...new Set(index.values())]);
  return [...index].flatMap(([path, id]) => {
    const sizeBytes = sizes.get(id) ?? 0;
    return sizeBytes > bytesMax ? [{ path, sizeBytes }] : [];
  });
}

async function untrackedLarge(
  repository: Repository,
  tree: WorkTree,
  bytesMax: number,
): Promise<Parameters<typeof judgeLargeFiles>[0]> {
  const large = tree.untracked.filter(({ kind, sizeBytes }) => kind === 'file' && sizeBytes > bytesMax);
  const inLfs = await lfsPaths(
    repository,
    large.map(({ path }) => path),
  );
  return large
    .filter(({ path }) => !inLfs.has(path))
    .map(({ path, sizeBytes }) => ({ path, sizeBytes, oldBytes: null, origin: { kind: 'worktree' } as const }));
}
