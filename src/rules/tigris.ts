import type { Rule } from '../model.ts';

/** Access keys of Tigris, a store that speaks S3. */
export const tigris: readonly Rule[] = [
  {
    id: 'tigris-secret-access-key',
    title: 'Tigris secret access key',
    severity: 'error',
    why: 'With the key id beside it, anyone holding it can read and change the objects of its buckets.',
    keywords: ['tsec_'],
    // `tsec_` and letters, digits, `_`, `-` or `+`; the length is not published.
    pattern: /(?<![\w-])(?<secret>tsec_(?=[\w+-]{0,100}\d)(?=[\w+-]{0,100}[A-Z])[\w+-]{30,100})(?![\w+-])/dg,
    prefixes: ['tsec_'],
    randomnessMin: 1,
    remedy: {
      revoke: 'https://console.tigris.dev',
      steps: [
        'Delete the access key',
        'Create a new one for the buckets that it needs and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['AWS_SECRET_ACCESS_KEY'],
    references: ['https://www.tigrisdata.com/docs/ai-agents/skills/tigris-security-access-control.md'],
    examples: {
      match: ['AWS_SECRET_ACCESS_KEY=tsec_A7[[base62:60]]'],
      ignore: ['AWS_SECRET_ACCESS_KEY=tsec_yyy', 'AWS_ACCESS_KEY_ID=tid_[[base62:42]]'],
    },
  },
];
