/** `env list`: every env-like file and its state. Keys and lines, never a value. */
import type { ExitCode } from '../../exit-code.ts';
import { openRepository } from '../../git/repository.ts';
import { cite, ignores } from '../../guards/guard.ts';
import { type EnvFile, envFiles } from '../../own-files/env-files.ts';
import { createPaint, type Paint } from '../../report/colour.ts';
import { jsonText, printable, wrap } from '../../text/terminal.ts';
import { type Io, wantsColour } from '../io.ts';
import { prepareChecks } from '../own-check.ts';
import type { OwnValueReason } from '../own-value-reasons.ts';
import type { Parsed } from '../options.ts';

/** Prints the list; it judges nothing, so the exit code is 0. */
export async function run(parsed: Parsed, io: Io): Promise<ExitCode> {
  const repository = await openRepository(io.cwd);
  const { naming = null } = (await prepareChecks(repository)).options;
  const { files } = await envFiles(repository, naming);
  const { ownValueReasons } = await import('../own-value-reasons.ts');
  const { values: own, troubles } = await ownValueReasons({
    repository,
    base: repository.top,
    env: io.env,
    withEnvironment: false,
    naming,
  });
  const home = own.filter(({ file }) => !files.some(one => isIn(one, file)));
  if (parsed.get('format') === 'json') {
    const notRead = troubles.map(({ path, detail }) => ({ file: path, why: detail }));
    io.out(jsonText({ version: 1, files: files.map(file => asData(file, own)), home, notRead }));
    return 0;
  }
  const paint = createPaint(wantsColour(io, io.outIsTerminal));
  const columns = Math.min(Math.max(io.columns, 40), 120);
  const view = { paint, columns };
  const parts = [
    ...(files.length === 0 ? ['secret-hook: no env file and no template in this repository'] : []),
    ...files.map(file => describe(file, own, view).join('\n')),
    ...elsewhere(home, view),
    ...(troubles.length === 0 ? [] : [troubles.map(({ path, detail }) => printable(`${path}: ${detail}`)).join('\n')]),
  ];
  io.out(`${parts.join('\n\n')}\n`);
  return 0;
}

/** Whether a value's file is this one: by its path in the repository, or by where it was moved. */
function isIn(file: EnvFile, path: string): boolean {
  return path === file.path || path === file.file;
}

interface View {
  readonly paint: Paint;
  readonly columns: number;
}

/** Files outside of the repository whose values count as the developer's own. */
function elsewhere(home: readonly OwnValueReason[], { paint, columns }: View): readonly string[] {
  const files = new Map<string, OwnValueReason[]>();
  for (const one of home) {
    const shown = one.place.replace(/:\d+$/, '');
    files.set(shown, [...(files.get(shown) ?? []), one]);
  }
  return [...files].map(([shown, values]) => {
    const indented = (text: string): readonly string[] => wrap(printable(text), columns - 2).map(line => `  ${line}`);
    const left = leftOut(values);
    return [
      paint.place(printable(shown)),
      ...indented('outside of the repository'),
      ...indented([...new Set(values.map(({ name }) => name))].join(', ')),
      ...(left === '' ? [] : indented(`not looked for in commits: ${left}`)),
    ].join('\n');
  });
}

/** `PORT (number), NODE_ENV (placeholder)`. */
function leftOut(values: readonly OwnValueReason[]): string {
  const left = values.filter(one => one.reason !== null);
  return [...new Set(left.map(({ name, reason }) => `${name} (${reason ?? ''})`))].join(', ');
}

function describe(file: EnvFile, own: readonly OwnValueReason[], { paint, columns }: View): readonly string[] {
  const indented = (text: string): readonly string[] => wrap(printable(text), columns - 2).map(line => `  ${line}`);
  const keys = [...new Set(file.entries.map(({ key }) => key))];
  const left = leftOut(own.filter(one => isIn(file, one.file)));
  const facts = [
    ...(file.mode === null ? [] : [`mode ${octal(file.mode)}`]),
    ...(file.modifiedMs === null ? [] : [`changed ${age(Date.now() - file.modifiedMs)}`]),
    file.problem ?? (keys.length === 0 ? 'no keys' : `${keys.length} ${keys.length === 1 ? 'key' : 'keys'}`),
  ];
  return [
    paint.place(printable(file.path)),
    ...indented(stateText(file)),
    ...indented(facts.join(', ')),
    ...(keys.length === 0 ? [] : indented(keys.join(', '))),
    ...(left === '' ? [] : indented(`not looked for in commits: ${left}`)),
  ];
}

/** What git does with the file, for a person. */
function stateText(file: EnvFile): string {
  const what = [
    ...(file.kind === 'template' ? ['template'] : []),
    // Binary ciphers have no mark of their own, so what is no text may be something else.
    ...(file.content === 'encrypted' && file.text === '' ? ['binary, taken for encrypted'] : []),
    ...((file.content === 'encrypted' && file.text !== '') || file.content === 'empty' ? [file.content] : []),
    ...(file.isLink ? ['symbolic link'] : []),
  ];
  return [...what, gitText(file)].join(', ');
}

function gitText({ state, by, kind, file }: EnvFile): string {
  const pattern = by === null ? '' : cite(by);
  switch (state) {
    case 'tracked':
      return ignores(by) ? `tracked, although ${pattern} ignores it` : 'tracked';
    case 'staged':
      return 'staged: the next commit adds it';
    case 'force-added':
      return `force-added although ${pattern} ignores it: the next commit adds it`;
    case 'exposed':
      if (kind === 'template') return 'not committed yet: nobody else has it';
      return `untracked and exposed: ${by === null ? 'nothing ignores it' : `${pattern} re-includes it`}`;
    case 'ignored':
      return `ignored by ${pattern}`;
    case 'ignored-here':
      return `ignored only on this machine, by ${pattern}, which is not committed`;
    case 'outside':
      return `outside of the repository, at ${file}`;
    default:
      return state satisfies never;
  }
}

function asData(file: EnvFile, own: readonly OwnValueReason[]): Readonly<Record<string, unknown>> {
  const { path, kind, state, by, content, mode, modifiedMs, problem, entries } = file;
  return {
    file: path,
    kind,
    state,
    ignoredBy: ignores(by) ? by : null,
    ...(by !== null && !ignores(by) ? { reincludedBy: by } : {}),
    encrypted: content === 'encrypted',
    content,
    link: file.isLink,
    mode: mode === null ? null : octal(mode),
    modified: modifiedMs === null ? null : new Date(modifiedMs).toISOString(),
    ageDays: modifiedMs === null ? null : Math.max(0, Math.floor((Date.now() - modifiedMs) / dayMs)),
    ...(state === 'outside' ? { location: file.file } : {}),
    keys: entries.map(({ key, line }) => ({
      key,
      line,
      // Why its value is not looked for in commits; null when it is, or when there is none.
      notLookedFor: own.find(one => isIn(file, one.file) && one.name === key && lineOf(one) === line)?.reason ?? null,
    })),
    problem,
  };
}

function lineOf({ place }: OwnValueReason): number {
  return Number(place.slice(place.lastIndexOf(':') + 1));
}

const dayMs = 86_400_000;

function octal(mode: number): string {
  return (mode & 0o7777).toString(8).padStart(4, '0');
}

function age(ms: number): string {
  const days = Math.floor(Math.max(ms, 0) / dayMs);
  if (days === 0) return 'today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
}
