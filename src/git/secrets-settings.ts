/** Settings in the section of another tool, `secrets`, from every scope of git's configuration, as that tool reads them. */
import { runGit } from './stream.ts';

/** A value, and where it stands: `local`, `global`, `system`, `worktree` or `command`. */
export interface ScopedValue {
  readonly value: string;
  readonly scope: string;
}

/** Values by key, in small letters; a key may have several. */
export type SectionValues = ReadonlyMap<string, readonly ScopedValue[]>;

/** Reads `secrets.*`. Throws `UserError` when git fails. */
export async function secretsSection(cwd: string): Promise<SectionValues> {
  const args = ['config', '-z', '--show-scope', '--get-regexp', '^secrets\\.'];
  const { stdout } = await runGit(args, { cwd, okCodes: [0, 1] });
  const values = new Map<string, ScopedValue[]>();
  // "local\0secrets.patterns\nacme_[a-z]+\0global\0secrets.allowed\nexample\0"; a key without a value has no line break.
  const records = stdout.toString('utf8').split('\0');
  for (let at = 0; at + 1 < records.length; at += 2) {
    const [scope = '', record = ''] = records.slice(at, at + 2);
    const end = record.indexOf('\n');
    if (end < 0) continue;
    const key = record.slice(0, end).toLowerCase().replace('secrets.', '');
    values.set(key, [...(values.get(key) ?? []), { value: record.slice(end + 1), scope }]);
  }
  return values;
}
