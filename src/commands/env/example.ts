/** `env example`: writes the template of an env file, or brings it up to date. */
import { relative, resolve } from 'node:path';
import type { ExitCode } from '../../exit-code.ts';
import { openRepository, type Repository } from '../../git/repository.ts';
import { describedName } from '../../guards/env-pairs.ts';
import { ignores } from '../../guards/guard.ts';
import { type EnvFile, envFiles } from '../../own-files/env-files.ts';
import { jsonText, printable } from '../../text/terminal.ts';
import { UserError } from '../../user-error.ts';
import type { Io } from '../io.ts';
import type { Parsed } from '../options.ts';
import { prepareChecks } from '../own-check.ts';
import { folderOf, templateChange, templatePath } from './template.ts';

/** Writes it and shows the diff; nothing of the template's own is lost, so nobody is asked. */
export async function run(parsed: Parsed, io: Io): Promise<ExitCode> {
  const repository = await openRepository(io.cwd);
  const { options } = await prepareChecks(repository);
  const { files, facts } = await envFiles(repository, options.naming);
  const source = chosen(repository, files, io.cwd, parsed.positionals[1]);
  const path = templatePath(source, files);
  const sources = files.filter(
    file =>
      file === source ||
      (isOwn(file) && folderOf(file.path) === folderOf(source.path) && templatePath(file, files) === path),
  );
  const change = templateChange(
    repository,
    { path, sources: [source, ...sources.filter(file => file !== source)], all: files, reads: [] },
    options,
  );
  const dry = parsed.has('dry-run');
  if (change !== null && !dry) change.apply();
  const probe = facts.probes.find(one => one.path === path)?.ignored.index ?? null;
  const hidden = ignores(probe)
    ? `${probe.source}:${probe.line} (${probe.pattern}) ignores it, so nobody gets it: npx secret-hook gitignore fix`
    : null;
  if (parsed.get('format') === 'json') {
    io.out(
      jsonText({
        version: 1,
        file: path,
        from: source.path,
        changed: change !== null,
        written: change !== null && !dry,
        diff: change?.lines ?? [],
        ignoredBy: ignores(probe) ? probe : null,
      }),
    );
    return 0;
  }
  const lines =
    change === null
      ? [`secret-hook: ${path} is up to date with ${source.path}`]
      : [
          ...change.lines,
          '',
          `secret-hook: ${path} ${dry ? 'would be' : 'is'} written from ${source.path}; look it over, then: git add ${path}`,
        ];
  io.out(`${[...lines, ...(hidden === null ? [] : [hidden])].map(printable).join('\n')}\n`);
  return 0;
}

/** An env file that holds values of this machine. */
export function isOwn({ kind, problem, state, modifiedMs }: EnvFile): boolean {
  return (
    (kind === 'plain' || kind === 'local' || kind === 'mode') &&
    problem === null &&
    state !== 'tracked' &&
    modifiedMs !== null
  );
}

/** The file that was named, or `.env` (then `.env.local`, then any other) in this folder or at the top. */
function chosen(repository: Repository, files: readonly EnvFile[], cwd: string, named: string | undefined): EnvFile {
  const from = (path: string): string => relative(repository.top, resolve(cwd, path)).replaceAll('\\', '/');
  if (named !== undefined) {
    const path = from(named);
    const wanted = [path, `${folderOf(path)}${describedName(path)}`];
    const found = files.filter(({ kind }) => kind !== 'template').find(file => wanted.includes(file.path));
    if (found !== undefined && found.problem === null) return found;
    throw new UserError('usage', found === undefined ? `There is no env file ${named}` : unreadText(named, found), {
      hint: 'npx secret-hook env list shows what there is',
    });
  }
  for (const folder of [from('x').slice(0, -1), '']) {
    const own = files.filter(
      file =>
        folderOf(file.path) === folder && file.kind !== 'template' && file.problem === null && file.kind !== 'direnv',
    );
    const found =
      ['.env', '.env.local'].map(name => own.find(({ path }) => path === folder + name)).find(Boolean) ?? own[0];
    if (found !== undefined) return found;
  }
  const unread = files.find(({ kind, problem }) => kind !== 'template' && kind !== 'direnv' && problem !== null);
  if (unread !== undefined) throw new UserError('usage', unreadText(unread.path, unread));
  throw new UserError('usage', 'There is no env file here to make a template from', {
    hint: 'Name one: npx secret-hook env example path/to/.env',
  });
}

function unreadText(shown: string, { problem }: EnvFile): string {
  return problem === 'it cannot be read' ? `${shown} cannot be read` : `${shown} cannot be read: ${problem}`;
}
