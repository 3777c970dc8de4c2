import type { Rule } from '../model.ts';

/** Xata: API keys. */
export const xata: readonly Rule[] = [
  {
    id: 'xata-api-key',
    title: 'Xata API key',
    severity: 'error',
    why: 'Anyone holding it can use the databases of the user.',
    keywords: ['xau_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>xau_[0-9A-Za-z]{36,48})/dg,
    prefixes: ['xau_'],
    remedy: {
      revoke: 'https://app.xata.io/settings',
      steps: ['Delete the key under Account settings > API keys'],
      instead: null,
    },
    env: ['XATA_API_KEY'],
    references: ['https://xata.io/docs/concepts/api-keys'],
    examples: {
      match: ['XATA_API_KEY=xau_[[base62:36]]'],
      ignore: ['XATA_API_KEY=xau_xxxxxxxxxxxx', 'XATA_API_KEY=${XATA_API_KEY}'],
    },
  },
];
