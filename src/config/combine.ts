/** Several files → one configuration. */
import { defaultConfiguration, type Configuration, type EnvPolicy, type Layer } from '../policy/configuration.ts';
import { UserError } from '../user-error.ts';

/** What a file may say, as it stands there. */
export type Written = Partial<Omit<Configuration, 'source' | 'folder' | 'bases' | 'help' | 'env' | 'limits'>> & {
  readonly extends?: readonly string[];
  readonly help?: { readonly text: string; readonly url?: string };
  readonly env?: Partial<EnvPolicy>;
  readonly limits?: Partial<Configuration['limits']>;
};

/** One checked file. */
export interface Part {
  readonly source: string;
  readonly written: Written;
  /** Way to a value (`rules`, `rules.pypi-token`, `exclude[2]`) → line, from 1. Made when it is asked for. */
  readonly lines: () => ReadonlyMap<string, number>;
}

/** A configuration, and the files that it is made of, the weakest first. */
export interface ReadConfiguration {
  readonly configuration: Configuration;
  readonly parts: readonly Part[];
}

/**
 * Combines files, the weakest first; the last one is the configuration at the top. Lists add up, of single values the
 * last counts. Levels and excludes stay layers, each with its source.
 */
export function combine(parts: readonly Part[]): ReadConfiguration {
  const own = parts.at(-1);
  if (own === undefined) return { configuration: defaultConfiguration, parts };
  const all = parts.map(({ written }) => written);
  const last = <K extends keyof Written>(key: K): Written[K] | undefined =>
    all.map(written => written[key]).findLast(value => value !== undefined);
  const help = last('help');
  refuseRepeatedRules(parts);
  return {
    configuration: {
      ...layerOf(own, ''),
      bases: parts.slice(0, -1).map(part => layerOf(part, '')),
      help: help ? { text: help.text, url: help.url ?? null } : null,
      compat: [...new Set(all.flatMap(({ compat }) => compat ?? []))],
      customRules: all.flatMap(({ customRules }) => customRules ?? []),
      env: envOf(all),
      limits: Object.assign({}, defaultConfiguration.limits, ...all.map(({ limits }) => limits)),
      gitignore: last('gitignore') ?? defaultConfiguration.gitignore,
    },
    parts,
  };
}

function envOf(all: readonly Written[]): EnvPolicy {
  const union = (key: 'allowed' | 'names' | 'templates'): readonly string[] => [
    ...new Set(all.flatMap(({ env }) => env?.[key] ?? [])),
  ];
  return {
    location: all.map(({ env }) => env?.location ?? null).findLast(location => location !== null) ?? null,
    allowed: union('allowed'),
    names: union('names'),
    templates: union('templates'),
  };
}

/** Which of two rules with one id counts would be a guess. */
function refuseRepeatedRules(parts: readonly Part[]): void {
  const sources = new Map<string, string>();
  for (const { source, written } of parts)
    for (const { id } of written.customRules ?? []) {
      const other = sources.get(id);
      if (other !== undefined)
        throw new UserError('config-invalid', `${other} and ${source} both have a rule ${id}`, {
          hint: 'Give one of them another id',
        });
      sources.set(id, source);
    }
}

/** What one file says of the findings in `folder`. */
export function layerOf({ source, written }: Part, folder: string): Layer {
  const { rules = {}, overrides = [], exclude = [], detection = null } = written;
  return { source, folder, rules, overrides, exclude, detection };
}
