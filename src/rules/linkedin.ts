import type { Rule } from '../model.ts';

/** LinkedIn applications. The client id is public. */
export const linkedin: readonly Rule[] = [
  {
    id: 'linkedin-client-secret',
    title: 'LinkedIn client secret',
    severity: 'error',
    why: 'Anyone holding it can pose as your application towards LinkedIn.',
    keywords: ['wpl_ap1.'],
    // `WPL_AP1.`, 16 letters and digits, `.`, six base64 characters, `==`. Issued since 2024. The part at the end is
    // no known checksum.
    pattern: /(?<![A-Za-z0-9])(?<secret>WPL_AP1\.[A-Za-z0-9]{16}\.[A-Za-z0-9+/]{6}==)(?![\w+/=-])/dg,
    prefixes: ['WPL_AP1.'],
    remedy: {
      revoke: 'https://www.linkedin.com/developers/apps',
      steps: ['Generate a new secret on the Auth tab', 'Put the new secret into the environment of the application'],
      instead: null,
    },
    env: ['LINKEDIN_CLIENT_SECRET'],
    verification: {
      method: 'POST',
      url: 'https://www.linkedin.com/oauth/v2/accessToken',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'grant_type=client_credentials&client_id=<client id>&client_secret=<secret>',
      live: '200, or an error about the grant',
      dead: '401 invalid_client',
    },
    references: ['https://learn.microsoft.com/linkedin/shared/authentication/authentication'],
    examples: {
      match: ['LINKEDIN_CLIENT_SECRET: "[[<]]WPL_AP1.[[base62:16]].[[base64:6]]==[[>]]"'],
      ignore: ['LINKEDIN_CLIENT_SECRET=WPL_AP1.xxxxxxxxxxxxxxxx.xxxxxx=='],
    },
  },
  {
    id: 'linkedin-client-secret-legacy',
    title: 'LinkedIn client secret (legacy)',
    severity: 'error',
    why: 'Anyone holding it can pose as your application towards LinkedIn.',
    keywords: [],
    // 16 letters and digits.
    pattern: /^(?<secret>[A-Za-z0-9]{16})$/dg,
    context: { words: ['linkedin'], names: ['secret'] },
    remedy: {
      revoke: 'https://www.linkedin.com/developers/apps',
      steps: ['Generate a new secret on the Auth tab', 'Put the new secret into the environment of the application'],
      instead: null,
    },
    env: ['LINKEDIN_CLIENT_SECRET'],
    references: ['https://learn.microsoft.com/linkedin/shared/authentication/authentication'],
    examples: {
      match: ['"LINKEDIN_CLIENT_SECRET": "[[base62:16]]"'],
      ignore: ['LINKEDIN_CLIENT_SECRET=xxxxxxxxxxxxxxxx', 'LINKEDIN_CLIENT_SECRET=${LINKEDIN_CLIENT_SECRET}'],
    },
  },
  {
    id: 'linkedin-access-token',
    title: 'LinkedIn access token',
    severity: 'error',
    why: 'Anyone holding it can act as the member for 60 days.',
    keywords: [],
    // `AQ` and about 350 of base64url.
    pattern: /^(?<secret>AQ[\w-]{200,1000})$/dg,
    prefixes: ['AQ'],
    context: { words: ['linkedin'] },
    remedy: {
      revoke: 'https://www.linkedin.com/mypreferences/d/data-sharing-for-permitted-services',
      steps: ['Remove the app', 'Create a new one and hand it to the program through the environment'],
      instead: null,
    },
    env: ['LINKEDIN_ACCESS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.linkedin.com/v2/userinfo',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://www.linkedin.com/mypreferences/d/data-sharing-for-permitted-services'],
    examples: {
      match: ['LINKEDIN_ACCESS_TOKEN=AQ[[base64url:350]]'],
      ignore: ['LINKEDIN_ACCESS_TOKEN=${LINKEDIN_ACCESS_TOKEN}', 'etag: "AQ[[base64url:350]]"'],
    },
  },
];
