import type { Rule } from '../model.ts';

/** xAI keys for the Grok API. */
export const xai: readonly Rule[] = [
  {
    id: 'xai-api-key',
    title: 'xAI API key',
    severity: 'error',
    why: 'Anyone holding it can spend the quota of the team and use its models and files.',
    keywords: ['xai-'],
    // `xai-` and 80 letters and digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>xai-[A-Za-z0-9]{80})(?![A-Za-z0-9])/dg,
    prefixes: ['xai-'],
    remedy: {
      revoke: 'https://console.x.ai',
      steps: [
        'Delete the key under API keys in the xAI console',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['XAI_API_KEY', 'GROK_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.x.ai/v1/api-key',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200 with api_key_blocked=false and api_key_disabled=false',
      dead: '400/401 (incorrect key) or either flag true',
    },
    references: ['https://docs.x.ai/docs/overview'],
    examples: {
      match: ['"XAI_API_KEY": "xai-[[base62:80]]"'],
      ignore: ['XAI_API_KEY=xai-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'xai-management-key',
    title: 'xAI management key',
    severity: 'error',
    why: 'Anyone holding it can create and manage the API keys of the team.',
    keywords: ['xai-token-'],
    // `xai-token-` and 80 letters and digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>xai-token-[A-Za-z0-9]{80})(?![A-Za-z0-9])/dg,
    prefixes: ['xai-token-'],
    remedy: {
      revoke: 'https://console.x.ai',
      steps: [
        'Delete the management key in the xAI console',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['XAI_MANAGEMENT_KEY'],
    verification: {
      method: 'GET',
      url: 'https://management-api.x.ai/auth/teams/ffffffff-ffff-ffff-ffff-ffffffffffff/api-keys',
      headers: { Authorization: 'Bearer <secret>' },
      live: '403 with a team-mismatch error code = key is live',
      dead: '401',
    },
    references: ['https://console.x.ai/'],
    examples: {
      match: ["export XAI_MANAGEMENT_KEY='xai-token-[[base62:80]]'"],
      ignore: ['XAI_MANAGEMENT_KEY=xai-token-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
