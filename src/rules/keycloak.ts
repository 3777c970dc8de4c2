import type { Rule } from '../model.ts';

/** Keycloak clients. */
export const keycloak: readonly Rule[] = [
  {
    id: 'keycloak-client-secret',
    title: 'Keycloak client secret',
    severity: 'error',
    why: 'Anyone holding it can pose as the client, with the roles of its service account.',
    keywords: [],
    // 32 characters; a UUID in older servers.
    pattern: /^(?<secret>[A-Za-z0-9]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/dg,
    context: { words: ['keycloak', 'kc'], names: ['secret'] },
    remedy: {
      revoke: null,
      steps: [
        'Regenerate the secret under Credentials of the client',
        'Put the new secret into the environment of the application',
      ],
      instead: null,
    },
    env: ['KEYCLOAK_CLIENT_SECRET'],
    references: ['https://www.keycloak.org/docs/latest/server_admin/'],
    examples: {
      match: ["export KEYCLOAK_CLIENT_SECRET='[[base62:32]]'"],
      ignore: ['KEYCLOAK_CLIENT_SECRET=**********'],
    },
  },
];
