/** The configuration of a folder below the top. Loaded only where there is one and something was found in the folder. */
import { withCustomRules } from '../config/custom-rules.ts';
import { loadFolder, type Sources } from '../config/load-configuration.ts';
import type { Configuration, Layer } from '../policy/configuration.ts';
import type { Detection } from './detection.ts';
import { knownRules } from './known-rules.ts';

/** Reads it and answers its layers, the weakest first; none when there is no file. Throws `UserError` when it is wrong. */
export async function readFolder(
  path: string,
  bytes: Uint8Array | null,
  { configuration, detection, sources }: Top,
): Promise<readonly Layer[]> {
  if (bytes === null) return [];
  return loadFolder({ path, bytes }, withCustomRules(knownRules(detection), configuration.customRules), sources);
}

/** Reads those that stand at `paths` and answers all their layers, those of one file in their order. */
export async function readFolders(paths: readonly string[], top: Top): Promise<readonly Layer[]> {
  if (paths.length === 0) return [];
  const found = await top.sources.read(paths);
  return (await Promise.all(paths.map((path, index) => readFolder(path, found[index] ?? null, top)))).flat();
}

/** What the configuration of a folder stands below. */
export interface Top {
  /** The configuration at the top: its rules may be named. */
  readonly configuration: Pick<Configuration, 'customRules'>;
  readonly detection: Detection;
  readonly sources: Sources;
}
