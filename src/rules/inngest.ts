import type { Rule } from '../model.ts';

/** Inngest signing: keys. */
export const inngest: readonly Rule[] = [
  {
    id: 'inngest-signing-key',
    title: 'Inngest signing key',
    severity: 'error',
    why: 'Anyone holding it can call the functions of the app and the API of its environment.',
    keywords: ['signkey-'],
    // The kind of environment and 32 or 64 hex digits: the documentation names the beginning, its libraries take the rest as hex.
    pattern: /(?<![A-Za-z0-9])(?<secret>signkey-[a-z]{2,12}-[0-9a-f]{32,128})(?![\w-])/dg,
    prefixes: ['signkey-prod-', 'signkey-test-', 'signkey-branch-'],
    remedy: {
      revoke: 'https://app.inngest.com/env/production/manage/signing-key',
      steps: [
        'Create a new signing key and rotate to it',
        'Create a new one and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['INNGEST_SIGNING_KEY', 'INNGEST_SIGNING_KEY_FALLBACK'],
    references: ['https://www.inngest.com/docs/platform/signing-keys', 'https://api-docs.inngest.com/authentication'],
    examples: {
      match: [
        'INNGEST_SIGNING_KEY=signkey-prod-[[hex:64]]',
        'INNGEST_SIGNING_KEY=signkey-branch-[[hex:32]]',
        'INNGEST_SIGNING_KEY=signkey-test-[[hex:64]]',
      ],
      ignore: [
        'INNGEST_SIGNING_KEY=signkey-prod-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'INNGEST_SIGNING_KEY=signkey-test-12345',
      ],
    },
  },
];
