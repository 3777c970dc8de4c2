import type { Rule } from '../model.ts';

/** JetBrains TeamCity: access tokens. */
export const teamcity: readonly Rule[] = [
  {
    id: 'teamcity-access-token',
    title: 'TeamCity access token',
    severity: 'error',
    why: 'Anyone holding it can start builds and read their parameters.',
    keywords: ['eyj0exaioiaivenwmij9'],
    pattern: /(?<![\w.-])(?<secret>eyJ0eXAiOiAiVENWMiJ9\.[\w-]{36}\.[\w-]{48})(?![\w-])/dg,
    prefixes: ['eyJ0eXAiOiAiVENWMiJ9'],
    remedy: {
      revoke: 'https://<host>/profile.html?item=accessTokens',
      steps: ['Revoke it under Profile > Access tokens'],
      instead: null,
    },
    env: ['TEAMCITY_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://<host>/app/rest/users/current',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://www.jetbrains.com/help/teamcity/managing-your-user-account.html'],
    examples: {
      match: ['TEAMCITY_TOKEN=eyJ0eXAiOiAiVENWMiJ9.[[base64url:36]].[[base64url:48]]'],
      ignore: ['TEAMCITY_TOKEN=<your-token>', 'TEAMCITY_TOKEN=${TEAMCITY_TOKEN}'],
    },
  },
];
