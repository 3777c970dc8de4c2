/** Findings that policy has set aside, each in a line: suppressed is not gone. */
import type { Outcome } from '../model.ts';
import { printable } from '../text/terminal.ts';

type SetAside = Outcome['suppressed'][number];

/** Most that are listed where nobody has asked for all. */
const shownMax = 10;

/** By what, why, until when: `by baseline: revoked in 2024 (until 2027-01-31)`. */
export function settledWords({ by, reason, until }: Pick<SetAside, 'by' | 'reason' | 'until'>): string {
  return `by ${by}: ${reason}${until === null ? '' : ` (until ${until})`}`;
}

/** One line for each, printable; the rest is counted with `more`, the way to see it. `isWhole`: all of them. */
export function setAsideLines(
  suppressed: Outcome['suppressed'],
  { isWhole, more }: { readonly isWhole: boolean; readonly more: string },
): readonly string[] {
  const shown = isWhole ? suppressed : suppressed.slice(0, shownMax);
  const rest = suppressed.length - shown.length;
  return [
    ...shown.map(entry => {
      const { path, span, rule, redacted } = entry.finding;
      const what = [`${path}:${span.startLine}:${span.startColumn}`, rule.id, redacted, settledWords(entry)];
      return printable(what.filter(part => part !== '').join('  '));
    }),
    ...(rest > 0 ? [`… and ${rest} more: ${more}`] : []),
  ];
}
