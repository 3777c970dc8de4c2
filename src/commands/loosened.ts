/** Compares the staged policy with the one of HEAD. Loaded only when a commit touches the policy. */
import { baselineLoosenings, readBaseline } from '../config/baseline-file.ts';
import { loosenings } from '../config/loosened.ts';
import { baselineName, configurationName } from '../config/names.ts';
import { readConfiguration } from '../config/read-configuration.ts';
import type { Repository } from '../git/repository.ts';
import type { Listing } from '../git/staged-changes.ts';
import type { Finding } from '../model.ts';
import { guardRules } from '../guards/index.ts';
import type { Baseline } from '../policy/baseline.ts';
import { defaultConfiguration, type Configuration, type Level } from '../policy/configuration.ts';
import { loosenedFindings } from '../policy/loosened-rule.ts';
import { UserError } from '../user-error.ts';
import type { Detection } from './detection.ts';
import { knownRules } from './known-rules.ts';
import { bounded, readRevision } from './team-policy.ts';

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

/** Answers what the commit lets through that was stopped before. */
export async function findLoosened(change: PolicyChange): Promise<readonly Finding[]> {
  const { repository, listing, detection, changed, configuration } = change;
  const names = [configurationName, 'package.json', baselineName];
  const [own = null, manifest = null, oldBaseline = null] = listing.hasHead
    ? await readRevision(repository, 'HEAD', names)
    : [];
  const found: Finding[] = [];
  if (changed.some(path => path !== baselineName)) {
    const before = orWhenBroken(
      () => readConfiguration({ own, manifest: bounded(manifest) }, knownRules(detection)).configuration,
      defaultConfiguration,
    );
    found.push(
      ...loosenedFindings(
        configuration.source ?? configurationName,
        loosenings(before, configuration, levelIn(detection)),
      ),
    );
  }
  const [staged = null] = changed.includes(baselineName) ? await readRevision(repository, ':0', [baselineName]) : [];
  if (staged !== null) {
    const before = oldBaseline === null ? null : orWhenBroken<Baseline | null>(() => readBaseline(oldBaseline), null);
    found.push(...loosenedFindings(baselineName, baselineLoosenings(before, readBaseline(staged))));
  }
  return found;
}

/** A version that was broken let nothing through; the change that mends it must be possible. */
function orWhenBroken<T>(read: () => T, otherwise: T): T {
  try {
    return read();
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
