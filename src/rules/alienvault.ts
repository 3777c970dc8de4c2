import type { Rule } from '../model.ts';

/** AlienVault OTX keys have no prefix. */
export const alienvault: readonly Rule[] = [
  {
    id: 'alienvault-otx-key',
    title: 'AlienVault OTX API key',
    severity: 'warning',
    why: 'Anyone holding it can spend the quota of the account.',
    keywords: [],
    // 64 hex digits.
    pattern: /^(?<secret>[0-9a-f]{64})$/dg,
    context: { words: ['otx', 'alienvault'] },
    remedy: {
      revoke: 'https://otx.alienvault.com/settings',
      steps: ['Regenerate the key in the settings', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['OTX_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://otx.alienvault.com/api/v1/users/me',
      headers: { 'X-OTX-API-KEY': '<secret>' },
      live: '200',
      dead: '403',
    },
    references: ['https://otx.alienvault.com/settings'],
    examples: {
      match: ['"OTX_API_KEY": "[[hex:64]]"'],
      ignore: ['OTX_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'sha256: [[hex:64]]'],
    },
  },
];
