/** Which allow comments of a file may speak for a finding. A file may hold as many of both as it has lines. */
import type { Finding, RepoPath } from '../model.ts';
import { firstAt } from '../text/binary-search.ts';
import { speaksFor, type AllowComment } from './allow-comments.ts';

type Comments = readonly AllowComment[];

const NONE: Comments = [];

/** Coverage is a matter of all lines of the file: an allow for it may stand at any of them. */
export const ofAllLines: ReadonlySet<string> = new Set(['gitignore-coverage', 'gitignore-template']);

/** Prepares the comments of all files and returns the function that hands out those that reach a finding. */
export function createCommentsFor(allows: ReadonlyMap<RepoPath, Comments>): (finding: Finding) => Comments {
  const indexes = new Map<RepoPath, (line: number) => Comments>();
  return ({ path, rule, span }) => {
    const comments = allows.get(path);
    if (comments === undefined) return NONE;
    if (ofAllLines.has(rule.id)) return comments;
    const known = indexes.get(path) ?? byLine(comments);
    indexes.set(path, known);
    return known(span.startLine);
  };
}

/** Most comments stand for a line or two. Those that stand for more are of other tools and name no rule, so one inside another says nothing. */
function byLine(comments: Comments): (line: number) => Comments {
  const near = new Map<number, AllowComment[]>();
  const far: Far[] = [];
  for (const comment of comments) {
    const { first, last } = comment.covers ?? { first: comment.line, last: comment.line + 1 };
    if (last - first > 1) far.push({ comment, first, last });
    else for (const line of first === last ? [first] : [first, last]) addTo(near, line, comment);
  }
  const outer: Far[] = [];
  for (const one of far.toSorted((a, b) => a.first - b.first))
    if (one.last > (outer.at(-1)?.last ?? 0)) outer.push(one);
  return line => {
    const behind = firstAt(outer.length, at => (outer[at]?.first ?? 0) > line);
    const around = outer.slice(Math.max(0, behind - 1), behind).map(({ comment }) => comment);
    return [...(near.get(line) ?? NONE), ...around].filter(comment => speaksFor(comment, line));
  };
}

interface Far {
  readonly comment: AllowComment;
  readonly first: number;
  readonly last: number;
}

function addTo(near: Map<number, AllowComment[]>, line: number, comment: AllowComment): void {
  const there = near.get(line);
  if (there === undefined) near.set(line, [comment]);
  else there.push(comment);
}
