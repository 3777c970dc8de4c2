/** `secret-hook config`: the effective configuration, of the repository or of a place in it, and where each value comes from. */
import { statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { baselineName, bounded, configurationName, type ConfigurationFiles } from '../config/names.ts';
import { withCustomRules } from '../config/custom-rules.ts';
import { loadConfiguration, loadFolder, type FolderLayer, type Sources } from '../config/load-configuration.ts';
import type { ExitCode } from '../exit-code.ts';
import { findRepository, openRepository } from '../git/repository.ts';
import type { RepoPath } from '../model.ts';
import { whatIsOff, type Configuration } from '../policy/configuration.ts';
import { jsonText, printable } from '../text/terminal.ts';
import { UserError } from '../user-error.ts';
import { effectiveFor, type Effective } from './config/effective.ts';
import { valuesOf, type Entry, type Values } from './config/values.ts';
import { builtInDetection } from './detection.ts';
import type { Io } from './io.ts';
import { knownRules } from './known-rules.ts';
import { formatOption, parseOptions, table, type Spec } from './options.ts';
import { foldersAbove } from './policy-for-findings.ts';
import { worktreeFiles } from './policy-files.ts';
import { revisionSources, worktreeSources } from './team-policy.ts';

export const spec: Spec = {
  name: 'config',
  summary: 'Print the effective configuration and where each value is from',
  usage: '[FOLDER|FILE]',
  about: [
    `Read from ${configurationName} at the top of the repository, or from secretHook in its package.json.`,
    `With a FOLDER or a FILE, the ${configurationName} of the folders around it counts as well; of a FILE it says how each rule counts there.`,
    'Hooks and scan --staged read the version in the index, everything else the one in the work tree.',
  ],
  options: [{ name: 'staged', help: 'The version in the index, which the hooks read' }, formatOption],
  positionals: [0, 1],
  examples: [
    ['secret-hook config --staged', 'what the next commit is judged by'],
    ['secret-hook config packages/api/src/client.ts', 'how findings in one file count'],
  ],
};

/** Runs the verb. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = parseOptions(spec, args);
  const where = parsed.has('staged') ? await staged(io.cwd) : await here(io.cwd);
  const known = knownRules(builtInDetection());
  const read = await loadConfiguration(where.files, known, where.sources);
  const { configuration } = read;
  const place = placeIn(where.sources.top, parsed.positionals[0], io.cwd);
  const folders =
    place === null ? [] : await foldersAround(place, where.sources, withCustomRules(known, configuration.customRules));
  const values = valuesOf(read, folders);
  const effective =
    place === null || place.file === null ? null : await effectiveFor(place.file, configuration, folders);
  const shown = { configuration, folders, values, place: place?.path ?? null, effective };
  io.out(parsed.get('format') === 'json' ? renderJson(shown) : renderText(shown, Math.min(io.columns, 120)));
  return 0;
}

interface Shown {
  readonly configuration: Configuration;
  readonly folders: readonly FolderLayer[];
  readonly values: Values;
  /** What was asked about; null: the repository. */
  readonly place: string | null;
  readonly effective: Effective | null;
}

function renderJson({ configuration, folders, values, place, effective }: Shown): string {
  const fields = [...values].map(([key, entries]) => {
    const from = [...new Set(entries.map(entry => entry.from))];
    return [
      key,
      { value: plain(key, entries), from: from.length === 0 ? 'default' : from.join(', '), entries },
    ] as const;
  });
  const report = {
    version: 1,
    source: configuration.source,
    ...(place === null ? {} : { place }),
    values: Object.fromEntries(fields),
    ...(effective === null ? {} : { effective }),
    off: whatIsOff(configuration, folders),
  };
  return jsonText(report);
}

