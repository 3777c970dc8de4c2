/** The policy of the index, what this commit loosens in it, and whether the work tree says something else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { configurationName } from '../config/names.ts';
import type { NamedAnswers, ObjectReader } from '../git/objects.ts';
import type { Repository } from '../git/repository.ts';
import type { Listing } from '../git/staged-changes.ts';
import type { Finding, Fragment, RepoPath } from '../model.ts';
import { stagedIds } from '../sources/staged.ts';
import type { Detection } from './detection.ts';
import { baselineOf, bounded, teamPolicy, type TeamPolicy } from './team-policy.ts';

/** What the index is asked for in the same breath as the staged files. */
export const policyNames: readonly string[] = [`:0:${configurationName}`, ':0:package.json'];

/** The policy, and a reader that goes on with the staged files. */
export interface StagedPolicy {
  readonly team: TeamPolicy;
  readonly reader: Pick<ObjectReader, 'read'>;
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
}

/** Reads the policy in front of the staged files, through the git that reads these: it costs no process. */
export async function stagedPolicy({
  repository,
  listing,
  reader,
  detection,
  wholeIndex,
}: Staged): Promise<StagedPolicy> {
  const reading = reader.readNamed(policyNames, stagedIds(listing));
  reading.catch(() => {});
  // The first look compiles the detector, some milliseconds in which git reads.
  detection.detect(firstLook);
  const answers: NamedAnswers = await reading;
  const [own = null, manifest = null] = answers.named;
  const team = await teamPolicy({ own, manifest: bounded(manifest) }, detection, baselineOf(repository, ':0'));
  const findings = wholeIndex ? [] : await loosenedBy({ repository, listing, detection }, team);
  const remarks = worktreeRemarks(repository, own);
  return { team: { ...team, findings, remarks }, reader: { read: () => answers.objects } };
}

/** Asked only when the commit touches a file in which policy stands. */
async function loosenedBy(
  staged: Omit<Staged, 'reader' | 'wholeIndex'>,
  team: TeamPolicy,
): Promise<readonly Finding[]> {
  const isPolicy = /^(?:\.secret-hook(?:\.baseline)?\.json|package\.json)$/;
  const changed = staged.listing.changes.filter(({ path }) => isPolicy.test(path)).map(({ path }): string => path);
  if (changed.length === 0) return [];
  const { findLoosened } = await import('./loosened.ts');
  return findLoosened({ ...staged, changed, configuration: team.configuration });
}

/** Line ends do not count: git may turn them on the way out. */
function worktreeRemarks({ top }: Repository, staged: Buffer | null): readonly string[] {
  let here: string | null = null;
  try {
    here = readFileSync(join(top, configurationName), 'utf8');
  } catch {
    // Absent here: the index alone counts.
  }
  if (here === null && staged === null) return [];
  if (here === null || here.replaceAll('\r\n', '\n') === staged?.toString('utf8').replaceAll('\r\n', '\n')) return [];
  const state =
    staged === null ? 'is not staged, so it does not count yet' : 'differs from its staged version, which counts';
  return [`${configurationName} ${state}: git add ${configurationName}`];
}
