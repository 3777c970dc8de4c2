/** A secret in a file name must not be printed with the name. */
import type { Finding, RepoPath } from '../model.ts';

/**
 * Prepares the secrets that were found and returns the function that blanks them in paths. Every path is asked, not only
 * that of the finding: a folder may carry the secret of another file.
 */
export function createPathRedactor(findings: readonly Finding[]): (path: RepoPath) => RepoPath {
  const secrets = new Map<string, string>();
  for (const { secret, redacted, role } of findings)
    if (secret !== null && (role === 'name' || role === 'ref')) secrets.set(secret.reveal(), redacted);
  const longestFirst = [...secrets].toSorted(([a], [b]) => b.length - a.length);
  return path => {
    let shown: string = path;
    for (const [value, redacted] of longestFirst) if (value !== '') shown = shown.replaceAll(value, () => redacted);
    return shown as RepoPath;
  };
}
