import type { Rule } from '../model.ts';

/** Photoroom keys. */
export const photoroom: readonly Rule[] = [
  {
    id: 'photoroom-api-key',
    title: 'Photoroom API key',
    severity: 'error',
    why: 'Anyone holding it can spend the credits of the account.',
    keywords: ['sk_pr_'],
    // Optionally `sandbox_`, `sk_pr_`, 1 to 64 letters and digits, `_`, 40 hex digits. The first part is the label of
    // the key.
    pattern: /(?<![A-Za-z0-9])(?<secret>(?:sandbox_)?sk_pr_[A-Za-z0-9]{1,64}_[0-9a-f]{40})(?![A-Za-z0-9])/dg,
    prefixes: ['sk_pr_', 'sandbox_sk_pr_'],
    remedy: {
      revoke: 'https://app.photoroom.com/api-dashboard',
      steps: ['Rotate the key in the dashboard', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['PHOTOROOM_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://image-api.photoroom.com/v1/account',
      headers: { 'x-api-key': '<secret>' },
      live: '200',
      dead: '401/403',
    },
    references: ['https://docs.photoroom.com/'],
    examples: {
      match: [
        'PHOTOROOM_API_KEY=sk_pr_[[base62:12]]_[[hex:40]]',
        'PHOTOROOM_API_KEY=sandbox_sk_pr_[[base62:12]]_[[hex:40]]',
      ],
      ignore: ['PHOTOROOM_API_KEY=sk_pr_xxxxxxxxxxxx_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
