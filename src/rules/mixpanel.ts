import type { Rule } from '../model.ts';

/** Mixpanel secrets. The project token (32 hex digits) is public. */
export const mixpanel: readonly Rule[] = [
  {
    id: 'mixpanel-service-secret',
    title: 'Mixpanel secret',
    severity: 'error',
    why: 'Anyone holding it can export what your users did.',
    keywords: [],
    // 32 letters and digits.
    pattern: /^(?<secret>[A-Za-z0-9]{32})$/dg,
    context: { words: ['mixpanel'], names: ['secret'] },
    remedy: {
      revoke: 'https://mixpanel.com/settings/project',
      steps: [
        'Rotate the secret in the project settings',
        'Put the new secret into the environment of the application',
      ],
      instead: null,
    },
    env: ['MIXPANEL_SECRET', 'MIXPANEL_API_SECRET', 'MIXPANEL_SERVICE_ACCOUNT_SECRET'],
    verification: {
      method: 'GET',
      url: 'https://mixpanel.com/api/app/me',
      headers: { Authorization: 'Basic base64(<user>:<secret>)' },
      live: '200',
      dead: '401',
    },
    references: ['https://developer.mixpanel.com/reference/authentication'],
    examples: {
      match: ['"MIXPANEL_SECRET": "[[base62:32]]"'],
      ignore: ['MIXPANEL_TOKEN=[[hex:32]]', 'MIXPANEL_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
