/** `secret-hook baseline`: findings that a team has looked at and lives with. */
import { baselineName } from '../config/names.ts';
import type { ExitCode } from '../exit-code.ts';
import { requireGitVersion } from '../git/version.ts';
import { nearest } from '../text/nearest.ts';
import { jsonText, printable } from '../text/terminal.ts';
import { UserError } from '../user-error.ts';
import { audit, prune, update } from './baseline/care.ts';
import { add, create, importFile, type Said } from './baseline/take-in.ts';
import type { Io } from './io.ts';
import { formatOption, parseOptions, type Parsed, type Spec } from './options.ts';

export const spec: Spec = {
  name: 'baseline',
  summary: 'Keep the list of findings that are known and lived with',
  usage: 'create|add FINGERPRINT|FILE:LINE|update|audit|prune|import FILE',
  about: [
    `${baselineName} names each by its rule and a slow, salted digest of the secret: no line, no commit, no time. Moving code, renaming files and rewriting history change nothing in it.`,
    'create takes in what the index holds, add one finding (of the index, else of the work tree, else of the commits), import what another tool has decided (detect-secrets, gitleaks). Nothing else ever takes in a secret.',
    'update rewrites the file in its present form, audit lists the entries (in a terminal it walks through them), prune removes those that stand for nothing any more. An entry that has expired blocks again.',
  ],
  options: [
    { name: 'reason', value: 'TEXT', help: 'Why it is lived with; required for create and add' },
    { name: 'until', value: 'DATE', help: 'Last day on which it counts: 2027-01-31' },
    { name: 'in-file', help: 'Count in the present file only, not wherever the secret stands' },
    { name: 'gitattributes', help: 'Write the line that lets branches merge their entries' },
    { name: 'dry-run', help: 'prune: only list what would be removed' },
    formatOption,
  ],
  positionals: [1, 2],
  examples: [
    ["secret-hook baseline create --reason 'before we had a hook'", 'start in an old repository'],
    ["secret-hook baseline add src/api.ts:12 --reason 'revoked' --until 2027-01-31", 'one finding, for a time'],
    ['secret-hook baseline import .secrets.baseline', 'take over what was decided before'],
  ],
};

type Action = (parsed: Parsed, io: Io) => Promise<Said>;

/** Action → what it does, and whether it needs a second word. */
const actions: Readonly<Record<string, { readonly run: Action; readonly needs?: string }>> = {
  create: { run: (parsed, io) => create(parsed, io.cwd) },
  add: { run: (parsed, io) => add(parsed, io.cwd, io), needs: 'FINGERPRINT or FILE:LINE' },
  update: { run: (_, io) => update(io.cwd) },
  audit: { run: (parsed, io) => audit(parsed, io.cwd, io) },
  prune: { run: (parsed, io) => prune(parsed, io.cwd, io) },
  import: { run: (parsed, io) => importFile(parsed, io.cwd), needs: 'FILE' },
};

/** Runs the verb. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = parseOptions(spec, args);
  const [name = '', second] = parsed.positionals;
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (action === undefined) {
    const close = nearest(name, Object.keys(actions));
    throw usage(`baseline has no action ${name}${close ? `; did you mean ${close}?` : ''}`);
  }
  if (action.needs !== undefined && second === undefined) throw usage(`baseline ${name} needs ${action.needs}`);
  if (action.needs === undefined && second !== undefined) throw usage(`Unexpected argument: ${second}`);
  await requireGitVersion(io.cwd);
  const { lines, data } = await action.run(parsed, io);
  io.out(
    parsed.get('format') === 'json'
      ? jsonText({ version: 1, ...data })
      : lines.map(line => `${printable(line)}\n`).join(''),
  );
  return 0;
}

function usage(message: string): UserError {
  return new UserError('usage', message, { hint: 'See: npx secret-hook baseline --help' });
}
