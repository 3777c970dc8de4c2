import type { Rule } from '../model.ts';

/** Scalr: API tokens are JWTs with a fixed start. */
export const scalr: readonly Rule[] = [
  {
    id: 'scalr-api-token',
    title: 'Scalr API token',
    severity: 'error',
    why: 'Anyone holding it can use workspaces and their state.',
    keywords: ['eyjpc3mioij1c2vyiiwianrpijoiyxqt'],
    pattern:
      /(?<![\w.-])(?<secret>eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9\.eyJpc3MiOiJ1c2VyIiwianRpIjoiYXQt[\w-]{10,60}\.[\w-]{43})(?![\w-])/dg,
    prefixes: ['eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJ1c2VyIiwianRpIjoiYXQt'],
    remedy: {
      revoke: 'https://<account>.scalr.io/',
      steps: ['Delete it under Profile > API tokens'],
      instead: null,
    },
    env: ['SCALR_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://<account>.scalr.io/api/iacp/v3/accounts',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.scalr.io/docs/api-tokens'],
    examples: {
      match: [
        'SCALR_TOKEN=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.[[base64url-of:{"iss":"user","jti":"at-[[base62:16]]"}]].[[base64url:43]]',
      ],
      ignore: ['SCALR_TOKEN=<your-token>', 'SCALR_TOKEN=${SCALR_TOKEN}'],
    },
  },
];
