/** The lines that `gitignore fix` appends, tried with git before anybody sees them. */
import { envFileRule } from '../guards/env-file.ts';
import { coverageRule, templateRule } from '../guards/gitignore-coverage.ts';
import { ignores } from '../guards/guard.ts';
import { stackSecretsRule } from '../guards/check-rules.ts';
import type { Finding, RepoPath } from '../model.ts';
import type { GitignoreCheck } from './gitignore-check.ts';
import { ignoredByFiles, type IgnoreText } from './gitignore-lines.ts';

/** Lines for the end of one `.gitignore`. */
export interface IgnoreAddition {
  readonly path: RepoPath;
  readonly lines: readonly string[];
  /** Null when there is no such file yet. */
  readonly before: Uint8Array | null;
  readonly after: Uint8Array;
}

/** What is appended, and what that does not mend. */
export interface IgnoreFix {
  readonly additions: readonly IgnoreAddition[];
  /** Why a file cannot be mended by appending: one sentence each. */
  readonly obstacles: readonly string[];
  /** Names that stay open all the same, and templates that stay hidden. */
  readonly left: readonly RepoPath[];
}

const decided: ReadonlySet<string> = new Set([coverageRule.id, templateRule.id, stackSecretsRule.id, envFileRule.id]);

/** Plans the fix. Nothing that stands is touched or moved; a line that would change nothing is left out. */
export async function planIgnoreFix({ findings, wanted, files }: GitignoreCheck): Promise<IgnoreFix> {
  // Names that lie about in any repository are not worth a line before one does.
  const meant = findings.filter(({ rule, reasons }) => decided.has(rule.id) && !reasons.includes('habit'));
  const closed = meant.flatMap(finding => namedBy(finding, 'open='));
  const hidden = meant.flatMap(finding => namedBy(finding, 'hidden='));
  const open = [...new Set([...hidden, ...wanted.open])];
  const missing = new Set(await unmet(files, closed, hidden));
  if (missing.size === 0) return { additions: [], obstacles: [], left: [] };
  const blocks = blocksOf(
    meant.filter(finding =>
      [...namedBy(finding, 'open='), ...namedBy(finding, 'hidden=')].some(path => missing.has(path)),
    ),
  );
  const obstacles = [...blocks.keys()].flatMap(path => obstacleOf(path, files));
  const usable = new Map([...blocks].filter(([path]) => obstacleOf(path, files).length === 0));
  for (const pick of [onlyNew, everything]) {
    const additions = [...usable].flatMap(([path, lines]) => additionOf(path, pick(path, lines, files), files));
    const left = await unmet(withAdditions(files, additions), closed, open);
    if (left.length === 0 || pick === everything) return { additions, obstacles, left };
  }
  return { additions: [], obstacles, left: [...missing] };
}

/** Names that a finding tells to be open, or hidden; an env file that lies here is itself its path. */
function namedBy({ rule, path, reasons }: Finding, prefix: 'open=' | 'hidden='): readonly RepoPath[] {
  if (rule.id === envFileRule.id) return prefix === 'open=' ? [path] : [];
  return reasons.filter(reason => reason.startsWith(prefix)).map(reason => reason.slice(prefix.length) as RepoPath);
}

type Choice = (path: RepoPath, lines: readonly string[], files: readonly IgnoreText[]) => readonly string[];

const everything: Choice = (_path, lines) => lines;

/** Without lines that the file has already: they count where they stand, unless a later one takes them back. */
const onlyNew: Choice = (path, lines, files) => {
  const known = new Set(textOf(path, files).split(/\r?\n/));
  return lines.filter(line => !known.has(line));
};

function textOf(path: RepoPath, files: readonly IgnoreText[]): string {
  return Buffer.from(files.find(file => file.path === path)?.bytes ?? new Uint8Array()).toString('utf8');
}

/** `# at the end of packages/a/.gitignore:`, then the lines. */
function blocksOf(findings: readonly Finding[]): ReadonlyMap<RepoPath, readonly string[]> {
  const blocks = new Map<RepoPath, string[]>();
  for (const { fix } of findings) {
    const [head = '', ...lines] = fix;
    const path = /^# at the end of (.+):$/.exec(head)?.[1] as RepoPath | undefined;
    if (path !== undefined) blocks.set(path, [...new Set([...(blocks.get(path) ?? []), ...lines])]);
  }
  return blocks;
}

function obstacleOf(path: RepoPath, files: readonly IgnoreText[]): readonly string[] {
  const file = files.find(one => one.path === path);
  if (file === undefined) return [];
  if (file.problem !== null) return [`${path}: ${file.problem}. Make it a regular file first.`];
  const isWide = file.bytes.subarray(0, 512).includes(0) || (file.bytes[0] === 0xff && file.bytes[1] === 0xfe);
  return isWide ? [`${path} is saved as UTF-16, of which git reads no line. Save it as UTF-8 first.`] : [];
}

/** Appends in the line ends of the file; the last line is ended first when it is not. */
function additionOf(path: RepoPath, lines: readonly string[], files: readonly IgnoreText[]): readonly IgnoreAddition[] {
  if (lines.length === 0) return [];
  const before = files.find(file => file.path === path)?.bytes ?? null;
  const text = Buffer.from(before ?? new Uint8Array());
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const gap = text.length === 0 || text.at(-1) === 0x0a ? '' : newline;
  const after = Buffer.concat([text, Buffer.from(gap + lines.map(line => line + newline).join(''))]);
  return [{ path, lines, before, after }];
}

function withAdditions(files: readonly IgnoreText[], additions: readonly IgnoreAddition[]): readonly IgnoreBytes[] {
  const changed = new Set(additions.map(({ path }) => path));
  return [
    ...files.filter(({ path }) => !changed.has(path)),
    ...additions.map(({ path, after }) => ({ pathBytes: Buffer.from(path), bytes: after, problem: null })),
  ];
}

/** A `.gitignore` as it is or would be. */
type IgnoreBytes = Omit<IgnoreText, 'path'>;

/** Names of `closed` that the files leave open, and of `open` that they hide. */
async function unmet(
  files: readonly IgnoreBytes[],
  closed: readonly RepoPath[],
  open: readonly RepoPath[],
): Promise<readonly RepoPath[]> {
  const answers = await ignoredByFiles(
    files.filter(({ problem }) => problem === null),
    [...closed, ...open],
  );
  return [
    ...closed.filter((_, index) => !ignores(answers[index] ?? null)),
    ...open.filter((_, index) => ignores(answers[closed.length + index] ?? null)),
  ];
}
