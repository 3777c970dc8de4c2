/** Env files by their state in git: staged, tracked, exposed, ignored. */
import type { Finding, FileState, GuardFacts, RepoPath, RuleInfo } from '../model.ts';
import { type EnvName, envName } from '../text/env-names.ts';
import { shellQuote } from '../text/shell.ts';
import { envContent, hasLiteralValues } from './env-content.ts';
import { cite, fileFinding, type GuardOptions, ignores, isInWorkTree } from './guard.ts';
import { linesThatCover } from './ignore-block.ts';
import { isCommittedOnPurpose, type Stacks } from './stacks.ts';

/** An env file that git can take, has taken, or is kept from taking. */
export const envFileRule: RuleInfo = {
  id: 'env-file',
  title: 'Env file within reach of git',
  severity: 'error',
  why: 'Env files hold passwords and tokens, and what git has taken once stays in its history for everybody who clones.',
  remedy: {
    revoke: null,
    steps: [
      'If the file was ever pushed, replace every value in it: removing it from git does not remove it from history',
    ],
    instead: 'Commit `.env.example` with placeholders and keep `.env` ignored',
  },
  references: ['https://git-scm.com/docs/gitignore', 'https://12factor.net/config'],
};

type State = 'staged' | 'changed' | 'tracked' | 'exposed' | 'ignored';

/** Judges every env file of the repository, wherever it lies. */
export async function judgeEnvFiles(
  facts: GuardFacts,
  stacks: () => Promise<Stacks>,
  options: GuardOptions,
): Promise<readonly Finding[]> {
  const { team } = options;
  const isTemplate = (path: RepoPath): boolean => envName(path)?.kind === 'template' || team?.isTemplate(path) === true;
  const templates = facts.files.map(({ path }) => path).filter(isTemplate);
  const findings: Finding[] = [];
  for (const file of facts.files) {
    const name = isTemplate(file.path) ? null : nameOf(file, facts);
    const state = stateOf(file);
    if (name === null || state === null) continue;
    if (state === 'ignored') findings.push(await ignoredFinding(file, team?.envOutside === true));
    else {
      const excuse = await excuseFor(file, name, stacks, options);
      if (excuse.kind !== 'fine')
        findings.push(reachableFinding(file, state, { templates, secret: excuse.kind === 'secret' }));
    }
  }
  return findings;
}

/** Files that count as env files: by name, or because a compose file or the team names them. */
function nameOf(file: FileState, facts: GuardFacts): EnvName | null {
  return envName(file.path) ?? (facts.envFiles.has(file.path) ? { kind: 'plain', mode: null } : null);
}

function stateOf(file: FileState): State | null {
  if (file.staged === 'added') return 'staged';
  if (file.staged === 'modified' || file.staged === 'type-changed') return 'changed';
  if (file.tracked && file.staged === null) return 'tracked';
  // Deleted from the index: what is left in the work tree is judged like any untracked file.
  if (!file.exists) return null;
  // Teammates may be covered while this machine is not: a .gitignore that is not committed yet re-includes it here.
  return ignores(file.ignored.index) && ignores(file.ignored.here) ? 'ignored' : 'exposed';
}

/** Why a file need not worry anybody, or that a stack would excuse it but for a secret in it. */
interface Excuse {
  readonly kind: 'fine' | 'secret' | 'none';
}

async function excuseFor(
  file: FileState,
  name: EnvName,
  stacks: () => Promise<Stacks>,
  options: GuardOptions,
): Promise<Excuse> {
  // The blob of a symbolic link is a path; what it points at is judged where it lies.
  if (file.link) return { kind: 'fine' };
  const bytes = await file.read();
  if (bytes === null) return { kind: 'none' };
  if (envContent(bytes) !== 'plain') return { kind: 'fine' };
  // Whatever its stack does: this team wants none in the repository.
  if (options.team?.envOutside) return { kind: 'none' };
  const meant =
    name.kind === 'flask' ||
    (name.kind === 'direnv' && !hasLiteralValues(bytes)) ||
    isCommittedOnPurpose(await stacks(), file.path, name);
  if (!meant) return { kind: 'none' };
  return { kind: options.looksSecret(bytes, file.path) ? 'secret' : 'fine' };
}

