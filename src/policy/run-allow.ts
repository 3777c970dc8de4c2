/**
 * `SECRET_HOOK_ALLOW='<rule-id or fingerprint>: <reason>' git commit`: the way out where a format has no comments, for one
 * run.
 */
import { UserError } from '../user-error.ts';

/** One rule, or one finding, that is set aside for this run, and why. */
export interface RunAllow {
  /** Or the beginning of a fingerprint: at least eight digits. */
  readonly ruleId: string;
  readonly reason: string;
}

/**
 * Reads the variable: one `<rule-id>: <reason>` a line. Throws `UserError` (usage) when a line has no id or no reason:
 * a spelling that silently allowed nothing would be read as a broken tool, one that allowed all as a hole.
 */
export function parseRunAllow(value: string | undefined): readonly RunAllow[] {
  const lines = (value ?? '').split('\n').filter(line => line.trim() !== '');
  return lines.map(line => {
    const match = /^\s*([a-z0-9][a-z0-9.-]*)\s*:\s*(.*\p{L}.*?)\s*$/u.exec(line);
    if (match?.[1] && match[2]) return { ruleId: match[1], reason: match[2] };
    throw new UserError('usage', 'SECRET_HOOK_ALLOW needs the id of a rule (or a fingerprint) and a reason', {
      hint: "SECRET_HOOK_ALLOW='pypi-token: revoked sample in a recorded answer' git commit",
    });
  });
}
