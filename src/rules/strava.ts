import type { Rule } from '../model.ts';

/** Strava secrets and tokens have no prefix. */
export const strava: readonly Rule[] = [
  {
    id: 'strava-client-secret',
    title: 'Strava client secret or token',
    severity: 'error',
    why: 'Anyone holding it can read the activities of athletes who use your application.',
    keywords: [],
    // 40 hex digits.
    pattern: /^(?<secret>[0-9a-f]{40})$/dg,
    context: { words: ['strava'] },
    remedy: {
      revoke: 'https://www.strava.com/settings/api',
      steps: [
        'Generate a new secret in the API settings',
        'Put the new secret into the environment of the application',
      ],
      instead: null,
    },
    env: ['STRAVA_CLIENT_SECRET', 'STRAVA_REFRESH_TOKEN'],
    references: ['https://www.strava.com/settings/api'],
    examples: {
      match: ['STRAVA_CLIENT_SECRET=[[hex:40]]'],
      ignore: ['STRAVA_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'commit: [[hex:40]]'],
    },
  },
];
