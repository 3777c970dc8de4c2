/** Settings in the section of another tool, `secrets`, from every scope of git's configuration. */
import { runGit } from './stream.ts';

/** Values by key, in small letters; a key may have several. */
export type SectionValues = ReadonlyMap<string, readonly string[]>;

/** Reads `secrets.*`. Throws `UserError` when git fails. */
export async function secretsSection(cwd: string): Promise<SectionValues> {
  const { stdout } = await runGit(['config', '-z', '--get-regexp', '^secrets\\.'], { cwd, okCodes: [0, 1] });
  const values = new Map<string, string[]>();
  // "secrets.patterns\nacme_[a-z]+\0secrets.allowed\nexample\0"; a key without a value has no line break.
  for (const record of stdout.toString('utf8').split('\0')) {
    const end = record.indexOf('\n');
    if (end < 0) continue;
    const key = record.slice(0, end).toLowerCase().replace('secrets.', '');
    values.set(key, [...(values.get(key) ?? []), record.slice(end + 1)]);
  }
  return values;
}
