/** What a person reads at the worst moment of the day: what, where, why, and how to get out, in few lines. */
import { statusOf } from '../exit-code.ts';
import type { Finding, Outcome, Reported, Skipped } from '../model.ts';
import { printable, wrap } from '../text/terminal.ts';
import { createPaint, type Paint } from './colour.ts';
import { allowSteps, fixLines, nextSteps, type State, type Step } from './next-steps.ts';
import { setAsideLines } from './set-aside.ts';
import { skipText } from './skip-text.ts';
import { summaryLine } from './summary.ts';
import { why } from './why.ts';

/** How and for whom the report is written. */
export interface TextView extends State {
  readonly colour: boolean;
  /** Width in characters; the report is readable from 60 on. */
  readonly columns: number;
  /** Whether notes, warnings and all suppressed findings are written out. */
  readonly verbose: boolean;
  /** Most findings that are written out; the rest is counted. Null: all. */
  readonly limit: number | null;
  /** What is stopped: `this commit`, `this push`. Null where nothing is (a scan). */
  readonly stops: string | null;
  /** Command that shows all findings. */
  readonly showAll: string;
  /** Command that goes past the check this once; null where there is none. */
  readonly bypass: string | null;
}

/** Default for `limit`: what fits on a screen without scrolling past the first one. */
export const findingsShownMax = 10;

/** Writes the whole report, ending with a newline. Never a found value, never an escape sequence of the repository's. */
export function renderText(outcome: Outcome, view: TextView): string {
  const paint = createPaint(view.colour);
  const blocking = outcome.findings.filter(({ finding }) => finding.severity === 'error');
  const lines: string[] = [header(outcome, view, paint)];
  const written = withFixesOnce([
    ...blocking.slice(0, view.limit ?? undefined),
    ...outcome.findings.filter(({ finding }) => isWantedBeside(finding, view)),
  ]);
  const shown = written.filter(({ finding }) => finding.severity === 'error');
  const others = written.filter(({ finding }) => finding.severity !== 'error');
  const seen = new Set<string>();
  for (const one of shown) {
    lines.push('', ...renderFinding(one, { view, paint, repeated: seen.has(one.finding.rule.id) }));
    seen.add(one.finding.rule.id);
  }
  if (shown.length < blocking.length)
    lines.push('', `… and ${blocking.length - shown.length} more. All of them: ${view.showAll}`);
  lines.push(...renderOthers(others, view, paint), ...renderSuppressed(outcome, view));
  lines.push(
    ...outcome.skipped.filter(skip => skip.blocking || view.verbose).flatMap(skip => renderSkip(skip, view, paint)),
  );
  lines.push(...outcome.remarks.flatMap(remark => ['', ...indent(printable(remark), view.columns, 0)]));
  lines.push('', summaryLine(outcome));
  if (outcome.help && statusOf(outcome) !== 'clean') {
    lines.push(...indent(printable(outcome.help.text), view.columns, 0));
    if (outcome.help.url !== null) lines.push(printable(outcome.help.url));
  }
  if (view.bypass !== null && statusOf(outcome) !== 'clean')
    lines.push(paint.dim(`To go past the check this once: ${view.bypass}`));
  return `${lines.join('\n')}\n`;
}

function isWantedBeside({ severity }: Finding, { verbose }: TextView): boolean {
  return severity === 'warning' || (verbose && severity === 'note');
}

/** The same few lines often mend several findings: they are written out once, so that nobody adds them twice. */
function withFixesOnce(findings: readonly Reported[]): readonly Reported[] {
  const told = new Set<string>();
  return findings.map(reported => {
    const { fix } = reported.finding;
    const lines = fix.join('\n');
    if (fix.length > 1 && told.has(lines))
      return { ...reported, finding: { ...reported.finding, fix: ['# the same lines as above'] } };
    told.add(lines);
    return reported;
  });
}

function header(outcome: Outcome, view: TextView, paint: Paint): string {
  const status = statusOf(outcome);
  const errors = outcome.findings.filter(({ finding }) => finding.severity === 'error').length;
  const what = `${errors} ${errors === 1 ? 'finding' : 'findings'}`;
  const verb = errors === 1 ? 'stops' : 'stop';
  if (status === 'incomplete')
    return paint.error(
      `secret-hook could not check everything${view.stops ? `, so it stops ${view.stops}` : ''}${errors > 0 ? ` (and has ${what})` : ''}`,
    );
  if (status === 'blocked')
    return paint.error(
      view.stops ? `secret-hook: ${what} ${verb} ${view.stops}` : `secret-hook: ${what} in ${printable(outcome.scope)}`,
    );
  return `secret-hook: nothing that blocks in ${printable(outcome.scope)}`;
}

interface Rendering {
  readonly view: TextView;
  readonly paint: Paint;
  /** Whether a finding of the same rule was written out above: what it said is not said again. */
  readonly repeated: boolean;
}

/** Most lines of one finding. */
const linesMax = 12;

