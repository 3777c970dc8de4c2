import type { Rule } from '../model.ts';

/** Clojars: deploy tokens. */
export const clojars: readonly Rule[] = [
  {
    id: 'clojars-deploy-token',
    title: 'Clojars deploy token',
    severity: 'error',
    why: 'Anyone holding it can publish jars under your groups.',
    keywords: ['clojars_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>CLOJARS_[0-9a-f]{60})(?![A-Za-z0-9])/dg,
    prefixes: ['CLOJARS_'],
    remedy: {
      revoke: 'https://clojars.org/tokens',
      steps: ['Disable the token under Deploy tokens'],
      instead: null,
    },
    env: ['CLOJARS_PASSWORD', 'CLOJARS_TOKEN'],
    references: ['https://github.com/clojars/clojars-web/wiki/Deploy-Tokens'],
    examples: {
      match: ['CLOJARS_PASSWORD=CLOJARS_[[hex:60]]'],
      ignore: ['CLOJARS_PASSWORD=CLOJARS_xxxxxxxxxxxx', 'CLOJARS_PASSWORD=${CLOJARS_PASSWORD}'],
    },
  },
];
