import type { Rule } from '../model.ts';

/** Help Scout applications. */
export const helpscout: readonly Rule[] = [
  {
    id: 'helpscout-app-secret',
    title: 'Help Scout app secret',
    severity: 'error',
    why: 'Anyone holding it can read and answer what is in the mailboxes.',
    keywords: [],
    // 32 characters; a key of the Docs API has 40.
    pattern: /^(?<secret>[A-Za-z0-9]{32}|[A-Za-z0-9]{40})$/dg,
    context: { words: ['helpscout'] },
    remedy: {
      revoke: 'https://secure.helpscout.net/users/apps',
      steps: ['Regenerate the secret of the app', 'Put the new secret into the environment of the application'],
      instead: null,
    },
    env: ['HELPSCOUT_APP_SECRET', 'HELPSCOUT_CLIENT_SECRET'],
    references: ['https://secure.helpscout.net/users/apps'],
    examples: {
      match: ['HELPSCOUT_APP_SECRET=[[base62:32]]'],
      ignore: ['HELPSCOUT_APP_SECRET=${HELPSCOUT_APP_SECRET}'],
    },
  },
];
