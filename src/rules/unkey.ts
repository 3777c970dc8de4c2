import type { Rule } from '../model.ts';

/** Unkey: root keys. */
export const unkey: readonly Rule[] = [
  {
    id: 'unkey-root-key',
    title: 'Unkey root key',
    severity: 'error',
    why: 'Anyone holding it can issue and delete API keys.',
    keywords: ['unkey_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>unkey_[0-9A-Za-z]{20,32})(?![\w-])/dg,
    prefixes: ['unkey_'],
    randomnessMin: 0.8,
    remedy: {
      revoke: 'https://app.unkey.com/settings/root-keys',
      steps: ['Delete it under Root keys'],
      instead: null,
    },
    env: ['UNKEY_ROOT_KEY'],
    verification: {
      method: 'POST',
      url: 'https://api.unkey.com/v2/keys.verifyKey',
      headers: { Authorization: 'Bearer <secret>', 'Content-Type': 'application/json' },
      body: 'harmless body',
      live: '200 or 403 (live, no permission)',
      dead: '401',
    },
    references: ['https://www.unkey.com/docs/'],
    examples: {
      match: ['UNKEY_ROOT_KEY=unkey_[[base58:20-32]]', 'UNKEY_ROOT_KEY=unkey_[[base62:20-32]]'],
      ignore: ['UNKEY_ROOT_KEY=unkey_xxxxxxxxxxxx', 'UNKEY_ROOT_KEY=${UNKEY_ROOT_KEY}'],
    },
  },
];
