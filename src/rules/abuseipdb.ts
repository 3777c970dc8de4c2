import type { Rule } from '../model.ts';

/** AbuseIPDB keys have no prefix. */
export const abuseipdb: readonly Rule[] = [
  {
    id: 'abuseipdb-api-key',
    title: 'AbuseIPDB API key',
    severity: 'warning',
    why: 'Anyone holding it can spend the quota of the account.',
    keywords: [],
    // 80 hex digits.
    pattern: /^(?<secret>[0-9a-f]{80})$/dg,
    context: { words: ['abuseipdb'] },
    remedy: {
      revoke: 'https://www.abuseipdb.com/account/api',
      steps: ['Delete the key in the account', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['ABUSEIPDB_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.abuseipdb.com/api/v2/check?ipAddress=127.0.0.1',
      headers: { Key: '<secret>' },
      live: '200/429',
      dead: '401',
    },
    references: ['https://docs.abuseipdb.com/'],
    examples: {
      match: ['ABUSEIPDB_API_KEY=[[hex:80]]'],
      ignore: [
        'ABUSEIPDB_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'ABUSEIPDB_API_KEY=${ABUSEIPDB_API_KEY}',
      ],
    },
  },
];
