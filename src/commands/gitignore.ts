/** `secret-hook gitignore`: whether teammates' git keeps env and secrets files out, and the lines that are missing. */
import { join } from 'node:path';
import type { ExitCode } from '../exit-code.ts';
import { openRepository, type Repository } from '../git/repository.ts';
import { requireGitVersion } from '../git/version.ts';
import { restoreCommands } from '../guards/gitignore-coverage.ts';
import { cite, ignores } from '../guards/guard.ts';
import { writeWhole } from '../install/files.ts';
import { checkGitignore, type GitignoreCheck } from '../own-files/gitignore-check.ts';
import { type IgnoreFix, planIgnoreFix } from '../own-files/gitignore-fix.ts';
import { nearest } from '../text/nearest.ts';
import { shellQuote } from '../text/shell.ts';
import { jsonText, printable, wrap } from '../text/terminal.ts';
import { UserError } from '../user-error.ts';
import { confirmAndApply, diffLines, type PlannedChange } from './confirm.ts';
import type { Io } from './io.ts';
import { formatOption, parseOptions, type Parsed, type Spec } from './options.ts';
import { judge, prepareChecks, printCheck } from './own-check.ts';

export const spec: Spec = {
  name: 'gitignore',
  summary: 'Check what .gitignore keeps out for teammates, and mend it',
  usage: 'check|fix',
  about: [
    'Asks git about env files and about the secrets files of the stacks found here: what the committed .gitignore files ignore, by which line, which line only looks right, which template is hidden, what is tracked although ignored. A personal excludes file covers nobody else.',
    'fix appends the missing lines once, in the file that decides, after showing them as a diff and asking. It changes no line that stands.',
  ],
  options: [
    { name: 'yes', help: 'fix: append without asking' },
    { name: 'verbose', help: 'check: list every name and the line that covers it' },
    formatOption,
  ],
  positionals: [1, 1],
  examples: [
    ['secret-hook gitignore check --verbose', 'what covers what'],
    ['secret-hook gitignore fix --yes', 'append what is missing, without a terminal'],
  ],
};

/** Runs the verb. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = parseOptions(spec, args);
  const [action = ''] = parsed.positionals;
  await requireGitVersion(io.cwd);
  if (action === 'check') return check(parsed, io);
  if (action === 'fix') return fix(parsed, io);
  const close = nearest(action, ['check', 'fix']);
  throw new UserError('usage', `gitignore has no action ${action}${close ? `; did you mean ${close}?` : ''}`, {
    hint: 'See: npx secret-hook gitignore --help',
  });
}

async function check(parsed: Parsed, io: Io): Promise<ExitCode> {
  const repository = await openRepository(io.cwd);
  const checking = await prepareChecks(repository);
  const result = await checkGitignore(repository, checking.options);
  const json = parsed.get('format') === 'json';
  if (!json && parsed.has('verbose')) io.out(`${coveredLines(result, io.columns).map(printable).join('\n')}\n\n`);
  const outcome = await judge(repository, checking, {
    scope: '.gitignore',
    findings: result.findings,
    skipped: result.skipped,
    fileCount: result.files.length,
  });
  const mendable = outcome.findings.some(
    ({
      finding: {
        fix: [first],
        reasons,
      },
    }) => first?.startsWith('# at the end of ') === true && !reasons.includes('habit'),
  );
  const coverage = result.coverage.map(({ path, of, ignored }) => ({
    file: path,
    of,
    covered: ignores(ignored.index),
    by: ignored.index,
    here: ignored.here,
  }));
  return printCheck(io, outcome, {
    json,
    verbose: parsed.has('verbose'),
    extra: { coverage },
    after: mendable ? ['Append what is missing:  npx secret-hook gitignore fix'] : [],
  });
}

/** One line for every pattern that covers something. */
function coveredLines({ coverage }: GitignoreCheck, columns: number): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const { path, ignored } of coverage) {
    if (!ignores(ignored.index)) continue;
    const by = cite(ignored.index);
    groups.set(by, [...(groups.get(by) ?? []), path]);
  }
  if (groups.size === 0) return ['Nothing is covered.'];
  return [
    'Covered for teammates:',
    ...[...groups].flatMap(([by, paths]) => [
      `  ${by}`,
      ...wrap(paths.join(', '), Math.max(columns - 4, 30)).map(line => `    ${line}`),
    ]),
  ];
}

async function fix(parsed: Parsed, io: Io): Promise<ExitCode> {
  const repository = await openRepository(io.cwd);
  const result = await checkGitignore(repository, (await prepareChecks(repository)).options);
  const plan = await planIgnoreFix(result);
  const json = parsed.get('format') === 'json';
  const changes = ignoreChanges(repository, plan);
  if (changes.length > 0)
    await confirmAndApply(io, changes, { yes: parsed.has('yes'), again: 'npx secret-hook gitignore fix --yes', json });
  const complete = plan.left.length === 0 && plan.obstacles.length === 0;
  const firsts = result.findings.flatMap(({ fix: [first] }) => first ?? []);
  const staging = firsts.filter(first => first.startsWith('git add -- '));
  const restoring = [...new Set(firsts.filter(first => restoreCommands.some(command => first.startsWith(command))))];
  const next = [
    ...new Set([
      ...staging,
      ...(changes.length > 0 ? [`git add -- ${changes.map(({ file }) => shellQuote(file)).join(' ')}`] : []),
    ]),
  ];
  if (json)
    io.out(
      jsonText({
        version: 1,
        changed: plan.additions.map(({ path, lines }) => ({ file: path, lines })),
        obstacles: plan.obstacles,
        left: plan.left,
        next: [...restoring, ...next],
      }),
    );
  else {
    const head =
      changes.length > 0
        ? `secret-hook: appended to ${changes.map(({ file }) => file).join(', ')}`
        : complete
          ? 'secret-hook: no line is missing'
          : 'secret-hook: nothing was appended';
    const lines = [
      head,
      ...plan.obstacles,
      ...(plan.left.length > 0 ? [`Still open: ${plan.left.join(', ')}`] : []),
      ...restoring.map(command => `It is deleted in the index; to bring it back:  ${command}`),
      ...next.map(command => `Teammates have it once it is committed:  ${command}`),
    ];
    io.out(`${lines.map(printable).join('\n')}\n`);
  }
  return complete ? 0 : 1;
}

/** The additions of a plan, as changes to agree to. */
export function ignoreChanges(
  { top }: Pick<Repository, 'top'>,
  { additions }: Pick<IgnoreFix, 'additions'>,
): readonly PlannedChange[] {
  return additions.map(({ path, before, after }) => ({
    file: path,
    lines: diffLines(
      path,
      before === null ? null : Buffer.from(before).toString('utf8'),
      Buffer.from(after).toString('utf8'),
    ),
    apply: () => writeWhole(join(top, path), after, null),
  }));
}
