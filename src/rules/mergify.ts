import type { Rule } from '../model.ts';

/** Mergify: application keys. */
export const mergify: readonly Rule[] = [
  {
    id: 'mergify-application-key',
    title: 'Mergify application key',
    severity: 'warning',
    why: 'Anyone holding it can use the merge queue of the organisation.',
    keywords: ['mergify_application_key_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>mergify_application_key_[\w-]{40,120})/dg,
    prefixes: ['mergify_application_key_'],
    remedy: {
      revoke: 'https://dashboard.mergify.com/',
      steps: ['Delete the key under Applications'],
      instead: null,
    },
    env: ['MERGIFY_TOKEN', 'MERGIFY_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.mergify.com/v1/application',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '403',
    },
    references: ['https://docs.mergify.com/'],
    examples: {
      match: ['MERGIFY_TOKEN=mergify_application_key_[[base64url:40]]'],
      ignore: ['MERGIFY_TOKEN=<your-token>', 'MERGIFY_TOKEN=${MERGIFY_TOKEN}'],
    },
  },
];
