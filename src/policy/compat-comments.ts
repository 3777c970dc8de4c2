/**
 * Allow comments of other tools, for teams that come from them. Forms as each tool documents them (read 2026-11):
 * gitleaks `gitleaks:allow`, detect-secrets `pragma: allowlist secret` and `… nextline secret`, trufflehog
 * `trufflehog:ignore`, kingfisher `kingfisher:ignore`, secretlint `secretlint-disable-line`, `-next-line`, and
 * `secretlint-disable` up to `secretlint-enable`. They name no rule of ours, so each stands for every secret in its lines.
 */
import { lastUpTo } from '../text/binary-search.ts';
import type { AllowComment } from './allow-comments.ts';
import type { CompatTool } from './configuration.ts';

type Reach = 'line' | 'next' | 'rest';

const forms: Readonly<Record<CompatTool, readonly (readonly [RegExp, Reach])[]>> = {
  gitleaks: [[/\bgitleaks:allow\b/, 'line']],
  'detect-secrets': [
    [/pragma: ?(?:allow|white)list[ -]secret\b/i, 'line'],
    [/pragma: ?(?:allow|white)list[ -]nextline[ -]secret\b/i, 'next'],
  ],
  trufflehog: [[/\btrufflehog:ignore\b/i, 'line']],
  kingfisher: [[/\bkingfisher:ignore\b/i, 'line']],
  secretlint: [
    [/\bsecretlint-disable-line\b/, 'line'],
    [/\bsecretlint-disable-next-line\b/, 'next'],
    [/\bsecretlint-disable(?!-)\b/, 'rest'],
  ],
};

/** Finds the comments of the listed tools, in order of lines for each tool. */
export function compatComments(text: string, tools: readonly CompatTool[]): readonly AllowComment[] {
  if (tools.length === 0 || !/allow|pragma|ignore|secretlint/i.test(text)) return [];
  const lines = text.split(/\r\n|\r|\n/);
  const ends = lines.flatMap((content, index) => (/\bsecretlint-enable\b/.test(content) ? [index + 1] : []));
  const lastOf = (line: number, reach: Reach): number => {
    if (reach !== 'rest') return reach === 'next' ? line + 1 : line;
    return ends[lastUpTo(ends, line) + 1] ?? lines.length;
  };
  return tools.flatMap(tool =>
    lines.flatMap((content, index) =>
      forms[tool].flatMap(([form, reach]) => (form.test(content) ? [toComment(tool, index + 1, reach, lastOf)] : [])),
    ),
  );
}

function toComment(
  tool: CompatTool,
  line: number,
  reach: Reach,
  lastOf: (line: number, reach: Reach) => number,
): AllowComment {
  const covers = { first: reach === 'next' ? line + 1 : line, last: lastOf(line, reach) };
  return { line, ruleId: '', reason: `a comment of ${tool}`, alone: false, tool, covers };
}
