import type { Rule } from '../model.ts';

/** Post-quantum identities of age. The recipient, `age1pq1…`, is public. */
export const ageSecretKeyPq: readonly Rule[] = [
  {
    id: 'age-secret-key-pq',
    title: 'age identity (post-quantum)',
    severity: 'error',
    why: 'Anyone holding it can decrypt every file for this recipient.',
    keywords: ['age-secret-key-pq-1'],
    // Bech32 of 32 bytes, upper case.
    pattern: /(?<![A-Za-z0-9])(?<secret>AGE-SECRET-KEY-PQ-1[02-9AC-HJ-NP-Z]{58})(?![A-Za-z0-9])/dg,
    prefixes: ['AGE-SECRET-KEY-PQ-1'],
    checksum: { name: 'bech32', use: 'reject' },
    remedy: {
      revoke: null,
      steps: ['Create a new identity and encrypt the files again', 'Change what the files held'],
      instead: null,
    },
    env: ['AGE_SECRET_KEY', 'SOPS_AGE_KEY'],
    references: ['https://github.com/C2SP/C2SP/blob/main/age.md'],
    examples: {
      match: ['AGE_SECRET_KEY=[[BECH32:age-secret-key-pq-+[[hex:64]]]]'],
      ignore: ['age1pq1[[base36:60]]'],
    },
  },
];
