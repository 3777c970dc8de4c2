import type { Rule } from '../model.ts';

/** WorkOS keys: base64 of a text that begins with `key_`. The client id is public. */
export const workos: readonly Rule[] = [
  {
    id: 'workos-api-key',
    title: 'WorkOS API key',
    severity: 'error',
    why: 'Anyone holding it can read and change single sign-on and directory data.',
    keywords: ['sk_live_a2v5x'],
    // The start of the body is `key_` in base64. Highnote uses the same form.
    pattern: /(?<![A-Za-z0-9])(?<secret>sk_live_a2V5X[A-Za-z0-9+/]{50,200}={0,2})(?![\w+/=-])/dg,
    prefixes: ['sk_live_'],
    remedy: {
      revoke: 'https://dashboard.workos.com/api-keys',
      steps: ['Revoke the key in the dashboard', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['WORKOS_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.workos.com/organizations',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200 (403 live limited)',
      dead: '401',
    },
    references: ['https://workos.com/docs/reference'],
    examples: {
      match: ["export WORKOS_API_KEY='sk_live_a2V5Xz[[base64:70]]'"],
      ignore: ['WORKOS_CLIENT_ID=client_[[BASE36:26]]'],
    },
  },
  {
    id: 'workos-api-key-staging',
    title: 'WorkOS staging API key',
    severity: 'warning',
    why: 'Anyone holding it can read and change the data of the staging environment.',
    keywords: ['sk_test_a2v5x'],
    // As the key of production.
    pattern: /(?<![A-Za-z0-9])(?<secret>sk_test_a2V5X[A-Za-z0-9+/]{50,200}={0,2})(?![\w+/=-])/dg,
    prefixes: ['sk_test_'],
    remedy: {
      revoke: 'https://dashboard.workos.com/api-keys',
      steps: ['Revoke the key in the dashboard', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['WORKOS_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.workos.com/organizations',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200 (403 live limited)',
      dead: '401',
    },
    references: ['https://workos.com/docs/reference'],
    examples: {
      match: ['WORKOS_API_KEY=sk_test_a2V5Xz[[base64:70]]'],
      ignore: ['WORKOS_CLIENT_ID=client_[[BASE36:26]]'],
    },
  },
];
