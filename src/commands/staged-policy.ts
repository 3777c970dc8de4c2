/** The policy of the index, and what this commit loosens in it. */
import { baselineName, bounded, configurationName } from '../config/names.ts';
import type { NamedAnswers, ObjectReader } from '../git/objects.ts';
import { requireAbsent } from '../git/partial-clone.ts';
import type { Repository } from '../git/repository.ts';
import type { Listing } from '../git/staged-changes.ts';
import type { Finding, Fragment, RepoPath } from '../model.ts';
import { stagedIds } from '../sources/staged.ts';
import { checkedTexts } from './checked-configuration.ts';
import type { Detection } from './detection.ts';
import { baselineOf, indexSources, teamPolicy, type TeamPolicy } from './team-policy.ts';

/** What the index is asked for in the same breath as the staged files. */
export const policyNames: readonly string[] = [`:0:${configurationName}`, ':0:package.json'];

/** The policy, and a reader that goes on with the staged files. */
export interface StagedPolicy {
  readonly team: TeamPolicy;
  readonly reader: Pick<ObjectReader, 'batches'>;
}

const firstLook: Fragment = {
  kind: 'fragment',
  path: '' as RepoPath,
  origin: { kind: 'index' },
  bytes: Buffer.from('name = value\n'),
  role: 'content',
  before: [],
  window: null,
};

interface Staged {
  readonly repository: Repository;
  readonly listing: Listing;
  readonly reader: ObjectReader;
  readonly detection: Detection;
  /** Every file of the index is looked at: nothing is a change. */
  readonly wholeIndex: boolean;
  /** Whether a configuration that was checked before is not checked again. */
  readonly remembersChecks?: boolean;
}

/** Reads the policy in front of the staged files, through the git that reads these: it costs no process. */
export async function stagedPolicy({
  repository,
  listing,
  reader,
  detection,
  wholeIndex,
  remembersChecks = false,
}: Staged): Promise<StagedPolicy> {
  const reading = reader.readNamed(policyNames, stagedIds(listing));
  reading.catch(() => {});
  // The first look compiles the detector, some milliseconds in which git reads.
  detection.detect(firstLook);
  const answers: NamedAnswers = await reading;
  await requireAbsent(
    repository,
    policyNames.filter((_, index) => answers.named[index] === null),
  );
  const [own = null, manifest = null] = answers.named;
  const files = { own, manifest: bounded(manifest) };
  const sources = {
    ...indexSources(repository),
    ...(remembersChecks ? { checked: checkedTexts(repository) } : {}),
  };
  const team = await teamPolicy(files, detection, baselineOf(repository, ':0'), sources);
  const findings = wholeIndex ? [] : await loosenedBy({ repository, listing, detection }, team);
  return { team: { ...team, findings }, reader: { batches: () => answers.objects } };
}

/** What may loosen the policy of a folder without its own file being touched: a file that this one extends. */
export async function loosenedInFolders(
  staged: Omit<Staged, 'reader' | 'wholeIndex' | 'remembersChecks'>,
  { configuration }: TeamPolicy,
  folders: readonly RepoPath[],
): Promise<readonly Finding[]> {
  const changed = staged.listing.changes
    .map(({ path }) => path)
    .filter(path => /\.jsonc?$/.test(path) && !isPolicyFile(path) && !path.includes('\n'));
  if (changed.length === 0 || folders.length === 0) return [];
  const { findLoosenedBelow } = await import('./loosened.ts');
  return findLoosenedBelow({ ...staged, changed, configuration }, folders);
}

function isPolicyFile(path: string): boolean {
  return (
    path === baselineName || path === 'package.json' || path.slice(path.lastIndexOf('/') + 1) === configurationName
  );
}

/** Asked only when the commit touches a file in which policy stands. */
async function loosenedBy(
  staged: Omit<Staged, 'reader' | 'wholeIndex' | 'remembersChecks'>,
  team: TeamPolicy,
): Promise<readonly Finding[]> {
  const extended = new Set(team.configuration.bases.map(({ source }) => source));
  const changed = staged.listing.changes
    .map(({ path }): string => path)
    // A folder with a line feed in its name has no policy: git is asked line by line.
    .filter(path => (isPolicyFile(path) || extended.has(path)) && !path.includes('\n'));
  if (changed.length === 0) return [];
  const { findLoosened } = await import('./loosened.ts');
  return findLoosened({ ...staged, changed, configuration: team.configuration });
}
