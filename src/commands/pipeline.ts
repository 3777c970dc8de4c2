/** The whole line: source → detect and guards → second look → policy → outcome. */
import type { Finding, Fragment, Outcome, RepoPath, Scanned, Skipped } from '../model.ts';
import { allowComments, commentText, mayHoldAllow } from '../policy/allow-comments.ts';
import type { AllowComment } from '../policy/allow-comments.ts';
import { compatComments } from '../policy/compat-comments.ts';
import { applyPolicy } from '../policy/apply.ts';
import { withoutPackedRepeats } from '../policy/packed-repeats.ts';
import type { RunAllow } from '../policy/run-allow.ts';
import { Secret } from '../secret.ts';
import { ownValueRule } from '../guards/own-value.ts';
import type { Detection } from './detection.ts';
import type { OwnValues } from './own-values.ts';
import { cutOff, isBeyond } from './size-limit.ts';
import { addFirstLines, decisionsFor } from './decisions.ts';
import type { PolicyFilesHeld, TeamPolicy } from './team-policy.ts';
import { defaultConfiguration, foldersSaid, whatIsOff } from '../policy/configuration.ts';
import { configurationName } from '../config/names.ts';

/** What one run looks at. */
export interface Scan {
  /** In words: `staged changes`. */
  readonly scope: string;
  /** One by one, or several at a time where there are many. */
  readonly items: AsyncIterable<Fragment | Skipped | readonly (Fragment | Skipped)[]>;
  readonly detection: Detection;
  /** Findings about files. Asked last: what can go on beside the rest has been started by the caller. */
  readonly guards?: () => Promise<readonly (Finding | Skipped)[]>;
  /** Asked once, and only when a secret was found: which findings were there before this change. */
  readonly secondLook?: (findings: readonly Finding[]) => Promise<(finding: Finding) => boolean>;
  /** Bytes of a file that a guard names, for its allow comment; null when there is none to read. */
  readonly readFile?: (path: RepoPath) => Promise<Uint8Array | null>;
  /** What `SECRET_HOOK_ALLOW` sets aside. */
  readonly runAllows: readonly RunAllow[];
  /** Whether no comment counts, and no `SECRET_HOOK_ALLOW`. Absent: they do. */
  readonly noAllow?: boolean;
  /** Whether comments are looked for in files without a finding, to name those that settle nothing. */
  readonly namesStaleAllows?: boolean;
  /** The developer's own values, which `detection` looks for. */
  readonly own?: Pick<OwnValues, 'settle' | 'troubles'>;
  /** Rules besides those of the detector that see every file of this run. Absent: none. */
  readonly judges?: readonly string[];
  /** Files that were looked at elsewhere, in which there is nothing; asked when all items have come. Absent: none. */
  readonly besides?: () => { readonly files: number; readonly bytes: number };
  /** What the team has decided. Absent: nothing. */
  readonly team?: TeamPolicy;
  /** Files of policy, where they are listed anyway. Absent: configurations of folders are counted as the run reads them. */
  readonly policyFiles?: Promise<PolicyFilesHeld>;
  /** Judges each file that is read by its name and content, beside the detector. */
  readonly judgeFile?: (fragment: Fragment) => readonly Finding[];
  /** Asked once, and only when a blob is beyond the limit of large files. */
  readonly judgeLarge?: (large: readonly LargeBlob[]) => Promise<readonly Finding[]>;
  /** Sees everything before the policy does, and may add to it. */
  readonly revise?: (
    items: readonly (Finding | Skipped)[],
  ) => readonly (Finding | Skipped)[] | Promise<readonly (Finding | Skipped)[]>;
}

/** A blob beyond the limit of large files. */
export interface LargeBlob extends Pick<Fragment, 'path' | 'origin' | 'before'> {
  readonly sizeBytes: number;
}

