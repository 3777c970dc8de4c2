import type { Rule } from '../model.ts';

/** Uploadcare keys. The public key has the same shape. */
export const uploadcare: readonly Rule[] = [
  {
    id: 'uploadcare-secret-key',
    title: 'Uploadcare secret key',
    severity: 'error',
    why: 'Anyone holding it can manage the files of the project.',
    keywords: [],
    // 20 hex digits.
    pattern: /^(?<secret>[0-9a-f]{20})$/dg,
    context: { words: ['uploadcare'], names: ['secret'] },
    remedy: {
      revoke: 'https://app.uploadcare.com',
      steps: ['Create a new secret key in the project', 'Put the new secret into the environment of the application'],
      instead: null,
    },
    env: ['UPLOADCARE_SECRET_KEY'],
    references: ['https://uploadcare.com/docs/security/'],
    examples: {
      match: ['UPLOADCARE_SECRET_KEY: "[[hex:20]]"'],
      ignore: ['UPLOADCARE_PUBLIC_KEY=[[hex:20]]', 'UPLOADCARE_SECRET_KEY=xxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
