import type { Rule } from '../model.ts';

/** Canva Connect credentials. The client id `OC-…` is public. */
export const canva: readonly Rule[] = [
  {
    id: 'canva-client-secret',
    title: 'Canva client secret',
    severity: 'error',
    why: 'Anyone holding it can pose as your integration towards Canva.',
    keywords: ['cnvca'],
    // `cnvca` and 51 base64url characters.
    pattern: /(?<![A-Za-z0-9])(?<secret>cnvca[\w-]{51})(?![\w-])/dg,
    prefixes: ['cnvca'],
    remedy: {
      revoke: 'https://www.canva.com/developers/integrations',
      steps: [
        'Generate a new secret for the integration',
        'Put the new secret into the environment of the application',
      ],
      instead: null,
    },
    env: ['CANVA_CLIENT_SECRET'],
    references: ['https://www.canva.dev/docs/connect/authentication/'],
    examples: {
      match: ['CANVA_CLIENT_SECRET=cnvca[[base64url:51]]'],
      ignore: ['CANVA_CLIENT_SECRET=cnvcaxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
