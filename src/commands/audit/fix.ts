/** What an audit can mend without a judgement: who may read a file, and lines at the end of a `.gitignore`. */
import { chmodSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { envModeRule } from '../../guards/check-rules.ts';
import { fileModeRule } from '../../guards/permissions.ts';
import { printable } from '../../text/terminal.ts';
import { UserError } from '../../user-error.ts';
import { ask } from '../ask.ts';
import { appendLines, findOffers } from '../gitignore-offer.ts';
import type { Io } from '../io.ts';
import type { Audit } from './look.ts';

/** One change: how it is shown, and how it is done. */
interface Mend {
  readonly diff: readonly string[];
  readonly apply: () => void;
}

/** Shows what would change and changes it when that is agreed to; answers whether anything was changed. */
export async function mend(audit: Audit, io: Io, yes: boolean): Promise<boolean> {
  const mends = [...modes(audit), ...(audit.repository === null ? [] : await ignoreLines(audit.repository.top))];
  if (mends.length === 0) {
    io.err('secret-hook: nothing here can be mended without a judgement\n');
    return false;
  }
  const diff = mends.flatMap(one => one.diff).map(printable);
  if (!yes && !(io.inIsTerminal && io.outIsTerminal)) {
    io.err(`${diff.join('\n')}\n`);
    throw new UserError('usage', '--fix asks before it changes anything, and there is no terminal to ask at', {
      hint: 'Add --yes to make the changes that stand above',
    });
  }
  if (yes) io.err(`${diff.join('\n')}\n`);
  else if (!(await ask(io, [...diff, '', 'Make these changes?']))) return false;
  for (const { apply } of mends) apply();
  return true;
}

function modes({ outcome, top }: Audit): readonly Mend[] {
  const open = outcome.findings
    .filter(({ finding: { rule } }) => rule.id === fileModeRule.id || rule.id === envModeRule.id)
    .map(({ finding }) => finding.path);
  return [...new Set(open)].flatMap((path): readonly Mend[] => {
    const full = join(top, path);
    const status = lstatSync(full, { throwIfNoEntry: false });
    // Folders are left to a person: something else may have to enter them.
    if (status?.isFile() !== true || (status.mode & 0o077) === 0) return [];
    const wanted = status.mode & 0o700;
    return [
      {
        diff: [path, `- mode ${octal(status.mode)}`, `+ mode ${octal(wanted)}`],
        apply: () => chmodSync(full, wanted),
      },
    ];
  });
}

function octal(mode: number): string {
  return `0${(mode & 0o777).toString(8).padStart(3, '0')}`;
}

async function ignoreLines(top: string): Promise<readonly Mend[]> {
  const offers = await findOffers(top);
  return offers.flatMap((offer): readonly Mend[] =>
    offer.kind === 'append'
      ? [
          {
            diff: [`${offer.file} (at its end)`, ...offer.lines.map(line => `+ ${line}`)],
            apply: () => appendLines(join(top, offer.file), offer.lines),
          },
        ]
      : [],
  );
}
