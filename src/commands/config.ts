/** `secret-hook config`: the effective configuration, and where each value comes from. */
import { baselineName, configurationName, type ConfigurationFiles } from '../config/names.ts';
import { readConfiguration } from '../config/read-configuration.ts';
import type { ExitCode } from '../exit-code.ts';
import { findRepository, openRepository } from '../git/repository.ts';
import { whatIsOff, type Configuration } from '../policy/configuration.ts';
import { printable } from '../text/terminal.ts';
import { builtInDetection } from './detection.ts';
import type { Io } from './io.ts';
import { knownRules } from './known-rules.ts';
import { formatOption, parseOptions, table, type Spec } from './options.ts';
import { bounded, readRevision, worktreeFiles } from './team-policy.ts';

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
  const files = parsed.has('staged') ? await stagedFiles(io.cwd) : await hereFiles(io.cwd);
  const { configuration, lines } = readConfiguration(files, knownRules(builtInDetection()));
  const values = valuesOf(configuration, lines);
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
  /** `default`, or file and line. */
  readonly from: string;
}

function valuesOf(configuration: Configuration, lines: ReadonlyMap<string, number>): Readonly<Record<string, Value>> {
  const { source, rules, overrides, exclude, help, compat, customRules } = configuration;
  // Of a custom rule its name says enough; its pattern is in the file.
  const values = { rules, overrides, exclude, help, compat, customRules: customRules.map(({ id }) => id) };
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      const line = lines.get(key);
      return [key, { value, from: line === undefined ? 'default' : `${source ?? ''}:${line}` }];
    }),
  );
}

async function hereFiles(cwd: string): Promise<ConfigurationFiles> {
  return worktreeFiles((await findRepository(cwd))?.top ?? cwd);
}

async function stagedFiles(cwd: string): Promise<ConfigurationFiles> {
  const names = [configurationName, 'package.json'];
  const [own = null, manifest = null] = await readRevision(await openRepository(cwd), ':0', names);
  return { own, manifest: bounded(manifest) };
}
