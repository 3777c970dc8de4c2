import type { Rule } from '../model.ts';

/** Fly.io: macaroons, several joined by commas, and older personal tokens. */
export const flyio: readonly Rule[] = [
  {
    id: 'flyio-token',
    title: 'Fly.io access token',
    severity: 'error',
    why: 'Anyone holding it can deploy and change the machines and secrets of the organisation or app.',
    keywords: ['fm1r_', 'fm1a_', 'fm2_'],
    // One macaroon has 500 to 700 characters; the scheme FlyV1 before it is no part of the secret.
    pattern:
      /(?<![A-Za-z0-9])(?<secret>(?:fm1r|fm1a|fm2)_[\w+/-]{100,1500}={0,2}(?:,(?:fm1r|fm1a|fm2)_[\w+/-]{100,1500}={0,2}){0,3})/dg,
    prefixes: ['fm1r_', 'fm1a_', 'fm2_'],
    remedy: {
      revoke: 'https://fly.io/dashboard/personal/tokens',
      steps: ['Revoke it under Tokens in the dashboard, or with fly tokens revoke'],
      instead: null,
    },
    env: ['FLY_API_TOKEN', 'FLY_ACCESS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.machines.dev/v1/apps?org_slug=',
      headers: { Authorization: 'Bearer <secret>' },
      live: '400 (authenticated, bad request) or 200',
      dead: '401',
    },
    references: ['https://fly.io/docs/security/tokens/', 'https://github.com/superfly/macaroon'],
    examples: {
      match: [
        'FLY_API_TOKEN="FlyV1 [[<]]fm2_[[base64url:300]]==[[>]]"',
        'FLY_API_TOKEN=[[<]]fm1r_[[base64url:200]],fm1a_[[base64url:200]][[>]]',
      ],
      ignore: ['FLY_API_TOKEN=fm1r_xxxxxxxxxxxx', 'FLY_API_TOKEN=${FLY_API_TOKEN}'],
    },
  },
  {
    id: 'flyio-personal-token',
    title: 'Fly.io personal token',
    severity: 'error',
    why: 'Anyone holding it has the full access of the user.',
    keywords: ['fo1_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>fo1_[\w-]{43})(?![\w-])/dg,
    prefixes: ['fo1_'],
    remedy: {
      revoke: 'https://fly.io/user/personal_access_tokens',
      steps: ['Revoke it under Access Tokens of the account'],
      instead: null,
    },
    env: ['FLY_API_TOKEN'],
    references: ['https://fly.io/docs/security/tokens/'],
    examples: {
      match: ['FLY_API_TOKEN=fo1_[[base64url:43]]'],
      ignore: ['FLY_API_TOKEN=fo1_xxxxxxxxxxxx', 'FLY_API_TOKEN=${FLY_API_TOKEN}'],
    },
  },
];
