/** The audit in a terminal: groups, what lies where, and one list of what to do. */
import type { Finding, Outcome, Reported } from '../model.ts';
import { printable, wrap } from '../text/terminal.ts';
import { checklist, groupsOf, verdict, type Group, type Task } from './audit-groups.ts';
import { createPaint, type Paint } from './colour.ts';
import { setAsideLines } from './set-aside.ts';
import { skipText } from './skip-text.ts';

/** For whom the audit is written. */
export interface AuditView {
  readonly colour: boolean;
  /** Width in characters. */
  readonly columns: number;
  /** Whether notes, skipped files and what was suppressed are all written out. */
  readonly verbose: boolean;
}

/** Most findings of a group that are written out without `--verbose`. */
const shownMax = 12;

/** Writes the audit, ending with a newline. Never a found value, never an escape sequence of the repository's. */
export function renderAuditText(outcome: Outcome, view: AuditView): string {
  const paint = createPaint(view.colour);
  const skipped = outcome.skipped.filter(({ blocking }) => blocking || view.verbose);
  const folders = outcome.skipped.filter(({ reason }) => reason === 'dependency-folder');
  const tasks = checklist(outcome);
  const lines = [
    `secret-hook: audit of ${printable(outcome.scope)}`,
    ...groupsOf(outcome).flatMap(group => renderGroup(group, view, paint)),
    ...(skipped.length > 0
      ? ['', paint.place('Not checked'), ...skipped.flatMap(skip => indent(`${skip.path}: ${skipText(skip)}`, view, 2))]
      : []),
    ...(folders.length > 0 && !view.verbose
      ? ['', ...indent(`Passed over (--all enters them): ${listed(folders.map(({ path }) => path))}`, view, 0)]
      : []),
    ...renderSuppressed(outcome, view),
    ...outcome.remarks.flatMap(remark => ['', ...indent(remark, view, 0)]),
    ...(tasks.length > 0 ? ['', paint.place('What to do'), ...tasks.flatMap(task => renderTask(task, view))] : []),
    '',
    paint.place(verdict(outcome)),
    ...(outcome.help ? indent(outcome.help.text, view, 0) : []),
    ...(outcome.help?.url ? [printable(outcome.help.url)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function renderGroup({ title, entries }: Group, view: AuditView, paint: Paint): readonly string[] {
  const shown = view.verbose ? entries : entries.slice(0, shownMax);
  const rest = entries.length - shown.length;
  return [
    '',
    paint.place(`${title} (${entries.length})`),
    ...shown.flatMap(entry => renderFinding(entry, view, paint)),
    ...(rest > 0 ? [`  … and ${rest} more: --verbose, or --format html`] : []),
  ];
}

function renderFinding({ finding }: Reported, view: AuditView, paint: Paint): readonly string[] {
  const { severity, rule, redacted } = finding;
  const value = redacted === '' ? '' : `  ${paint.dim(printable(redacted))}`;
  const head = `  ${paint.of(severity)(severity.padEnd(8))} ${paint.place(printable(placeOf(finding)))}  ${rule.title}${value}`;
  const detail = [finding.via.length > 0 ? `Inside ${finding.via.join(' > ')}.` : '', finding.detail ?? '']
    .filter(Boolean)
    .join(' ');
  return [head, ...(detail === '' ? [] : indent(detail, view, 11))];
}

/** Files as a whole have no line. */
export function placeOf({ path, span, secret }: Finding): string {
  return secret === null && span.startLine === 1 ? path : `${path}:${span.startLine}`;
}

function renderTask({ text, commands }: Task, view: AuditView): readonly string[] {
  const [first = '', ...rest] = indent(text, view, 6);
  return [`  [ ] ${first.trimStart()}`, ...rest, ...commands.map(command => `        ${printable(command)}`)];
}

function renderSuppressed({ suppressed }: Outcome, view: AuditView): readonly string[] {
  if (suppressed.length === 0) return [];
  const lines = setAsideLines(suppressed, { isWhole: view.verbose, more: '--verbose' });
  return ['', 'Set aside', ...lines.flatMap(line => indent(line, view, 2))];
}

function listed(paths: readonly string[]): string {
  return paths.length > 8 ? `${paths.slice(0, 8).join(', ')} and ${paths.length - 8} more` : paths.join(', ');
}

function indent(text: string, { columns }: AuditView, by: number): readonly string[] {
  return wrap(printable(text), Math.max(columns - by, 40)).map(line => `${' '.repeat(by)}${line}`);
}
