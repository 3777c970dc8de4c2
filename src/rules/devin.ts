import type { Rule } from '../model.ts';

/** Devin (Cognition) keys: the two older forms are base64, the current one is base32. */
export const devin: readonly Rule[] = [
  {
    id: 'devin-personal-api-key',
    title: 'Devin personal API key',
    severity: 'error',
    why: 'Anyone holding it can run agents that can change the connected repositories.',
    keywords: ['apk_user_'],
    // `apk_user_`, 118 to 180 base64 characters, optionally `=` or `==`.
    pattern: /(?<![A-Za-z0-9])(?<secret>apk_user_[A-Za-z0-9+/]{118,180}(?:=|==)?)(?![\w+/=-])/dg,
    prefixes: ['apk_user_'],
    remedy: {
      revoke: 'https://app.devin.ai/settings/api-keys',
      steps: ['Revoke the key in the settings', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['DEVIN_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.devin.ai/v1/sessions?limit=1',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401/403',
    },
    references: ['https://docs.devin.ai/api-reference/overview'],
    examples: {
      match: ['DEVIN_API_KEY=apk_user_[[base64:136]]'],
      ignore: ['DEVIN_API_KEY=apk_user_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'devin-service-api-key',
    title: 'Devin service API key',
    severity: 'error',
    why: 'Anyone holding it can run agents that can change the connected repositories.',
    keywords: ['apk_'],
    // `apk_`, 80 to 100 base64 characters with their padding.
    pattern: /(?<![A-Za-z0-9])(?<secret>apk_(?!user_)[A-Za-z0-9+/]{78,100}={0,2})(?![\w+/=-])/dg,
    prefixes: ['apk_'],
    remedy: {
      revoke: 'https://app.devin.ai/settings/api-keys',
      steps: ['Revoke the key in the settings', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['DEVIN_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.devin.ai/v1/sessions?limit=1',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401/403',
    },
    references: ['https://docs.devin.ai/api-reference/overview'],
    examples: {
      match: ['DEVIN_API_KEY: "apk_[[base64:88]]"'],
      ignore: ['DEVIN_API_KEY=apk_xxxxxxxx'],
    },
  },
  {
    id: 'devin-service-user-token',
    title: 'Devin service user token',
    severity: 'error',
    why: 'Anyone holding it can run agents that can change the connected repositories.',
    keywords: ['cog_'],
    // `cog_` and 52 base32 characters.
    pattern: /(?<![A-Za-z0-9])(?<secret>cog_[2-7a-z]{52})(?![A-Za-z0-9])/dg,
    prefixes: ['cog_'],
    remedy: {
      revoke: 'https://app.devin.ai/settings',
      steps: [
        'Revoke the service user in the settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['DEVIN_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.devin.ai/v3/self',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200 with principal_type',
      dead: '401/403',
    },
    references: ['https://docs.devin.ai/api-reference/overview'],
    examples: {
      match: ["export DEVIN_API_KEY='cog_[[base32-lower:52]]'"],
      ignore: ['DEVIN_API_KEY=cog_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
