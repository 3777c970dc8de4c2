import type { Rule } from '../model.ts';

/** Auth0 applications. Client id and domain are public. */
export const auth0: readonly Rule[] = [
  {
    id: 'auth0-client-secret',
    title: 'Auth0 client secret',
    severity: 'error',
    why: 'Anyone holding it can pose as the application, and manage the tenant if it may.',
    keywords: [],
    // 32 to 80 base64url characters. 64 is usual.
    pattern: /^(?<secret>[\w-]{32,80})$/dg,
    context: { words: ['auth0'], names: ['secret'] },
    remedy: {
      revoke: 'https://manage.auth0.com',
      steps: [
        'Rotate the secret in the settings of the application',
        'Put the new secret into the environment of the application',
      ],
      instead: null,
    },
    env: ['AUTH0_CLIENT_SECRET', 'AUTH0_SECRET', 'AUTH0_MGMT_CLIENT_SECRET'],
    verification: {
      method: 'POST',
      url: 'https://<tenant>.auth0.com/oauth/token',
      headers: { 'Content-Type': 'application/json' },
      body: '{"grant_type":"client_credentials","client_id":"<client id>","client_secret":"<secret>","audience":"https://<tenant>.auth0.com/api/v2/"}',
      live: '200 or 403 access_denied',
      dead: '401',
    },
    references: ['https://auth0.com/docs/secure/application-credentials'],
    examples: {
      match: ['AUTH0_CLIENT_SECRET: "[[base64url:64]]"'],
      ignore: [
        'AUTH0_CLIENT_ID=[[base62:32]]',
        'AUTH0_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  },
  {
    id: 'auth0-management-api-token',
    title: 'Auth0 Management API token',
    severity: 'error',
    why: 'Anyone holding it can manage the tenant until the token expires.',
    keywords: [],
    // A JWT whose audience ends in /api/v2/.
    pattern: /^(?<secret>eyJ[\w-]{10,800}\.eyJ[\w-]{10,3000}\.[\w-]{20,1400})$/dg,
    context: { words: ['auth0'], names: ['token'] },
    remedy: {
      revoke: 'https://manage.auth0.com',
      steps: [
        'Wait for the end of the token, or rotate the signing key',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['AUTH0_MGMT_API_TOKEN', 'AUTH0_API_TOKEN'],
    references: ['https://auth0.com/docs/secure/tokens/access-tokens/management-api-access-tokens'],
    examples: {
      match: [
        'AUTH0_MGMT_API_TOKEN: "[[<]][[jwt:{"iss":"https://acme.eu.auth0.com/","sub":"[[base62:32]]@clients","aud":"https://acme.eu.auth0.com/api/v2/","iat":1767225600}]][[>]]"',
      ],
      ignore: ['AUTH0_MGMT_API_TOKEN=${AUTH0_MGMT_API_TOKEN}'],
    },
  },
];
