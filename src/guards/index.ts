/** The guards: judge what git and the file system say about files, without reading code. */
import type { Finding, GuardFacts, RuleInfo } from '../model.ts';
import { checkRules } from './check-rules.ts';
import { envFileRule, judgeEnvFiles } from './env-file.ts';
import { coverageRule, judgeCoverage, templateRule } from './gitignore-coverage.ts';
import type { GuardOptions } from './guard.ts';
import { hookStateRule } from './hook-state.ts';
import { largeFileRule } from './large-file.ts';
import { ownValueRule } from './own-value.ts';
import { otherGuardRules } from './others/rules.ts';
import { fileModeRule } from './permissions.ts';
import { capturedFileRule, judgeSensitiveFiles, sensitiveFileRule } from './sensitive-files.ts';
import { shipsRule } from './ships.ts';
import { stacksOf, type Stacks } from './stacks.ts';

/** Every guard, for `rules list` and the documents. */
export const guardRules: readonly RuleInfo[] = [
  envFileRule,
  coverageRule,
  templateRule,
  sensitiveFileRule,
  capturedFileRule,
  largeFileRule,
  ...checkRules,
  ownValueRule,
  fileModeRule,
  hookStateRule,
  shipsRule,
  ...otherGuardRules,
];

/** Guards that see every staged file: an allow for one of these that settles nothing is stale. */
export const judgedInCommits: readonly string[] = [
  envFileRule,
  coverageRule,
  templateRule,
  sensitiveFileRule,
  capturedFileRule,
].map(({ id }) => id);

/** Runs every guard over the facts of one run. */
export async function runGuards(facts: GuardFacts, options: GuardOptions): Promise<readonly Finding[]> {
  let known: Promise<Stacks> | null = null;
  const stacks = (): Promise<Stacks> => (known ??= facts.manifests().then(stacksOf));
  const envFiles = await judgeEnvFiles(facts, stacks, options);
  const atFault = new Set(envFiles.filter(({ severity }) => severity === 'error').map(({ path }) => path));
  const sensitive = await judgeSensitiveFiles(facts);
  return [
    ...envFiles,
    ...sensitive,
    ...(await judgeCoverage(facts, stacks, { isFine: path => !atFault.has(path), team: options.team })),
  ];
}
