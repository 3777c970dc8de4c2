/** `secret-hook env`: the life cycle of env files. */
import type { ExitCode } from '../exit-code.ts';
import { requireGitVersion } from '../git/version.ts';
import { nearest } from '../text/nearest.ts';
import { UserError } from '../user-error.ts';
import type { Io } from './io.ts';
import { formatOption, parseOptions, type Parsed, type Spec } from './options.ts';

export const spec: Spec = {
  name: 'env',
  summary: 'List, check, make and move env files and their templates',
  usage: 'list|check|example [FILE]|init [FILE]|move [DIR]',
  about: [
    'list shows every env file with its state in git, its permission bits, its age and its keys; never a value.',
    'check compares the keys of template, env file and code, and judges placeholders, passwords and permission bits. --fix mends what is safe: it shows a diff and asks.',
    'example writes .env.example from .env, or brings it up to date. init makes .env from the template, readable by you only. move takes env files out of the repository, by default into your configuration directory.',
  ],
  options: [
    { name: 'fix', help: 'check: mend what can be mended safely' },
    { name: 'yes', help: 'Make the changes without asking' },
    { name: 'dry-run', help: 'example, move: only show what would be done' },
    { name: 'file', value: 'FILE', multiple: true, help: 'move: this file instead of .env; may be repeated' },
    { name: 'all', help: 'move: every untracked env file with values' },
    { name: 'verbose', help: 'check: list what is set aside, too' },
    formatOption,
  ],
  positionals: [1, 2],
  examples: [
    ['secret-hook env list', 'what lies where, and whether git would take it'],
    ['secret-hook env check --fix', 'mend what can be mended, after a look at the diff'],
    ['secret-hook env move ~/secrets', 'keep .env outside of the repository'],
  ],
};

type Action = (parsed: Parsed, io: Io) => Promise<ExitCode>;

interface Entry {
  readonly load: () => Promise<{ readonly run: Action }>;
  /** Whether a second word may follow. */
  readonly takes: boolean;
  /** Options that mean something here, beside `--format`. */
  readonly options: readonly string[];
}

const actions: Readonly<Record<string, Entry>> = {
  list: { load: () => import('./env/list.ts'), takes: false, options: [] },
  check: { load: () => import('./env/check.ts'), takes: false, options: ['fix', 'yes', 'verbose'] },
  example: { load: () => import('./env/example.ts'), takes: true, options: ['dry-run'] },
  init: { load: () => import('./env/init.ts'), takes: true, options: [] },
  move: { load: () => import('./env/move.ts'), takes: true, options: ['dry-run', 'file', 'all'] },
};

/** Runs the verb. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = parseOptions(spec, args);
  const [name = '', second] = parsed.positionals;
  const entry = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (entry === undefined) {
    const close = nearest(name, Object.keys(actions));
    throw usage(`env has no action ${name}${close ? `; did you mean ${close}?` : ''}`);
  }
  if (!entry.takes && second !== undefined) throw usage(`Unexpected argument: ${second}`);
  for (const { name: option } of spec.options)
    if (option !== 'format' && !entry.options.includes(option) && (parsed.has(option) || parsed.all(option).length > 0))
      throw usage(`env ${name} takes no --${option}`);
  await requireGitVersion(io.cwd);
  const { run: act } = await entry.load();
  return act(parsed, io);
}

function usage(message: string): UserError {
  return new UserError('usage', message, { hint: 'See: npx secret-hook env --help' });
}
