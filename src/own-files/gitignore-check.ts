/** `gitignore check` as data: what is covered and by what, what only looks so, and what is missing. Prints nothing. */
import { listFiles } from '../git/files.ts';
import { decidingPatterns } from '../git/ignore.ts';
import { repoPath } from '../git/repo-path.ts';
import type { Repository } from '../git/repository.ts';
import { runGit } from '../git/stream.ts';
import { trackedIgnoredRule } from '../guards/check-rules.ts';
import { shown } from '../guards/env-pairs.ts';
import { envFileRule } from '../guards/env-file.ts';
import { coverageRule, templateRule } from '../guards/gitignore-coverage.ts';
import { cite, fileFinding, ignores } from '../guards/guard.ts';
import { runGuards } from '../guards/index.ts';
import { sensitiveNames } from '../guards/sensitive-names.ts';
import { isStackMarker } from '../guards/stack-secrets.ts';
import { isCommittedOnPurpose, stacksOf } from '../guards/stacks.ts';
import type { Finding, RepoPath, Skipped } from '../model.ts';
import type { NamedFile } from '../sources/repository-files.ts';
import { statusOf } from '../sources/work-tree.ts';
import { envKind } from '../text/env-names.ts';
import { shellQuote } from '../text/shell.ts';
import { UserError } from '../user-error.ts';
import { type CheckOptions, type EnvFiles, envFiles } from './env-files.ts';
import { type IgnoreText, judgeLines, readIgnoreFiles } from './gitignore-lines.ts';
import { type Coverage, coverageOfStacks, judgeStacks } from './stack-coverage.ts';

/** What came out. */
export interface GitignoreCheck {
  readonly findings: readonly Finding[];
  /** What could not be asked, and why. */
  readonly skipped: readonly Skipped[];
  readonly coverage: readonly Coverage[];
  /** Names that the fix has to cover, and templates that have to stay open. */
  readonly wanted: { readonly ignored: readonly RepoPath[]; readonly open: readonly RepoPath[] };
  /** The `.gitignore` files of the work tree, as they are. */
  readonly files: readonly IgnoreText[];
}

/** Checks what teammates' git ignores. `known` saves the listing when the caller has it. */
export async function checkGitignore(
  repository: Repository,
  options: CheckOptions,
  known?: EnvFiles,
): Promise<GitignoreCheck> {
  const { facts, files: env } = known ?? (await envFiles(repository, options.naming));
  const listed = (await listFiles(repository, path => /(?:^|\/)\.gitignore$/.test(path) || isStackMarker(path))).map(
    (file): NamedFile => ({ ...file, path: repoPath(file.pathBytes) }),
  );
  const gitignores = listed.filter(({ path }) => /(?:^|\/)\.gitignore$/.test(path));
  const guards = (await runGuards(facts, options)).filter(
    ({ rule, reasons }) =>
      rule.id === coverageRule.id ||
      rule.id === templateRule.id ||
      // An env file that lies here already, under whatever name.
      (rule.id === envFileRule.id && reasons.includes('exposed')),
  );
  const stackCoverage = await coverageOfStacks(repository, listed, gitignores);
  const probed = facts.probes
    .filter(({ expected }) => expected === 'ignored')
    .map(({ path, ignored }) => ({ path, ignored }));
  const names = new Set(probed.map(({ path }) => path));
  const present = facts.files.filter(
    ({ path, exists, tracked, staged }) =>
      exists &&
      !tracked &&
      staged === null &&
      !names.has(path) &&
      env.some(one => one.path === path && one.kind !== 'template'),
  );
  const envCoverage = [...probed, ...present].map(({ path, ignored }): Coverage => ({
    path,
    of: 'env files',
    ignored,
  }));
  const open = guards.flatMap(({ rule, reasons, path }) => {
    if (rule.id === envFileRule.id) return [path];
    return rule.id === coverageRule.id ? reasons.map(reason => reason.replace(/^open=/, '') as RepoPath) : [];
  });
  const stacks = stacksOf(await facts.manifests());
  const files = readIgnoreFiles(repository, gitignores);
  const tracked = await judgeTracked(repository, options);
  const exists = (path: RepoPath): boolean => statusOf(repository.top, path) !== null;
  return {
    findings: [
      ...guards,
      ...(await judgeLines(files, path => isCommittedOnPurpose(stacks, path, { kind: 'plain', mode: null }))),
      ...judgeStacks(stackCoverage, exists),
      ...tracked.filter(item => item.kind === 'finding'),
    ],
    skipped: tracked.filter(item => item.kind === 'skipped'),
    coverage: [...envCoverage, ...stackCoverage.map(({ coverage }) => coverage)],
    wanted: {
      ignored: [
        ...open,
        ...stackCoverage
          .filter(({ coverage }) => !ignores(coverage.ignored.index))
          .map(({ coverage }) => coverage.path),
      ],
      open: [
        ...new Set([
          ...facts.probes.filter(({ expected }) => expected === 'open').map(({ path }) => path),
          ...env.filter(({ kind }) => kind === 'template').map(({ path }) => path),
        ]),
      ],
    },
    files,
  };
}

