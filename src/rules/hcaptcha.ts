import type { Rule } from '../model.ts';

/** Secrets of hCaptcha, with which a server asks whether a visitor has passed. */
export const hcaptcha: readonly Rule[] = [
  {
    id: 'hcaptcha-secret',
    title: 'hCaptcha secret',
    severity: 'warning',
    why: 'Anyone holding it can use up the quota of the account.',
    keywords: [],
    // `0x` and 40 hex digits, of which the published test secret has zeros only; `ES_` and 32 hex digits today.
    pattern: /^(?<secret>0x(?!0{40})[0-9A-Fa-f]{40}|ES_[0-9a-f]{32})$/dg,
    context: { words: ['hcaptcha'] },
    remedy: {
      revoke: 'https://dashboard.hcaptcha.com/settings',
      steps: ['Generate a new secret in the settings', 'Hand it to the server through the environment'],
      instead: null,
    },
    env: ['HCAPTCHA_SECRET', 'HCAPTCHA_SECRET_KEY'],
    references: ['https://docs.hcaptcha.com/'],
    examples: {
      match: ['HCAPTCHA_SECRET=0x[[hex:40]]', 'hcaptcha_secret_key: ES_[[hex:32]]'],
      ignore: ['HCAPTCHA_SECRET=0x0000000000000000000000000000000000000000', 'HCAPTCHA_SECRET=${HCAPTCHA_SECRET}'],
    },
  },
];