async function ignoredFinding(file: FileState, outside: boolean): Promise<Finding> {
  const by = file.ignored.index === null ? '' : ` by ${cite(file.ignored.index)}`;
  const bytes = outside && !file.link ? await file.read() : null;
  const misplaced = bytes !== null && envContent(bytes) === 'plain';
  return fileFinding(envFileRule, {
    severity: misplaced ? 'error' : 'note',
    path: file.path,
    origin: { kind: 'worktree' },
    reasons: ['ignored', ...(misplaced ? ['inside-repository'] : [])],
    detail: misplaced
      ? `Ignored${by}, but this team keeps plaintext env files outside the repository: move it out.`
      : `Ignored${by}: git leaves it alone.`,
    fix: [],
  });
}

interface Surroundings {
  readonly templates: readonly FileState['path'][];
  /** A stack would commit this file, but a value in it looks like a secret. */
  readonly secret: boolean;
}

function reachableFinding(file: FileState, state: Exclude<State, 'ignored'>, around: Surroundings): Finding {
  const covered = ignores(file.ignored.index);
  return fileFinding(envFileRule, {
    severity: state === 'tracked' ? 'warning' : 'error',
    path: file.path,
    origin: { kind: state === 'exposed' ? 'worktree' : 'index' },
    reasons: [
      state,
      ...(state === 'staged' && covered ? ['force-added'] : []),
      ...(around.secret ? ['committed-by-stack', 'looks-secret'] : []),
    ],
    detail: detailOf(file, state, around),
    fix: [
      ...commandsFor(file, state),
      ...(state === 'exposed' && covered ? undoFor(file) : []),
      ...(covered || around.secret ? [] : linesFor(file, around)),
    ],
  });
}

function detailOf(file: FileState, state: Exclude<State, 'ignored'>, { secret }: Surroundings): string {
  if (secret)
    return 'This stack commits the file on purpose, but a value in it looks like a secret: move that one to `.env.local`.';
  const { index, here } = file.ignored;
  switch (state) {
    case 'staged':
      return ignores(index)
        ? `Staged with force although ${cite(index)} ignores it: this commit would put it into history.`
        : 'Staged: this commit would put it into history.';
    case 'changed':
      return 'Already tracked, and this commit changes it: if it was ever pushed, replace every value in it.';
    case 'tracked':
      return 'Already tracked: git commits every change of it, whatever `.gitignore` says.';
    case 'exposed':
      if (ignores(index))
        return `Untracked and not ignored here${here === null ? '' : `: ${cite(here)}, which is not committed, re-includes it`}: the next \`git add\` takes it.`;
      return ignores(here)
        ? `Untracked, and only ${cite(here)} ignores it, which ${waits(file) ? 'is not staged yet' : 'teammates do not have'}.`
        : `Untracked and not ignored${index === null ? '' : ` (${cite(index)} re-includes it)`}: the next \`git add\` takes it.`;
    default:
      return state satisfies never;
  }
}

function commandsFor(file: FileState, state: State): readonly string[] {
  const path = shellQuote(file.path);
  if (state === 'staged') return [`git reset -q -- ${path}`];
  return state === 'changed' || state === 'tracked' ? [`git rm --cached ${path}`] : [];
}

/** What a `.gitignore` that is not committed has taken away from the one that is. */
function undoFor({ ignored: { index, here } }: FileState): readonly string[] {
  if (here !== null) return [`# delete this line again: ${cite(here)}`];
  return index === null ? [] : [`# write this line again: ${cite(index)}`];
}

/** Whether the line is written and only has to be staged. */
function waits({ ignored: { index, here } }: FileState): boolean {
  return here !== null && ignores(here) && !ignores(index) && isInWorkTree(here);
}

/** A nested `.gitignore` that re-includes the file beats every line at the top, so the lines go where it was decided. */
function linesFor(file: FileState, { templates }: Surroundings): readonly string[] {
  if (waits(file)) return [`git add -- ${shellQuote(file.ignored.here?.source ?? '')}`];
  const decided = file.ignored.index?.source ?? '.gitignore';
  const target = decided.endsWith('.gitignore') ? decided : '.gitignore';
  const folder = target.slice(0, target.length - '.gitignore'.length);
  // The prefix of a path is a path.
  const path = file.path.slice(folder.length) as FileState['path'];
  return [`# at the end of ${target}:`, ...linesThatCover(path, templates)];
}
