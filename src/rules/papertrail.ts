import type { Rule } from '../model.ts';

/** Papertrail: values that only their context names. */
export const papertrail: readonly Rule[] = [
  {
    id: 'papertrail-api-token',
    title: 'Papertrail API token',
    severity: 'error',
    why: 'Anyone holding it can read the logs of the account.',
    keywords: [],
    // 20 letters and digits; some are 32 hex digits.
    pattern: /^(?<secret>[A-Za-z0-9]{20}|[0-9a-f]{32})$/dg,
    context: { words: ['papertrail'] },
    remedy: {
      revoke: 'https://papertrailapp.com/account/profile',
      steps: ['Regenerate the token in the profile', 'Hand the new one to the program through the environment'],
      instead: null,
    },
    env: ['PAPERTRAIL_API_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://papertrailapp.com/api/v1/systems.json',
      headers: { 'X-Papertrail-Token': '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://www.papertrail.com/help/http-api/'],
    examples: {
      match: ['PAPERTRAIL_API_TOKEN=[[base62:20]]', 'PAPERTRAIL_API_TOKEN=[[hex:32]]'],
      ignore: ['PAPERTRAIL_API_TOKEN=${PAPERTRAIL_API_TOKEN}', 'etag: "[[base62:20]]"'],
    },
  },
];
