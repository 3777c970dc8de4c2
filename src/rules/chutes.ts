import type { Rule } from '../model.ts';

/** Chutes keys: the ids of the key and of its user, then the secret. */
export const chutes: readonly Rule[] = [
  {
    id: 'chutes-api-key',
    title: 'Chutes API key',
    severity: 'error',
    why: 'Anyone holding it can run models and deploy on your account.',
    keywords: ['cpk_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>cpk_[0-9a-f]{32}\.[0-9a-f]{32}\.[A-Za-z0-9]{32})(?![A-Za-z0-9])/dg,
    prefixes: ['cpk_'],
    remedy: {
      revoke: 'https://chutes.ai/app/api',
      steps: ['Delete the key on the page of API keys and make another one'],
      instead: null,
    },
    env: ['CHUTES_API_KEY'],
    references: ['https://chutes.ai/docs/getting-started/authentication'],
    examples: {
      match: ['CHUTES_API_KEY=cpk_[[hex:32]].[[hex:32]].[[base62:32]]'],
      ignore: ['CHUTES_API_KEY=cpk_your_api_key_here'],
    },
  },
];
