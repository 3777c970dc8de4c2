/** What a secret on the disk means, by what git does with its file. Pure: findings in, findings out. */
import type { Finding, RepoPath, Skipped } from '../model.ts';
import { fileFinding } from './guard.ts';
import { templateKeysRule } from './check-rules.ts';
import { envFileRule } from './env-file.ts';
import { judgeModes, type GuardedFile } from './permissions.ts';
import { capturedFileRule, sensitiveFileRule } from './sensitive-files.ts';

/** What the judgement hangs on. */
export interface DiskFacts {
  /** Whether git leaves the file alone: it is ignored, or there is no git. */
  readonly leftAlone: (path: RepoPath) => boolean;
  /** Files of the tree: all of them, in order. */
  readonly files: readonly {
    readonly path: RepoPath;
    readonly mode: number;
    readonly kind: 'file' | 'link' | 'other';
  }[];
  /** Whether modes mean something: not on Windows, and not where git was told so. */
  readonly hasModes: boolean;
  readonly tracked: (path: RepoPath) => boolean;
  readonly folders: ReadonlyMap<string, number>;
  /** Name of the variable in a line of an env file; null when there is none. */
  readonly keyAt: (path: RepoPath, line: number) => string | null;
  /** Whether the name is that of an env file, and of no template. */
  readonly isEnvFile: (path: RepoPath) => boolean;
  /** Where the team keeps env files: `inside` makes a secret in an ignored one a note, `outside` every one of them an error. */
  readonly envLocation: 'inside' | 'outside' | null;
  /** Whether the mode of an env file is judged elsewhere. */
  readonly modeIsJudged: (path: RepoPath) => boolean;
  /** Whether an env file holds values that a person can read. */
  readonly isPlainEnv: (path: RepoPath) => boolean;
}

type Item = Finding | Skipped;

/** Judges everything that was found by where it lies. */
export function judgeOnDisk(items: readonly Item[], facts: DiskFacts): readonly Item[] {
  const secrets = secretsByFile(items);
  const known = new Set(items.filter(isEnvFinding).map(({ path }) => path));
  const missing = facts.files.filter(
    ({ path, kind }) =>
      kind === 'file' && facts.isEnvFile(path) && !known.has(path) && facts.leftAlone(path) && facts.isPlainEnv(path),
  );
  const all = [...items, ...missing.map(({ path }) => unseenEnvFile(path, facts.envLocation === 'outside'))];
  const levelled = all.map(item => (item.kind === 'skipped' ? item : levelOnDisk(item, secrets, facts)));
  return [...levelled, ...(facts.hasModes ? judgeModes(guarded(levelled, secrets, facts), facts.folders) : [])];
}

function secretsByFile(items: readonly Item[]): ReadonlyMap<RepoPath, readonly Finding[]> {
  const found = new Map<RepoPath, Finding[]>();
  for (const item of items)
    if (item.kind === 'finding' && item.secret !== null && item.severity !== 'note')
      found.set(item.path, [...(found.get(item.path) ?? []), item]);
  return found;
}

/** Git does not look into ignored folders, nor where there is no repository. */
function unseenEnvFile(path: RepoPath, misplaced: boolean): Finding {
  return fileFinding(envFileRule, {
    severity: misplaced ? 'error' : 'note',
    path,
    origin: { kind: 'worktree' },
    reasons: ['ignored', ...(misplaced ? ['inside-repository'] : [])],
    detail: misplaced
      ? 'git leaves it alone, but this team keeps plaintext env files outside the repository: move it out.'
      : 'git leaves it alone.',
    fix: [],
  });
}

function levelOnDisk(finding: Finding, secrets: ReadonlyMap<RepoPath, readonly Finding[]>, facts: DiskFacts): Finding {
  const { path, secret, severity } = finding;
  if (isAboutEnv(finding)) {
    const own = secrets.get(path) ?? [];
    if (!finding.reasons.includes('ignored') || own.length === 0) return finding;
    const names = own.map(({ span }) => `${facts.keyAt(path, span.startLine) ?? 'a value'} (line ${span.startLine})`);
    const shown = names.length > namesMax ? [...names.slice(0, namesMax), `${names.length - namesMax} more`] : names;
    return {
      ...finding,
      severity: facts.envLocation === 'inside' ? 'note' : finding.severity === 'error' ? 'error' : 'warning',
      reasons: [...finding.reasons, 'looks-secret'],
      detail: `${finding.detail ?? ''} It holds secrets in clear: ${shown.join(', ')}.`,
    };
  }
  // It stops `env check`, but nobody is in danger by it.
  if (finding.rule.id === templateKeysRule.id && severity === 'error') return { ...finding, severity: 'warning' };
  if (severity === 'note' || !facts.leftAlone(path)) return finding;
  // Nothing that git leaves alone is on its way to anybody; whoever reads this disk reads it.
  if (secret === null && !isKeyFile(finding)) return finding;
  // Where the team keeps env files inside, that is where its secrets belong.
  const belongs = facts.envLocation === 'inside' && facts.isEnvFile(path);
  return { ...finding, severity: belongs ? 'note' : 'warning', reasons: [...finding.reasons, 'git-leaves-alone'] };
}

const namesMax = 12;

function isEnvFinding(item: Item): item is Finding {
  return item.kind === 'finding' && isAboutEnv(item);
}

function isAboutEnv({ rule }: Finding): boolean {
  return rule.id === envFileRule.id;
}

function isKeyFile({ rule }: Finding): boolean {
  return rule.id === sensitiveFileRule.id || rule.id === capturedFileRule.id;
}

/** Files that only their owner should read: env files, stores of keys, and what holds a secret and stays on this machine. */
function guarded(
  items: readonly Item[],
  secrets: ReadonlyMap<RepoPath, readonly Finding[]>,
  facts: DiskFacts,
): readonly GuardedFile[] {
  const named = new Set(
    items.flatMap(item => (item.kind === 'finding' && (isEnvFinding(item) || isKeyFile(item)) ? [item.path] : [])),
  );
  return facts.files
    .filter(
      ({ path, kind }) =>
        kind === 'file' &&
        !facts.tracked(path) &&
        !facts.modeIsJudged(path) &&
        (named.has(path) || (secrets.has(path) && facts.leftAlone(path))),
    )
    .map(({ path, mode }) => ({
      path,
      mode,
      holdsSecret:
        secrets.has(path) || items.some(item => item.kind === 'finding' && item.path === path && isKeyFile(item)),
    }));
}
