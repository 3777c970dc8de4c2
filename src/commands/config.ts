/** `secret-hook config`: the effective configuration, and where each value comes from. */
import { baselineName, configurationName, type ConfigurationFiles } from '../config/names.ts';
import { loadConfiguration, type Sources } from '../config/load-configuration.ts';
import type { ExitCode } from '../exit-code.ts';
import { findRepository, openRepository } from '../git/repository.ts';
import { layersOf, whatIsOff, type Configuration } from '../policy/configuration.ts';
import { printable } from '../text/terminal.ts';
import { builtInDetection } from './detection.ts';
import type { Io } from './io.ts';
import { knownRules } from './known-rules.ts';
import { formatOption, parseOptions, table, type Spec } from './options.ts';
import { bounded, revisionSources, worktreeFiles, worktreeSources } from './team-policy.ts';

export const spec: Spec = {
  name: 'config',
  summary: 'Print the effective configuration and where each value is from',
  usage: '',
  about: [
    `Read from ${configurationName} at the top of the repository, or from secretHook in its package.json.`,
    'Hooks and scan --staged read the version in the index, everything else the one in the work tree.',
  ],
  options: [{ name: 'staged', help: 'The version in the index, which the hooks read' }, formatOption],
  examples: [['secret-hook config --staged', 'what the next commit is judged by']],
};

/** Runs the verb. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = parseOptions(spec, args);
  const { files, sources } = parsed.has('staged') ? await staged(io.cwd) : await here(io.cwd);
  const { configuration, places } = await loadConfiguration(files, knownRules(builtInDetection()), sources);
  const values = valuesOf(configuration, places);
  if (parsed.get('format') === 'json') {
    io.out(
      `${JSON.stringify({ version: 1, source: configuration.source, values, off: whatIsOff(configuration) }, null, 2)}\n`,
    );
    return 0;
  }
  const rows = Object.entries(values).map(
    ([key, { value, from }]) => [key, `${JSON.stringify(value)}  (${from})`] as const,
  );
  const off = whatIsOff(configuration);
  const source = configuration.source ?? `nothing configured; ${configurationName} would be read`;
  const text = [`Source: ${source}`, `Baseline: ${baselineName}`, '', ...table(rows, Math.min(io.columns, 120)), ''];
  io.out(
    `${[...text, off.length === 0 ? 'Nothing is switched off.' : `Switched off: ${off.join(', ')}`].map(printable).join('\n')}\n`,
  );
  return 0;
}

interface Value {
  readonly value: unknown;
  /** `default`, or file and line; several where files add up. */
  readonly from: string;
}

function valuesOf(
  configuration: Configuration,
  places: ReadonlyMap<string, readonly string[]>,
): Readonly<Record<string, Value>> {
  const layers = layersOf(configuration);
  const { detection, env, gitignore, limits, help, compat, customRules } = configuration;
  const values = {
    rules: Object.assign({}, ...layers.map(layer => layer.rules)) as unknown,
    overrides: layers.flatMap(layer => layer.overrides),
    exclude: layers.flatMap(layer => layer.exclude),
    detection: layers.map(layer => layer.detection).findLast(value => value !== null) ?? detection ?? 'normal',
    env,
    gitignore,
    limits,
    help,
    compat,
    // Of a custom rule its name says enough; its pattern is in the file.
    customRules: customRules.map(({ id }) => id),
  };
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, { value, from: places.get(key)?.join(', ') ?? 'default' }]),
  );
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
