/** What a team has decided, as the policy uses it. Read and checked by `config/`. */
import type { Check, Context, Examples, Remedy, Severity } from '../model.ts';

/** How a rule counts; `off` sets its findings aside, and they stay listed. */
export type Level = Severity | 'off';

/** Rule id (or a former one) → level. */
export type Levels = Readonly<Record<string, Level>>;

/** A tool whose comments may count as well. */
export type CompatTool = 'gitleaks' | 'detect-secrets' | 'trufflehog' | 'kingfisher' | 'secretlint';

/** Other levels for some paths. */
export interface Override {
  readonly paths: readonly string[];
  readonly rules: Levels;
}

/** A rule in JSON: the shape of a built-in one, with the pattern as text. */
export interface CustomRule {
  readonly id: string;
  readonly title: string;
  readonly severity?: Severity;
  readonly why: string;
  readonly remedy?: Partial<Remedy>;
  readonly references?: readonly string[];
  readonly aliases?: readonly string[];
  readonly keywords?: readonly string[];
  readonly pattern: string;
  readonly ignoreCase?: boolean;
  readonly prefixes?: readonly string[];
  readonly context?: Context;
  readonly checksum?: Check;
  readonly randomnessMin?: number;
  readonly env?: readonly string[];
  readonly examples: Examples;
}

/** The team's own word in every message that blocks. */
export interface Help {
  readonly text: string;
  readonly url: string | null;
}

/** Everything that is decided; absent keys have their defaults. */
export interface Configuration {
  /** `.secret-hook.json`, `package.json`; null when nothing is configured. */
  readonly source: string | null;
  readonly rules: Levels;
  readonly overrides: readonly Override[];
  readonly exclude: readonly string[];
  readonly help: Help | null;
  readonly compat: readonly CompatTool[];
  readonly customRules: readonly CustomRule[];
}

/** What counts when nothing is configured. */
export const defaultConfiguration: Configuration = {
  source: null,
  rules: {},
  overrides: [],
  exclude: [],
  help: null,
  compat: [],
  customRules: [],
};

/** Says in a few words what is switched off: for the summary of every run. Empty when nothing is. */
export function whatIsOff(configuration: Configuration): readonly string[] {
  const isOff = (levels: Levels): number => Object.values(levels).filter(level => level === 'off').length;
  const rules = isOff(configuration.rules);
  const somewhere = configuration.overrides.filter(({ rules: levels }) => isOff(levels) > 0).length;
  const count = (n: number, one: string, many: string): readonly string[] =>
    n > 0 ? [`${n} ${n === 1 ? one : many}`] : [];
  return [
    ...count(rules, 'rule off', 'rules off'),
    ...count(somewhere, 'override with rules off', 'overrides with rules off'),
    ...count(configuration.exclude.length, 'exclude', 'excludes'),
  ];
}
