import type { Rule } from '../model.ts';

/** Threads tokens. */
export const threads: readonly Rule[] = [
  {
    id: 'threads-access-token',
    title: 'Threads access token',
    severity: 'error',
    why: 'Anyone holding it can post as the user.',
    keywords: ['thaa'],
    // `THAA` and 100 to 300 base64url characters.
    pattern: /(?<![A-Za-z0-9])(?<secret>THAA[\w-]{100,300})(?![\w-])/dg,
    prefixes: ['THAA'],
    randomnessMin: 0.5,
    remedy: {
      revoke: 'https://www.threads.net/settings/account',
      steps: [
        'Remove the app under website permissions',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['THREADS_ACCESS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://graph.threads.net/v1.0/me?access_token=<secret>',
      headers: {},
      live: '200',
      dead: '400',
    },
    references: ['https://developers.facebook.com/docs/threads'],
    examples: {
      match: ['THREADS_ACCESS_TOKEN=THAA[[base64url:160]]'],
      ignore: ['THREADS_ACCESS_TOKEN=THAAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
