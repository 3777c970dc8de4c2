/** Jobs that publish with a stored token although the registry knows the workflow itself. */
import { entriesOf, itemsOf, scalarsOf, textOf, under, type YamlNode } from '../../formats/yaml-tree.ts';
import type { Finding } from '../../model.ts';
import { lineFinding } from '../guard.ts';
import { publishTokenRule } from './rules.ts';
import { type At, secretNames } from './workflow-words.ts';

/** A registry with Trusted Publishing (read 2026). */
interface Registry {
  readonly name: string;
  readonly action: RegExp;
  readonly command: RegExp;
  /** Environment variables, and inputs of the action, that take a token. */
  readonly variables: RegExp;
  /** What shows that another registry is meant. */
  readonly elsewhere: RegExp;
}

const registries: readonly Registry[] = [
  {
    name: 'PyPI',
    action: /^pypa\/gh-action-pypi-publish(?:@|$)/i,
    command: /\b(?:twine\s+upload|(?:uv|poetry|flit|hatch|pdm)\s+publish)\b/,
    variables:
      /^(?:password|TWINE_PASSWORD|UV_PUBLISH_(?:TOKEN|PASSWORD)|POETRY_PYPI_TOKEN_\w+|POETRY_HTTP_BASIC_\w+|FLIT_PASSWORD|HATCH_INDEX_AUTH|PDM_PUBLISH_PASSWORD|\w*PYPI\w*)$/,
    elsewhere: /https:\/\/(?!(?:upload|test)\.pypi\.org\b)[\w.-]+\/\S*(?:simple|legacy|pypi|repository)\b/,
  },
  {
    name: 'npm',
    action: /^js-devtools\/npm-publish(?:@|$)/i,
    command: /\b(?:npm|pnpm|yarn\s+npm|yarn|bun)\s+(?:-\S+\s+|run\s+)?publish\b/,
    variables: /^(?:token|NODE_AUTH_TOKEN|NPM_TOKEN|NPM_CONFIG_\w+|YARN_NPM_AUTH_TOKEN|\w*NPM\w*TOKEN\w*)$/i,
    elsewhere: /\bhttps:\/\/(?!registry\.npmjs\.org\b)[\w.-]*(?:npm|pkg|registry)[\w.-]*/,
  },
  {
    name: 'crates.io',
    action: /^(?!)/,
    command: /\bcargo\s+(?:-\S+\s+)?(?:publish|release)\b/,
    variables: /^(?:CARGO_REGISTRY_TOKEN|CRATES\w*|\w*CARGO\w*TOKEN\w*)$/,
    elsewhere: /--registry\b|--index\b/,
  },
  {
    name: 'RubyGems',
    action: /^(?!)/,
    command: /\bgem\s+push\b/,
    variables: /^(?:GEM_HOST_API_KEY|\w*RUBYGEMS\w*)$/,
    elsewhere: /--host\b|\bRUBYGEMS_HOST\b/,
  },
];

/** Judges every job by its own steps and the environment around them. */
export function judgePublishing(tree: YamlNode, at: At): readonly Finding[] {
  const outer = entriesOf(under(tree, 'env'));
  return entriesOf(under(tree, 'jobs')).flatMap(({ node: job }) => {
    const around = [...outer, ...entriesOf(under(job, 'env'))];
    const all = [...scalarsOf(job)].map(({ text }) => text).join('\n');
    return itemsOf(under(job, 'steps')).flatMap((step): readonly Finding[] => {
      const registry = registries.find(one => publishes(step, one));
      if (registry === undefined || registry.elsewhere.test(all)) return [];
      const given = [...around, ...entriesOf(under(step, 'env')), ...entriesOf(under(step, 'with'))];
      const named = given.flatMap(({ key, node }) => (registry.variables.test(key) ? secretNames(textOf(node)) : []));
      const written = secretNames(textOf(under(step, 'run'))).filter(name => registry.variables.test(name));
      const [name] = [...named, ...written].filter(secret => secret !== 'GITHUB_TOKEN');
      if (name === undefined) return [];
      return [
        lineFinding(publishTokenRule, {
          ...at((under(step, 'uses') ?? under(step, 'run') ?? step).line),
          severity: 'warning',
          reasons: [`registry=${registry.name}`],
          detail: `It publishes to ${registry.name} with the secret ${name}; ${registry.name} can trust this workflow instead.`,
          fix: [],
        }),
      ];
    });
  });
}

function publishes(step: YamlNode, { action, command }: Registry): boolean {
  return action.test(textOf(under(step, 'uses'))) || command.test(textOf(under(step, 'run')));
}
