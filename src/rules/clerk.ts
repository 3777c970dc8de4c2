import type { Rule } from '../model.ts';

/** Clerk keys: `sk_live_` as at Stripe, with 42 characters. `pk_…` is public. */
export const clerk: readonly Rule[] = [
  {
    id: 'clerk-secret-key',
    title: 'Clerk secret key',
    severity: 'error',
    why: 'Anyone holding it can read and change all users and sessions.',
    keywords: ['sk_live_'],
    // `sk_live_` and 42 letters and digits. 42 in nearly all keys; a key of Stripe with this length is not known.
    pattern: /(?<![A-Za-z0-9])(?<secret>sk_live_[A-Za-z0-9]{42})(?![A-Za-z0-9])/dg,
    prefixes: ['sk_live_'],
    remedy: {
      revoke: 'https://dashboard.clerk.com/last-active?path=api-keys',
      steps: [
        'Add a new key and delete the old one',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['CLERK_SECRET_KEY', 'CLERK_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.clerk.com/v1/users?limit=1',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://clerk.com/docs/deployments/clerk-environment-variables'],
    examples: {
      match: ["export CLERK_SECRET_KEY='sk_live_[[base62:42]]'"],
      ignore: [
        'NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY=pk_live_[[base62:40]]',
        'CLERK_SECRET_KEY=sk_live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  },
  {
    id: 'clerk-secret-key-test',
    title: 'Clerk development key',
    severity: 'warning',
    why: 'Anyone holding it can read and change the users of the development instance.',
    keywords: ['sk_test_'],
    // `sk_test_` and 42 letters and digits. As the key of production.
    pattern: /(?<![A-Za-z0-9])(?<secret>sk_test_[A-Za-z0-9]{42})(?![A-Za-z0-9])/dg,
    prefixes: ['sk_test_'],
    remedy: {
      revoke: 'https://dashboard.clerk.com/last-active?path=api-keys',
      steps: [
        'Add a new key and delete the old one',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['CLERK_SECRET_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.clerk.com/v1/users?limit=1',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://clerk.com/docs/deployments/clerk-environment-variables'],
    examples: {
      match: ['"CLERK_SECRET_KEY": "sk_test_[[base62:42]]"'],
      ignore: [
        'NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY=pk_test_[[base62:40]]',
        'CLERK_SECRET_KEY=sk_test_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  },
];
