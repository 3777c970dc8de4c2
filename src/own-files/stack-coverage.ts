/** Whether the secrets files of the stacks in a repository are ignored for teammates. */
import type { Repository } from '../git/repository.ts';
import { stackSecretsRule } from '../guards/check-rules.ts';
import { shown } from '../guards/env-pairs.ts';
import { cite, fileFinding, ignores } from '../guards/guard.ts';
import { anywhere, type FoundStack, foundStacks, isStackMarker, lineAtTop } from '../guards/stack-secrets.ts';
import type { Finding, IgnoredState, RepoPath } from '../model.ts';
import { type Asked, ignoredStates } from '../sources/ignored-states.ts';
import type { NamedFile } from '../sources/repository-files.ts';
import { readRegularFile } from '../sources/work-tree.ts';

/** A name that teammates' git has to ignore, and what it answers. */
export interface Coverage {
  readonly path: RepoPath;
  /** `env files`, or the stack that writes it. */
  readonly of: string;
  readonly ignored: IgnoredState;
}

/** A name that a stack writes. */
export interface StackCoverage {
  readonly coverage: Coverage;
  readonly line: string;
  /** Whether nothing but habit says that such a file may come. */
  readonly isAnywhere: boolean;
}

/** Asks about the names of every stack that `listed` shows, and about those that lie about anywhere. */
export async function coverageOfStacks(
  repository: Repository,
  listed: readonly NamedFile[],
  gitignores: readonly NamedFile[],
): Promise<readonly StackCoverage[]> {
  const vendored = /(?:^|\/)(?:node_modules|vendor|third_party|bower_components|\.venv|venv)\//;
  const markers = listed.filter(({ id, path }) => id !== null && isStackMarker(path) && !vendored.test(path));
  const contentOf = (path: RepoPath): string => readRegularFile(repository.top, path)?.toString('utf8') ?? '';
  const stacks: readonly FoundStack[] = [
    ...foundStacks(
      markers.map(({ path }) => path),
      contentOf,
    ),
    { stack: anywhere, folder: '' as RepoPath },
  ];
  const rows = stacks.flatMap(({ stack, folder }) =>
    stack.probes.map(([probe, line]) => ({
      path: (folder === '' ? probe : `${folder}/${probe}`) as RepoPath,
      of: stack.name,
      line: lineAtTop(line, folder),
      isAnywhere: stack === anywhere,
    })),
  );
  const unique = [...new Map(rows.toReversed().map(row => [row.path, row])).values()].toReversed();
  const asked = unique.map(({ path }): Asked => ({ path, pathBytes: Buffer.from(path) }));
  const answers = await ignoredStates(repository, asked, { gitignores, changes: [] });
  return unique.map(({ path, of, line, isAnywhere }, index) => ({
    coverage: { path, of, ignored: answers[index] ?? { here: null, index: null, head: null } },
    line,
    isAnywhere,
  }));
}

/** One finding for the open names of a stack. */
export function judgeStacks(all: readonly StackCoverage[], exists: (path: RepoPath) => boolean): readonly Finding[] {
  const open = all.filter(({ coverage }) => !ignores(coverage.ignored.index));
  const groups = [...grouped(open)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return groups.map(([name, rows]) => {
    const paths = rows.map(({ coverage }) => coverage.path);
    const present = paths.filter(exists);
    const by = rows.find(({ coverage }) => coverage.ignored.index !== null)?.coverage.ignored.index ?? null;
    const here = rows.find(({ coverage }) => ignores(coverage.ignored.here))?.coverage.ignored.here ?? null;
    // What nobody has yet is advice: most projects never make most of these files.
    const severity = present.length > 0 ? 'error' : 'note';
    const isHabit = present.length === 0 && rows.every(({ isAnywhere }) => isAnywhere);
    return fileFinding(stackSecretsRule, {
      severity,
      path: '.gitignore' as RepoPath,
      origin: { kind: 'index' },
      reasons: [...(isHabit ? ['habit'] : []), ...paths.map(path => `open=${path}`)],
      detail: [
        `${name}: not ignored for teammates: ${shown(paths)}.`,
        ...(present.length > 0 ? [`Here already: ${shown(present)}.`] : []),
        ...(by === null ? [] : [`${cite(by)} wins and re-includes.`]),
        ...(here === null ? [] : [`Only ${cite(here)} covers it, which is not committed.`]),
      ].join(' '),
      fix: ['# at the end of .gitignore:', ...new Set(rows.map(({ line }) => line))],
    });
  });
}

function grouped(rows: readonly StackCoverage[]): ReadonlyMap<string, readonly StackCoverage[]> {
  const groups = new Map<string, StackCoverage[]>();
  for (const row of rows) groups.set(row.coverage.of, [...(groups.get(row.coverage.of) ?? []), row]);
  return groups;
}
