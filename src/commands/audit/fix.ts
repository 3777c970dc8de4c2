/** What an audit can mend without a judgement: templates and modes of env files, modes of key files, lines of `.gitignore`. */
import { chmodSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Repository } from '../../git/repository.ts';
import { fileModeRule } from '../../guards/permissions.ts';
import { checkEnv } from '../../own-files/env-check.ts';
import { checkGitignore } from '../../own-files/gitignore-check.ts';
import { planIgnoreFix } from '../../own-files/gitignore-fix.ts';
import { confirmAndApply, type PlannedChange } from '../confirm.ts';
import { plannedFixes } from '../env/check.ts';
import { ignoreChanges } from '../gitignore.ts';
import type { Io } from '../io.ts';
import { prepareChecks } from '../own-check.ts';
import type { Audit } from './look.ts';

/** Shows what would change and changes it when that is agreed to; answers whether anything was changed. */
export async function mend(
  audit: Audit,
  io: Io,
  how: { readonly yes: boolean; readonly json: boolean },
): Promise<boolean> {
  const changes = [
    ...modeChanges(audit),
    ...(audit.repository === null ? [] : await repositoryChanges(audit.repository)),
  ];
  if (changes.length === 0) {
    io.err('secret-hook: nothing here can be mended without you\n');
    return false;
  }
  await confirmAndApply(io, changes, { ...how, again: 'npx secret-hook audit --fix --yes' });
  return true;
}

/** What `env check --fix` and `gitignore fix` would do. */
async function repositoryChanges(repository: Repository): Promise<readonly PlannedChange[]> {
  const { options } = await prepareChecks(repository);
  const [env, ignore] = await Promise.all([checkEnv(repository, options), checkGitignore(repository, options)]);
  return [...plannedFixes(repository, env, options), ...ignoreChanges(repository, await planIgnoreFix(ignore))];
}

function modeChanges({ outcome, top }: Audit): readonly PlannedChange[] {
  const open = outcome.findings.filter(({ finding: { rule } }) => rule.id === fileModeRule.id);
  return [...new Set(open.map(({ finding }) => finding.path))].flatMap((path): readonly PlannedChange[] => {
    const full = join(top, path);
    const status = lstatSync(full, { throwIfNoEntry: false });
    // Folders are left to a person: something else may have to enter them.
    if (status?.isFile() !== true || (status.mode & 0o077) === 0) return [];
    const wanted = status.mode & 0o700;
    return [
      {
        file: path,
        lines: [`+++ ${path}`, `-mode ${octal(status.mode & 0o7777)}`, `+mode ${octal(wanted)}`],
        apply: () => chmodSync(full, wanted),
      },
    ];
  });
}

function octal(mode: number): string {
  return mode.toString(8).padStart(4, '0');
}
