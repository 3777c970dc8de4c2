import type { Rule } from '../model.ts';

/** Scaleway: the access key is marked, the secret key is a UUID. */
export const scaleway: readonly Rule[] = [
  {
    id: 'scaleway-api-key',
    title: 'Scaleway secret key',
    severity: 'error',
    why: 'Anyone holding it has the IAM rights of the key.',
    keywords: [],
    pattern: /^(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/dg,
    context: {
      words: ['scaleway', 'scw'],
      names: ['secret'],
    },
    remedy: {
      revoke: 'https://console.scaleway.com/iam/api-keys',
      steps: ['Delete the key under IAM > API keys'],
      instead: null,
    },
    env: ['SCW_SECRET_KEY', 'SCALEWAY_SECRET_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.scaleway.com/iam/v1alpha1/api-keys/<access',
      headers: { 'X-Auth-Token': '<secret>' },
      live: '200 or 403',
      dead: '401',
    },
    references: ['https://www.scaleway.com/en/docs/iam/reference-content/api-keys/'],
    examples: {
      match: ['SCW_SECRET_KEY=[[uuid]]', 'scaleway_secret: [[uuid]]'],
      ignore: ['SCW_SECRET_KEY=your-key-here', 'build [[uuid]] done'],
    },
  },
];
