/** What a pattern must look like before it may run on other people's files. */

/** Returns what is wrong with the form of a pattern, one clause each. Linear time is proven elsewhere, by recheck. */
export function patternProblems(pattern: RegExp): string[] {
  const { source, flags } = pattern;
  const problems: string[] = [];
  if (!/^dgi?$/.test(flags)) problems.push(`flags are "${flags}", not "dg" or "dgi"`);
  const groups = source.match(/\(\?<secret>/g)?.length ?? 0;
  if (groups !== 1) problems.push(`has ${groups} groups named secret, not one`);
  if (hasUnbounded(source)) problems.push('repeats something without an upper bound (* + {n,})');
  if (/\\b/.test(source)) problems.push(String.raw`uses \b, which sees _ and - differently; write a lookaround`);
  if (/^\(\?<secret>(?![^\w\s\\[(.])/.test(source))
    problems.push('has no left edge: a lookbehind, ^ or text before the secret');
  if (!hasRightEdge(source)) problems.push('has no right edge: a lookahead, $, text after it or a last part {n,m}');
  return problems;
}

/** The source without classes, escapes and group heads, so that only operators stand out. */
function skeleton(source: string): string {
  return source
    .replaceAll(/\\(?:u\{[^}]*\}|u[0-9a-f]{4}|x[0-9a-f]{2}|k<\w+>|[pP]\{[^}]*\}|c[A-Z]|[^])/gi, 'a')
    .replaceAll(/\[(?:\^)?[^\]]*\]/g, 'a')
    .replaceAll(/\(\?(?:<[=!]|<\w+>|[:=!])/g, '(');
}

function hasUnbounded(source: string): boolean {
  return /[*+]|\{\d+,\}/.test(skeleton(source));
}

/** A pattern that ends in a fixed number of characters without a lookahead would match the start of something longer. */
function hasRightEdge(source: string): boolean {
  if (source.endsWith('$') || /\(\?[=!]/.test(source.slice(source.indexOf('(?<secret>')))) return true;
  const body = skeleton(source);
  if (!body.endsWith(')')) return true;
  return /\{\d+,\d+\}\??(?:a\{\d+,\d+\}|a\?|=\{0,\d\}|=\?)?\)+$/.test(body) || /[^a{}()?]\)+$/.test(body);
}
