/** A secret in a file name must not be printed with the name. */
import type { Finding } from '../model.ts';

/**
 * Prepares the secrets that were found and returns the function that blanks them in paths, commands and sentences about
 * paths, as they are and as they were written: in base64, percent-encoded. Every path is asked, not only that of the
 * finding: a folder may carry the secret of another file.
 */
export function createPathRedactor(findings: readonly Finding[]): <T extends string>(text: T) => T {
  const secrets = new Map<string, string>();
  for (const finding of findings) {
    const { secret, redacted, role } = finding;
    if (secret === null || (role !== 'name' && role !== 'ref')) continue;
    secrets.set(secret.reveal(), redacted);
    secrets.set(writtenIn(finding), redacted);
  }
  secrets.delete('');
  const longestFirst = [...secrets].toSorted(([a], [b]) => b.length - a.length);
  return text => {
    let shown: string = text;
    for (const [value, redacted] of longestFirst) shown = shown.replaceAll(value, () => redacted);
    return shown as typeof text;
  };
}

/** What stands at the place of a finding in a name. The characters of base64 around it may hold bits of it, too. */
function writtenIn({ path, span, via }: Finding): string {
  const lines = path.split('\n').slice(span.startLine - 1, span.endLine);
  const from = span.startColumn - 1;
  const to = lines.slice(0, -1).reduce((sum, line) => sum + line.length + 1, 0) + span.endColumn - 1;
  const text = lines.join('\n');
  if (!via.some(one => one.startsWith('base64'))) return text.slice(from, to);
  const before = /[A-Za-z0-9+/_-]?$/.exec(text.slice(0, from))?.[0] ?? '';
  const after = /^[A-Za-z0-9+/_-]?/.exec(text.slice(to))?.[0] ?? '';
  return `${before}${text.slice(from, to)}${after}`;
}