/** The value as it could stand in one file. */
function plain(key: string, entries: readonly Entry[]): unknown {
  const inner = (entry: Entry): string => entry.key.slice(key.length + 1);
  if (key === 'rules' || key === 'limits') return Object.fromEntries(entries.map(one => [inner(one), one.value]));
  if (key === 'env') {
    const of = (name: string) => entries.filter(one => inner(one) === name).map(({ value }) => value);
    return { location: of('location')[0], allowed: of('allowed'), names: of('names'), templates: of('templates') };
  }
  return key === 'detection' || key === 'gitignore' || key === 'help'
    ? entries[0]?.value
    : entries.map(({ value }) => value);
}

function renderText({ configuration, folders, values, place, effective }: Shown, columns: number): string {
  const rows = [...values].flatMap(([key, entries]) =>
    entries.length === 0
      ? [[key, `nothing  (default)`] as const]
      : entries.map(entry => [entry.key, `${JSON.stringify(entry.value)}  (${entry.from})`] as const),
  );
  const off = whatIsOff(configuration, folders);
  const lines = [
    `Source: ${configuration.source ?? `nothing configured; ${configurationName} would be read`}`,
    `Baseline: ${baselineName}`,
    ...(place === null ? [] : [`For: ${place}`]),
    '',
    ...table(rows, columns),
    ...(effective === null ? [] : ['', ...effectiveLines(effective, columns)]),
    '',
    off.length === 0 ? 'Nothing is switched off.' : `Switched off: ${off.join(', ')}`,
  ];
  return `${lines.map(printable).join('\n')}\n`;
}

function effectiveLines({ excluded, levels }: Effective, columns: number): readonly string[] {
  const rows = levels.map(({ rule, level, from }) => [rule, `${level}  (${from})`] as const);
  return [
    excluded === null ? 'In this file:' : `In this file everything is set aside: ${excluded}. Otherwise:`,
    ...(rows.length === 0 ? ['  every rule has its own level'] : table(rows, columns)),
  ];
}

interface Place {
  /** From the top; `.` for the top itself. */
  readonly path: string;
  /** The same when it is no folder. */
  readonly file: RepoPath | null;
}

/** What need not exist counts as a file. Throws `UserError` when it lies outside. */
function placeIn(top: string, typed: string | undefined, cwd: string): Place | null {
  if (typed === undefined) return null;
  const full = resolve(cwd, typed);
  const path = relative(top, full).replaceAll('\\', '/');
  if (path.startsWith('..'))
    throw new UserError('usage', `${typed} is not in this repository`, { hint: 'Name a folder or a file in it' });
  const isFolder = statSync(full, { throwIfNoEntry: false })?.isDirectory() === true;
  // A path below the top is a path of the repository.
  return { path: path || '.', file: isFolder ? null : (path as RepoPath) };
}

async function foldersAround(
  { path, file }: Place,
  sources: Sources,
  known: Parameters<typeof loadFolder>[1],
): Promise<readonly FolderLayer[]> {
  const names = foldersAbove((file ?? `${path}/.`) as RepoPath)
    .filter(folder => folder !== '.')
    .map(folder => `${folder}/${configurationName}`);
  if (names.length === 0) return [];
  const found = await sources.read(names);
  const read = names.map((name, index) => {
    const bytes = found[index] ?? null;
    return bytes === null ? Promise.resolve([]) : loadFolder({ path: name, bytes }, known, sources);
  });
  return (await Promise.all(read)).flat();
}

interface Where {
  readonly files: ConfigurationFiles;
  readonly sources: Sources;
}

async function here(cwd: string): Promise<Where> {
  const folder = (await findRepository(cwd))?.top ?? cwd;
  return { files: worktreeFiles(folder), sources: worktreeSources(folder) };
}

async function staged(cwd: string): Promise<Where> {
  const repository = await openRepository(cwd);
  const sources = revisionSources(repository, ':0');
  const [own = null, manifest = null] = await sources.read([configurationName, 'package.json']);
  return { files: { own, manifest: bounded(manifest) }, sources };
}
