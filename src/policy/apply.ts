/** Which findings count. One pure function; nothing vanishes: what is set aside is listed with who and why. */
import type { Finding, Outcome, Reported, RepoPath, Skipped, Suppressed } from '../model.ts';
import type { AllowComment } from './allow-comments.ts';
import { createCommentsFor, ofAllLines } from './comments-for.ts';
import { createPathRedactor } from './redact-paths.ts';
import { applyLevels, excludedBy, layersFor, unsilenced, type Configured } from './levels.ts';
import type { RunAllow } from './run-allow.ts';

/** What decides, gathered by the shell. */
export interface Policy {
  /** Allow comments per path: of the scanned version of the file, and of the first line of a file that a guard names. */
  readonly allows: ReadonlyMap<RepoPath, readonly AllowComment[]>;
  /** What `SECRET_HOOK_ALLOW` sets aside for this run. */
  readonly runAllows: readonly RunAllow[];
  /** Whether the same secret was already there before this change: then it informs and does not block. */
  readonly alreadyThere: (finding: Finding) => boolean;
  /** Gives each finding its identity; slow, so it is asked only for what is reported. */
  readonly fingerprint: (finding: Finding) => string;
  /** Levels and excludes; absent when nothing is configured. */
  readonly configured?: Configured;
  /** Whether an allow comment that settles nothing is worth a word. Absent: none is. */
  readonly mayBeStale?: (allow: AllowComment) => boolean;
  /** What the baseline says; null for what it does not hold. Absent when there is none. */
  readonly baseline?: (finding: Finding) => Settled | null;
}

/** By what a finding is set aside, why and until when. */
export type Settled = Pick<Suppressed, 'by' | 'reason' | 'until'>;

type Redact = ReturnType<typeof createPathRedactor>;
type CommentsFor = ReturnType<typeof createCommentsFor>;

type Judged = Pick<Outcome, 'findings' | 'suppressed' | 'skipped' | 'remarks'>;

/** Applies the policy to everything that was found or skipped. The order of the result is the same on every run. */
export function applyPolicy(items: readonly (Finding | Skipped)[], policy: Policy): Judged {
  const found = items.filter(item => item.kind === 'finding');
  const redact = createPathRedactor(found);
  const commentsFor = createCommentsFor(policy.allows);
  const findings: Reported[] = [];
  const suppressed: (Reported & Settled)[] = [];
  for (const one of found.toSorted(compareFindings)) {
    const fingerprint = (): string => policy.fingerprint(one);
    const levelled = policy.configured
      ? applyLevels(one, policy.configured)
      : ({ kind: 'counts', finding: one } as const);
    const finding = levelled.kind === 'counts' ? levelled.finding : one;
    const set = levelled.kind === 'settled' ? levelled.by : settledBy(finding, fingerprint, policy, commentsFor);
    const { detail } = finding;
    const shown = {
      ...finding,
      path: redact(finding.path),
      detail: detail && redact(detail),
      fix: finding.fix.map(redact),
    };
    if (set) suppressed.push(identified({ finding: shown, ...set, by: printableBy(set.by, redact) }, fingerprint));
    else findings.push(identified({ finding: policy.alreadyThere(finding) ? lowered(shown) : shown }, fingerprint));
  }
  const skipped = items
    .filter(item => item.kind === 'skipped')
    .map(item => ({ ...settledSkip(item, policy.configured), path: redact(item.path) }))
    .toSorted((a, b) => compareSkips(a, b) || Number(b.blocking) - Number(a.blocking))
    // A large file is read part by part, and each part may say the same of it.
    .filter((item, index, all) => index === 0 || compareSkips(item, all[index - 1] ?? item) !== 0);
  const { mayBeStale } = policy;
  const stale = mayBeStale
    ? staleAllows({ comments: policy.allows, used: usedAllows(found, commentsFor), mayBeStale, redact })
    : [];
  const idle = findings.some(({ finding }) => finding.severity === 'error') ? idleRunAllows(found, policy) : [];
  return { findings, suppressed, skipped, remarks: [...emptyAllows(found, commentsFor, redact), ...idle, ...stale] };
}

/** Zero for two that a person would read as the same. */
function compareSkips(a: Skipped, b: Skipped): number {
  return compare(a.path, b.path) || compare(a.reason, b.reason) || compare(a.detail, b.detail);
}

/** A digest takes milliseconds, and a file may hold thousands of findings: it is made where it is read. */
function identified<T extends object>(entry: T, fingerprint: () => string): T & Pick<Reported, 'fingerprint'> {
  return Object.defineProperty({ ...entry, fingerprint: '' }, 'fingerprint', { enumerable: true, get: fingerprint });
}

/** What a team has excluded need not be looked at to its end. */
function settledSkip(item: Skipped, configured: Configured | undefined): Skipped {
  const isLimit = item.reason === 'size-limit' || item.reason === 'work-limit';
  if (!isLimit || configured === undefined) return item;
  const excluded = excludedBy(item.path, layersFor(item.path, configured), configured.matches);
  return excluded === null ? item : { ...item, blocking: false, detail: `${item.detail}; ${excluded}` };
}

