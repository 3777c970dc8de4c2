/** `secret-hook explain FILE:LINE`: which rules and tests saw a line, and why each fired or did not. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TraceEvent } from '../detect/trace.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Finding, Fragment, RepoPath } from '../model.ts';
import { toUtf8 } from '../text/encoding.ts';
import { createLineIndex } from '../text/lines.ts';
import { printable } from '../text/terminal.ts';
import { UserError } from '../user-error.ts';
import { builtInDetection } from './detection.ts';
import type { Io } from './io.ts';
import { formatOption, parseOptions, type Spec } from './options.ts';

export const spec: Spec = {
  name: 'explain',
  summary: 'Say which rules and tests saw a line, and why they fired or not',
  usage: 'FILE:LINE',
  about: ['Reads the file of the work tree. Columns count from 1 in UTF-16 code units; values are never printed.'],
  options: [formatOption],
  positionals: [1, 1],
  examples: [['secret-hook explain src/api.ts:12', 'why line 12 is, or is not, a finding']],
};

/** One step that looked at the line. */
interface Step {
  readonly startColumn: number;
  readonly endColumn: number;
  readonly ruleId: string;
  readonly step: TraceEvent['step'];
  readonly verdict: string;
  readonly via: readonly string[];
}

/** Runs the verb. The exit code says whether the question could be answered, not what was found. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = parseOptions(spec, args);
  const { file, line } = place(parsed.positionals[0] ?? '');
  const bytes = read(resolve(io.cwd, file), file);
  const events: TraceEvent[] = [];
  const found = builtInDetection(event => events.push(event)).detect(fragmentOf(file, bytes));
  const index = createLineIndex(toUtf8(bytes));
  if (line > index.lineCount)
    throw new UserError('usage', `${file} has ${index.lineCount} lines, and ${line} is not one of them`);
  const steps = events
    .filter(({ start, end }) => index.lineAt(start) <= line && index.lineAt(Math.max(start, end - 1)) >= line)
    .map(event => toStep(event, index.positionAt));
  const findings = found
    .filter(item => item.kind === 'finding')
    .filter(({ span }) => span.startLine <= line && span.endLine >= line);
  io.out(
    parsed.get('format') === 'json'
      ? renderJson(file, line, { steps, findings })
      : renderText(file, line, { steps, findings }),
  );
  return 0;
}

function place(text: string): { readonly file: string; readonly line: number } {
  const match = /^(.+?):(\d{1,9})(?::\d+)?$/s.exec(text);
  if (match?.[1] && Number(match[2]) >= 1) return { file: match[1], line: Number(match[2]) };
  throw new UserError('usage', `explain needs FILE:LINE, not ${text}`, {
    hint: 'npx secret-hook explain src/api.ts:12',
  });
}

function read(path: string, shown: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new UserError('unreadable', `Cannot read ${shown}`, { hint: 'Name a file of the work tree', cause });
  }
}

function fragmentOf(file: string, bytes: Uint8Array): Fragment {
  const path = file.replace(/^\.\//, '') as RepoPath;
  return { kind: 'fragment', path, origin: { kind: 'worktree' }, bytes, role: 'content', before: [], window: null };
}

function toStep(event: TraceEvent, positionAt: (offset: number) => { readonly column: number }): Step {
  const { start, end, ruleId, step, verdict, via } = event;
  return { startColumn: positionAt(start).column, endColumn: positionAt(end).column, ruleId, step, verdict, via };
}

interface Explained {
  readonly steps: readonly Step[];
  readonly findings: readonly Finding[];
}

function renderJson(file: string, line: number, { steps, findings }: Explained): string {
  const shown = findings.map(({ rule, severity, span, redacted, reasons }) => ({
    ruleId: rule.id,
    severity,
    ...span,
    redacted,
    reasons,
  }));
  return `${JSON.stringify({ version: 1, file, line, findings: shown, steps }, null, 2)}\n`;
}

function renderText(file: string, line: number, { steps, findings }: Explained): string {
  const lines = [`${file}:${line}`, ''];
  if (steps.length === 0) lines.push('No rule looked at this line: no keyword, and no name that suggests a secret.');
  for (const { startColumn, endColumn, ruleId, step, verdict, via } of steps) {
    const inside = via.length === 0 ? '' : ` (inside ${via.join(' > ')})`;
    lines.push(`${startColumn}-${endColumn}  ${ruleId}  ${step}: ${verdict}${inside}`);
  }
  lines.push('', findings.length === 0 ? 'Not a finding.' : 'Reported:');
  for (const { rule, severity, redacted, reasons } of findings)
    lines.push(`  ${severity}  ${rule.id}  ${redacted}  ${reasons.join(', ')}`);
  return `${lines.map(printable).join('\n')}\n`;
}
