import type { Rule } from '../model.ts';

/** dotenv-vault: the key that decrypts a committed vault. */
export const dotenvVault: readonly Rule[] = [
  {
    id: 'dotenv-vault-key',
    title: 'dotenv-vault key',
    severity: 'error',
    why: 'Anyone holding it can decrypt the committed .env.vault.',
    keywords: ['dotenv://:key_'],
    pattern:
      /(?<![A-Za-z0-9])(?<secret>dotenv:\/\/:key_[0-9a-f]{64}@dotenv\.org\/vault\/\.env\.vault\?environment=[\w-]{1,40})/dg,
    prefixes: ['dotenv://:key_'],
    remedy: {
      revoke: 'https://vault.dotenv.org/',
      steps: ['Run npx dotenv-vault rotatekey for the environment', 'Replace the secrets that the vault holds'],
      instead: null,
    },
    env: ['DOTENV_KEY'],
    references: ['https://www.dotenv.org/docs/security/dotenv-key'],
    examples: {
      match: ['DOTENV_KEY=[[<]]dotenv://:key_[[hex:64]]@dotenv.org/vault/.env.vault?environment=production[[>]]'],
      ignore: ['DOTENV_KEY=${DOTENV_KEY}', 'DOTENV_KEY=<your-dotenv-key>'],
    },
  },
];