/** Runs a scan. A failing source throws; what it could not read is in `skipped`. */
export async function runPipeline(scan: Scan): Promise<Outcome> {
  const { items, allows, scanned, large, folders } = await detectAll(scan);
  const oversized = large.length > 0 ? await scan.judgeLarge?.(large) : undefined;
  const own = scan.own === undefined ? items : [...(await settled(items, scan.own)), ...scan.own.troubles];
  const guarded = await scan.guards?.();
  const found = [...own, ...(oversized ?? []), ...(guarded ?? []), ...(scan.team?.findings ?? [])];
  const all = scan.revise ? await scan.revise(found) : found;
  const secrets = all.filter(item => item.kind === 'finding').filter(({ secret }) => secret !== null);
  const alreadyThere = secrets.length > 0 ? await scan.secondLook?.(secrets) : undefined;
  await addFirstLines(all, allows, scan);
  const { remarks: policyRemarks = [], ...decisions } = await decisionsFor(all, scan);
  const judged = applyPolicy(all, {
    allows,
    runAllows: scan.noAllow ? [] : scan.runAllows,
    ...(scan.namesStaleAllows ? { mayBeStale: isDetected(scan) } : {}),
    alreadyThere: alreadyThere ?? (() => false),
    ...decisions,
  });
  const { remarks = [], configuration } = scan.team ?? {};
  const off = configuration
    ? [...whatIsOff(configuration), ...foldersSaid((await scan.policyFiles)?.configurations.length ?? folders)]
    : [];
  return {
    scope: scan.scope,
    scanned,
    ...judged,
    remarks: [
      ...remarks,
      ...policyRemarks,
      ...(scan.own?.troubles ?? []).filter(isWorthALine).map(lineOf),
      ...judged.remarks,
    ],
    ...(off.length > 0 ? { off } : {}),
    ...(configuration?.help ? { help: configuration.help } : {}),
  };
}

/** Own values are settled when one was met. */
async function settled(
  items: readonly (Finding | Skipped)[],
  own: Pick<OwnValues, 'settle'>,
): Promise<readonly (Finding | Skipped)[]> {
  const findings = items.filter(item => item.kind === 'finding');
  if (!findings.some(({ rule }) => rule.id === ownValueRule.id)) return items;
  return [...(await own.settle(findings)), ...items.filter(item => item.kind === 'skipped')];
}

/** A file that could not be read is said on every run; a folder that was not walked is counted. */
function isWorthALine({ reason }: Skipped): boolean {
  return reason !== 'ignored';
}

function lineOf({ path, detail }: Skipped): string {
  return `${path}: ${detail}`;
}

interface Detected {
  readonly items: readonly (Finding | Skipped)[];
  readonly allows: Map<RepoPath, readonly AllowComment[]>;
  readonly scanned: Scanned;
  readonly large: readonly LargeBlob[];
  /** Configurations of folders that were read. */
  readonly folders: number;
}

async function detectAll(scan: Scan): Promise<Detected> {
  const seen: (Finding | Skipped)[] = [];
  const allows = new Map<RepoPath, readonly AllowComment[]>();
  const files = new Set<string>();
  const large = new Map<RepoPath, LargeBlob>();
  const { largeFileKb, scanMb } = (scan.team?.configuration ?? defaultConfiguration).limits;
  const largeMax = largeFileKb * 1024;
  const cut = new Set<RepoPath>();
  // The comments of other tools may stand in every file.
  const canSweep = scan.judgeFile === undefined && (scan.team?.configuration.compat.length ?? 0) === 0;
  let [blobs, bytes] = [0, 0];
  const look = (item: Fragment | Skipped, isQuiet = false): void => {
    if (item.kind === 'skipped') {
      seen.push(item);
      return;
    }
    if (isBeyond(item, scanMb)) {
      if (!cut.has(item.path)) seen.push(cutOff(item.path, scanMb ?? 0));
      cut.add(item.path);
      addLarge(large, item, true);
      return;
    }
    if (item.bytes.length > largeMax) addLarge(large, item, files.has(item.path));
    if (item.role === 'content') files.add(item.path);
    if (item.role !== 'name' && isStart(item)) blobs++;
    bytes += item.bytes.length;
    if (isQuiet) return;
    const detected = scan.detection.detect(item);
    const judged = scan.judgeFile?.(item) ?? [];
    if (detected.length + judged.length === 0 && !scan.namesStaleAllows) return;
    // Policy must know a name from a content: a secret in a name is blanked wherever the name is shown.
    for (const one of [...detected, ...judged]) seen.push(one.kind === 'finding' ? { ...one, role: item.role } : one);
    const comments = commentsOf(item, scan);
    if (comments.length > 0) allows.set(item.path, [...(allows.get(item.path) ?? []), ...comments]);
  };
  for await (const items of scan.items) {
    if (!isBatch(items)) look(items);
    else {
      const suspects = canSweep ? scan.detection.suspects(items.filter(isFragment)) : null;
      for (const item of items) look(item, suspects !== null && item.kind === 'fragment' && !suspects.has(item));
    }
  }
  const besides = scan.besides?.() ?? { files: 0, bytes: 0 };
  return {
    items: withoutPackedRepeats(withoutRepeats(seen)),
    allows,
    scanned: {
      files: files.size + besides.files,
      blobs: blobs + besides.files,
      bytes: bytes + besides.bytes,
      rules: scan.detection.rules,
    },
    large: [...large.values()],
    folders:
      scan.team && !scan.policyFiles ? [...files].filter(path => path.endsWith(`/${configurationName}`)).length : 0,
  };
}

