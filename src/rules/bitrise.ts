import type { Rule } from '../model.ts';

/** Bitrise: values that only their context names. */
export const bitrise: readonly Rule[] = [
  {
    id: 'bitrise-access-token',
    title: 'Bitrise access token',
    severity: 'error',
    why: 'Anyone holding it can read the apps and builds of the account and start builds.',
    keywords: [],
    // 60 to 120 of base64url.
    pattern: /^(?<secret>[\w-]{60,120})$/dg,
    context: { words: ['bitrise'] },
    remedy: {
      revoke: 'https://app.bitrise.io/me/account/security',
      steps: [
        'Revoke the token under Account > Security',
        'Create a new one and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['BITRISE_TOKEN', 'BITRISE_API_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.bitrise.io/v0.1/apps',
      headers: { Authorization: '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://devcenter.bitrise.io/en/accounts/personal-access-tokens.html'],
    examples: {
      match: ['BITRISE_TOKEN=[[base64url:86]]', 'bitrise:\n  api_token: [[base64url:64]]'],
      ignore: ['BITRISE_TOKEN=${BITRISE_TOKEN}', 'etag: "[[base64url:86]]"'],
    },
  },
];
