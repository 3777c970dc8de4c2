/** `secret-hook explain FILE:LINE|FINGERPRINT`: which rules and tests saw a line, and why each fired or did not. */
import type { TraceEvent } from '../detect/trace.ts';
import type { ExitCode } from '../exit-code.ts';
import { findRepository } from '../git/repository.ts';
import { judgeSensitiveFragment } from '../guards/sensitive-files.ts';
import type { Finding, Fragment, Outcome, Reported, RepoPath, Skipped } from '../model.ts';
import { allowComments, commentText } from '../policy/allow-comments.ts';
import { applyPolicy } from '../policy/apply.ts';
import { compatComments } from '../policy/compat-comments.ts';
import { settledWords } from '../report/set-aside.ts';
import { skipText } from '../report/skip-text.ts';
import { reasonWords, stepWords, withoutCalls, type ToldStep } from '../report/step-words.ts';
import { toUtf8 } from '../text/encoding.ts';
import { createLineIndex } from '../text/lines.ts';
import { jsonText, printable } from '../text/terminal.ts';
import { UserError } from '../user-error.ts';
import { builtInDetection, type Detection } from './detection.ts';
import type { Io } from './io.ts';
import { subjectOf, type Subject } from './explain/subject.ts';
import type { Met } from './look-up.ts';
import { formatOption, parseOptions, type Spec } from './options.ts';
import { ownValues, type OwnValues } from './own-values.ts';
import { envNaming } from './team-choices.ts';
import { configuredDetection, worktreePolicy, type TeamPolicy } from './team-policy.ts';

export const spec: Spec = {
  name: 'explain',
  summary: 'Say which rules and tests saw a line, and why they fired or not',
  usage: 'FILE:LINE|FINGERPRINT',
  about: [
    'Says what matched, which test turned it down, and which allow, baseline entry or level settled it.',
    'Reads file and configuration of the work tree. Columns count from 1 in UTF-16 code units; values are never printed.',
    'A FINGERPRINT (or its first 8 digits) is looked up in the index, else in the work tree with all that git ignores, else in the commits.',
  ],
  options: [formatOption],
  positionals: [1, 1],
  examples: [['secret-hook explain src/api.ts:12', 'why line 12 is, or is not, a finding']],
};

/** Runs the verb. The exit code says whether the question could be answered, not what was found. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = parseOptions(spec, args);
  const repository = await findRepository(io.cwd);
  const top = repository?.top ?? io.cwd;
  const subject = await subjectOf(parsed.positionals[0] ?? '', repository, io);
  const events: TraceEvent[] = [];
  const builtIn = builtInDetection(event => events.push(event));
  const team = await worktreePolicy(top, builtIn, repository);
  const naming = await envNaming(team);
  const own = await ownValues({ repository, base: top, env: io.env, withEnvironment: false, naming });
  const detection = (await configuredDetection(builtIn, team.configuration)).withOwn(own.detector);
  const seen = subject.fragment === null ? noLook : await lookAt(subject.fragment, subject, { detection, own, events });
  const isMeant = (one: Finding): boolean =>
    subject.met.length === 0 || subject.met.some(({ finding }) => isSame(finding, one));
  const explained = {
    ...(await judged(seen.found.filter(isMeant), subject, team)),
    steps: seen.steps,
    remarks: [...team.remarks, ...seen.skipped.map(one => `${subject.file} ${skipText(one)}`)],
  };
  io.out(parsed.get('format') === 'json' ? renderJson(subject, explained) : renderText(subject, explained));
  return 0;
}

interface Seen {
  readonly steps: readonly ToldStep[];
  readonly found: readonly Finding[];
  /** What of the file was not looked at. */
  readonly skipped: readonly Skipped[];
}

const NOTHING_SEEN = 'No rule looked at this line: no keyword, and no name that suggests a secret.';
const noLook: Seen = { steps: [], found: [], skipped: [] };

interface Looking {
  readonly detection: Detection;
  readonly own: OwnValues;
  readonly events: readonly TraceEvent[];
}

/** Looks at the content as a scan does, and keeps what concerns the line. */
async function lookAt(
  fragment: Fragment,
  { file, line }: Pick<Subject, 'file' | 'line'>,
  { detection, own, events }: Looking,
): Promise<Seen> {
  const index = createLineIndex(toUtf8(fragment.bytes));
  if (line > index.lineCount)
    throw new UserError(
      'usage',
      `${file} has ${index.lineCount === 1 ? '1 line' : `${index.lineCount} lines`}, and ${line} is not one of them`,
    );
  const items = detection.detect(fragment);
  const detected = items.filter(item => item.kind === 'finding');
  const found = [...(await own.settle(detected)), ...judgeSensitiveFragment(fragment)];
  return {
    steps: events
      .filter(({ start, end }) => index.lineAt(start) <= line && index.lineAt(Math.max(start, end - 1)) >= line)
      .map(event => toStep(event, index.positionAt)),
    found: found.filter(({ span }) => span.startLine <= line && span.endLine >= line),
    skipped: items.filter(item => item.kind === 'skipped'),
  };
}

