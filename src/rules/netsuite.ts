import type { Rule } from '../model.ts';

/** Oracle NetSuite: four values of 64 hex digits; the two named secret count. */
export const netsuite: readonly Rule[] = [
  {
    id: 'netsuite-token-based-auth',
    title: 'NetSuite consumer or token secret',
    severity: 'error',
    why: 'Anyone holding it can read and change what is in the ERP, together with the other three values.',
    keywords: [],
    // 64 hex digits.
    pattern: /^(?<secret>[0-9a-f]{64})$/dg,
    context: { words: ['netsuite'], names: ['secret'] },
    remedy: {
      revoke: null,
      steps: [
        'Revoke the access token under Users/Roles',
        'Put the new secret into the environment of the application',
      ],
      instead: null,
    },
    env: ['NETSUITE_CONSUMER_SECRET', 'NETSUITE_TOKEN_SECRET'],
    references: ['https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_4247337262.html'],
    examples: {
      match: ["export NETSUITE_CONSUMER_SECRET='[[hex:64]]'"],
      ignore: [
        'NETSUITE_CONSUMER_KEY=${NETSUITE_CONSUMER_KEY}',
        'NETSUITE_CONSUMER_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'sha256: [[hex:64]]',
      ],
    },
  },
];
