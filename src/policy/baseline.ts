/** Findings that a team has looked at and lives with. Identity is rule and secret; nothing in it moves with the code. */
import type { Finding, RepoPath } from '../model.ts';
import type { Settled } from './apply.ts';
import { createFingerprinter, type Fingerprint, type ScryptParameters } from './fingerprint.ts';

/** What a person said when walking through the baseline; null until then. */
export type Verdict = 'keep' | 'real' | 'false-alarm';

/** One finding that is lived with. */
export interface BaselineEntry {
  readonly rule: string;
  /** 24 hexadecimal digits. */
  readonly fingerprint: string;
  readonly reason: string;
  /** Last day on which it counts (`2027-01-31`); null: no end. */
  readonly until: string | null;
  /** Only in this file; null: wherever the secret stands. */
  readonly path: RepoPath | null;
  readonly verdict: Verdict | null;
}

/** The file: how fingerprints are made, and the entries. */
export interface Baseline {
  readonly salt: string;
  readonly scrypt: ScryptParameters;
  readonly entries: readonly BaselineEntry[];
}

/** A baseline at work. */
export interface BaselineLookup {
  readonly fingerprint: Fingerprint;
  /** What sets the finding aside; null when no entry does. */
  readonly settle: (finding: Finding) => Settled | null;
  /** All entries for a finding, expired ones too: for what is asked about the file itself. */
  readonly entriesFor: (finding: Finding) => readonly BaselineEntry[];
}

/** Prepares a baseline. `today` (`2026-11-25`) decides which entries have expired: those block again. */
export function createBaseline(baseline: Baseline, today: string): BaselineLookup {
  const fingerprint = createFingerprinter(baseline.salt, baseline.scrypt);
  const byRule = new Map<string, BaselineEntry[]>();
  for (const entry of baseline.entries) byRule.set(entry.rule, [...(byRule.get(entry.rule) ?? []), entry]);

  /** Hashing is slow on purpose, so only a rule that has entries is hashed for. */
  const entriesFor = (finding: Finding): readonly BaselineEntry[] => {
    return [finding.rule.id, ...(finding.rule.aliases ?? [])].flatMap(ruleId => {
      const entries = byRule.get(ruleId);
      if (entries === undefined) return [];
      const own = fingerprint(finding, ruleId);
      return entries.filter(entry => entry.fingerprint === own && (entry.path === null || entry.path === finding.path));
    });
  };

  return {
    fingerprint,
    settle: finding => {
      const entry = entriesFor(finding).find(({ until }) => !isExpired(until, today));
      return entry ? { by: 'baseline', reason: entry.reason, until: entry.until } : null;
    },
    entriesFor,
  };
}

/** Whether an entry has ended: it counts on its last day. Dates compare as text. */
export function isExpired(until: string | null, today: string): boolean {
  return until !== null && until < today;
}

/** The order in the file, and one entry for each identity: what two branches added becomes one file. */
export function normalizedEntries(entries: readonly BaselineEntry[]): readonly BaselineEntry[] {
  const byIdentity = new Map<string, BaselineEntry>();
  for (const entry of entries) {
    const identity = `${entry.rule}\0${entry.fingerprint}\0${entry.path ?? ''}`;
    const before = byIdentity.get(identity);
    byIdentity.set(identity, before === undefined ? entry : shorter(before, entry));
  }
  return [...byIdentity].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, entry]) => entry);
}

/** Of two entries for the same, the one that ends first: nobody's leave is stretched by a merge. */
function shorter(a: BaselineEntry, b: BaselineEntry): BaselineEntry {
  return (b.until ?? '9999') < (a.until ?? '9999') ? b : a;
}
