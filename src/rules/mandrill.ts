import type { Rule } from '../model.ts';

/** Mailchimp Transactional (Mandrill) keys. */
export const mandrill: readonly Rule[] = [
  {
    id: 'mandrill-api-key',
    title: 'Mandrill API key',
    severity: 'error',
    why: 'Anyone holding it can send mail as your company.',
    keywords: [],
    // 22 characters; newer keys put `md-` before them.
    pattern: /^(?<secret>md-[\w-]{22}|[\w-]{22})$/dg,
    prefixes: ['md-'],
    context: { words: ['mandrill'] },
    remedy: {
      revoke: 'https://mandrillapp.com/settings',
      steps: ['Delete the key in the settings', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['MANDRILL_API_KEY', 'MANDRILL_KEY', 'MAILCHIMP_TRANSACTIONAL_API_KEY'],
    verification: {
      method: 'POST',
      url: 'https://mandrillapp.com/api/1.0/users/ping',
      headers: { 'Content-Type': 'application/json' },
      body: '{"key":"<secret>"}',
      live: '200 PONG!',
      dead: '401 or 500 Invalid_Key',
    },
    references: ['https://mailchimp.com/developer/transactional/'],
    examples: {
      match: ['MANDRILL_API_KEY=md-[[base64url:22]]'],
      ignore: ['MANDRILL_API_KEY=${MANDRILL_API_KEY}'],
    },
  },
];
