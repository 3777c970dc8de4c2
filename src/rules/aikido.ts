import type { Rule } from '../model.ts';

/** Aikido Security: API clients and CI tokens. */
export const aikido: readonly Rule[] = [
  {
    id: 'aikido-client-secret',
    title: 'Aikido API client secret',
    severity: 'warning',
    why: 'Anyone holding it can read the security findings of the organisation.',
    keywords: ['aik_secret_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>AIK_SECRET_[0-9A-Za-z]{64})(?![A-Za-z0-9])/dg,
    prefixes: ['AIK_SECRET_'],
    remedy: {
      revoke: 'https://app.aikido.dev/settings/integrations/api/aikido/rest',
      steps: ['Revoke the credentials under Settings > Integrations > API'],
      instead: null,
    },
    env: ['AIKIDO_CLIENT_SECRET'],
    references: ['https://app.aikido.dev/'],
    examples: {
      match: ['AIKIDO_CLIENT_SECRET=AIK_SECRET_[[base62:64]]'],
      ignore: ['AIKIDO_CLIENT_SECRET=AIK_SECRET_xxxxxxxxxxxx', 'AIKIDO_CLIENT_SECRET=${AIKIDO_CLIENT_SECRET}'],
    },
  },
  {
    id: 'aikido-ci-token',
    title: 'Aikido CI scanning token',
    severity: 'warning',
    why: 'Anyone holding it can start scans.',
    keywords: ['aik_ci_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>AIK_CI_[0-9A-Za-z]{20,44})/dg,
    prefixes: ['AIK_CI_'],
    remedy: {
      revoke: 'https://app.aikido.dev/settings/integrations/continuous-integration',
      steps: ['Regenerate the token in the CI integration'],
      instead: null,
    },
    env: ['AIKIDO_SECRET_KEY', 'AIKIDO_API_KEY'],
    references: ['https://app.aikido.dev/'],
    examples: {
      match: ['AIKIDO_SECRET_KEY=AIK_CI_[[base62:20-40]]'],
      ignore: ['AIKIDO_SECRET_KEY=AIK_CI_xxxxxxxxxxxx', 'AIKIDO_SECRET_KEY=${AIKIDO_SECRET_KEY}'],
    },
  },
];
