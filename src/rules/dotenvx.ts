import type { Rule } from '../model.ts';

/** dotenvx: the key that decrypts committed .env files; the public key and encrypted values are fine to commit. */
export const dotenvx: readonly Rule[] = [
  {
    id: 'dotenvx-private-key',
    title: 'dotenvx private key',
    severity: 'error',
    why: 'Anyone holding it can decrypt the committed .env files.',
    keywords: ['dotenv_private_key'],
    // A private key of secp256k1; the name may end in that of the environment.
    pattern:
      /(?<![A-Za-z0-9])DOTENV_PRIVATE_KEY(?:_[A-Z0-9_]{1,40})?["\x27]?[\t ]{0,3}[:=][\t ]{0,3}["\x27]?(?<secret>[0-9a-f]{64})(?![0-9a-f])/dg,
    remedy: {
      revoke: null,
      steps: ['Run dotenvx rotate', 'Replace the secrets that the files hold'],
      instead: null,
    },
    env: ['DOTENV_PRIVATE_KEY', 'DOTENV_PRIVATE_KEY_PRODUCTION', 'DOTENV_PRIVATE_KEY_CI'],
    references: ['https://github.com/dotenvx/dotenvx'],
    examples: {
      match: ['DOTENV_PRIVATE_KEY_PRODUCTION="[[hex:64]]"', 'DOTENV_PRIVATE_KEY=[[hex:64]]'],
      ignore: ['DOTENV_PRIVATE_KEY=<your-private-key>', 'DOTENV_PUBLIC_KEY="03[[hex:64]]"'],
    },
  },
];
