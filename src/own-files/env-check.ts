/** `env check` as data: templates, values, permission bits and the keys that code reads. Prints nothing. */
import { dirname, relative } from 'node:path';
import { keepsModes } from '../git/file-modes.ts';
import type { Repository } from '../git/repository.ts';
import { templateKeysRule } from '../guards/check-rules.ts';
import { judgeOpenness, judgeReuse, judgeWeakValues } from '../guards/env-local.ts';
import { judgeEnvFiles } from '../guards/env-file.ts';
import { at, envPairs, type EnvText, judgePair, keysOf } from '../guards/env-pairs.ts';
import { fileFinding } from '../guards/guard.ts';
import { isCommittedOnPurpose, keepsEnvFilesOut, type Stacks, stacksOf } from '../guards/stacks.ts';
import type { Finding, GuardFacts, RepoPath, Skipped } from '../model.ts';
import { envName } from '../text/env-names.ts';
import { absentProblem, type CheckOptions, type EnvFile, envFiles, type EnvFiles } from './env-files.ts';
import { fileSystemOf, folderAccess, meaninglessModes, modesAreOff } from './permissions.ts';
import { type KeyPlace, readKeys } from './read-keys.ts';

/** What came out: findings sorted by path and line, and files that could not be read. */
export interface EnvCheck {
  readonly findings: readonly Finding[];
  readonly skipped: readonly Skipped[];
  /** What was looked at. Holds values: print only keys. */
  readonly files: readonly EnvFile[];
}

/** Checks the env files of a repository. `known` saves the listing when the caller has it. */
export async function checkEnv(repository: Repository, options: CheckOptions, known?: EnvFiles): Promise<EnvCheck> {
  const { files, facts } = known ?? (await envFiles(repository, options.naming));
  const stacks = stacksOf(await facts.manifests());
  const texts = files
    .filter(file => file.content === 'plain' || file.content === 'empty' || file.entries.length > 0)
    .map(({ path, kind, text, entries, state }): EnvText => {
      const isTracked = state === 'tracked' || state === 'staged';
      const name = envName(path) ?? { kind: 'plain', mode: null };
      const isShared =
        isTracked && (options.team?.isAllowed(path) === true || isCommittedOnPurpose(stacks, path, name));
      return { path, kind, text, entries, isShared };
    });
  const own = texts.filter(({ kind, isShared }) => kind !== 'template' && !isShared);
  const findings = [
    ...envPairs(texts).flatMap(pair => judgePair(pair, options)),
    ...own.filter(({ kind }) => kind !== 'direnv').flatMap(judgeWeakValues),
    ...judgeReuse(own, options.leftOut),
    ...openness({ repository, keepsBits: await keepsModes(repository.top) }, files, own),
    ...undocumented(await readKeys(repository), texts, keepsEnvFilesOut(stacks)),
    ...(options.team?.envOutside === true ? await misplaced(facts, stacks, options) : []),
  ];
  return {
    findings: findings.toSorted((a, b) =>
      a.path < b.path ? -1 : a.path > b.path ? 1 : a.span.startLine - b.span.startLine,
    ),
    skipped: files.filter(({ problem }) => problem !== null).map(unread),
    files,
  };
}

/** This team keeps env files outside of the repository, whatever git does with them. */
async function misplaced(facts: GuardFacts, stacks: Stacks, options: CheckOptions): Promise<readonly Finding[]> {
  const judged = await judgeEnvFiles(facts, () => Promise.resolve(stacks), options);
  return judged.filter(({ severity }) => severity !== 'note');
}

/** A file that nobody could read says nothing about its keys: told, but no fault of the run. */
function unread(file: EnvFile): Skipped {
  const { path, problem } = file;
  const reason = reasonOf(file);
  const isRefused = problem === 'it cannot be read';
  // That it cannot be read, or is not here, is what the reason says.
  const detail = isRefused || reason === 'missing-object' ? '' : (problem ?? '');
  return { kind: 'skipped', path, reason, detail, blocking: isRefused };
}

function reasonOf({ problem, isLink, state }: EnvFile): Skipped['reason'] {
  if (isLink) return 'symlink-outside';
  if (problem === absentProblem) return 'missing-object';
  return state === 'outside' && problem === 'it is no longer there' ? 'vanished' : 'unreadable';
}

interface Bits {
  readonly repository: Repository;
  /** Whether git takes permission bits of the work tree for true. */
  readonly keepsBits: boolean;
}

function openness(
  { repository, keepsBits }: Bits,
  files: readonly EnvFile[],
  own: readonly EnvText[],
): readonly Finding[] {
  const judged = new Set<string>(own.map(({ path }) => path));
  const told = new Set<string>();
  return files
    .filter(file => judged.has(file.path) && file.content === 'plain' && !file.isLink && file.modifiedMs !== null)
    .flatMap(file => {
      const outside = file.state === 'outside';
      const folder = dirname(file.file);
      const meaningless =
        meaninglessModes(process.platform, fileSystemOf(file.file)) ?? (outside || keepsBits ? null : modesAreOff);
      const found = judgeOpenness({
        path: file.path,
        file: outside ? file.file : file.path,
        mode: file.mode,
        folder: { name: outside ? folder : relative(repository.top, folder) || '.', ...folderAccess(folder) },
        meaningless,
      });
      // A folder is told once, and so is a system without bits.
      return found.filter(({ detail, fix }) => {
        const about = fix[0] ?? detail ?? '';
        return !told.has(about) && told.add(about);
      });
    });
}

/** Keys that code reads and that no template above it names. */
function undocumented(
  reads: ReadonlyMap<string, readonly KeyPlace[]>,
  texts: readonly EnvText[],
  usesEnvFiles: boolean,
): readonly Finding[] {
  const templates = texts
    .filter(({ kind, isShared }) => kind === 'template' || isShared)
    .map(text => ({ path: text.path, keys: keysOf(text) }));
  const severity = templates.length > 0 ? 'error' : usesEnvFiles || texts.length > 0 ? 'warning' : 'note';
  const findings: Finding[] = [];
  for (const [key, places] of [...reads].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const missing = places.filter(({ path }) => !templatesFor(path, templates).some(({ keys }) => keys.has(key)));
    const [first] = missing;
    if (first === undefined) continue;
    const name = templatesFor(first.path, templates)[0]?.path ?? '.env.example';
    const more =
      missing.length > 1 ? ` (and in ${missing.length - 1} more ${missing.length === 2 ? 'place' : 'places'})` : '';
    const detail =
      templates.length === 0
        ? `${key} is read here${more}, and there is no ${name} that names it.`
        : `${key} is read here${more}, and ${name} does not name it.`;
    const fields = {
      severity,
      path: first.path,
      origin: { kind: 'worktree' },
      reasons: [`read=${key}`],
      detail,
      fix: [`# in ${name}:`, `${key}=`],
    } as const;
    findings.push(at(fileFinding(templateKeysRule, fields), first.line));
  }
  return findings;
}

interface Template {
  readonly path: RepoPath;
  readonly keys: ReadonlySet<string>;
}

/** Templates in the folders above a file, nearest first; all of them where there is none above. */
function templatesFor(path: string, templates: readonly Template[]): readonly Template[] {
  const above = templates.filter(template =>
    path.startsWith(template.path.slice(0, template.path.lastIndexOf('/') + 1)),
  );
  return (above.length > 0 ? above : templates).toSorted((a, b) => b.path.length - a.path.length);
}
