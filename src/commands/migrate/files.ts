/** The two files of a migration: as they are, as they would be, and written whole or not at all. */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { addToConfiguration, isNothing } from '../../config/add-to-configuration.ts';
import { newBaseline, readBaseline, renderBaseline } from '../../config/baseline-file.ts';
import { withLock, writeAtomically } from '../../config/locked-file.ts';
import { baselineName, configurationName } from '../../config/names.ts';
import type { Repository } from '../../git/repository.ts';
import { createBaseline, normalizedEntries, type BaselineEntry } from '../../policy/baseline.ts';
import { UserError } from '../../user-error.ts';
import { manifestOf, worktreeFile } from '../policy-files.ts';
import { today } from '../team-policy.ts';
import type { PolicyFiles } from '../staged-scan.ts';
import type { Entry, Plan } from './plan.ts';

/** Texts of the two files; null where there is none. */
export interface Texts {
  readonly configuration: string | null;
  readonly baseline: string | null;
}

/** Reads them as they are in the work tree. */
export function presentTexts({ top }: Repository): Texts {
  const read = (name: string): string | null => {
    const bytes = worktreeFile(top, name);
    return bytes === null ? null : Buffer.from(bytes).toString('utf8');
  };
  return { configuration: read(configurationName), baseline: read(baselineName) };
}

/** The same as a scan takes them. */
export function policyFiles({ configuration, baseline }: Texts, { top }: Repository): PolicyFiles {
  return {
    own: configuration === null ? null : Buffer.from(configuration),
    manifest: manifestOf(top),
    baseline: baseline === null ? null : Buffer.from(baseline),
  };
}

/** The texts with the plan in them; the same object when it adds nothing. */
export function plannedTexts(now: Texts, { additions, entries }: Plan): Texts {
  const configuration = isNothing(additions) ? now.configuration : addToConfiguration(now.configuration, additions);
  const baseline = entries.length === 0 ? now.baseline : withEntries(now.baseline, entries);
  return { configuration, baseline };
}

/** An entry that is there already stays as it is: somebody may have given it a reason or an end. */
function withEntries(text: string | null, entries: readonly Entry[]): string {
  const now = text === null ? newBaseline(randomBytes(18).toString('base64')) : readBaseline(Buffer.from(text));
  const { fingerprint } = createBaseline(now, today());
  const has = (one: BaselineEntry): boolean =>
    now.entries.some(old => old.rule === one.rule && old.fingerprint === one.fingerprint && old.path === null);
  const added = entries
    .map(({ finding, reason, verdict }): BaselineEntry => ({
      rule: finding.rule.id,
      fingerprint: fingerprint(finding),
      reason,
      until: null,
      path: null,
      verdict,
    }))
    .filter(one => !has(one));
  if (added.length === 0 && text !== null) return text;
  return renderBaseline({ ...now, entries: normalizedEntries([...now.entries, ...added]) });
}

/** Number of entries in a text. */
export function entryCount(text: string | null): number {
  return text === null ? 0 : readBaseline(Buffer.from(text)).entries.length;
}

/** Writes what differs. When the second file cannot be written the first one is as before. Throws `UserError` when one has changed meanwhile. */
export function writeTexts(repository: Repository, before: Texts, after: Texts): readonly string[] {
  const lock = join(repository.gitDir, 'secret-hook', 'baseline.lock');
  return withLock(lock, () => {
    const now = presentTexts(repository);
    if (now.configuration !== before.configuration || now.baseline !== before.baseline)
      throw new UserError('unreadable', 'Configuration or baseline has changed meanwhile; nothing was written', {
        hint: 'Run it again',
      });
    const files = [
      { name: configurationName, old: before.configuration, text: after.configuration },
      { name: baselineName, old: before.baseline, text: after.baseline },
    ].filter(({ old, text }) => text !== null && text !== old);
    const done: typeof files = [];
    try {
      for (const file of files) {
        writeAtomically(join(repository.top, file.name), file.text ?? '');
        done.push(file);
      }
    } catch (cause) {
      for (const { name, old } of done) restore(join(repository.top, name), old);
      throw new UserError('unreadable', 'The files cannot be written; everything is as before', {
        hint: 'Make the folder writable and run it again',
        cause,
      });
    }
    return done.map(({ name }) => name);
  });
}

function restore(path: string, text: string | null): void {
  if (text === null) rmSync(path, { force: true });
  else writeAtomically(path, text);
}
