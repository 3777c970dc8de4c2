import type { Remedy, Rule } from '../model.ts';

const remedy: Remedy = {
  revoke: 'https://liveblocks.io/dashboard',
  steps: ['Roll the secret key on the page of API keys of the project'],
  instead: null,
};

/** Liveblocks secret keys; those that begin `pk_` are public. */
export const liveblocks: readonly Rule[] = [
  {
    id: 'liveblocks-secret-key',
    title: 'Liveblocks secret key',
    severity: 'error',
    why: 'Anyone holding it can read and change every room, and act as any user.',
    keywords: ['sk_prod_'],
    // Base64url of unpublished length.
    pattern: /(?<![A-Za-z0-9])(?<secret>sk_prod_[\w-]{40,100})(?![\w-])/dg,
    prefixes: ['sk_prod_'],
    remedy,
    env: ['LIVEBLOCKS_SECRET_KEY'],
    references: ['https://liveblocks.io/docs/authentication'],
    examples: {
      match: ['LIVEBLOCKS_SECRET_KEY=sk_prod_[[base64url:64]]'],
      ignore: ['LIVEBLOCKS_SECRET_KEY=sk_prod_your_liveblocks_secret'],
    },
  },
  {
    id: 'liveblocks-secret-key-dev',
    title: 'Liveblocks development key',
    severity: 'warning',
    why: 'Anyone holding it can read and change the rooms of the development project.',
    keywords: ['sk_dev_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>sk_dev_[\w-]{40,100})(?![\w-])/dg,
    prefixes: ['sk_dev_'],
    remedy,
    env: ['LIVEBLOCKS_SECRET_KEY'],
    references: ['https://liveblocks.io/docs/authentication'],
    examples: {
      match: ['LIVEBLOCKS_SECRET_KEY=sk_dev_[[base64url:64]]'],
      ignore: ['LIVEBLOCKS_SECRET_KEY=sk_dev_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
