/** Looks for what other tools have left in a repository. Reads only; runs nothing of it. */
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Repository } from '../../git/repository.ts';
import { secretsSection } from '../../git/secrets-settings.ts';
import type { Decisions, Left } from '../../migrate/decisions.ts';
import { gitSecretsSettings, type Setting } from '../../migrate/git-secrets.ts';
import { readDecisions } from '../../migrate/recognise.ts';
import type { GlobMatcher } from '../../migrate/secretlint.ts';
import { UserError } from '../../user-error.ts';

/** Names at the top of a repository that tools read by themselves. */
const ownNames: ReadonlySet<string> = new Set([
  '.secrets.baseline',
  '.gitleaks.toml',
  'gitleaks.toml',
  '.gitleaksignore',
  '.gitallowed',
  '.secretlintrc.json',
  '.secretlintrc.yml',
  '.secretlintrc.yaml',
  '.secretlintrc',
  '.secretlintignore',
  '.talismanrc',
  '.trufflehogignore',
]);
/** Names that people give to reports and lists. */
const usualNames = /^\.?(?:gitleaks[\w.-]*\.json|trufflehog[\w.-]*(?:exclude|ignore)[\w.-]*)$/i;
const programs = /^\.secretlintrc\.(?:c|m)?js$/;
/** Where command lines of such tools stand. */
const callers: readonly string[] = [
  'package.json',
  '.pre-commit-config.yaml',
  'lefthook.yml',
  '.gitlab-ci.yml',
  'Makefile',
  '.husky/pre-commit',
  '.husky/pre-push',
];
const bytesMax = 16 * 1024 * 1024;

/** What was found. */
export interface Found {
  readonly all: readonly Decisions[];
  readonly left: readonly Left[];
}

/** Reads everything that is there, or only the files that are named. Throws `UserError` when one is malformed. */
export async function findDecisions(
  repository: Repository,
  named: readonly string[],
  cwd: string,
  matches: GlobMatcher,
): Promise<Found> {
  const { top } = repository;
  const own = (path: string): string => relative(top, path).replaceAll('\\', '/') || path;
  const names = named.length > 0 ? named.map(file => own(resolve(cwd, file))) : namesIn(top);
  const lists = new Set(calledWith(top).flatMap(({ name, isExcludeList }) => (isExcludeList ? [name] : [])));
  const files = names.map(name =>
    readDecisions(name, readText(join(top, name), name), { matches, isExcludeList: lists.has(name) }),
  );
  const settings = named.length > 0 ? null : await settingsOf(top);
  const left = named.length > 0 ? [] : readdirSync(top).filter(name => programs.test(name));
  return {
    all: [...files, ...(settings ? [settings] : [])],
    left: left.map(name => ({
      at: name,
      what: 'secretlint configuration',
      why: 'it is JavaScript, and nothing of the repository is run',
    })),
  };
}

function namesIn(top: string): readonly string[] {
  const here = readdirSync(top).filter(name => ownNames.has(name) || usualNames.test(name));
  return [...new Set([...here, ...calledWith(top).map(({ name }) => name)])]
    .filter(name => isFile(join(top, name)))
    .toSorted();
}

async function settingsOf(top: string): Promise<Decisions | null> {
  const values = await secretsSection(top);
  const of = (key: string): readonly Setting[] => values.get(key) ?? [];
  const settings = { patterns: of('patterns'), allowed: of('allowed'), providers: of('providers') };
  return settings.patterns.length + settings.allowed.length + settings.providers.length === 0
    ? null
    : gitSecretsSettings(settings);
}

/** A file that a command line names. */
interface Called {
  readonly name: string;
  readonly isExcludeList: boolean;
}

/** Files that command lines in the repository hand to these tools. */
function calledWith(top: string): readonly Called[] {
  const workflows = join(top, '.github', 'workflows');
  const more = isFolder(workflows) ? readdirSync(workflows).map(name => `.github/workflows/${name}`) : [];
  return [...callers, ...more].flatMap(name => {
    const path = join(top, name);
    if (!isFile(path)) return [];
    const text = readFileSync(path, 'utf8');
    if (!/trufflehog|gitleaks/i.test(text)) return [];
    const options = /(--exclude[-_]paths|--baseline-path|--gitleaks-ignore-path)[\s=,"']+([\w./-]+)/g;
    return [...text.matchAll(options)]
      .map(([, option = '', file = '']) => ({
        name: file.replace(/^\.\//, ''),
        isExcludeList: option.startsWith('--exclude'),
      }))
      .filter(({ name: file }) => !file.startsWith('/') && !file.includes('..'));
  });
}

function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function readText(path: string, name: string): string {
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (status?.isFile() !== true || status.size > bytesMax)
    throw new UserError('unreadable', `${name} is no regular file of at most 16 MB`, { hint: 'Nothing was written' });
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch (cause) {
    throw new UserError('unreadable', `${name}:1:1 cannot be read as UTF-8`, {
      hint: 'Save it as UTF-8; nothing was written',
      cause,
    });
  }
}
