/** The whole line: source → detect and guards → second look → policy → outcome. */
import type { Finding, Fragment, Outcome, Scanned, Skipped } from '../model.ts';

/** Looks for secrets in one fragment. */
export type Detect = (fragment: Fragment) => readonly (Finding | Skipped)[];

/** What one run looks at. */
export interface Scan {
  /** In words: `staged changes`. */
  readonly scope: string;
  readonly items: AsyncIterable<Fragment | Skipped>;
  readonly detect: Detect;
  /** Number of rules behind `detect`, for the report. */
  readonly rules: number;
  /** Findings about files; started at once, awaited last. */
  readonly guards?: () => Promise<readonly Finding[]>;
}

/** Runs a scan. A failing source throws; what it could not read is in `skipped`. */
export async function runPipeline(scan: Scan): Promise<Outcome> {
  const guarded = scan.guards?.() ?? Promise.resolve([]);
  // Awaited below; a failure before that must not count as unhandled.
  guarded.catch(() => {});
  const { findings, skipped, scanned } = await detectAll(scan);
  const all = [...findings, ...(await guarded)];
  return {
    scope: scan.scope,
    scanned,
    skipped,
    findings: all.map(finding => ({ finding, fingerprint: '' })),
    suppressed: [],
    remarks: [],
  };
}

interface Detected {
  readonly findings: readonly Finding[];
  readonly skipped: readonly Skipped[];
  readonly scanned: Scanned;
}

async function detectAll(scan: Scan): Promise<Detected> {
  const findings: Finding[] = [];
  const skipped: Skipped[] = [];
  const files = new Set<string>();
  let [blobs, bytes] = [0, 0];
  for await (const item of scan.items) {
    if (item.kind === 'skipped') {
      skipped.push(item);
      continue;
    }
    if (item.role === 'content') {
      files.add(item.path);
      if (item.window === null || item.window.startOffset === 0) blobs++;
      bytes += item.bytes.length;
    }
    for (const seen of scan.detect(item)) {
      if (seen.kind === 'finding') findings.push(seen);
      else skipped.push(seen);
    }
  }
  return { findings, skipped, scanned: { files: files.size, blobs, bytes, rules: scan.rules } };
}
