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

/** One file that says how findings count. Of several that speak of a finding, the nearest wins. */
export interface Layer {
  /** `.secret-hook.json`, `package.json`, `node_modules/@acme/rules/secret-hook.json`; null when nothing is configured. */
  readonly source: string | null;
  /** Folder from which its globs count and for whose files it speaks; empty: the top. */
  readonly folder: string;
  readonly rules: Levels;
  readonly overrides: readonly Override[];
  readonly exclude: readonly string[];
  /** `strict`: what is only probably a secret blocks, too. Null: says nothing of it. */
  readonly detection: 'normal' | 'strict' | null;
}

/** What a team has decided about env files. */
export interface EnvPolicy {
  /** `outside`: a plaintext env file inside the repository is a finding even when ignored. Null: a note in a hook. */
  readonly location: 'inside' | 'outside' | null;
  /** Globs of env files that are committed on purpose. */
  readonly allowed: readonly string[];
  /** Globs of files that are env files under other names. */
  readonly names: readonly string[];
  /** Globs of files that are templates under other names. */
  readonly templates: readonly string[];
}

/** Everything that is decided; absent keys have their defaults. The rest of a layer is what the file at the top says. */
export interface Configuration extends Layer {
  /** Layers of the files it extends, the weakest first. */
  readonly bases: readonly Layer[];
  readonly help: Help | null;
  readonly compat: readonly CompatTool[];
  readonly customRules: readonly CustomRule[];
  readonly env: EnvPolicy;
  readonly limits: Limits;
  /** `all`: every hole in the .gitignore files blocks, not only one that an env file could fall through. */
  readonly gitignore: 'needed' | 'all';
}

/** Sizes from which on something is said. */
export interface Limits {
  /** Largest file of a commit that needs no warning, in units of 1024 bytes. */
  readonly largeFileKb: number;
  /** Of a larger file only so much is looked at, in units of 1024 * 1024 bytes; null: files of every size are read. */
  readonly scanMb: number | null;
}

/** What counts when nothing is configured. */
export const defaultConfiguration: Configuration = {
  source: null,
  folder: '',
  rules: {},
  overrides: [],
  exclude: [],
  detection: null,
  bases: [],
  help: null,
  compat: [],
  customRules: [],
  env: { location: null, allowed: [], names: [], templates: [] },
  limits: { largeFileKb: 500, scanMb: null },
  gitignore: 'needed',
};

/** The layers that speak of the whole repository, the weakest first. */
export function layersOf(configuration: Configuration): readonly Layer[] {
  return [...configuration.bases, configuration];
}

/** Whether anything about env files and their cover differs from the defaults. */
export function isAboutEnv({ env, gitignore }: Configuration): boolean {
  const { location, allowed, names, templates } = env;
  return location === 'outside' || gitignore === 'all' || allowed.length + names.length + templates.length > 0;
}

/**
 * Says in a few words what is switched off: for the summary of every run. Empty when nothing is. `folders`: layers of the
 * folders around a place, when it is asked about that.
 */
export function whatIsOff(configuration: Configuration, folders: readonly Layer[] = []): readonly string[] {
  const layers = [...layersOf(configuration), ...folders];
  const isOff = (levels: Levels): number => Object.values(levels).filter(level => level === 'off').length;
  const rules = isOff(Object.assign({}, ...layers.map(layer => layer.rules)) as Levels);
  const somewhere = layers.flatMap(layer => layer.overrides).filter(({ rules: levels }) => isOff(levels) > 0).length;
  const excludes = layers.flatMap(layer => layer.exclude).length;
  const count = (n: number, one: string, many: string): readonly string[] =>
    n > 0 ? [`${n} ${n === 1 ? one : many}`] : [];
  return [
    ...count(rules, 'rule off', 'rules off'),
    ...count(somewhere, 'override with rules off', 'overrides with rules off'),
    ...count(excludes, 'exclude', 'excludes'),
    ...count(configuration.env.allowed.length, 'env file allowed', 'env files allowed'),
  ];
}

/**
 * Says line by line what is switched off or lowered: for `audit` and `doctor`. Empty when nothing is.
 * `severityOf` answers what a rule is by itself, null for one that is not known.
 */
export function listLoosened(
  layers: readonly Layer[],
  severityOf: (ruleId: string) => Severity | null,
): readonly string[] {
  return layers.flatMap(layer => loosenedIn(layer, severityOf));
}

/** Says how many folders have a configuration of their own, for the summary: what they say counts only below them. */
export function foldersSaid(count: number): readonly string[] {
  if (count === 0) return [];
  return [count === 1 ? '1 folder with its own configuration' : `${count} folders with their own configurations`];
}

function loosenedIn(
  { source, folder, rules, overrides, exclude }: Layer,
  severityOf: (ruleId: string) => Severity | null,
): readonly string[] {
  const isBase = folder !== '' && source?.startsWith(`${folder}/.`) !== true;
  const where = `${source ?? 'the configuration'}${isBase ? ` (for ${folder})` : ''}`;
  const linesOf = (levels: Levels, place: string): readonly string[] =>
    Object.entries(levels).flatMap(([id, level]) => {
      if (level === 'off') return [`Off in ${where}: rule ${id}${place}`];
      const own = severityOf(id);
      return own !== null && rank[level] < rank[own]
        ? [`Lowered in ${where}: rule ${id} from ${own} to ${level}${place}`]
        : [];
    });
  return [
    ...linesOf(rules, ''),
    ...overrides.flatMap(({ paths, rules: levels }) => linesOf(levels, ` in ${paths.join(', ')}`)),
    ...exclude.map(glob => `Off in ${where}: every rule in ${glob}`),
  ];
}

const rank: Readonly<Record<Severity, number>> = { note: 1, warning: 2, error: 3 };
