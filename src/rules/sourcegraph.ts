import type { Rule } from '../model.ts';

/** Sourcegraph: access tokens and licence keys. */
export const sourcegraph: readonly Rule[] = [
  {
    id: 'sourcegraph-access-token',
    title: 'Sourcegraph access token',
    severity: 'error',
    why: 'Anyone holding it can read all code that the user sees.',
    keywords: ['sgp_'],
    // The id of the instance, 16 hexadecimal digits or "local", may stand before the 40.
    pattern: /(?<![A-Za-z0-9])(?<secret>sgp_(?:(?:[0-9a-f]{16}|local)_)?[0-9a-f]{40})(?![A-Za-z0-9])/dg,
    prefixes: ['sgp_'],
    remedy: {
      revoke: 'https://sourcegraph.com/users/<user>/settings/tokens',
      steps: ['Delete it under Access tokens'],
      instead: null,
    },
    env: ['SRC_ACCESS_TOKEN', 'SOURCEGRAPH_TOKEN', 'CODY_ACCESS_TOKEN'],
    verification: {
      method: 'POST',
      url: 'https://<instance>/.api/graphql',
      headers: { Authorization: 'token <secret>' },
      body: 'query currentUser',
      live: '200 with data.currentUser',
      dead: '401',
    },
    references: ['https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token'],
    examples: {
      match: ['SRC_ACCESS_TOKEN=sgp_[[hex:40]]', 'SRC_ACCESS_TOKEN=sgp_[[hex:16]]_[[hex:40]]'],
      ignore: ['SRC_ACCESS_TOKEN=sgp_xxxxxxxxxxxx', 'SRC_ACCESS_TOKEN=${SRC_ACCESS_TOKEN}'],
    },
  },
  {
    id: 'sourcegraph-license-key',
    title: 'Sourcegraph access key of a licence',
    severity: 'warning',
    why: 'Anyone holding it can use the quota of the Cody gateway.',
    keywords: ['slk_', 'sgd_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>(?:slk_|sgd_)[0-9a-f]{64})(?![A-Za-z0-9])/dg,
    prefixes: ['slk_', 'sgd_'],
    remedy: {
      revoke: 'https://sourcegraph.com/site-admin/',
      steps: ['Ask Sourcegraph to replace the licence'],
      instead: null,
    },
    env: ['SOURCEGRAPH_LICENSE_TOKEN'],
    references: ['https://github.com/sourcegraph/sourcegraph-public-snapshot'],
    examples: {
      match: ['SOURCEGRAPH_LICENSE_TOKEN=slk_[[hex:64]]', 'SOURCEGRAPH_LICENSE_TOKEN=sgd_[[hex:64]]'],
      ignore: ['SOURCEGRAPH_LICENSE_TOKEN=slk_xxxxxxxxxxxx', 'SOURCEGRAPH_LICENSE_TOKEN=${SOURCEGRAPH_LICENSE_TOKEN}'],
    },
  },
];
