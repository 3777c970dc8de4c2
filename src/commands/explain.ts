/** `secret-hook explain FILE:LINE`: which rules and tests saw a line, and why each fired or did not. */
import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { TraceEvent } from '../detect/trace.ts';
import type { ExitCode } from '../exit-code.ts';
import { findRepository } from '../git/repository.ts';
import type { Finding, Fragment, Outcome, Reported, RepoPath } from '../model.ts';
import { allowComments, commentText } from '../policy/allow-comments.ts';
import { applyPolicy } from '../policy/apply.ts';
import { compatComments } from '../policy/compat-comments.ts';
import { toUtf8 } from '../text/encoding.ts';
import { createLineIndex } from '../text/lines.ts';
import { printable } from '../text/terminal.ts';
import { UserError } from '../user-error.ts';
import { builtInDetection } from './detection.ts';
import type { Io } from './io.ts';
import { formatOption, parseOptions, type Spec } from './options.ts';
import { configuredDetection, worktreePolicy, type TeamPolicy } from './team-policy.ts';

export const spec: Spec = {
  name: 'explain',
  summary: 'Say which rules and tests saw a line, and why they fired or not',
  usage: 'FILE:LINE|FINGERPRINT',
  about: [
    'Says what matched, which test turned it down, and which allow, baseline entry or level settled it.',
    'Reads the file of the work tree. Columns count from 1 in UTF-16 code units; values are never printed.',
    'A FINGERPRINT (or its first 8 digits) is looked up in the index, as the hook would.',
  ],
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
  const { file, line } = await place(parsed.positionals[0] ?? '', io.cwd);
  const bytes = read(resolve(io.cwd, file), file);
  const events: TraceEvent[] = [];
  const repository = await findRepository(io.cwd);
  const top = repository?.top ?? io.cwd;
  const builtIn = builtInDetection(event => events.push(event));
  const team = await worktreePolicy(top, builtIn, repository);
  const detection = await configuredDetection(builtIn, team.configuration);
  const fragment = fragmentOf(relative(top, resolve(io.cwd, file)).replaceAll('\\', '/'), bytes);
  const found = detection.detect(fragment);
  const index = createLineIndex(toUtf8(bytes));
  if (line > index.lineCount)
    throw new UserError('usage', `${file} has ${index.lineCount} lines, and ${line} is not one of them`);
  const steps = events
    .filter(({ start, end }) => index.lineAt(start) <= line && index.lineAt(Math.max(start, end - 1)) >= line)
    .map(event => toStep(event, index.positionAt));
  const onLine = found
    .filter(item => item.kind === 'finding')
    .filter(({ span }) => span.startLine <= line && span.endLine >= line);
  const explained = { steps, ...(await judged(onLine, fragment, team)) };
  io.out(parsed.get('format') === 'json' ? renderJson(file, line, explained) : renderText(file, line, explained));
  return 0;
}

/** What the policy of the work tree makes of the findings. */
async function judged(
  found: readonly Finding[],
  { path, bytes }: Fragment,
  team: TeamPolicy,
): Promise<Pick<Outcome, 'findings' | 'suppressed'>> {
  const text = commentText(bytes);
  const comments = [...allowComments(text), ...compatComments(text, team.configuration.compat)];
  return applyPolicy(found, {
    allows: new Map([[path, comments]]),
    runAllows: [],
    alreadyThere: () => false,
    ...(await team.forFindings([path])),
  });
}

interface Place {
  readonly file: string;
  readonly line: number;
}

async function place(text: string, cwd: string): Promise<Place> {
  if (/^[0-9a-f]{8,24}$/.test(text)) return placeOfFingerprint(text, cwd);
  const match = /^(.+?):(\d{1,9})(?::\d+)?$/s.exec(text);
  if (match?.[1] && Number(match[2]) >= 1) return { file: match[1], line: Number(match[2]) };
  throw new UserError('usage', `explain needs FILE:LINE or a fingerprint, not ${text}`, {
    hint: 'npx secret-hook explain src/api.ts:12',
  });
}

async function placeOfFingerprint(fingerprint: string, cwd: string): Promise<Place> {
  const { findingsBy } = await import('./baseline/store.ts');
  const { repository, findings } = await findingsBy(fingerprint, cwd);
  const [finding] = findings;
  if (finding) return { file: relative(cwd, join(repository.top, finding.path)), line: finding.span.startLine };
  throw new UserError('usage', `Nothing in the index has the fingerprint ${fingerprint}`, {
    hint: 'Fingerprints stand in: npx secret-hook scan --staged --format json',
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

interface Explained extends Pick<Outcome, 'findings' | 'suppressed'> {
  readonly steps: readonly Step[];
}

function renderJson(file: string, line: number, { steps, findings, suppressed }: Explained): string {
  const shown = ({ finding, fingerprint }: Reported) => {
    const { rule, severity, span, redacted, reasons } = finding;
    return { ruleId: rule.id, severity, ...span, redacted, fingerprint, reasons };
  };
  const settled = suppressed.map(entry => {
    const { by, reason, until } = entry;
    return { ...shown(entry), by, reason, until };
  });
  const report = { version: 1, file, line, findings: findings.map(shown), suppressed: settled, steps };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function renderText(file: string, line: number, { steps, findings, suppressed }: Explained): string {
  const lines = [`${file}:${line}`, ''];
  if (steps.length === 0) lines.push('No rule looked at this line: no keyword, and no name that suggests a secret.');
  for (const { startColumn, endColumn, ruleId, step, verdict, via } of steps) {
    const inside = via.length === 0 ? '' : ` (inside ${via.join(' > ')})`;
    lines.push(`${startColumn}-${endColumn}  ${ruleId}  ${step}: ${verdict}${inside}`);
  }
  if (findings.length + suppressed.length === 0) lines.push('', 'Not a finding.');
  if (findings.length > 0) lines.push('', 'Reported:');
  for (const { finding, fingerprint } of findings)
    lines.push(
      `  ${finding.severity}  ${finding.rule.id}  ${finding.redacted}  ${fingerprint}  ${finding.reasons.join(', ')}`,
    );
  if (suppressed.length > 0) lines.push('', 'Set aside:');
  for (const { finding, fingerprint, by, reason, until } of suppressed)
    lines.push(
      `  ${finding.rule.id}  ${finding.redacted}  ${fingerprint}  by ${by}: ${reason}${until === null ? '' : ` (until ${until})`}`,
    );
  return `${lines.map(line => printable(line)).join('\n')}\n`;
}
