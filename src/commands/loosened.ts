/** Compares the staged policy with the one of HEAD. Loaded only when a commit touches the policy. */
import { baselineLoosenings, readBaseline } from '../config/baseline-file.ts';
import { loadConfiguration } from '../config/load-configuration.ts';
import { layerLoosenings, loosenings } from '../config/loosened.ts';
import { baselineName, bounded, configurationName } from '../config/names.ts';
import type { Repository } from '../git/repository.ts';
import type { Listing } from '../git/staged-changes.ts';
import type { Finding } from '../model.ts';
import { guardRules } from '../guards/index.ts';
import { defaultConfiguration, type Configuration, type Layer, type Level } from '../policy/configuration.ts';
import { loosenedFindings } from '../policy/loosened-rule.ts';
import { UserError } from '../user-error.ts';
import type { Detection } from './detection.ts';
import { readFolders } from './folder-configuration.ts';
import { knownRules } from './known-rules.ts';
import { readRevision, revisionSources } from './team-policy.ts';

/** What is compared. */
export interface PolicyChange {
  readonly repository: Repository;
  readonly listing: Listing;
  readonly detection: Detection;
  /** Paths of policy files that the commit touches. */
  readonly changed: readonly string[];
  /** The staged configuration. */
  readonly configuration: Configuration;
}

/** Answers what the commit lets through that was stopped before. Throws `UserError` when a changed file is wrong. */
export async function findLoosened(change: PolicyChange): Promise<readonly Finding[]> {
  const { changed } = change;
  const inFolders = changed.filter(path => path.endsWith(`/${configurationName}`));
  const atTop = changed.filter(path => path !== baselineName && !inFolders.includes(path));
  return [
    ...(atTop.length > 0 ? await loosenedAtTop(change) : []),
    ...(await Promise.all(inFolders.map(path => loosenedInFolder(change, path)))).flat(),
    ...(changed.includes(baselineName) ? await loosenedBaseline(change) : []),
  ];
}

/** The same for configurations of folders that are not touched themselves, by the files that they extend. */
export async function findLoosenedBelow(change: PolicyChange, folders: readonly string[]): Promise<readonly Finding[]> {
  const own = new Set(change.listing.changes.map(({ path }): string => path));
  const untouched = folders.filter(path => !own.has(path) && !path.includes('\n'));
  return (await Promise.all(untouched.map(path => loosenedByBases(change, path)))).flat();
}

async function loosenedByBases(change: PolicyChange, path: string): Promise<readonly Finding[]> {
  const before = await orWhenBroken(() => layersIn(change, path, 'HEAD'), null);
  // One that was broken before this commit stops what it speaks of, and nothing else.
  if (before === null) return [];
  const now = await layersIn(change, path, ':0');
  const isTouched = [...before, ...now].some(({ source }) => source !== null && change.changed.includes(source));
  return isTouched ? loosenedFindings(path, layerLoosenings(before, now, levelIn(change.detection))) : [];
}

async function loosenedAtTop({ configuration, ...change }: PolicyChange): Promise<readonly Finding[]> {
  const { repository, detection } = change;
  const [own = null, manifest = null] = await readHead(change, [configurationName, 'package.json']);
  const before = await orWhenBroken(
    () =>
      loadConfiguration(
        { own, manifest: bounded(manifest) },
        knownRules(detection),
        revisionSources(repository, 'HEAD'),
      ).then(read => read.configuration),
    defaultConfiguration,
  );
  return loosenedFindings(
    configuration.source ?? configurationName,
    loosenings(before, configuration, levelIn(detection)),
  );
}

async function loosenedInFolder(change: PolicyChange, path: string): Promise<readonly Finding[]> {
  const before = await orWhenBroken(() => layersIn(change, path, 'HEAD'), []);
  return loosenedFindings(path, layerLoosenings(before, await layersIn(change, path, ':0'), levelIn(change.detection)));
}

/** What the file of a folder says in a revision, with what it extends there. */
async function layersIn(
  { repository, listing, detection, configuration }: PolicyChange,
  path: string,
  revision: 'HEAD' | ':0',
): Promise<readonly Layer[]> {
  if (revision === 'HEAD' && !listing.hasHead) return [];
  const sources = revisionSources(repository, revision);
  return readFolders([path], { configuration, detection, sources });
}

async function loosenedBaseline(change: PolicyChange): Promise<readonly Finding[]> {
  const [staged = null] = await readRevision(change.repository, ':0', [baselineName]);
  if (staged === null) return [];
  const [old = null] = await readHead(change, [baselineName]);
  const before = old === null ? null : await orWhenBroken(() => Promise.resolve(readBaseline(old)), null);
  return loosenedFindings(baselineName, baselineLoosenings(before, readBaseline(staged)));
}

async function readHead(
  { repository, listing }: Pick<PolicyChange, 'repository' | 'listing'>,
  paths: readonly string[],
): Promise<readonly (Buffer | null)[]> {
  return listing.hasHead ? readRevision(repository, 'HEAD', paths) : [];
}

/** A version that was broken let nothing through; the change that mends it must be possible. */
async function orWhenBroken<T>(read: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof UserError) return otherwise;
    throw error;
  }
}

function levelIn({ table }: Detection): (ruleId: string) => Level | null {
  return id => {
    const number = table.ruleNumber(id);
    if (number >= 0) return table.record(number).severity;
    return guardRules.find(rule => rule.id === id)?.severity ?? null;
  };
}
