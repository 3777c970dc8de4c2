/** `install` offers to close the holes in `.gitignore`; it never edits the file without being asked to. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Repository } from '../git/repository.ts';
import { coverageRule, stageCommand } from '../guards/gitignore-coverage.ts';
import { writeWhole } from '../install/files.ts';
import { printable } from '../text/terminal.ts';
import { ask } from './ask.ts';
import type { Io } from './io.ts';
import { scanStaged } from './staged-scan.ts';

/** Lines that close a hole, and the ignore file (from the top) at whose end they belong; or the command that closes it. */
export type IgnoreOffer =
  | { readonly kind: 'append'; readonly file: string; readonly lines: readonly string[] }
  | { readonly kind: 'stage' | 'restore'; readonly command: string };

/** What is open now, judged as the hook judges it. */
export async function findOffers(cwd: string): Promise<readonly IgnoreOffer[]> {
  const { outcome } = await scanStaged({ cwd, runAllows: [] });
  const offers = new Map<string, Set<string>>();
  const commands = new Map<string, 'stage' | 'restore'>();
  for (const { finding } of outcome.findings) {
    if (finding.rule.id !== coverageRule.id) continue;
    // "# at the end of packages/a/.gitignore:", then the lines.
    const [head = '', ...lines] = finding.fix;
    if (head.startsWith('git ')) {
      commands.set(head, head.startsWith(stageCommand) ? 'stage' : 'restore');
      continue;
    }
    const file = /^# at the end of (.+):$/.exec(head)?.[1] ?? '.gitignore';
    offers.set(file, new Set([...(offers.get(file) ?? []), ...lines]));
  }
  return [
    ...[...offers].map(([file, lines]) => ({ kind: 'append', file, lines: [...lines] }) as const),
    ...[...commands].map(([command, kind]) => ({ kind, command })),
  ];
}

/** Appends the lines when they are asked for by flag or at the terminal; answers the lines of the report. */
export async function offerGitignore(repository: Repository, io: Io, yes: boolean): Promise<readonly string[]> {
  const report: string[] = [];
  for (const offer of await findOffers(repository.top)) {
    if (offer.kind !== 'append') {
      const state = offer.kind === 'stage' ? 'is not staged yet' : 'is deleted in the index';
      report.push(`- What keeps env files out ${state}:  ${printable(offer.command)}`);
      continue;
    }
    const block = offer.lines.map(line => `    ${printable(line)}`);
    const agreed = yes || (await ask(io, [`${offer.file} leaves env files open. Append these lines?`, ...block]));
    if (agreed) {
      append(join(repository.top, offer.file), offer.lines);
      report.push(`- Appended to ${offer.file}, which uninstall leaves as it is then:`, ...block);
    } else report.push(`- ${offer.file} leaves env files open; --fix-gitignore appends:`, ...block);
  }
  return report;
}

function append(path: string, lines: readonly string[]): void {
  const text = existsSync(path) ? readFileSync(path, 'latin1') : '';
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const gap = text === '' || text.endsWith('\n') ? '' : newline;
  const added = Buffer.from(lines.map(line => `${line}${newline}`).join('')).toString('latin1');
  writeWhole(path, Buffer.from(text + gap + added, 'latin1'), null);
}
