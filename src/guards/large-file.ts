/** Files that make every clone heavier for ever. */
import type { Finding, Origin, RepoPath, RuleInfo } from '../model.ts';
import { shellQuote } from '../text/shell.ts';
import { fileFinding } from './guard.ts';

/** A file that is added, or has grown, beyond the limit. */
export const largeFileRule: RuleInfo = {
  id: 'large-file',
  title: 'Large file',
  severity: 'warning',
  why: 'git keeps every version of it for ever, and large files (dumps, builds, archives) are where secrets hide unseen.',
  remedy: {
    revoke: null,
    steps: ['Leave the file out if it can be made or downloaded, or keep it in Git LFS'],
    instead: null,
  },
  references: [
    'https://docs.github.com/en/repositories/working-with-files/managing-large-files/about-large-files-on-github',
    'https://git-lfs.com',
  ],
};

/** What is known of a file beyond the limit. */
export interface LargeFile {
  readonly path: RepoPath;
  readonly origin: Origin;
  readonly sizeBytes: number;
  /** Size of the version before; null for a new file. */
  readonly oldBytes: number | null;
}

/** Judges files beyond `bytesMax`: one that was beyond it before is news when it grew by more than that. */
export function judgeLargeFiles(files: readonly LargeFile[], bytesMax: number): readonly Finding[] {
  return files
    .filter(file => isNews(file, bytesMax))
    .map(({ path, origin, sizeBytes, oldBytes }) =>
      fileFinding(largeFileRule, {
        severity: 'warning',
        path,
        origin,
        reasons: [oldBytes === null ? 'added' : 'grown', `bytes=${sizeBytes}`],
        detail: `${inKb(sizeBytes)}${oldBytes === null ? '' : `, grown from ${inKb(oldBytes)}`}; the limit is ${inKb(bytesMax)}.`,
        fix: origin.kind === 'index' ? [`git reset -q -- ${shellQuote(path)}`] : [],
      }),
    );
}

/** Whether such a file is told of. */
export function isNews({ sizeBytes, oldBytes }: Pick<LargeFile, 'sizeBytes' | 'oldBytes'>, bytesMax: number): boolean {
  return oldBytes === null || oldBytes <= bytesMax || sizeBytes - oldBytes > bytesMax;
}

/** Rounded up, so that a byte above the limit shows. */
function inKb(bytes: number): string {
  const kb = Math.ceil(bytes / 1024);
  return kb < 10_000 ? `${kb} KB` : `${Math.round(kb / 1024)} MB`;
}

/** One note for what is in the history already: only rewriting it would make clones lighter. */
export function judgeTrackedLarge(files: readonly Pick<LargeFile, 'path' | 'sizeBytes'>[]): readonly Finding[] {
  const largest = files.toSorted((a, b) => b.sizeBytes - a.sizeBytes || (a.path < b.path ? -1 : 1));
  const [first] = largest;
  if (first === undefined) return [];
  const shown = largest.slice(0, trackedNamedMax).map(({ path, sizeBytes }) => `${path} (${inKb(sizeBytes)})`);
  const more = largest.length > shown.length ? ` and ${largest.length - shown.length} more` : '';
  return [
    fileFinding(largeFileRule, {
      severity: 'note',
      path: first.path,
      origin: { kind: 'index' },
      reasons: ['tracked', `count=${largest.length}`],
      detail: `Tracked already: ${shown.join(', ')}${more}.`,
      fix: [],
    }),
  ];
}

const trackedNamedMax = 5;
