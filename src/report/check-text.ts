/** What a person reads after `env check` and `gitignore check`: one paragraph a place, the worst first, the verdict last. */
import { statusOf } from '../exit-code.ts';
import type { Finding, Outcome, Severity } from '../model.ts';
import { printable, wrap } from '../text/terminal.ts';
import { createPaint } from './colour.ts';
import { setAsideLines } from './set-aside.ts';
import { skipText } from './skip-text.ts';

/** For whom it is written. */
export interface CheckView {
  readonly colour: boolean;
  readonly columns: number;
  /** Whether everything that is set aside is listed. */
  readonly verbose: boolean;
  /** Lines behind the verdict: what to type next. */
  readonly after: readonly string[];
}

const order: readonly Severity[] = ['error', 'warning', 'note'];

/** Writes it, ending with a newline. Never a value, never an escape sequence of the repository's. */
export function renderCheck(outcome: Outcome, view: CheckView): string {
  const paint = createPaint(view.colour);
  const findings = outcome.findings
    .map(({ finding }) => finding)
    .toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  const text = (line: string, by: number): readonly string[] =>
    wrap(printable(line), Math.max(view.columns - by, 30)).map(part => `${' '.repeat(by)}${part}`);
  const lines: string[] = [];
  let last: string | null = null;
  for (const finding of findings) {
    const head = `${placeOf(finding)}  ${finding.severity}  ${finding.rule.title}`;
    if (last !== head)
      lines.push(
        ...(last === null ? [] : ['']),
        `${paint.place(printable(placeOf(finding)))}  ${paint.of(finding.severity)(finding.severity)}  ${printable(finding.rule.title)}`,
      );
    last = head;
    lines.push(
      ...text(finding.detail ?? finding.rule.why, 2),
      ...fixLines(finding).map((line, index) => `  ${index === 0 ? paint.label('Fix') : '   '}  ${printable(line)}`),
    );
  }
  for (const skip of outcome.skipped) lines.push('', ...text(`not checked  ${skip.path}: ${skipText(skip)}`, 0));
  const setAside = setAsideLines(outcome.suppressed, { isWhole: view.verbose, more: '--verbose' });
  if (setAside.length > 0) lines.push('', 'Set aside:', ...setAside.flatMap(line => text(line, 2)));
  for (const remark of outcome.remarks) lines.push('', ...text(remark, 0));
  lines.push(...(lines.length > 0 ? [''] : []), verdict(outcome), ...view.after.flatMap(line => printable(line)));
  return `${lines.join('\n')}\n`;
}

const fixLinesMax = 10;

/** A command, or `# at the end of .gitignore:` and the lines. */
function fixLines({ fix }: Finding): readonly string[] {
  const rest = fix.length - fixLinesMax;
  return rest > 0 ? [...fix.slice(0, fixLinesMax), `# … and ${rest} more`] : fix;
}

function placeOf({ path, span }: Finding): string {
  return `${path}:${span.startLine}`;
}

/** `secret-hook: env files: 1 error, 2 warnings, 1 note`. */
function verdict(outcome: Outcome): string {
  const count = (severity: Severity): number =>
    outcome.findings.filter(({ finding }) => finding.severity === severity).length;
  const parts = order.flatMap(severity => {
    const n = count(severity);
    return n === 0 ? [] : [`${n} ${severity}${n === 1 ? '' : 's'}`];
  });
  if (outcome.suppressed.length > 0) parts.push(`${outcome.suppressed.length} suppressed`);
  if (outcome.skipped.length > 0) parts.push(`${outcome.skipped.length} not checked`);
  const word = { clean: 'in order', blocked: '', incomplete: 'incomplete' }[statusOf(outcome)];
  return `secret-hook: ${outcome.scope}: ${[word, ...parts].filter(Boolean).join(', ')}`;
}
