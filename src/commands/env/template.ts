/** Which template belongs to which env files, and what it should say. Shared by `env example` and `env check --fix`. */
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Repository } from '../../git/repository.ts';
import { envFileOf, type PairOptions } from '../../guards/env-pairs.ts';
import { writeWhole } from '../../install/files.ts';
import type { EnvFile } from '../../own-files/env-files.ts';
import { renderTemplate } from '../../own-files/env-template.ts';
import { envName } from '../../text/env-names.ts';
import { isHarmlessValue, isPlaceholderValue } from '../../text/env-values.ts';
import { UserError } from '../../user-error.ts';
import { diffLines, type PlannedChange } from '../confirm.ts';

export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Path of the template that stands for an env file, whether it exists or not. */
export function templatePath(file: Pick<EnvFile, 'path'>, all: readonly EnvFile[]): string {
  const folder = folderOf(file.path);
  const templates = all
    .filter(({ path, kind }) => kind === 'template' && folderOf(path) === folder)
    .map(({ path }) => path);
  const describing = (name: string): string | undefined => {
    const found = templates.filter(path => envFileOf(path) === name);
    return found.find(path => nameOf(path) === '.env.example') ?? found[0];
  };
  const name = nameOf(file.path);
  // A name beside the usual ones, whose template nobody would know by its name, has that of `.env`.
  const isFamily = /^\.env(?:\.|$)/.test(name) || envName(`${name}.example`) === null;
  return describing(name) ?? (isFamily ? (describing('.env') ?? `${folder}.env.example`) : `${file.path}.example`);
}

/** What a template is made from. */
export interface TemplateInput {
  readonly path: string;
  /** Env files whose keys it names. */
  readonly sources: readonly EnvFile[];
  /** All env files: none of their values may be in the template. */
  readonly all: readonly EnvFile[];
  /** Keys that code reads and that it lacks, each with where: `src/a.ts:2`. */
  readonly reads: readonly { readonly key: string; readonly where: string }[];
}

/** The template as it should be. Throws `UserError` when a value of this machine would be in it all the same. */
export function templateText({ path, sources, all, reads }: TemplateInput, options: PairOptions): string {
  const existing = all.find(file => file.path === path && file.kind === 'template');
  const localValues = all
    .filter(({ kind }) => kind !== 'template')
    .flatMap(({ entries }) => entries.map(({ value }) => value));
  const texts =
    sources.length === 0
      ? [{ name: envFileOf(path), text: '' }]
      : sources.map(file => ({ name: nameOf(file.path), text: file.text }));
  let text: string | null = existing === undefined ? null : existing.text;
  for (const source of texts) text = renderTemplate({ ...options, ...source, localValues }, text);
  const newline = text?.includes('\r\n') ? '\r\n' : '\n';
  const added = reads.map(({ key, where }) => `${newline}# Read in ${where}${newline}# ${key}=${newline}`).join('');
  const result = (text ?? '') + added;
  const kept = sources
    .flatMap(({ entries }) => entries)
    .find(
      ({ key, value }) =>
        value.length >= 8 &&
        !isPlaceholderValue(value) &&
        !isHarmlessValue(value) &&
        options.leftOut(key, value) === null &&
        result.includes(value),
    );
  if (kept !== undefined)
    throw new UserError('unsupported', `The template would hold the value of ${kept.key}`, {
      hint: 'Look for it in the comments and the names of the keys, and take it out there',
    });
  return result;
}

/** The change that writes a template; null when it is as it should be. A link or a folder is never written through. */
export function templateChange(
  repository: Repository,
  input: TemplateInput,
  options: PairOptions,
): PlannedChange | null {
  const target = join(repository.top, input.path);
  const status = lstatSync(target, { throwIfNoEntry: false });
  const existing = input.all.find(file => file.path === input.path && file.kind === 'template');
  if (status !== undefined && (!status.isFile() || existing === undefined || existing.problem !== null))
    throw new UserError(
      'unreadable',
      `${input.path} is no text file that can be brought up to date${existing?.problem ? ` (${existing.problem})` : ''}`,
      {
        hint: 'Move it away and run the command again',
      },
    );
  const text = templateText(input, options);
  if (existing?.text.replace(/^\u{feff}/u, '') === text) return null;
  return {
    file: input.path,
    lines: diffLines(input.path, existing?.text ?? null, text, masked(options)),
    apply: () => writeWhole(target, Buffer.from(text), null),
  };
}

/** A line without a value that somebody could use. What is no assignment is shown only as far as it is a harmless comment. */
function masked({ looksSecret }: PairOptions): (line: string) => string {
  return line => {
    const match = /^(\s*#?\s*(?:export\s+)?[A-Za-z_][\w.-]*\s*=\s*)(.*)$/.exec(line);
    if (match !== null) {
      const [, head = '', value = ''] = match;
      return isPlaceholderValue(value) ||
        isHarmlessValue(value) ||
        /^(?:https?:\/\/example\.com|you@example\.com)/.test(value)
        ? line
        : `${head}…(${value.length})`;
    }
    if (line.trim() === '') return line;
    return !/^\s*#/.test(line) || looksSecret(Buffer.from(`${line}\n`), '.env') ? '…' : line;
  };
}
