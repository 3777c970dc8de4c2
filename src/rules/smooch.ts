import type { Rule } from '../model.ts';

/** Sunshine Conversations (Smooch). Key ids, `app_…` and `act_…`, are no secret. */
export const smooch: readonly Rule[] = [
  {
    id: 'smooch-app-key',
    title: 'Sunshine Conversations key secret',
    severity: 'error',
    why: 'Anyone holding it can read and write all conversations.',
    keywords: [],
    // 86 base64url characters.
    pattern: /^(?<secret>[\w-]{86})$/dg,
    context: { words: ['smooch', 'sunshine', 'sunco'] },
    remedy: {
      revoke: null,
      steps: ['Delete the API key in the admin center', 'Put the new secret into the environment of the application'],
      instead: null,
    },
    references: ['https://docs.smooch.io/guide/authentication/'],
    examples: {
      match: ['SMOOCH_APP_KEY: "[[base64url:86]]"'],
      ignore: [
        'SMOOCH_APP_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'SMOOCH_APP_KEY=${SMOOCH_APP_KEY}',
      ],
    },
  },
];
