import type { Rule } from '../model.ts';

/** Gitea and Forgejo: access tokens. */
export const gitea: readonly Rule[] = [
  {
    id: 'gitea-access-token',
    title: 'Gitea or Forgejo access token',
    severity: 'error',
    why: 'Anyone holding it can use the repositories within its scopes.',
    keywords: [],
    pattern: /^(?<secret>[0-9a-f]{40})$/dg,
    context: {
      words: ['gitea', 'forgejo', 'codeberg'],
    },
    remedy: {
      revoke: 'https://<host>/user/settings/applications',
      steps: ['Delete it under Settings > Applications'],
      instead: null,
    },
    env: ['GITEA_TOKEN', 'FORGEJO_TOKEN', 'CODEBERG_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://<host>/api/v1/user',
      headers: { Authorization: 'token <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.gitea.com/development/api-usage'],
    examples: {
      match: ['GITEA_TOKEN=[[hex:40]]', 'gitea_api_key: [[hex:40]]'],
      ignore: ['GITEA_TOKEN=your-key-here', 'build [[hex:40]] done'],
    },
  },
];
