import type { Rule } from '../model.ts';

/** age and SOPS: identities of recipients; the public half begins with age1. */
export const age: readonly Rule[] = [
  {
    id: 'age-secret-key',
    title: 'age identity',
    severity: 'error',
    why: 'Anyone holding it can decrypt every file that was encrypted to it, SOPS secrets among them.',
    keywords: ['age-secret-key-1'],
    // 32 bytes and a checksum in bech32: 58 characters without 1, B, I and O.
    pattern: /(?<![A-Za-z0-9])(?<secret>AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58})(?![A-Za-z0-9])/dg,
    prefixes: ['AGE-SECRET-KEY-1'],
    checksum: { name: 'bech32', use: 'raise' },
    structure: 'age-identity',
    remedy: {
      revoke: null,
      steps: ['Make a new identity and encrypt the files to it', 'Replace the secrets that the files held'],
      instead: null,
    },
    env: ['SOPS_AGE_KEY'],
    references: ['https://age-encryption.org/v1'],
    examples: {
      match: ['SOPS_AGE_KEY=[[BECH32:age-secret-key-+[[hex:64]]]]'],
      ignore: ['SOPS_AGE_KEY=<your-identity>', '# public key: age1[[base36:58]]'],
    },
  },
];
