import type { Remedy, Rule } from '../model.ts';

const remedy: Remedy = {
  revoke: 'https://www.npmjs.com/settings/~/tokens',
  steps: [
    'Delete the token under Access Tokens on npmjs.com, or run npm token revoke',
    'Look at the recent releases of the packages it could publish',
  ],
  instead: 'Publish with trusted publishing (OIDC); no token needs to exist',
};

/** npm: `npm_` with 30 random characters and a CRC-32, UUIDs before 2021. */
export const npm: readonly Rule[] = [
  {
    id: 'npm-access-token',
    title: 'npm access token',
    severity: 'error',
    why: 'Anyone holding it can publish your packages or read the private ones.',
    keywords: ['npm_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>npm_[0-9A-Za-z]{36})(?![A-Za-z0-9])/dg,
    prefixes: ['npm_'],
    checksum: { name: 'npm-token', use: 'reject' },
    remedy,
    env: ['NPM_TOKEN', 'NODE_AUTH_TOKEN', 'NPM_AUTH_TOKEN', 'YARN_NPM_AUTH_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://registry.npmjs.org/-/whoami',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200 with username',
      dead: '401',
    },
    references: ['https://github.blog/security/announcing-npms-new-access-token-format/'],
    examples: {
      match: [
        'NPM_TOKEN=npm_[[base62:30]][[check:npm-token]]',
        '//registry.npmjs.org/:_authToken=npm_[[base62:30]][[check:npm-token]]',
      ],
      ignore: ['NPM_TOKEN=npm_xxxxxxxxxxxx', 'NPM_TOKEN=${NPM_TOKEN}'],
    },
  },
  {
    id: 'npm-access-token-legacy',
    aliases: ['npm-token-legacy-uuid'],
    title: 'npm access token (before 2021)',
    severity: 'error',
    why: 'Anyone holding it can publish your packages or read the private ones.',
    keywords: [],
    pattern: /^(?<secret>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/dg,
    context: { words: ['npm', 'npmjs'], lines: 1 },
    remedy,
    env: ['NPM_TOKEN', 'NPM_AUTH_TOKEN'],
    references: ['https://github.blog/security/announcing-npms-new-access-token-format/'],
    examples: {
      match: ['NPM_TOKEN=[[uuid]]', 'npm_auth_token: "[[uuid]]"', 'npm:\n  token: "[[uuid]]"'],
      ignore: ['NPM_TOKEN=00000000-0000-0000-0000-000000000000', 'npm_install_token_id: "[[uuid]]"'],
    },
  },
];
