import type { Rule } from '../model.ts';

/** Endor Labs: key and secret share one shape. */
export const endorlabs: readonly Rule[] = [
  {
    id: 'endorlabs-api-credential',
    title: 'Endor Labs API credential',
    severity: 'warning',
    why: 'Anyone holding the pair can read security findings.',
    keywords: ['endr+'],
    pattern: /(?<![\w+-])(?<secret>endr\+[A-Za-z0-9-]{16})(?![\w-])/dg,
    prefixes: ['endr+'],
    remedy: {
      revoke: 'https://app.endorlabs.com/',
      steps: ['Delete the key under Access control > API keys'],
      instead: null,
    },
    env: ['ENDOR_API_CREDENTIALS_KEY', 'ENDOR_API_CREDENTIALS_SECRET'],
    verification: {
      method: 'POST',
      url: 'https://api.endorlabs.com/v1/auth/api-key',
      headers: { 'Content-Type': 'application/json' },
      body: '{"key","secret"}',
      live: '200',
      dead: '401',
    },
    references: ['https://docs.endorlabs.com/rest-api/authentication/'],
    examples: {
      match: ['ENDOR_API_CREDENTIALS_SECRET=[[<]]endr+[[base62:16]][[>]]'],
      ignore: ['ENDOR_API_CREDENTIALS_KEY=endr+xxxxxxxxxxxx', 'ENDOR_API_CREDENTIALS_KEY=${ENDOR_API_CREDENTIALS_KEY}'],
    },
  },
];
