import type { Rule } from '../model.ts';

/** Cloudsmith: API keys. */
export const cloudsmith: readonly Rule[] = [
  {
    id: 'cloudsmith-api-key',
    title: 'Cloudsmith API key',
    severity: 'error',
    why: 'Anyone holding it can read and publish the packages of the account.',
    keywords: ['csa_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>csa_[0-9A-Za-z]{36})(?![A-Za-z0-9])/dg,
    prefixes: ['csa_'],
    remedy: {
      revoke: 'https://cloudsmith.io/user/settings/api/',
      steps: ['Reset the key under API settings'],
      instead: null,
    },
    env: ['CLOUDSMITH_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.cloudsmith.io/v1/user/self/',
      headers: { 'X-Api-Key': '<secret>' },
      live: '200 authenticated=true',
      dead: '401 or authenticated=false',
    },
    references: ['https://help.cloudsmith.io/docs/api-key'],
    examples: {
      match: ['CLOUDSMITH_API_KEY=csa_[[base62:36]]'],
      ignore: ['CLOUDSMITH_API_KEY=csa_xxxxxxxxxxxx', 'CLOUDSMITH_API_KEY=${CLOUDSMITH_API_KEY}'],
    },
  },
];
