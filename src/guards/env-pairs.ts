/** Which template stands for which env files, and what the one has that the other lacks. */
import { type DotenvEntry, isCipherBookkeeping } from '../formats/dotenv.ts';
import type { Finding, RepoPath } from '../model.ts';
import type { EnvKind } from '../text/env-names.ts';
import { isCredentialName, isHarmlessValue, isPlaceholderValue } from '../text/env-values.ts';
import { templateHeaderRule, templateKeysRule, templateValueRule } from './check-rules.ts';
import { fileFinding } from './guard.ts';

/** An env file as far as the comparisons go. Its values stay in memory. */
export interface EnvText {
  readonly path: RepoPath;
  readonly kind: EnvKind;
  readonly text: string;
  readonly entries: readonly DotenvEntry[];
  /** Committed on purpose by its stack: it serves as a template itself. */
  readonly isShared: boolean;
}

/** A template with the env files that are made from it. */
export interface EnvPair {
  /** Null where nobody has made one. */
  readonly template: EnvText | null;
  readonly files: readonly EnvText[];
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Name of the env file that a template describes: `.env.local.example` describes `.env.local`. */
export function describedName(template: string): string {
  const words =
    /[._-](?:examples?|samples?|templates?|tmpl|tpl|dist|defaults?|schema|spec|blank|empty|skeleton|stub|placeholder)(?=$|[._-])/i;
  const bare = nameOf(template).replace(words, '');
  if (/^(?:example|sample|template|default)\.env$/i.test(bare)) return '.env';
  return bare === 'env' || bare === '' ? '.env' : bare;
}

/** The env file that a template stands for: a name of the team's own, which does not say it, stands for `.env`. */
export function envFileOf(template: string): string {
  const name = describedName(template);
  return name === nameOf(template) ? '.env' : name;
}

/** Pairs the files of every folder. `.env.local` and modes without a template of their own belong to that of `.env`. */
export function envPairs(all: readonly EnvText[]): readonly EnvPair[] {
  const folders = new Map<string, EnvText[]>();
  for (const file of all) folders.set(folderOf(file.path), [...(folders.get(folderOf(file.path)) ?? []), file]);
  return [...folders.values()].flatMap(pairsOf);
}

function pairsOf(files: readonly EnvText[]): readonly EnvPair[] {
  const templates = files.filter(({ kind }) => kind === 'template');
  const own = files.filter(({ kind }) => kind === 'plain' || kind === 'local' || kind === 'mode');
  const local = own.filter(
    file => !file.isShared && !/\.keys$|(?:~|\.(?:bak|backup|old|orig|save|copy|swp|tmp))(?:$|[.\d])/i.test(file.path),
  );
  const taken = new Set<EnvText>();
  const pairs: EnvPair[] = [];
  const main = preferred(templates.filter(template => envFileOf(template.path) === '.env'));
  for (const template of templates.filter(one => one !== main)) {
    const described = local.filter(file => nameOf(file.path) === envFileOf(template.path));
    if (described.length === 0 || envFileOf(template.path) === '.env') continue;
    described.forEach(file => taken.add(file));
    pairs.push({ template, files: described });
  }
  const rest = local.filter(file => !taken.has(file));
  // A stack that commits `.env` has its template there.
  const shared = own.find(file => file.isShared && nameOf(file.path) === '.env') ?? null;
  if (main !== null || rest.length > 0) pairs.push({ template: main ?? shared, files: rest });
  return pairs;
}

/** `.env.example` before others. */
function preferred(templates: readonly EnvText[]): EnvText | null {
  return templates.find(({ path }) => nameOf(path) === '.env.example') ?? templates[0] ?? null;
}

/** Keys that tools keep in a file beside its values. */
function isBookkeeping(key: string): boolean {
  return isCipherBookkeeping(key) || /^DOTENV_PRIVATE_KEY\w*$/.test(key);
}

/** Keys of a text; those of commented-out assignments count in a template: `# SENTRY_DSN=` is an optional one. */
export function keysOf({ entries, text, kind }: Pick<EnvText, 'entries' | 'text' | 'kind'>): ReadonlySet<string> {
  const keys = new Set(entries.map(({ key }) => key).filter(key => !isBookkeeping(key)));
  if (kind === 'template')
    for (const match of text.matchAll(/^[ \t]*#[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.]*)[ \t]*=/gm))
      keys.add(match[1] ?? '');
  return keys;
}

/** Judges one pair: missing keys on either side, real values and a missing warning in the template. */
export function judgePair({ template, files }: EnvPair, options: PairOptions): readonly Finding[] {
  const findings: Finding[] = [];
  const known = template === null ? new Set<string>() : keysOf(template);
  for (const file of files) findings.push(...missingInTemplate(file, template, known));
  if (template === null) return findings;
  const present = new Set(files.flatMap(file => [...keysOf(file)]));
  const required = template.entries.filter(({ key }) => !isBookkeeping(key));
  const [first] = files;
  const lacking = [
    ...new Map(required.filter(({ key }) => !present.has(key)).map(entry => [entry.key, entry])).values(),
  ];
  if (first !== undefined && lacking.length > 0 && template.kind === 'template')
    findings.push(
      at(
        fileFinding(templateKeysRule, {
          severity: 'error',
          path: first.path,
          origin: { kind: 'worktree' },
          reasons: lacking.map(({ key }) => `missing=${key}`),
          detail: `${first.path} lacks what ${template.path} names: ${shown(lacking.map(({ key }) => key))}.`,
          fix: [`# in ${first.path}:`, ...lacking.slice(0, 8).map(({ key }) => `${key}=`)],
        }),
        1,
      ),
    );
  if (template.kind === 'template') findings.push(...realValues(template, files, options), ...header(template));
  return findings;
}

/** Capabilities of the comparison. */
export interface PairOptions {
  /** Whether the detector sees a secret in the bytes. */
  readonly looksSecret: (bytes: Uint8Array, path: string) => boolean;
  readonly leftOut: LeftOut;
}

/** Why a value says nothing when it stands in two places, as a reason code; null when it does. */
export type LeftOut = (key: string, value: string) => string | null;

function missingInTemplate(file: EnvText, template: EnvText | null, known: ReadonlySet<string>): readonly Finding[] {
  const lacking = [...keysOf(file)].filter(key => !known.has(key));
  if (lacking.length === 0) return [];
  const name = template?.path ?? `${folderOf(file.path)}.env.example`;
  const line = file.entries.find(({ key }) => key === lacking[0])?.line ?? 1;
  return [
    at(
      fileFinding(templateKeysRule, {
        severity: 'error',
        path: file.path,
        origin: { kind: 'worktree' },
        reasons: lacking.map(key => `undocumented=${key}`),
        detail:
          template === null
            ? `There is no ${name} that names its keys: ${shown(lacking)}.`
            : `${name} lacks keys of ${file.path}: ${shown(lacking)}.`,
        fix: [`npx secret-hook env example ${file.path}`],
      }),
      line,
    ),
  ];
}

/** One finding for each value, without it. */
function realValues(template: EnvText, files: readonly EnvText[], options: PairOptions): readonly Finding[] {
  return template.entries.flatMap(({ key, value, line }) => {
    if (!isRealValue(key, value, options)) return [];
    const same = files
      .flatMap(({ path, entries }) => entries.map(entry => ({ ...entry, path })))
      .find(entry => entry.value === value);
    const detail =
      same === undefined
        ? `${key} holds a value that is no placeholder.`
        : `${key} holds the value of ${same.key} (${same.path}:${same.line}).`;
    const fields = { severity: 'error', path: template.path, origin: { kind: 'worktree' } } as const;
    const fix = [`npx secret-hook env example ${template.path}`];
    return [at(fileFinding(templateValueRule, { ...fields, reasons: [`key=${key}`], detail, fix }), line)];
  });
}

/** Whether a value of a template is one that nobody else should have. */
export function isRealValue(key: string, value: string, { looksSecret, leftOut }: PairOptions): boolean {
  if (isPlaceholderValue(value)) return false;
  if (isCredentialName(key)) return true;
  return (
    !isHarmlessValue(value) && leftOut(key, value) === null && looksSecret(Buffer.from(`${key}='${value}'\n`), '.env')
  );
}

const warns =
  /\b(?:never|do\s*n['o]t|not|no|nicht|keine?)\b[^\n]*\b(?:commit|real|actual|secrets?|values?|credentials?|passwords?|echte\w*)\b|\bplaceholders?\b|\b(?:security|warning)\b/i;

/** Whether a comment before the first assignment warns. */
export function hasWarning(text: string): boolean {
  const comments: string[] = [];
  for (const line of text.replace(/^\u{feff}/u, '').split(/\r\n?|\n/)) {
    if (/^\s*#/.test(line) && !/^\s*#\s*[A-Za-z_]\w*=/.test(line)) comments.push(line);
    else if (line.trim() !== '') break;
  }
  return comments.some(line => warns.test(line));
}

function header(template: EnvText): readonly Finding[] {
  if (hasWarning(template.text)) return [];
  return [
    fileFinding(templateHeaderRule, {
      severity: 'warning',
      path: template.path,
      origin: { kind: 'worktree' },
      reasons: ['no-header'],
      detail: 'Its first lines do not say that real values stay out of it.',
      fix: ['npx secret-hook env check --fix'],
    }),
  ];
}

/** Puts a finding at a line. */
export function at(finding: Finding, line: number): Finding {
  return { ...finding, span: { startLine: line, startColumn: 1, endLine: line, endColumn: 1 } };
}

const keysShown = 8;

/** `A, B and 3 more`. */
export function shown(keys: readonly string[]): string {
  const rest = keys.length - keysShown;
  return rest > 0 ? `${keys.slice(0, keysShown).join(', ')} and ${rest} more` : keys.join(', ');
}
