/** Reads the index once more for what a finding does not hold: its line, comments of the tools, matches of their patterns. */
import { openObjectReader } from '../../git/objects.ts';
import type { Repository } from '../../git/repository.ts';
import { indexedFiles } from '../../git/staged-changes.ts';
import { within } from '../../migrate/matcher.ts';
import { emit } from '../../migrate/pattern-emit.ts';
import { parsePattern } from '../../migrate/pattern-parse.ts';
import { isPatternProblem } from '../../migrate/pattern.ts';
import type { FileHash, KnownContent } from '../../migrate/decisions.ts';
import type { Finding, Fragment, RepoPath } from '../../model.ts';
import { compatComments } from '../../policy/compat-comments.ts';
import type { CompatTool } from '../../policy/configuration.ts';
import { stagedFragments } from '../../sources/staged.ts';
import { hashHex } from '../../text/blob-id.ts';
import type { OwnRule } from './translate.ts';

/** A match of a pattern as its own tool would have it. */
export interface Hit {
  readonly rule: OwnRule;
  readonly path: RepoPath;
  /** Line in which the match begins, and the one in which it ends. */
  readonly line: number;
  readonly endLine: number;
}

/** What was seen. */
export interface Looked {
  readonly paths: readonly RepoPath[];
  readonly lineOf: (finding: Finding) => string;
  /** Tools of which there are comments. */
  readonly comments: ReadonlySet<CompatTool>;
  readonly hits: readonly Hit[];
  /** Hashes of the contents that were asked for, in git's order. */
  readonly hashes: readonly FileHash[];
}

/** What to look for. */
export interface LookFor {
  readonly findings: readonly Finding[];
  readonly tools: readonly CompatTool[];
  readonly rules: readonly OwnRule[];
  readonly contents: readonly KnownContent[];
}

/** Most matches that are noted for one rule. */
const hitsMax = 1000;

/** Looks through the whole index. */
export async function lookThrough(
  repository: Repository,
  { findings, tools, rules, contents }: LookFor,
): Promise<Looked> {
  const wanted = new Map<string, Set<number>>();
  for (const { path, span } of findings) wanted.set(path, (wanted.get(path) ?? new Set()).add(span.startLine));
  const lines = new Map<string, string>();
  const comments = new Set<CompatTool>();
  const hits: Hit[] = [];
  const paths = new Set<RepoPath>();
  const hashes = new Map<RepoPath, string>();
  const listing = await indexedFiles(repository.top);
  for (const change of listing.changes) paths.add(change.path);
  const patterns = rules.flatMap(prepared);
  const reader = openObjectReader(repository.top);
  try {
    for await (const batch of stagedFragments(repository, listing, reader))
      for (const item of batch) {
        if (item.kind === 'skipped' || item.role !== 'content') continue;
        const text = Buffer.from(item.bytes).toString('latin1');
        noteLines(item, text, wanted.get(item.path), lines);
        for (const tool of tools)
          if (!comments.has(tool) && compatComments(text, [tool]).length > 0) comments.add(tool);
        for (const pattern of patterns) noteHits(item, text, pattern, hits);
        // A file that is read in parts has no hash, and so counts as changed; what LFS keeps elsewhere comes second.
        if (item.window === null && !hashes.has(item.path) && contents.some(({ covers }) => covers(item.path)))
          hashes.set(item.path, hashHex(item.bytes, 'sha256'));
      }
  } finally {
    reader.close();
  }
  const lineOf = ({ path, span }: Finding): string => lines.get(`${path}\0${span.startLine}`) ?? '';
  const ordered = [...paths].flatMap((path): readonly FileHash[] => {
    const sha256 = hashes.get(path);
    return sha256 === undefined ? [] : [{ path, sha256 }];
  });
  return { paths: [...paths], lineOf, comments, hits, hashes: ordered };
}

function noteLines(
  item: Fragment,
  text: string,
  wanted: ReadonlySet<number> | undefined,
  into: Map<string, string>,
): void {
  if (wanted === undefined) return;
  const before = (item.window?.startLine ?? 1) - 1;
  const all = text.split(/\r\n|\r|\n/);
  for (const line of wanted) {
    const found = all[line - before - 1];
    if (found !== undefined) into.set(`${item.path}\0${line}`, Buffer.from(found, 'latin1').toString('utf8'));
  }
}

interface Prepared {
  readonly rule: OwnRule;
  readonly expression: RegExp;
}

/** The pattern as its own tool has it: without the edges and bounds that a rule here needs. */
function prepared(rule: OwnRule): readonly Prepared[] {
  const parsed = parsePattern(rule.foreign.pattern, rule.foreign.dialect);
  if (isPatternProblem(parsed)) return [];
  const bare = `(?:${emit(parsed.node, { secret: null, bound: null, ignoreCase: false })})`;
  return [{ rule, expression: new RegExp(rule.foreign.wholeWord ? `(?<!\\w)${bare}(?!\\w)` : bare, 'g') }];
}

function noteHits(item: Fragment, text: string, { rule, expression }: Prepared, into: Hit[]): void {
  const small = text.toLowerCase();
  if (!(rule.rule.keywords ?? []).some(keyword => small.includes(keyword))) return;
  const before = (item.window?.startLine ?? 1) - 1;
  const lineAt = (offset: number): number => before + text.slice(0, offset).split(/\r\n|\r|\n/).length;
  const found = within(() => [...text.matchAll(expression)].slice(0, hitsMax), rule.foreign.at);
  for (const match of found) {
    const end = match.index + match[0].trimEnd().length;
    into.push({ rule, path: item.path, line: lineAt(match.index), endLine: lineAt(end) });
  }
}