/** Names of what is tracked although ignored; null where a partial clone does not have a `.gitignore` that decides. */
async function trackedIgnored({ top }: Repository): Promise<Buffer | null> {
  const args = ['-c', 'core.excludesFile=', 'ls-files', '-c', '-i', '-z', '--exclude-per-directory=.gitignore'];
  try {
    return (await runGit(args, { cwd: top })).stdout;
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'not-fetched') throw error;
    return null;
  }
}

const unasked: Skipped = {
  kind: 'skipped',
  path: '.gitignore' as RepoPath,
  reason: 'missing-object',
  detail: 'a .gitignore of another folder was not fetched, so what is tracked although ignored is not told',
  blocking: false,
};

/** What is tracked although a `.gitignore` ignores it: env and key files one by one, the rest in one note. */
async function judgeTracked(
  repository: Repository,
  { naming = null, team }: CheckOptions,
): Promise<readonly (Finding | Skipped)[]> {
  const stdout = await trackedIgnored(repository);
  if (stdout === null) return [unasked];
  const names = stdout
    .toString('latin1')
    .split('\0')
    .filter(Boolean)
    .map(name => Buffer.from(name, 'latin1'));
  const paths = [...new Map(names.map(name => [repoPath(name), name]))];
  const answers = await decidingPatterns(
    paths.map(([, name]) => name),
    { cwd: repository.top, personal: false },
  );
  const rows = paths.map(([path], index) => ({ path, by: answers[index] ?? null }));
  const isSecret = (path: RepoPath): boolean => {
    if (team?.isAllowed(path) === true) return false;
    const kind = envKind(path, naming);
    return kind === null ? sensitiveNames.some(({ path: name }) => name.test(path.toLowerCase())) : kind !== 'template';
  };
  const make = (
    severity: Finding['severity'],
    path: RepoPath,
    rest: Pick<Finding, 'detail' | 'reasons' | 'fix'>,
  ): Finding => fileFinding(trackedIgnoredRule, { severity, path, origin: { kind: 'index' }, ...rest });
  const secrets = rows.filter(({ path }) => isSecret(path));
  const [first, ...others] = rows.filter(({ path }) => !isSecret(path));
  return [
    ...secrets.map(({ path, by }) =>
      make('warning', path, {
        detail: `git tracks it although ${by === null ? 'a .gitignore' : cite(by)} ignores it.`,
        reasons: ['tracked', 'ignored'],
        fix: [`git rm --cached ${shellQuote(path)}`],
      }),
    ),
    ...(first === undefined
      ? []
      : [
          make('note', first.path, {
            detail: `git tracks it although ${first.by === null ? 'a .gitignore' : cite(first.by)} ignores it${others.length > 0 ? `; so too ${shown(others.map(({ path }) => path))}` : ''}.`,
            reasons: ['tracked', 'ignored'],
            fix: [],
          }),
        ]),
  ];
}
