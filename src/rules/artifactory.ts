import type { Rule } from '../model.ts';

/** JFrog Artifactory: API keys made until 2025. */
export const artifactory: readonly Rule[] = [
  {
    id: 'artifactory-api-key',
    title: 'JFrog Artifactory API key',
    severity: 'error',
    why: 'Anyone holding it can read and publish the artifacts that the user can.',
    keywords: ['akcp'],
    pattern: /(?<![A-Za-z0-9])(?<secret>AKCp[1-9A-HJ-NP-Za-km-z]{69})(?![A-Za-z0-9])/dg,
    prefixes: ['AKCp'],
    remedy: {
      revoke: 'https://<name>.jfrog.io/ui/user_profile',
      steps: ['Revoke the key in the profile'],
      instead: 'Use an identity token with an expiry date',
    },
    env: ['ARTIFACTORY_API_KEY', 'JFROG_API_KEY', 'ART_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://<name>.jfrog.io/artifactory/api/system/ping',
      headers: { 'X-JFrog-Art-Api': '<secret>' },
      live: '200',
      dead: '401/403',
    },
    references: [
      'https://jfrog.com/help/r/jfrog-platform-administration-documentation/jfrog-api-key-deprecation-process',
    ],
    examples: {
      match: ['ARTIFACTORY_API_KEY=AKCp[[base58:69]]'],
      ignore: ['ARTIFACTORY_API_KEY=AKCpxxxxxxxxxxxx', 'ARTIFACTORY_API_KEY=${ARTIFACTORY_API_KEY}'],
    },
  },
];
