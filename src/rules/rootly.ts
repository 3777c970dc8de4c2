import type { Rule } from '../model.ts';

/** Rootly: API keys. */
export const rootly: readonly Rule[] = [
  {
    id: 'rootly-api-key',
    title: 'Rootly API key',
    severity: 'error',
    why: 'Anyone holding it can read and change incidents.',
    keywords: ['rootly_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>rootly_[0-9a-f]{64})(?![A-Za-z0-9])/dg,
    prefixes: ['rootly_'],
    remedy: {
      revoke: 'https://rootly.com/account/',
      steps: ['Revoke the key under Organization settings > API keys'],
      instead: null,
    },
    env: ['ROOTLY_API_KEY', 'ROOTLY_API_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.rootly.com/v1/incidents',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200 (404 = live without incidents)',
      dead: '401',
    },
    references: ['https://docs.rootly.com/api-reference/overview'],
    examples: {
      match: ['ROOTLY_API_KEY=rootly_[[hex:64]]'],
      ignore: ['ROOTLY_API_KEY=rootly_xxxxxxxxxxxx', 'ROOTLY_API_KEY=${ROOTLY_API_KEY}'],
    },
  },
];
