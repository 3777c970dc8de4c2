/** `secret-hook audit`: everything that is checked, over the whole working directory, in one run. */
import { basename } from 'node:path';
import { exitCode, statusOf, type ExitCode } from '../exit-code.ts';
import { requireGitVersion } from '../git/version.ts';
import { runAudit, type Audit } from './audit/look.ts';
import { wantsColour, type Io } from './io.ts';
import { parseOptions, type Parsed, type Spec } from './options.ts';
import { today } from './team-policy.ts';

export const spec: Spec = {
  name: 'audit',
  summary: 'Look at everything in the working directory, and say what to do',
  usage: '[--format FORMAT] [--all] [--fix [--yes]]',
  about: [
    'Secrets in all files, ignored and untracked ones included; env files and their cover in .gitignore; keys and key ' +
      'stores; permissions; hooks; large files; and what other guards of the repository miss. Nothing of the repository ' +
      'is run, and nothing is changed without --fix.',
    'Exit code 1 for an error or a warning, 0 when only notes stand.',
  ],
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      choices: ['text', 'json', 'sarif', 'html'],
      help: 'text (default), json, sarif, or html: one page to hand on',
    },
    { name: 'fix', help: 'Mend modes, templates and .gitignore: shows the changes as a diff and asks' },
    { name: 'yes', help: 'With --fix: do not ask' },
    { name: 'all', help: 'Enter dependency and build folders, too' },
    { name: 'verbose', help: 'Write out everything, skipped files and what was suppressed included' },
  ],
  examples: [
    ['secret-hook audit', 'what lies where, and what to do'],
    ['secret-hook audit --format html > audit.html', 'a page to hand on'],
  ],
};

/** Runs the verb. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = parseOptions(spec, args);
  await requireGitVersion(io.cwd);
  const before = await runAudit(io, parsed.has('all'));
  const changed = parsed.has('fix') && (await mendLate(before, parsed, io));
  const audit = changed ? await runAudit(io, parsed.has('all')) : before;
  io.out(await render(audit, parsed, io));
  return exitCode(statusOf(audit.outcome));
}

async function mendLate(audit: Audit, parsed: Parsed, io: Io): Promise<boolean> {
  const { mend } = await import('./audit/fix.ts');
  return mend(audit, io, { yes: parsed.has('yes'), json: (parsed.get('format') ?? 'text') !== 'text' });
}

async function render({ outcome, top }: Audit, parsed: Parsed, io: Io): Promise<string> {
  switch (parsed.get('format')) {
    case 'json': {
      const { renderJson } = await import('../report/json.ts');
      return renderJson(outcome);
    }
    case 'sarif': {
      const [{ renderSarif }, { version }] = await Promise.all([import('../report/sarif.ts'), import('../version.ts')]);
      return renderSarif(outcome, version());
    }
    case 'html': {
      const [{ renderAuditHtml }, { version }] = await Promise.all([
        import('../report/audit-html.ts'),
        import('../version.ts'),
      ]);
      return renderAuditHtml(outcome, { name: basename(top) || top, version: version(), date: today() });
    }
    default: {
      const { renderAuditText } = await import('../report/audit-text.ts');
      const columns = Math.min(Math.max(io.columns, 60), 110);
      return renderAuditText(outcome, {
        columns,
        colour: wantsColour(io, io.outIsTerminal),
        verbose: parsed.has('verbose'),
      });
    }
  }
}
