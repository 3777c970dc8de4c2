/** What a configuration says about env files, in the form in which guards and their sources ask. */
import type { TeamChoices } from '../guards/guard.ts';
import type { RepoPath } from '../model.ts';
import type { Configuration } from '../policy/configuration.ts';
import type { EnvNaming } from '../text/env-names.ts';

/** Choices for the guards, and the names to look for besides the usual ones (null: none). */
export interface EnvChoices {
  readonly team: TeamChoices;
  readonly naming: EnvNaming | null;
}

/** Reads them off a configuration. Globs are loaded only when there are any. */
export async function envChoices({ env, gitignore }: Configuration): Promise<EnvChoices> {
  const { allowed, names, templates } = env;
  const hasGlobs = allowed.length + names.length + templates.length > 0;
  const matches = hasGlobs ? await (await import('./globs.ts')).loadGlobs() : () => false;
  const among = (globs: readonly string[]) =>
    globs.length === 0 ? () => false : (path: RepoPath) => matches(path, globs);
  const isTemplate = among(templates);
  return {
    team: {
      envOutside: env.location === 'outside',
      everyHoleBlocks: gitignore === 'all',
      isAllowed: among(allowed),
      isTemplate,
    },
    naming: names.length + templates.length === 0 ? null : { isEnv: among(names), isTemplate },
  };
}

/** Names of env files and templates that a team has given; null when there are none. */
export async function envNaming({
  configuration,
}: {
  readonly configuration: Configuration;
}): Promise<EnvNaming | null> {
  return (await envChoices(configuration)).naming;
}
