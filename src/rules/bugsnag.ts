import type { Rule } from '../model.ts';

/** Bugsnag: personal tokens are UUIDs; notifier keys are public. */
export const bugsnag: readonly Rule[] = [
  {
    id: 'bugsnag-api-key',
    title: 'Bugsnag personal auth token',
    severity: 'error',
    why: 'Anyone holding it can read the data of the organisation.',
    keywords: [],
    pattern: /^(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/dg,
    context: {
      words: ['bugsnag'],
      names: ['token', 'auth'],
    },
    remedy: {
      revoke: 'https://app.bugsnag.com/settings/my-account',
      steps: ['Delete the token under My account > Personal auth tokens'],
      instead: null,
    },
    env: ['BUGSNAG_AUTH_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.bugsnag.com/user/organizations',
      headers: { Authorization: 'token <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://bugsnagapiv2.docs.apiary.io/'],
    examples: {
      match: ['BUGSNAG_AUTH_TOKEN=[[uuid]]', 'bugsnag_token: [[uuid]]'],
      ignore: ['BUGSNAG_AUTH_TOKEN=your-key-here', 'build [[uuid]] done'],
    },
  },
];
