/** The one line that a clean commit prints. Loaded on the hot path, so it needs nothing else. */
import type { Outcome } from '../model.ts';

/** `5000` → `5,000`. By hand: `toLocaleString` loads the languages of the world, 14 ms of a commit. */
const grouped = (n: number): string =>
  n < 1000 ? String(n) : `${grouped(Math.floor(n / 1000))},${String(n % 1000).padStart(3, '0')}`;

const count = (n: number, one: string, many = `${one}s`): string => `${grouped(n)} ${n === 1 ? one : many}`;

/** Writes what was looked at and what was not reported: `secret-hook: 3 files, 412 rules, clean (1 note)`. */
export function summaryLine(outcome: Outcome): string {
  const { files, rules } = outcome.scanned;
  const of = (severity: string) => outcome.findings.filter(({ finding }) => finding.severity === severity).length;
  const errors = of('error');
  const rest = [
    [of('warning'), 'warning'],
    [of('note'), 'note'],
    [outcome.suppressed.length, 'suppressed', 'suppressed'],
    [outcome.skipped.length, 'skipped', 'skipped'],
  ] as const;
  const extras = [...rest.filter(([n]) => n > 0).map(([n, one, many]) => count(n, one, many)), ...(outcome.off ?? [])];
  const isNothing = files === 0 && outcome.scanned.bytes === 0;
  // A message, or the names of refs.
  const what = files === 0 ? outcome.scope : count(files, 'file');
  const looked = isNothing ? 'nothing to scan' : `${what}, ${count(rules, 'rule')}`;
  const incomplete = outcome.skipped.some(skipped => skipped.blocking);
  const verdict = errors > 0 ? count(errors, 'error') : incomplete ? 'incomplete' : isNothing ? '' : 'clean';
  return `secret-hook: ${[looked, verdict].filter(Boolean).join(', ')}${extras.length > 0 ? ` (${extras.join(', ')})` : ''}`;
}
