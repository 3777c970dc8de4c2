/** Commands that look like a check and are none. */
import type { Finding } from '../../model.ts';
import { lineFinding } from '../guard.ts';
import { banditRule, envGrepRule } from './rules.ts';
import type { Part } from './project-text.ts';

/** What ends a command within a line. */
const within = String.raw`[^|;&\n]{0,200}?`;

const grepIgnore = new RegExp(String.raw`\bgrep\b${within}\.env\b${within}\.gitignore\b`);
const grepStatus = new RegExp(
  String.raw`\bgit\s+status\b${within}--ignored\b[^|\n]{0,100}\|\s{0,10}grep\b${within}\.env\b`,
);
const bandit = new RegExp(
  String.raw`\bbandit\b${within}\s(?:-[a-z]{0,4}ll{1,2}(?![\w-])|--severity-level[ =](?:medium|high)\b)`,
);

/** Finds them line by line. A comment is no command. */
export function judgeCommands({ path, text, startLine }: Part): readonly Finding[] {
  return text.split('\n').flatMap((line, index): readonly Finding[] => {
    if (/^\s*(?:#|\/\/)/.test(line)) return [];
    const place = { path, line: startLine + index, severity: 'warning' as const };
    if (grepIgnore.test(line) && !/\bgrep\s+-\w*x/.test(line))
      return [
        lineFinding(envGrepRule, {
          ...place,
          reasons: ['grep-gitignore'],
          detail: 'This says that all is well for `venv/` and for a comment, and does not ask git.',
          fix: ['git check-ignore -q --no-index .env && ! git ls-files --error-unmatch .env 2>/dev/null'],
        }),
      ];
    if (grepStatus.test(line))
      return [
        lineFinding(envGrepRule, {
          ...place,
          reasons: ['grep-status'],
          detail: 'This prints nothing for a tracked, unmodified `.env`, and prints `venv/`.',
          fix: ['git ls-files -z -- .env ":(glob)**/.env"'],
        }),
      ];
    if (bandit.test(line))
      return [
        lineFinding(banditRule, {
          ...place,
          reasons: ['bandit-level'],
          detail: null,
          fix: ['bandit -r . -t B105,B106,B107'],
        }),
      ];
    return [];
  });
}