type Items = Scan['items'] extends AsyncIterable<infer T> ? T : never;

function isFragment(item: Fragment | Skipped): item is Fragment {
  return item.kind === 'fragment';
}

function isBatch(items: Items): items is Extract<Items, readonly unknown[]> {
  return Array.isArray(items);
}

/** The second whole content under one path is what stands behind a Git LFS pointer: git does not keep it. */
function addLarge(large: Map<RepoPath, LargeBlob>, fragment: Fragment, seen: boolean): void {
  const { path, origin, before, role, window, bytes } = fragment;
  if (role !== 'content' || (seen && window === null)) return;
  large.set(path, { path, origin, before, sizeBytes: (window?.startOffset ?? 0) + bytes.length });
}

function isStart(fragment: Fragment): boolean {
  return fragment.window === null || fragment.window.startOffset === 0;
}

function commentsOf({ bytes, window, role }: Fragment, { noAllow, team }: Scan): readonly AllowComment[] {
  if (role !== 'content' || noAllow || !maySpeak(bytes, team)) return [];
  const linesBefore = (window?.startLine ?? 1) - 1;
  const text = commentText(bytes);
  const compat = team?.configuration.compat ?? [];
  return [...allowComments(text), ...compatComments(text, compat)].map(comment => ({
    ...comment,
    line: comment.line + linesBefore,
    ...(comment.covers && {
      covers: { first: comment.covers.first + linesBefore, last: comment.covers.last + linesBefore },
    }),
  }));
}

/** Whether a file can hold a comment; spares all others the decoding of their text. */
function maySpeak(bytes: Uint8Array, team: TeamPolicy | undefined): boolean {
  return (team && team.configuration.compat.length > 0) || mayHoldAllow(bytes);
}

/** Whether this run would have found what the comment is for: of a guard nothing can be said when it has not looked. */
function isDetected({ detection, team, judges = [] }: Scan): (allow: AllowComment) => boolean {
  const custom = new Set((team?.configuration.customRules ?? []).map(({ id }) => id));
  return ({ ruleId }) => detection.table.ruleNumber(ruleId) >= 0 || custom.has(ruleId) || judges.includes(ruleId);
}

/** Where windows of a large file overlap, a finding is seen twice. One run of encoded bytes may hold several. */
function withoutRepeats(items: readonly (Finding | Skipped)[]): readonly (Finding | Skipped)[] {
  const isFirst = Secret.firsts();
  return items.filter(item => {
    if (item.kind === 'skipped') return true;
    const { rule, path, span, origin, role } = item;
    const place = [rule.id, path, role, span.startLine, span.startColumn, JSON.stringify(origin)].join('\0');
    return isFirst(place, item.secret);
  });
}