function settledBy(
  finding: Finding,
  fingerprint: () => string,
  policy: Policy,
  commentsFor: CommentsFor,
): Settled | null {
  if (unsilenced.has(finding.rule.id)) return null;
  const names = namesOf(finding);
  const comment = commentsFor(finding).find(allow => allows(allow, finding));
  if (comment) {
    const of = comment.tool === undefined ? '' : ` of ${comment.tool}`;
    return { by: `comment${of} at ${finding.path}:${comment.line}`, reason: comment.reason, until: null };
  }
  const run = policy.runAllows.find(allow => means(allow, names, fingerprint));
  if (run) return { by: 'SECRET_HOOK_ALLOW', reason: run.reason, until: null };
  return policy.baseline?.(finding) ?? null;
}

function means({ ruleId }: RunAllow, names: readonly string[], fingerprint: () => string): boolean {
  return names.includes(ruleId) || isStartOf(ruleId, fingerprint);
}

/** Where something is stopped, whoever has set the variable expected it to settle that: a slip of the pen must be heard. */
function idleRunAllows(found: readonly Finding[], { runAllows, fingerprint }: Policy): readonly string[] {
  const isIdle = (allow: RunAllow): boolean =>
    !found.some(finding => means(allow, namesOf(finding), () => fingerprint(finding)));
  return runAllows.filter(isIdle).map(({ ruleId }) => `SECRET_HOOK_ALLOW: nothing of ${ruleId} is found here`);
}

/** Eight digits of a fingerprint say which finding is meant; no built-in rule has such an id. */
function isStartOf(id: string, fingerprint: () => string): boolean {
  return /^[0-9a-f]{8,24}$/.test(id) && fingerprint().startsWith(id);
}

function namesOf({ rule }: Finding): readonly string[] {
  return [rule.id, ...(rule.aliases ?? [])];
}

/** Whether a comment that reaches a finding settles it. One of another tool stands for secrets only: no other tool speaks of files. */
function allows(allow: AllowComment, finding: Finding): boolean {
  const isMeant = allow.tool === undefined ? namesOf(finding).includes(allow.ruleId) : finding.secret !== null;
  return isMeant && allow.reason !== '';
}

/** An allow without a reason may still name its rule; without one it may mean any. */
function mayMean(allow: AllowComment, finding: Finding): boolean {
  return allow.ruleId === '' || !ofAllLines.has(finding.rule.id) || namesOf(finding).includes(allow.ruleId);
}

/** Most stale allows that are named; there may be as many as a team has files. */
const staleNamedMax = 20;

/** Allows that set nothing aside: what they stood for is gone, and the next secret there would pass unseen. */
function staleAllows({
  comments,
  used,
  mayBeStale,
  redact,
}: {
  readonly comments: Policy['allows'];
  readonly used: ReadonlySet<AllowComment>;
  readonly mayBeStale: (allow: AllowComment) => boolean;
  readonly redact: Redact;
}): readonly string[] {
  const stale = [...comments].flatMap(([path, list]) =>
    list
      .filter(allow => allow.reason !== '' && allow.tool === undefined && allow.opened === true && mayBeStale(allow))
      .filter(allow => !used.has(allow))
      .map(
        ({ line, ruleId }) =>
          `${redact(path)}:${line}: this allow is stale: nothing of ${ruleId} is found there; take it out`,
      ),
  );
  const rest = stale.length - staleNamedMax;
  return [...stale.slice(0, staleNamedMax), ...(rest > 0 ? [`… and ${rest} more stale allows`] : [])];
}

function usedAllows(found: readonly Finding[], commentsFor: CommentsFor): ReadonlySet<AllowComment> {
  return new Set(found.flatMap(finding => commentsFor(finding).filter(allow => allows(allow, finding))));
}

/** An old secret is no news: it is shown, and the commit goes through. */
function lowered(finding: Finding): Finding {
  return { ...finding, severity: 'note', reasons: [...finding.reasons, 'already-there'] };
}

function printableBy(by: string, redact: Redact): string {
  const match = /^(comment(?: of \S+)? at )(.*):(\d+)$/s.exec(by);
  return match ? `${match[1] ?? ''}${redact((match[2] ?? '') as RepoPath)}:${match[3] ?? ''}` : by;
}

/** An allow without a reason does not count; the writer must hear it, or it looks as if the tool were broken. */
function emptyAllows(found: readonly Finding[], commentsFor: CommentsFor, redact: Redact): readonly string[] {
  const remarks = new Set<string>();
  for (const finding of found)
    for (const allow of commentsFor(finding))
      if (allow.reason === '' && mayMean(allow, finding))
        remarks.add(
          `${redact(finding.path)}:${allow.line}: this allow does not count; it needs the rule id and a reason: secret-hook: allow ${finding.rule.id} <reason>`,
        );
  return [...remarks];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Order of findings: path, place, rule; then origin, so that two commits with the same file keep their order. */
function compareFindings(a: Finding, b: Finding): number {
  const commit = (finding: Finding) => ('commit' in finding.origin ? finding.origin.commit : finding.origin.kind);
  return (
    compare(a.path, b.path) ||
    a.span.startLine - b.span.startLine ||
    a.span.startColumn - b.span.startColumn ||
    compare(a.rule.id, b.rule.id) ||
    compare(commit(a), commit(b))
  );
}
