/** Compares the staged policy with the one of HEAD. Loaded only when a commit touches the policy. */
import { baselineLoosenings, readBaseline } from '../config/baseline-file.ts';
import { loadConfiguration } from '../config/load-configuration.ts';
import { layerLoosenings, loosenings } from '../config/loosened.ts';
import { baselineName, configurationName } from '../config/names.ts';
import type { Repository } from '../git/repository.ts';
import type { Listing } from '../git/staged-changes.ts';
import type { Finding } from '../model.ts';
import { guardRules } from '../guards/index.ts';
import { defaultConfiguration, type Configuration, type Level } from '../policy/configuration.ts';
import { loosenedFindings } from '../policy/loosened-rule.ts';
import { UserError } from '../user-error.ts';
import type { Detection } from './detection.ts';
import { readFolder } from './folder-configuration.ts';
import { knownRules } from './known-rules.ts';
import { bounded, readRevision, revisionSources } from './team-policy.ts';

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

async function loosenedInFolder({ configuration, ...change }: PolicyChange, path: string): Promise<readonly Finding[]> {
  const { repository, detection } = change;
  const layers = (bytes: Uint8Array | null, revision: string) =>
    readFolder(path, bytes, { configuration, detection, sources: revisionSources(repository, revision) });
  const [old = null] = await readHead(change, [path]);
  const [now = null] = await readRevision(repository, ':0', [path]);
  const before = await orWhenBroken(() => layers(old, 'HEAD'), []);
  return loosenedFindings(path, layerLoosenings(before, await layers(now, ':0'), levelIn(detection)));
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
