/** `env move`: takes env files out of the repository. */
import { lstatSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import process from 'node:process';
import type { ExitCode } from '../../exit-code.ts';
import { decidingPatterns } from '../../git/ignore.ts';
import { findRepository, openRepository, type Repository } from '../../git/repository.ts';
import { ignores } from '../../guards/guard.ts';
import { type EnvFile, envFiles } from '../../own-files/env-files.ts';
import { loadersFor } from '../../own-files/loaders.ts';
import { isPrivateFolder, makePrivateFolders, moveFile } from '../../own-files/move-file.ts';
import { movedFolder, recordMoves } from '../../own-files/moved.ts';
import { jsonText, printable } from '../../text/terminal.ts';
import { shellQuote } from '../../text/shell.ts';
import { UserError } from '../../user-error.ts';
import type { Io } from '../io.ts';
import type { Parsed } from '../options.ts';
import { prepareChecks } from '../own-check.ts';
import { isOwn } from './example.ts';
import { loaderLines, namesIn } from './loader-lines.ts';

/** Moves them one by one; each is recorded before its original goes. */
export async function run(parsed: Parsed, io: Io): Promise<ExitCode> {
  const repository = await openRepository(io.cwd);
  const { options } = await prepareChecks(repository);
  const { files } = await envFiles(repository, options.naming);
  const chosen = choose(repository, files, io.cwd, parsed);
  const folder = folderFor(repository, io, parsed.positionals[1]);
  await refuseInside(repository, folder);
  const moves = chosen.map(file => ({ file, to: join(folder, file.path) }));
  for (const { to } of moves)
    if (lstatSync(to, { throwIfNoEntry: false }) !== undefined)
      throw new UserError('usage', `There is a ${to}; nothing was moved`, {
        hint: 'Choose another folder: npx secret-hook env move DIR',
      });
  const dry = parsed.has('dry-run');
  if (!dry)
    for (const { file, to } of moves) {
      makePrivateFolders(folder, dirname(to));
      moveFile(file.file, to, () => recordMoves(repository, [{ from: file.path, to }]));
    }
  const names = await namesIn(repository);
  if (parsed.get('format') === 'json') {
    const moved = moves.map(({ file, to }) => ({ from: file.path, to, loaders: loadersFor(to, names, file.entries) }));
    io.out(jsonText({ version: 1, done: !dry, folder, moved }));
    return 0;
  }
  const [first] = moves;
  const modes =
    process.platform === 'win32'
      ? 'Windows keeps access lists, not modes: look with icacls who can read it'
      : 'mode 0600, in a folder of mode 0700';
  const lines = [
    ...moves.map(({ file, to }) => `secret-hook: ${file.path} ${dry ? 'would be' : 'is'} at ${to} now (${modes})`),
    'How it is read from there:',
    ...(first === undefined ? [] : loaderLines(first.to, names, first.file.entries)),
    ...(first === undefined ? [] : ['And back again:', `  mv ${shellQuote(first.to)} ${shellQuote(first.file.file)}`]),
  ];
  io.out(`${lines.map(printable).join('\n')}\n`);
  return 0;
}

function choose(repository: Repository, files: readonly EnvFile[], cwd: string, parsed: Parsed): readonly EnvFile[] {
  const from = (path: string): string => relative(repository.top, resolve(cwd, path)).split(sep).join('/');
  const named = parsed.all('file');
  const free = files.filter(file => isOwn(file) && file.state !== 'outside' && file.content === 'plain');
  if (parsed.has('all')) {
    if (free.length > 0) return free;
    throw new UserError('usage', 'There is no untracked env file with values here', {
      hint: 'npx secret-hook env list',
    });
  }
  const wanted =
    named.length > 0
      ? named.map(from)
      : [['.env', '.env.local'].map(from).find(path => free.some(file => file.path === path)) ?? from('.env')];
  return wanted.map(path => {
    const file =
      files.find(one => one.path === path && one.state !== 'outside') ?? files.find(one => one.path === path);
    if (file === undefined)
      throw new UserError('usage', `There is no env file ${path}`, {
        hint: 'npx secret-hook env list shows what there is',
      });
    if (file.state === 'outside')
      throw new UserError('usage', `${path} is outside already, at ${file.file}`, { hint: 'npx secret-hook env list' });
    if (['tracked', 'staged', 'force-added'].includes(file.state))
      throw new UserError('usage', `git has ${path}: moving it would leave it in the index`, {
        hint: `git rm --cached ${shellQuote(path)}`,
      });
    if (file.problem !== null && !file.problem.startsWith('binary'))
      throw new UserError('usage', `${path} cannot be moved: ${file.problem}`, { hint: 'Move it by hand' });
    return file;
  });
}

/** A folder that others can enter is not changed: a private one is made in it. */
function folderFor(repository: Repository, io: Io, dir: string | undefined): string {
  if (dir === undefined) return movedFolder(repository, { env: io.env, home: homedir(), platform: process.platform });
  const folder = resolve(io.cwd, dir);
  const status = lstatSync(folder, { throwIfNoEntry: false });
  if (status === undefined || isPrivateFolder(folder)) return folder;
  if (!status.isDirectory() && !status.isSymbolicLink())
    throw new UserError('usage', `${dir} is no folder`, { hint: 'Name a folder: npx secret-hook env move DIR' });
  return join(folder, basename(repository.top));
}

/** Out of this repository and its work trees, and not into another one that would take the file. */
async function refuseInside(repository: Repository, folder: string): Promise<void> {
  let existing = folder;
  while (lstatSync(existing, { throwIfNoEntry: false }) === undefined && dirname(existing) !== existing)
    existing = dirname(existing);
  const other = await findRepository(existing);
  if (other === null) return;
  if (other.commonDir === repository.commonDir)
    throw new UserError('usage', `${folder} is inside of this repository`, {
      hint: 'Name a folder elsewhere, or none: npx secret-hook env move',
    });
  const probe = relative(other.top, join(folder, '.env')).split(sep).join('/');
  const [by = null] = probe.startsWith('..')
    ? [null]
    : await decidingPatterns([Buffer.from(probe)], { cwd: other.top, personal: true });
  if (!ignores(by))
    throw new UserError(
      'usage',
      `${folder} is inside of another git repository, ${other.top}, which does not ignore it`,
      { hint: 'Name a folder elsewhere: npx secret-hook env move DIR' },
    );
}
