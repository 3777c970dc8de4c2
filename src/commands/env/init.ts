/** `env init`: makes an env file from its template, readable by nobody else from its first byte. */
import { closeSync, fsyncSync, lstatSync, openSync, rmSync, writeSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import process from 'node:process';
import type { ExitCode } from '../../exit-code.ts';
import { decidingPatterns } from '../../git/ignore.ts';
import { openRepository, type Repository } from '../../git/repository.ts';
import { envFileOf } from '../../guards/env-pairs.ts';
import { cite, ignores } from '../../guards/guard.ts';
import type { IgnorePattern, RepoPath } from '../../model.ts';
import { type EnvFile, envFiles } from '../../own-files/env-files.ts';
import { makePrivateFolders } from '../../own-files/move-file.ts';
import { movedFolder, recordMoves } from '../../own-files/moved.ts';
import { isHarmlessValue, isPlaceholderValue, isReference } from '../../text/env-values.ts';
import { jsonText, printable } from '../../text/terminal.ts';
import { UserError } from '../../user-error.ts';
import type { Io } from '../io.ts';
import type { Parsed } from '../options.ts';
import { prepareChecks } from '../own-check.ts';
import { loaderLines, namesIn } from './loader-lines.ts';
import { folderOf } from './template.ts';

/** Makes it. Throws `UserError` while git would take it, and when there is one. */
export async function run(parsed: Parsed, io: Io): Promise<ExitCode> {
  const repository = await openRepository(io.cwd);
  const { options } = await prepareChecks(repository);
  const { files, facts } = await envFiles(repository, options.naming);
  const template = templateFor(repository, files, io.cwd, parsed.positionals[1]);
  const path = `${folderOf(template.path)}${envFileOf(template.path)}`;
  refuseExisting(repository, files, path);
  const bytes = Buffer.from(withoutHeader(template.text));
  const outside = options.team?.envOutside === true ? writeOutside(repository, io, { path, bytes }) : null;
  const by = outside === null ? await refuseUnignored(repository, path) : null;
  if (outside === null) writeNew(join(repository.top, path), bytes);
  const open = [...new Set(template.entries.filter(({ value }) => isOpen(value)).map(({ key }) => key))];
  const shared = facts.probes.find(probe => probe.path === path)?.ignored.index;
  const alone =
    by === null || shared === undefined || ignores(shared)
      ? null
      : `${cite(by)} is not committed yet: teammates are not covered before it is`;
  if (parsed.get('format') === 'json') {
    io.out(
      jsonText({
        version: 1,
        file: path,
        from: template.path,
        mode: '0600',
        ...(outside === null ? {} : { location: outside }),
        ignoredBy: by,
        fillIn: open,
      }),
    );
    return 0;
  }
  const lines = [
    `secret-hook: ${path} is made from ${template.path}${outside === null ? '' : ` at ${outside}`}, mode 0600, ${by === null ? 'outside of the repository, as this team keeps env files' : `ignored by ${cite(by)}`}`,
    ...(outside === null
      ? []
      : ['How it is read from there:', ...loaderLines(outside, await namesIn(repository), template.entries)]),
    ...(open.length > 0 ? [`Fill in: ${open.join(', ')}`] : []),
    ...(alone === null ? [] : [alone]),
  ];
  io.out(`${lines.map(printable).join('\n')}\n`);
  return 0;
}

/** Whether somebody has to put a value in: not where the template gives one, or says where it comes from. */
function isOpen(value: string): boolean {
  return isPlaceholderValue(value) && !isHarmlessValue(value) && !isReference(value);
}

function templateFor(
  repository: Repository,
  files: readonly EnvFile[],
  cwd: string,
  named: string | undefined,
): EnvFile {
  const from = (path: string): string => relative(repository.top, resolve(cwd, path)).replaceAll('\\', '/');
  const templates = files.filter(({ kind, problem, text }) => kind === 'template' && problem === null && text !== '');
  if (named !== undefined) {
    const path = from(named);
    const found =
      templates.find(file => file.path === path) ??
      templates.find(file => `${folderOf(file.path)}${envFileOf(file.path)}` === path);
    if (found !== undefined) return found;
    throw new UserError('usage', `There is no template for ${named}`, {
      hint: 'npx secret-hook env list shows what there is',
    });
  }
  for (const folder of [from('x').slice(0, -1), '']) {
    const here = templates.filter(({ path }) => folderOf(path) === folder);
    const found = here.find(({ path }) => path === `${folder}.env.example`) ?? here[0];
    if (found !== undefined) return found;
  }
  throw new UserError('usage', 'There is no template here, such as .env.example', {
    hint: 'Name one: npx secret-hook env init path/to/.env.example',
  });
}

function refuseExisting(repository: Repository, files: readonly EnvFile[], path: string): void {
  const known = files.find(file => file.path === path);
  if (known?.state === 'outside' && known.modifiedMs !== null)
    throw new UserError('usage', `${path} was moved out of the repository; it is at ${known.file}`, {
      hint: 'Move it back by hand when you want it here',
    });
  if (known !== undefined && ['tracked', 'staged', 'force-added'].includes(known.state))
    throw new UserError('usage', `git tracks ${path}: what is filled in there would be committed`, {
      hint: `git rm --cached ${path}`,
    });
  if (lstatSync(join(repository.top, path), { throwIfNoEntry: false }) !== undefined)
    throw new UserError('usage', `There is a ${path}; it stays as it is`, {
      hint: 'npx secret-hook env check compares it with the template',
    });
}

/** Where `env move` would put it, and recorded like that. */
function writeOutside(
  repository: Repository,
  io: Io,
  { path, bytes }: { readonly path: string; readonly bytes: Uint8Array },
): string {
  const folder = movedFolder(repository, { env: io.env, home: homedir(), platform: process.platform });
  const to = join(folder, path);
  makePrivateFolders(folder, dirname(to));
  writeNew(to, bytes);
  // The folder of a template and the name that it stands for are a path.
  recordMoves(repository, [{ from: path as RepoPath, to }]);
  return to;
}

async function refuseUnignored(repository: Repository, path: string): Promise<IgnorePattern> {
  const [by = null] = await decidingPatterns([Buffer.from(path)], { cwd: repository.top, personal: true });
  if (ignores(by)) return by;
  throw new UserError(
    'usage',
    `git does not ignore ${path}${by === null ? '' : ` (${cite(by)} re-includes it)`}: the next \`git add\` would take it`,
    {
      hint: 'npx secret-hook gitignore fix',
    },
  );
}

/** Never over a file or through a link; a half-written one is taken away. */
function writeNew(path: string, bytes: Uint8Array): void {
  const descriptor = openSync(path, 'wx', 0o600);
  try {
    writeSync(descriptor, bytes);
    fsyncSync(descriptor);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
}

/** Our own words to readers of the template make no sense in the copy. */
function withoutHeader(text: string): string {
  return text
    .replace(/^\u{feff}/u, '')
    .replace(/^# Template of [^\r\n]*\r?\n# WARNING: never put real passwords[^\r\n]*\r?\n(?:\r?\n)?/, '');
}