/** What the policy of the work tree makes of the findings; one that only another look has is told as that look judged it. */
async function judged(
  found: readonly Finding[],
  { fragment, met }: Subject,
  team: TeamPolicy,
): Promise<Pick<Outcome, 'findings' | 'suppressed'>> {
  const text = fragment === null ? '' : commentText(fragment.bytes);
  const comments = [...allowComments(text), ...compatComments(text, team.configuration.compat)];
  const decisions = await team.forFindings([...new Set([...found, ...met.map(({ finding }) => finding)].map(pathOf))]);
  const now = applyPolicy(found, {
    allows: new Map(fragment === null ? [] : [[fragment.path, comments]]),
    runAllows: [],
    alreadyThere: () => false,
    ...decisions,
  });
  const isKnown = (one: Finding): boolean =>
    [...now.findings, ...now.suppressed].some(({ finding }) => isSame(finding, one));
  const others = met.filter(({ finding }) => !isKnown(finding));
  const reported = ({ finding }: Met): Reported => ({ finding, fingerprint: decisions.fingerprint(finding) });
  return {
    findings: [...now.findings, ...others.filter(({ settled }) => settled === null).map(reported)],
    suppressed: [
      ...now.suppressed,
      ...others.flatMap(one => (one.settled === null ? [] : [{ ...reported(one), ...one.settled }])),
    ],
  };
}

function pathOf({ path }: Finding): RepoPath {
  return path;
}

function isSame(a: Finding, b: Finding): boolean {
  if (a.rule.id !== b.rule.id || a.span.startLine !== b.span.startLine) return false;
  const [one, other] = [a.secret, b.secret];
  return one === null || other === null ? one === other : one.equals(other);
}

function toStep(event: TraceEvent, positionAt: (offset: number) => { readonly column: number }): ToldStep {
  const { start, end, ruleId, step, verdict, via } = event;
  return { startColumn: positionAt(start).column, endColumn: positionAt(end).column, ruleId, step, verdict, via };
}

interface Explained extends Pick<Outcome, 'findings' | 'suppressed' | 'remarks'> {
  readonly steps: readonly ToldStep[];
}

function renderJson({ file, line, version }: Subject, { steps, findings, suppressed, remarks }: Explained): string {
  const shown = ({ finding, fingerprint }: Reported) => {
    const { rule, severity, span, redacted, reasons } = finding;
    return { ruleId: rule.id, severity, ...span, redacted, fingerprint, reasons };
  };
  const settled = suppressed.map(entry => {
    const { by, reason, until } = entry;
    return { ...shown(entry), by, reason, until };
  });
  const report = {
    version: 1,
    file,
    line,
    ...(version === '' ? {} : { where: version }),
    findings: findings.map(shown),
    suppressed: settled,
    steps,
    ...(remarks.length > 0 ? { remarks } : {}),
  };
  return jsonText(report);
}

function renderText(
  { file, line, version, fragment }: Subject,
  { steps, findings, suppressed, remarks }: Explained,
): string {
  const lines = [`${file}:${line}${version === '' ? '' : ` (${version})`}`, ...(fragment === null ? [] : [''])];
  if (fragment !== null) lines.push(...lookWords(steps, fragment, findings.length + suppressed.length > 0));
  if (findings.length + suppressed.length === 0) lines.push('', 'Not a finding.');
  if (findings.length > 0) lines.push('', 'Reported:');
  for (const one of findings) lines.push(`  ${one.finding.severity}  ${inOneLine(one)}`, ...detailOf(one, steps));
  if (suppressed.length > 0) lines.push('', 'Set aside:');
  for (const one of suppressed) lines.push(`  ${inOneLine(one)}  ${settledWords(one)}`, ...detailOf(one, steps));
  if (remarks.length > 0) lines.push('', ...remarks);
  return `${lines.map(text => printable(text)).join('\n')}\n`;
}

/** What looked at the line, in words. */
function lookWords(steps: readonly ToldStep[], { bytes }: Fragment, isCovered: boolean): readonly string[] {
  if (bytes.length === 0) return ['The file is empty.'];
  const binary = toUtf8(bytes).includes(0) ? ['The file is binary: a line is what lies between two line breaks.'] : [];
  if (steps.length === 0) return [...binary, isCovered ? 'What was found begins in another line.' : NOTHING_SEEN];
  const [told, calls] = withoutCalls(steps);
  return [...binary, ...(calls === null ? [] : [calls]), ...told.map(stepWords)];
}

function inOneLine({ finding, fingerprint }: Reported): string {
  const { rule, redacted } = finding;
  return [rule.id, redacted, fingerprint].filter(part => part !== '').join('  ');
}

/** What the finder adds, and its reasons where no step has told them. */
function detailOf({ finding }: Reported, steps: readonly ToldStep[]): readonly string[] {
  const { detail, rule, reasons } = finding;
  const isTold = steps.some(({ step, ruleId }) => step === 'generic' && ruleId === rule.id);
  const told = [...(detail === null ? [] : [detail]), ...(isTold ? [] : reasons.map(reasonWords))];
  return told.map(text => `    ${text}`);
}
