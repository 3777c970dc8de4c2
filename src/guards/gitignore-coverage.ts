/** Whether the `.gitignore` files in the index keep env files of teammates out, and let their templates in. */
import type { Finding, GuardFacts, IgnorePattern, IgnoreProbe, RepoPath, RuleInfo } from '../model.ts';
import { type EnvName, envName } from '../text/env-names.ts';
import { shellQuote } from '../text/shell.ts';
import { cite, fileFinding, ignores, isInWorkTree, type TeamChoices } from './guard.ts';
import { ignoreBlock } from './ignore-block.ts';
import { isCommittedOnPurpose, keepsEnvFilesOut, type Stacks } from './stacks.ts';

const gitignore = 'https://git-scm.com/docs/gitignore';

/** All findings about coverage carry this path: that is where an allow comment for them stands. */
const topFile = '.gitignore' as RepoPath;

/** A name that env files commonly have and that no `.gitignore` in the index ignores. */
export const coverageRule: RuleInfo = {
  id: 'gitignore-coverage',
  title: 'Hole in .gitignore',
  severity: 'error',
  why: 'A `git add -A` on any clone takes the first env file that the .gitignore files do not name.',
  remedy: { revoke: null, steps: ['Append the lines to the named file and stage it'], instead: null },
  references: [gitignore],
};

/** A template that teammates need and that is ignored. */
export const templateRule: RuleInfo = {
  id: 'gitignore-template',
  title: 'Env template is ignored',
  severity: 'warning',
  why: 'An ignored `.env.example` reaches nobody, so people pass real env files around.',
  remedy: { revoke: null, steps: ['Append the line to the named file and stage it'], instead: null },
  references: [gitignore],
};

/** Judges the probes. `stacks` is asked only when a verdict hangs on it. */
export async function judgeCoverage(
  facts: GuardFacts,
  stacks: () => Promise<Stacks>,
  { isFine, team }: CoverageOptions,
): Promise<readonly Finding[]> {
  const uncovered = facts.probes
    .filter(({ expected, ignored }) => expected === 'ignored' && !ignores(ignored.index))
    .filter(({ path }) => team?.isAllowed(path) !== true && team?.isTemplate(path) !== true);
  const hidden = facts.probes.filter(({ expected, ignored }) => expected === 'open' && ignores(ignored.index));
  const isTemplate = (path: RepoPath): boolean => envName(path)?.kind === 'template' || team?.isTemplate(path) === true;
  const templates = facts.files.map(({ path }) => path).filter(isTemplate);
  const findings = hiddenTemplates(hidden, facts);
  if (uncovered.length === 0) return findings;
  const known = await stacks();
  // In a stack that commits `.env.production`, an uncovered one is no hole; what HEAD covered and this commit opens is.
  const holes = uncovered.filter(probe => opens(probe) || !isCommittedOnPurpose(known, probe.path, nameOf(probe.path)));
  const usesEnvFiles = templates.length > 0 || facts.envFiles.size > 0 || keepsEnvFilesOut(known);
  const existing = new Set(
    facts.files.filter(file => file.exists && !file.tracked && !isFine(file.path)).map(file => file.path),
  );
  const blocks = (probe: IgnoreProbe): boolean =>
    team?.everyHoleBlocks === true ||
    opens(probe) ||
    existing.has(probe.path) ||
    (usesEnvFiles && isPlainBesidePackage(probe));
  const blocking = holes.filter(blocks);
  const others = holes.filter(probe => !blocks(probe));
  const surroundings = { templates, known, lost: await lostFiles(holes, facts) };
  return [
    ...(blocking.length > 0 ? [holeFinding('error', blocking, holes, surroundings)] : []),
    ...(others.length > 0 ? [holeFinding('warning', others, holes, surroundings)] : []),
    ...findings,
  ];
}

/** What is known besides the facts. */
export interface CoverageOptions {
  /** Whether the file itself was judged and is no fault. */
  readonly isFine: (path: RepoPath) => boolean;
  readonly team: TeamChoices | undefined;
}

/** This commit takes away the cover that the name had in HEAD. */
function opens({ ignored }: IgnoreProbe): boolean {
  return ignores(ignored.head) && !ignores(ignored.index);
}

function isPlainBesidePackage({ path, folder, place }: IgnoreProbe): boolean {
  return (place === 'root' || place === 'package') && path === (folder === '' ? '.env' : `${folder}/.env`);
}

function nameOf(path: RepoPath): EnvName {
  return envName(path) ?? { kind: 'plain', mode: null };
}

interface Surroundings {
  readonly templates: readonly RepoPath[];
  readonly known: Stacks;
  readonly lost: Lost | null;
}

/** `.gitignore` files that covered something and that this commit deletes. */
interface Lost {
  readonly paths: readonly string[];
  /** Together with all else that HEAD has: an index that nobody has filled yet, mostly. */
  readonly withAll: boolean;
}

async function lostFiles(holes: readonly IgnoreProbe[], facts: GuardFacts): Promise<Lost | null> {
  const sources = holes.filter(opens).map(({ ignored }) => ignored.head?.source ?? '');
  const paths = [...new Set(sources)].filter(source => facts.deletedIgnores.has(source as RepoPath));
  return paths.length === 0 ? null : { paths, withAll: await facts.keepsNothing() };
}

