import type { Rule } from '../model.ts';

/** Databricks: personal tokens and secrets of service principals. */
export const databricks: readonly Rule[] = [
  {
    id: 'databricks-pat',
    title: 'Databricks personal access token',
    severity: 'error',
    why: 'Anyone holding it can read the data of the workspace and run jobs.',
    keywords: ['dapi'],
    // On Azure a hyphen and a digit may follow the 32.
    pattern: /(?<![A-Za-z0-9])(?<secret>dapi[0-9a-f]{32}(?:-\d)?)(?![\w-])/dg,
    prefixes: ['dapi'],
    remedy: {
      revoke: 'https://<workspace>/settings/user/developer/access-tokens',
      steps: ['Revoke the token under Developer > Access tokens'],
      instead: null,
    },
    env: ['DATABRICKS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://<workspace',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401/403',
    },
    references: [
      'https://github.com/microsoft/security-utilities',
      'https://docs.databricks.com/dev-tools/auth/pat.html',
    ],
    examples: {
      match: ['DATABRICKS_TOKEN=dapi[[hex:32]]', 'DATABRICKS_TOKEN=dapi[[hex:32]]-2'],
      ignore: ['DATABRICKS_TOKEN=dapixxxxxxxxxxxx', 'DATABRICKS_TOKEN=${DATABRICKS_TOKEN}'],
    },
  },
  {
    id: 'databricks-oauth-secret',
    title: 'Databricks OAuth secret',
    severity: 'error',
    why: 'Anyone holding it has the rights of the service principal.',
    keywords: ['dose'],
    pattern: /(?<![A-Za-z0-9])(?<secret>dose[0-9a-f]{32})(?![A-Za-z0-9])/dg,
    prefixes: ['dose'],
    remedy: {
      revoke: 'https://accounts.cloud.databricks.com/',
      steps: ['Delete the secret under Service principals > Secrets'],
      instead: null,
    },
    env: ['DATABRICKS_CLIENT_SECRET'],
    verification: {
      method: 'POST',
      url: 'https://<workspace',
      headers: { Authorization: 'Basic base64(<client id>:<secret>)' },
      live: '200',
      dead: '401',
    },
    references: ['https://accounts.cloud.databricks.com/'],
    examples: {
      match: ['DATABRICKS_CLIENT_SECRET=dose[[hex:32]]'],
      ignore: ['DATABRICKS_CLIENT_SECRET=dosexxxxxxxxxxxx', 'DATABRICKS_CLIENT_SECRET=${DATABRICKS_CLIENT_SECRET}'],
    },
  },
];
