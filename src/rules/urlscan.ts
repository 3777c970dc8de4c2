import type { Rule } from '../model.ts';

/** urlscan.io keys are plain UUIDs. */
export const urlscan: readonly Rule[] = [
  {
    id: 'urlscan-api-key',
    title: 'urlscan.io API key',
    severity: 'warning',
    why: 'Anyone holding it can spend the quota of the account and read its private scans.',
    keywords: [],
    // A UUID.
    pattern: /^(?<secret>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/dg,
    context: { words: ['urlscan'] },
    remedy: {
      revoke: 'https://urlscan.io/user/apikey/',
      steps: [
        'Delete the key in the user settings',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['URLSCAN_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://urlscan.io/user/quotas/',
      headers: { 'API-Key': '<secret>' },
      live: '200',
      dead: '400/401',
    },
    references: ['https://urlscan.io/user/apikey/'],
    examples: {
      match: ['URLSCAN_API_KEY: "[[uuid]]"'],
      ignore: ['URLSCAN_API_KEY=xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx', 'request_id: [[uuid]]'],
    },
  },
];
