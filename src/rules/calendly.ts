import type { Rule } from '../model.ts';

/** Calendly tokens are JWTs. */
export const calendly: readonly Rule[] = [
  {
    id: 'calendly-pat',
    title: 'Calendly personal access token',
    severity: 'error',
    why: 'Anyone holding it can read events and the people who were invited.',
    keywords: [],
    // A JWT issued by auth.calendly.com.
    pattern: /^(?<secret>eyJ[\w-]{10,800}\.eyJ[\w-]{10,3000}\.[\w-]{20,1400})$/dg,
    context: { words: ['calendly'] },
    remedy: {
      revoke: 'https://calendly.com/integrations/api_webhooks',
      steps: [
        'Revoke the token on the integrations page',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['CALENDLY_API_KEY', 'CALENDLY_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.calendly.com/users/me',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://developer.calendly.com/how-to-authenticate-with-personal-access-tokens'],
    examples: {
      match: [
        'export CALENDLY_API_KEY=\'[[<]][[jwt:{"iss":"https://auth.calendly.com","iat":1767225600,"jti":"[[uuid]]"}]][[>]]\'',
      ],
      ignore: ['CALENDLY_API_KEY=${CALENDLY_API_KEY}'],
    },
  },
];
