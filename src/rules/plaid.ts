import type { Rule } from '../model.ts';

/** Plaid credentials. The client id (24 hex digits) is no secret. */
export const plaid: readonly Rule[] = [
  {
    id: 'plaid-secret',
    title: 'Plaid secret',
    severity: 'error',
    why: 'Anyone holding it can read the bank data of your users, together with the client id.',
    keywords: [],
    // 30 hex digits.
    pattern: /^(?<secret>[0-9a-f]{30})$/dg,
    context: { words: ['plaid'], names: ['secret', 'key'] },
    remedy: {
      revoke: 'https://dashboard.plaid.com/developers/keys',
      steps: ['Rotate the secret in the dashboard', 'Put the new secret into the environment of the application'],
      instead: null,
    },
    env: ['PLAID_SECRET', 'PLAID_CLIENT_SECRET'],
    verification: {
      method: 'POST',
      url: 'https://production.plaid.com/institutions/get',
      headers: { 'Content-Type': 'application/json' },
      body: '{"client_id":"<client id>","secret":"<secret>","count":1,"offset":0,"country_codes":["US"]}',
      live: '200',
      dead: '400 INVALID_API_KEYS',
    },
    references: ['https://plaid.com/docs/api/'],
    examples: {
      match: ['PLAID_SECRET: "[[hex:30]]"'],
      ignore: ['PLAID_CLIENT_ID=[[hex:24]]', 'PLAID_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'plaid-access-token',
    title: 'Plaid access token',
    severity: 'error',
    why: 'Anyone holding it can read one bank connection, together with client id and secret.',
    keywords: ['access-development-', 'access-production-'],
    // `access-`, `production` or `development`, `-`, a UUID.
    pattern:
      /(?<![A-Za-z0-9])(?<secret>access-(?:production|development)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![A-Za-z0-9])/dg,
    prefixes: ['access-production-', 'access-development-'],
    remedy: {
      revoke: 'https://plaid.com/docs/api/items/#itemremove',
      steps: [
        'Invalidate the token with /item/access_token/invalidate',
        'Store the new access token in the database, encrypted',
      ],
      instead: null,
    },
    env: ['PLAID_ACCESS_TOKEN'],
    references: ['https://plaid.com/docs/api/tokens/'],
    examples: {
      match: [
        '"PLAID_ACCESS_TOKEN": "access-production-[[uuid]]"',
        '"PLAID_ACCESS_TOKEN": "access-development-[[uuid]]"',
      ],
      ignore: [
        'PLAID_PUBLIC_TOKEN=public-production-[[uuid]]',
        'PLAID_ACCESS_TOKEN=access-production-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
      ],
    },
  },
  {
    id: 'plaid-access-token-sandbox',
    title: 'Plaid sandbox access token',
    severity: 'warning',
    why: 'Anyone holding it can read a made-up bank connection.',
    keywords: ['access-sandbox-'],
    // `access-sandbox-` and a UUID.
    pattern: /(?<![A-Za-z0-9])(?<secret>access-sandbox-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![A-Za-z0-9])/dg,
    prefixes: ['access-sandbox-'],
    remedy: {
      revoke: 'https://plaid.com/docs/api/items/#itemremove',
      steps: ['Invalidate the token with /item/access_token/invalidate'],
      instead: null,
    },
    env: ['PLAID_SANDBOX_ACCESS_TOKEN'],
    references: ['https://plaid.com/docs/api/tokens/'],
    examples: {
      match: ['"PLAID_SANDBOX_ACCESS_TOKEN": "access-sandbox-[[uuid]]"'],
      ignore: [
        'PLAID_PUBLIC_TOKEN=public-sandbox-[[uuid]]',
        'PLAID_SANDBOX_ACCESS_TOKEN=access-sandbox-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
      ],
    },
  },
];