/** At most a dozen lines. */
function renderFinding(reported: Reported, { view, paint, repeated }: Rendering): readonly string[] {
  const { finding } = reported;
  const lines = [...headline(finding, view, paint)];
  const said = why(repeated ? { ...finding, rule: { ...finding.rule, why: '' } } : finding);
  if (said !== '') lines.push(...shortened(printable(said), view.columns, repeated ? 2 : 4));
  const steps = nextSteps(finding, view);
  const wanted = repeated
    ? // Which of several old values is meant, only its fingerprint says.
      [...steps, ...(finding.origin.kind === 'commit' ? allowSteps(reported) : [])].filter(step => step.command)
    : [...steps, ...allowSteps(reported)];
  const written = (list: readonly Step[]) =>
    list.flatMap((step, index) => renderStep(step, list[index - 1], view, paint));
  // On a narrow terminal the advice for another day goes first; how to get out stays.
  const urgent = wanted.filter(step => step.label !== 'Instead');
  const all = written(wanted);
  return [
    ...lines,
    ...(lines.length + all.length <= linesMax ? all : written(urgent)).slice(0, linesMax - lines.length),
  ];
}

/** As many whole sentences as fit into `most` lines; of one that is longer by itself the beginning, which says so. */
function shortened(text: string, columns: number, most: number): readonly string[] {
  const whole = indent(text, columns, 2);
  if (whole.length <= most) return whole;
  const end = [...text.matchAll(/\. (?=[A-Z`])/g)].at(-1)?.index ?? 0;
  if (end > 0) return shortened(text.slice(0, end + 1), columns, most);
  const last = whole[most - 1] ?? '';
  return [...whole.slice(0, most - 1), last.length + 2 <= columns ? `${last} …` : last.replace(/ \S*$/, ' …')];
}

/** Narrower than what a pipe or a log counts as: only a terminal is. */
const narrow = 80;

/** One line, or two where a narrow terminal would break it in the middle of a word. */
function headline(finding: Finding, { columns }: TextView, paint: Paint): readonly string[] {
  const place = `${finding.path}:${finding.span.startLine}:${finding.span.startColumn}`;
  const where =
    // A message is named by its commit already.
    finding.origin.kind === 'commit' && finding.role !== 'message'
      ? `${printable(place)} (commit ${finding.origin.commit.slice(0, 12)})`
      : printable(place);
  const title = printable(finding.rule.title);
  const redacted = printable(finding.redacted);
  const what = `${title}${redacted === '' ? '' : `  ${paint.dim(redacted)}`}`;
  const start = `${paint.place(where)}  ${paint.of(finding.severity)(finding.severity)}`;
  const fits =
    columns >= narrow || where.length + finding.severity.length + title.length + redacted.length + 6 <= columns;
  return fits ? [`${start}  ${what}`] : [start, `  ${what}`];
}

function renderStep(step: Step, before: Step | undefined, view: TextView, paint: Paint): readonly string[] {
  const label = step.label === before?.label ? ' '.repeat(8) : step.label.padEnd(8);
  if (step.command) return [`  ${paint.label(label)} ${printable(step.text)}`];
  const [first = '', ...rest] = wrap(printable(step.text), Math.max(view.columns - 11, 30));
  return [`  ${paint.label(label)} ${first}`, ...rest.map(line => `${' '.repeat(11)}${line}`)];
}

function renderOthers(others: readonly Reported[], view: TextView, paint: Paint): readonly string[] {
  if (others.length === 0) return [];
  const shown = view.verbose ? others : others.slice(0, view.limit ?? undefined);
  const lines = shown.flatMap(({ finding }) => [
    ...headline(finding, view, paint),
    ...(finding.detail === null ? [] : shortened(printable(finding.detail), view.columns, 3)),
    ...fixLines(finding, view)
      .slice(0, 4)
      .map(line => `  ${printable(line)}`),
  ]);
  const rest = others.length - shown.length;
  return ['', ...lines, ...(rest > 0 ? [`… and ${rest} more. All of them: ${view.showAll}`] : [])];
}

function renderSuppressed({ suppressed }: Outcome, view: TextView): readonly string[] {
  if (suppressed.length === 0) return [];
  const lines = setAsideLines(suppressed, { isWhole: view.verbose, more: view.showAll });
  return ['', 'Set aside:', ...lines.flatMap(line => indent(line, view.columns, 2))];
}

function renderSkip(skip: Skipped, view: TextView, paint: Paint): readonly string[] {
  const text = `${printable(skip.path)}: ${printable(skipText(skip))}`;
  const [first = '', ...rest] = indent(text, view.columns, 0);
  return ['', `${skip.blocking ? paint.error('not checked') : paint.dim('not checked')}  ${first}`, ...rest];
}

function indent(text: string, columns: number, by: number): readonly string[] {
  return wrap(text, Math.max(columns - by, 30)).map(line => `${' '.repeat(by)}${line}`);
}
