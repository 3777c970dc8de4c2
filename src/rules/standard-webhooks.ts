import type { Rule } from '../model.ts';

/** Webhook secrets of the Standard Webhooks scheme (Svix, Clerk, Resend, OpenAI, Polar and others). Stripe writes `whsec_` too, with 32 letters and digits or 64 hex digits; those are the rule of Stripe. */
export const standardWebhooks: readonly Rule[] = [
  {
    id: 'standard-webhooks-secret',
    title: 'Webhook signing secret (Standard Webhooks)',
    severity: 'warning',
    why: 'Anyone holding it can forge webhook calls that your server accepts.',
    keywords: ['whsec_', 'whsk_'],
    // Base64 of 24 to 64 bytes. 24 bytes give 32 characters, which count only with `+` or `/` inside.
    pattern:
      /(?<![A-Za-z0-9])(?<secret>whs(?:ec|k)_(?![0-9a-f]{64}(?![\w+/=]))(?:[A-Za-z0-9+/]{33,88}={0,2}|(?=[A-Za-z0-9]{0,31}[+/])[A-Za-z0-9+/]{32}))(?![\w+/=-])/dg,
    prefixes: ['whsec_', 'whsk_'],
    remedy: {
      revoke: null,
      steps: [
        'Rotate the secret of the endpoint at the sender',
        'Put the new secret into the environment of the application',
      ],
      instead: null,
    },
    env: ['WEBHOOK_SECRET', 'SVIX_WEBHOOK_SECRET', 'CLERK_WEBHOOK_SECRET', 'RESEND_WEBHOOK_SECRET', 'SVIX_SECRET'],
    references: ['https://www.standardwebhooks.com/'],
    examples: {
      match: [
        '"WEBHOOK_SECRET": "[[<]]whsec_[[base64:43]]=[[>]]"',
        '"WEBHOOK_SECRET": "[[<]]whsk_[[base64:43]]=[[>]]"',
      ],
      ignore: ['WEBHOOK_SECRET=whsec_xxxxxxxx', 'WEBHOOK_PUBLIC_KEY=whpk_[[base64:43]]='],
    },
  },
];
