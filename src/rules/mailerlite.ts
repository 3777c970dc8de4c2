import type { Rule } from '../model.ts';

/** MailerLite tokens: JWTs, before that 32 characters. */
export const mailerlite: readonly Rule[] = [
  {
    id: 'mailerlite-api-key',
    title: 'MailerLite API token',
    severity: 'error',
    why: 'Anyone holding it can read and change subscribers and send campaigns.',
    keywords: [],
    // A JWT with the claim scopes.
    pattern: /^(?<secret>eyJ[\w-]{10,800}\.eyJ[\w-]{10,3000}\.[\w-]{20,1400})$/dg,
    context: { words: ['mailerlite'] },
    remedy: {
      revoke: 'https://dashboard.mailerlite.com/integrations/api',
      steps: [
        'Delete the token on the integrations page',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['MAILERLITE_API_KEY', 'MAILERLITE_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://connect.mailerlite.com/api/subscribers?limit=1',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://developers.mailerlite.com/docs/'],
    examples: {
      match: ['MAILERLITE_API_KEY: "[[<]][[jwt:{"aud":"4","jti":"[[hex:80]]","iat":1767225600,"scopes":[]}]][[>]]"'],
      ignore: ['MAILERLITE_API_KEY=${MAILERLITE_API_KEY}'],
    },
  },
];
