#!/usr/bin/env node
/** argv → verb. Nothing of a verb is loaded before it is asked for. */
import process from 'node:process';
import type { Io } from './commands/io.ts';
import type { Spec } from './commands/options.ts';
import type { ExitCode } from './exit-code.ts';
import { reportError } from './report-error.ts';
import { UserError } from './user-error.ts';
import { writeAll } from './write-all.ts';

/** What a file in `commands/` exports. */
interface Command {
  readonly spec: Spec;
  readonly run: (args: readonly string[], io: Io) => Promise<ExitCode>;
}

/** Verb → module. The order is the order of the help. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  install: () => import('./commands/install.ts'),
  uninstall: () => import('./commands/uninstall.ts'),
  doctor: () => import('./commands/doctor.ts'),
  audit: () => import('./commands/audit.ts'),
  scan: () => import('./commands/scan.ts'),
  run: () => import('./commands/run.ts'),
  rules: () => import('./commands/rules.ts'),
  explain: () => import('./commands/explain.ts'),
  baseline: () => import('./commands/baseline.ts'),
  env: () => import('./commands/env.ts'),
  gitignore: () => import('./commands/gitignore.ts'),
  config: () => import('./commands/config.ts'),
  migrate: () => import('./commands/migrate.ts'),
  prepare: () => import('./commands/prepare.ts'),
};

/** Throws `UserError` when the folder that the process was started in is gone. */
function workingFolder(): string {
  try {
    return process.cwd();
  } catch (cause) {
    throw new UserError('unreadable', 'The folder you are in is not there any more', {
      hint: 'Go to another one: cd ~',
      cause,
    });
  }
}

const streams: Omit<Io, 'cwd'> = {
  env: process.env,
  out: text => writeAll(1, text),
  err: text => writeAll(2, text),
  outIsTerminal: process.stdout.isTTY,
  errIsTerminal: process.stderr.isTTY,
  inIsTerminal: process.stdin.isTTY,
  columns: process.stdout.columns || process.stderr.columns || 80,
};

async function main(args: readonly string[]): Promise<ExitCode> {
  const io: Io = { ...streams, cwd: workingFolder() };
  const [verb, ...rest] = args;
  const { node } = process.versions;
  if (Number.parseInt(node, 10) < 20) {
    throw new UserError('unsupported', `Node.js ${node} is too old`, {
      hint: `Install Node.js 20.19 or newer (found as ${process.execPath})`,
    });
  }
  if (verb === '--version' || verb === '-v' || verb === 'version') {
    const { version } = await import('./version.ts');
    io.out(`${version()}\n`);
    return 0;
  }
  const load = verb === undefined ? undefined : commands[verb];
  if (load === undefined || !Object.hasOwn(commands, verb ?? '')) {
    const { overview } = await import('./commands/help.ts');
    return overview({ verb, rest, commands, io });
  }
  const { spec, run } = await load();
  const end = rest.indexOf('--');
  if ((end === -1 ? rest : rest.slice(0, end)).some(arg => arg === '--help' || arg === '-h')) {
    const { renderHelp } = await import('./commands/options.ts');
    io.out(renderHelp(spec, io.columns));
    return 0;
  }
  return run(rest, io);
}

main(process.argv.slice(2)).then(
  code => {
    process.exitCode = code;
  },
  (error: unknown) => {
    streams.err(reportError(error, process.stderr.columns || undefined));
    process.exitCode = 2;
  },
);
