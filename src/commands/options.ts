/** One table per verb, from which parsing and `--help` are both made. */
import { parseArgs } from 'node:util';
import { UserError } from '../user-error.ts';
import { nearest } from '../text/nearest.ts';
import { wrap, wrapHanging } from '../text/terminal.ts';

/** One flag of a verb. */
export interface Option {
  /** Long name without dashes. */
  readonly name: string;
  readonly short?: string;
  /** What stands for the value in help (`GLOB`); absent for a switch. */
  readonly value?: string;
  /** The only values allowed. */
  readonly choices?: readonly string[];
  /** May be given several times. */
  readonly multiple?: boolean;
  /** Phrase without a final period. */
  readonly help: string;
}

/** What a verb says about itself. */
export interface Spec {
  /** `scan`, or `baseline add` for a verb of two words. */
  readonly name: string;
  /** Phrase for the list of verbs, at most 60 characters. */
  readonly summary: string;
  /** What follows the name: `[PATH...]`. */
  readonly usage: string;
  /** Paragraphs for the help of the verb. */
  readonly about?: readonly string[];
  readonly options: readonly Option[];
  /** Command lines with a word on what they do. */
  readonly examples?: readonly (readonly [command: string, does: string])[];
  /** Least and most positional arguments. Default: none. */
  readonly positionals?: readonly [least: number, most: number];
}

/** What was typed, checked against the table. */
export interface Parsed {
  readonly positionals: readonly string[];
  /** Whether a switch was given. */
  readonly has: (name: string) => boolean;
  /** The value of an option, or null when it was not given. */
  readonly get: (name: string) => string | null;
  /** All values of an option that may be repeated. */
  readonly all: (name: string) => readonly string[];
}

/** The choice of output every reporting verb offers. */
export const formatOption: Option = {
  name: 'format',
  value: 'FORMAT',
  choices: ['text', 'json'],
  help: 'text (default) or json',
};

const helpOption: Option = { name: 'help', short: 'h', help: 'Show this help' };

/** Parses `args` against the table. Throws `UserError` (usage) naming the nearest spelling of what is unknown. */
export function parseOptions(spec: Spec, args: readonly string[]): Parsed {
  const options = [...spec.options, helpOption];
  rejectUnknown(spec, options, args);
  const { values, positionals } = parse(spec, options, args);
  const [least, most] = spec.positionals ?? [0, 0];
  if (positionals.length < least) throw usage(spec, `${spec.name} needs ${spec.usage}`);
  if (positionals.length > most) throw usage(spec, `Unexpected argument: ${positionals[most] ?? ''}`);
  const list = (name: string): readonly string[] => {
    const value = values[name];
    return Array.isArray(value) ? value.map(String) : value === undefined ? [] : [String(value)];
  };
  return { positionals, has: name => values[name] === true, get: name => list(name).at(-1) ?? null, all: list };
}

/** Writes the help of a verb, ending with a newline. */
export function renderHelp(spec: Spec, columns: number): string {
  const width = Math.min(columns, 100);
  const lines = [...wrapHanging(`Usage: secret-hook ${spec.name} ${spec.usage}`.trimEnd(), width, 7), ''];
  for (const paragraph of [spec.summary, ...(spec.about ?? [])]) lines.push(...wrap(paragraph, width), '');
  const left = (option: Option) =>
    `${option.short ? `-${option.short}, ` : ''}--${option.name}${option.value ? ` ${option.value}` : ''}`;
  lines.push(
    'Options:',
    ...table(
      [...spec.options, helpOption].map(option => [left(option), option.help]),
      width,
    ),
  );
  if (spec.examples?.length) lines.push('', 'Examples:', ...table(spec.examples, width));
  return `${lines.join('\n')}\n`;
}

/** Lays two columns out; the right one goes below the left one where they do not fit side by side. */
export function table(rows: readonly (readonly [string, string])[], width: number): readonly string[] {
  const indent = Math.min(Math.max(...rows.map(([left]) => left.length)) + 4, Math.floor(width / 2));
  return rows.flatMap(([left, right]) => {
    const [first = '', ...rest] = wrap(right, Math.max(width - indent, 24));
    const head =
      left.length + 4 > indent
        ? [`  ${left}`, `${' '.repeat(indent)}${first}`]
        : [`  ${left.padEnd(indent - 2)}${first}`];
    return [...head, ...rest.map(line => `${' '.repeat(indent)}${line}`)];
  });
}

function parse(spec: Spec, options: readonly Option[], args: readonly string[]): ReturnType<typeof parseArgs> {
  const config = Object.fromEntries(
    options.map(option => [
      option.name,
      {
        type: option.value === undefined ? ('boolean' as const) : ('string' as const),
        multiple: option.multiple ?? false,
        ...(option.short === undefined ? {} : { short: option.short }),
      },
    ]),
  );
  try {
    const parsed = parseArgs({ args: [...args], options: config, allowPositionals: true, strict: true });
    for (const option of options) {
      const given = parsed.values[option.name];
      for (const value of Array.isArray(given) ? given : [given])
        if (option.choices && typeof value === 'string' && !option.choices.includes(value))
          throw usage(
            spec,
            `--${option.name} takes ${option.choices.join(', ')}, not ${value}${meant(value, option.choices)}`,
          );
    }
    return parsed;
  } catch (error) {
    if (error instanceof UserError) throw error;
    // parseArgs speaks of its own API in the second sentence; the first says what is wrong.
    const message =
      error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : 'Cannot read the arguments';
    throw usage(spec, message, error);
  }
}

function meant(value: string, choices: readonly string[]): string {
  const close = nearest(value, choices);
  return close ? `; did you mean ${close}?` : '';
}

function rejectUnknown(spec: Spec, options: readonly Option[], args: readonly string[]): void {
  const end = args.indexOf('--');
  for (const arg of end === -1 ? args : args.slice(0, end)) {
    if (!arg.startsWith('-') || arg === '-' || /^-\d/.test(arg)) continue;
    const name = arg.replace(/^--?/, '').replace(/=.*$/s, '');
    if (arg.startsWith('--') ? options.some(o => o.name === name) : options.some(o => o.short === name[0])) continue;
    const flags = options.map(option => `--${option.name}`);
    throw usage(spec, `Unknown option ${arg.replace(/=.*$/s, '')}${meant(`--${name}`, flags)}`);
  }
}

function usage(spec: Spec, message: string, cause?: unknown): UserError {
  return new UserError('usage', message, { hint: `See: npx secret-hook ${spec.name} --help`, cause });
}