/** One finding for all holes of one severity: the same few lines close them. */
function holeFinding(
  severity: 'error' | 'warning',
  probes: readonly IgnoreProbe[],
  all: readonly IgnoreProbe[],
  { templates, known, lost }: Surroundings,
): Finding {
  const target = targetOf(probes);
  // Where `.env` itself is committed on purpose, only the local files can be missing.
  const sharedModes =
    isCommittedOnPurpose(known, siblingEnv(probes), { kind: 'plain', mode: null }) && !all.some(opens);
  return fileFinding(coverageRule, {
    severity,
    path: topFile,
    origin: { kind: 'index' },
    reasons: probes.map(({ path }) => `open=${path}`),
    detail: [`Not ignored for teammates: ${namesOf(probes)}.`, ...reasonsOf(probes, lost)].join(' '),
    fix: stageFix(probes) ??
      restoreFix(probes, lost) ?? [`# at the end of ${target}:`, ...ignoreBlock({ sharedModes, templates })],
  });
}

function siblingEnv(probes: readonly IgnoreProbe[]): RepoPath {
  const folder = probes[0]?.folder ?? '';
  return (folder === '' ? '.env' : `${folder}/.env`) as RepoPath;
}

/** A nested file that re-includes beats every line at the top: then the lines belong there. */
function targetOf(probes: readonly IgnoreProbe[]): RepoPath {
  const deciding = probes.map(({ ignored }) => ignored.index);
  const nested = deciding.find(pattern => pattern !== null);
  const everywhere =
    nested !== undefined && nested !== null && deciding.every(pattern => pattern?.source === nested.source);
  return (everywhere && nested.source.endsWith('.gitignore') ? nested.source : '.gitignore') as RepoPath;
}

/** How a fix begins that stages what is written already, and appends nothing. */
export const stageCommand = 'git add --';

const namesShown = 4;

/** Names at the top first, then what lies deeper, `.env` before its longer relatives. */
function namesOf(probes: readonly IgnoreProbe[]): string {
  const shown = probes
    .slice(0, namesShown)
    .map(({ path, place }) => (place === 'deep' ? `${path} (any deeper folder)` : path));
  return probes.length > namesShown ? `${shown.join(', ')} and ${probes.length - namesShown} more` : shown.join(', ');
}

/** Which line wins, whether this commit opened the hole, and who alone is covered. */
function reasonsOf(probes: readonly IgnoreProbe[], lost: Lost | null): readonly string[] {
  const [first] = probes;
  if (first === undefined) return [];
  const reincluded = probes.find(({ ignored }) => ignored.index !== null)?.ignored.index ?? null;
  const opened = probes.find(opens)?.ignored.head ?? null;
  const personal = probes.find(({ ignored }) => ignores(ignored.here))?.ignored.here ?? null;
  if (lost?.withAll === true)
    return [
      `This commit deletes every file of HEAD, ${lost.paths.join(' and ')} with them: is nothing checked out here yet?`,
    ];
  return [
    reincluded === null ? 'No line of a committed .gitignore matches.' : `${cite(reincluded)} wins and re-includes.`,
    ...(opened === null ? [] : [`This commit takes away ${cite(opened)}, which covered it.`]),
    ...(personal === null ? [] : [onlyHere(personal)]),
  ];
}

/** How a fix begins that brings back a whole `.gitignore`. */
export const restoreCommands = ['git reset', 'git restore --staged'] as const;

/** The command that brings a deleted `.gitignore` back; null where none is. */
function restoreFix(probes: readonly IgnoreProbe[], lost: Lost | null): readonly string[] | null {
  if (lost === null || !probes.some(opens)) return null;
  const [all, some] = restoreCommands;
  return [
    lost.withAll
      ? `${all}  # the index has what HEAD has again`
      : `${some} --worktree -- ${lost.paths.map(shellQuote).join(' ')}`,
  ];
}

/** The command that closes the holes where the work tree's files close them all; null where lines are missing. */
function stageFix(probes: readonly IgnoreProbe[]): readonly string[] | null {
  const here = probes.map(({ ignored }) => ignored.here);
  if (!here.every(pattern => ignores(pattern) && isInWorkTree(pattern))) return null;
  const sources = new Set(here.map(pattern => shellQuote(pattern?.source ?? '')));
  return [`${stageCommand} ${[...sources].join(' ')}`];
}

function onlyHere(pattern: IgnorePattern): string {
  return isInWorkTree(pattern)
    ? `${cite(pattern)} in the work tree would cover it, but is not staged.`
    : `Only ${cite(pattern)} covers it, on this machine alone.`;
}

/** A tracked template is shared already; one that is new, or may come, is kept from it. */
function hiddenTemplates(hidden: readonly IgnoreProbe[], facts: GuardFacts): readonly Finding[] {
  const shared = new Set(
    facts.files.filter(({ tracked, staged }) => tracked || staged !== null).map(({ path }) => path),
  );
  const lost = hidden.filter(({ path }) => !shared.has(path));
  const wanted = new Set(lost.map(({ path }) => path));
  // Whether a file exists is asked of the disk: only for those that matter, not for all of a large commit.
  const present = new Set(facts.files.filter(file => wanted.has(file.path) && file.exists).map(({ path }) => path));
  // Without an existing template one line about the top says it all.
  const told = lost.some(({ path }) => present.has(path))
    ? lost.filter(({ path }) => present.has(path))
    : lost.slice(0, 1);
  return told.map(({ path, ignored }) =>
    fileFinding(templateRule, {
      severity: 'warning',
      path: topFile,
      origin: { kind: 'index' },
      reasons: [`hidden=${path}`],
      detail: `${path} is ignored${ignored.index === null ? '' : ` by ${cite(ignored.index)}`} and cannot be shared.`,
      fix: [`# at the end of ${ignored.index?.source ?? '.gitignore'}:`, `!${path.slice(path.lastIndexOf('/') + 1)}`],
    }),
  );
}
