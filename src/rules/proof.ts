import type { Rule } from '../model.ts';

/** Proof (Notarize) keys; `prf_test_` is the sandbox. */
export const proof: readonly Rule[] = [
  {
    id: 'proof-api-key',
    title: 'Proof API key',
    severity: 'error',
    why: 'Anyone holding it can read and start notarizations.',
    keywords: ['prf_'],
    // No length is documented.
    pattern: /(?<![\w-])(?<secret>prf_(?:cli_)?(?!test_|cli_)[\w-]{20,80})(?![\w-])/dg,
    prefixes: ['prf_'],
    randomnessMin: 0.5,
    remedy: {
      revoke: 'https://app.proof.com',
      steps: ['Delete the key in the settings', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['PROOF_API_KEY', 'NOTARIZE_API_KEY'],
    references: [
      'https://docs.github.com/en/code-security/reference/secret-security/supported-secret-scanning-patterns',
    ],
    examples: {
      match: ['"PROOF_API_KEY": "prf_[[base62:40]]"'],
      ignore: ['PROOF_API_KEY=prf_...'],
    },
  },
];
