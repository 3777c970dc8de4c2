/** What `secret-hook`, `secret-hook --help` and a misspelt verb answer. */
import type { ExitCode } from '../exit-code.ts';
import { nearest } from '../text/nearest.ts';
import { wrap } from '../text/terminal.ts';
import { UserError } from '../user-error.ts';
import type { Io } from './io.ts';
import { renderHelp, table, type Spec } from './options.ts';

type Commands = Readonly<Record<string, () => Promise<{ readonly spec: Spec }>>>;

/** Prints the overview (no verb, `help`, `--help`) or the help of one verb; throws `UserError` (usage) for an unknown verb. */
export async function overview(options: {
  readonly verb: string | undefined;
  readonly rest: readonly string[];
  readonly commands: Commands;
  readonly io: Io;
}): Promise<ExitCode> {
  const { verb, rest, commands, io } = options;
  const asked = verb === 'help' ? rest[0] : undefined;
  if (asked !== undefined && Object.hasOwn(commands, asked)) {
    const command = await commands[asked]?.();
    if (command) io.out(renderHelp(command.spec, io.columns));
    return 0;
  }
  if (verb !== undefined && !['help', '--help', '-h'].includes(verb)) throw unknown(asked ?? verb, commands);
  if (asked !== undefined) throw unknown(asked, commands);
  const specs = await Promise.all(Object.values(commands).map(load => load()));
  const rows = specs.map(({ spec }) => [spec.name, spec.summary] as const);
  const width = Math.min(io.columns, 100);
  const lines = [
    ...wrap('secret-hook stops secrets, .env files and holes in .gitignore at git commit.', width),
    '',
    'Usage: secret-hook VERB [options]',
    '',
    ...table(rows, width),
    '',
    'Start with:  npx secret-hook install',
    'More:        npx secret-hook VERB --help',
    'Exit codes:  0 clean, 1 findings that block,',
    '             2 could not do the job',
  ];
  io.out(`${lines.join('\n')}\n`);
  return 0;
}

function unknown(verb: string, commands: Commands): UserError {
  const what = verb.startsWith('-') ? 'option' : 'verb';
  const close = nearest(verb, what === 'option' ? ['--help', '--version'] : Object.keys(commands));
  return new UserError('usage', `Unknown ${what} ${verb}${close ? `; did you mean ${close}?` : ''}`, {
    hint: 'See: npx secret-hook --help',
  });
}
