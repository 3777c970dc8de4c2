import type { Rule } from '../model.ts';

/** Google reCAPTCHA. Site key and secret key have the same shape, so only a name that says secret or private counts. */
export const recaptcha: readonly Rule[] = [
  {
    id: 'recaptcha-secret-key',
    title: 'reCAPTCHA secret key',
    severity: 'warning',
    why: 'Anyone holding it can have forged captcha answers accepted by your server.',
    keywords: [],
    // `6L` and 38 base64url characters.
    pattern: /^(?<secret>6L[\w-]{38})$/dg,
    prefixes: ['6L'],
    context: { words: ['recaptcha', 'captcha'], names: ['secret', 'privatekey', 'privateapikey'] },
    remedy: {
      revoke: 'https://www.google.com/recaptcha/admin',
      steps: [
        'Delete the site in the reCAPTCHA console and create new keys',
        'Put the new secret into the environment of the application',
      ],
      instead: null,
    },
    env: ['RECAPTCHA_SECRET', 'RECAPTCHA_SECRET_KEY', 'RECAPTCHA_PRIVATE_KEY'],
    verification: {
      method: 'POST',
      url: 'https://www.google.com/recaptcha/api/siteverify',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'secret=<secret>&response=x',
      live: '200 with error-codes invalid-input-response',
      dead: '200 with error-codes invalid-input-secret',
    },
    references: ['https://developers.google.com/recaptcha/docs/verify'],
    examples: {
      match: ['RECAPTCHA_SECRET=6L[[base64url:38]]'],
      ignore: ['RECAPTCHA_SITE_KEY=6L[[base64url:38]]', 'RECAPTCHA_SECRET=6Lxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
