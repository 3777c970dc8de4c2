import type { Rule } from '../model.ts';

/** Octopus Deploy: API keys. */
export const octopus: readonly Rule[] = [
  {
    id: 'octopus-deploy-api-key',
    title: 'Octopus Deploy API key',
    severity: 'error',
    why: 'Anyone holding it can deploy as the user.',
    keywords: ['api-'],
    pattern: /(?<![\w-])(?<secret>API-[0-9A-Z]{25,34})(?![\w-])/dg,
    prefixes: ['API-'],
    remedy: {
      revoke: 'https://<name>.octopus.app/app#/users/me/apiKeys',
      steps: ['Revoke the key under Profile > My API keys'],
      instead: null,
    },
    env: ['OCTOPUS_API_KEY', 'OCTOPUS_CLI_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://<name>.octopus.app/api/users/me',
      headers: { 'X-Octopus-ApiKey': '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key'],
    examples: {
      match: ['OCTOPUS_API_KEY=API-[[BASE36:28]]'],
      ignore: ['OCTOPUS_API_KEY=API-XXXXXXXXXXXXXXXXXXXXXXXXXXXX', 'OCTOPUS_API_KEY=API-YOUR-KEY'],
    },
  },
];
