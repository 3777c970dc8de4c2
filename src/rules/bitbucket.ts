import type { Rule } from '../model.ts';

/** Bitbucket: app passwords, Data Center tokens and OAuth consumers. */
export const bitbucket: readonly Rule[] = [
  {
    id: 'bitbucket-app-password',
    title: 'Bitbucket app password',
    severity: 'error',
    why: 'Anyone holding it can use the repositories of the user within its scopes.',
    keywords: ['atbb'],
    pattern: /(?<![A-Za-z0-9])(?<secret>ATBB[A-Za-z0-9]{24}[0-9A-F]{8})(?![A-Za-z0-9])/dg,
    prefixes: ['ATBB'],
    checksum: { name: 'atlassian-token', use: 'reject' },
    remedy: {
      revoke: 'https://bitbucket.org/account/settings/app-passwords/',
      steps: ['Revoke it under Personal settings > App passwords'],
      instead: 'Use an API token with an expiry date; app passwords end in 2026',
    },
    env: ['BITBUCKET_APP_PASSWORD'],
    verification: {
      method: 'GET',
      url: 'https://api.bitbucket.org/2.0/user',
      headers: { Authorization: 'Basic base64(<user>:<secret>)' },
      live: '200 or 403',
      dead: '401',
    },
    references: ['https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/'],
    examples: {
      match: ['BITBUCKET_APP_PASSWORD=ATBB[[base62:24]][[check:atlassian-token]]'],
      ignore: ['BITBUCKET_APP_PASSWORD=ATBBxxxxxxxxxxxx', 'BITBUCKET_APP_PASSWORD=${BITBUCKET_APP_PASSWORD}'],
    },
  },
  {
    id: 'bitbucket-datacenter-token',
    title: 'Bitbucket Data Center access token',
    severity: 'error',
    why: 'Anyone holding it can use the repositories of the instance.',
    keywords: ['bbdc-'],
    pattern: /(?<![A-Za-z0-9])(?<secret>BBDC-[MNO][A-Za-z0-9+/]{43})(?![\w+/-])/dg,
    prefixes: ['BBDC-'],
    remedy: {
      revoke: 'https://<host>/plugins/servlet/access-tokens/manage',
      steps: ['Revoke it under Manage account > HTTP access tokens'],
      instead: null,
    },
    env: ['BITBUCKET_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://<host>/rest/api/1.0/profile/recent/repos',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://confluence.atlassian.com/bitbucketserver/http-access-tokens-939515499.html'],
    examples: {
      match: ['BITBUCKET_TOKEN=BBDC-M[[base64:43]]'],
      ignore: ['BITBUCKET_TOKEN=BBDC-xxxxxxxxxxxx', 'BITBUCKET_TOKEN=${BITBUCKET_TOKEN}'],
    },
  },
  {
    id: 'bitbucket-oauth-consumer-secret',
    title: 'Bitbucket OAuth consumer secret',
    severity: 'error',
    why: 'With its key it completes OAuth grants of the workspace.',
    keywords: [],
    pattern: /^(?<secret>[0-9A-Za-z]{32})$/dg,
    context: {
      words: ['bitbucket'],
      names: ['secret'],
    },
    remedy: {
      revoke: 'https://bitbucket.org/<workspace>/workspace/settings/api',
      steps: ['Delete the consumer under Workspace settings > OAuth consumers'],
      instead: null,
    },
    env: ['BITBUCKET_CLIENT_SECRET', 'BITBUCKET_OAUTH_CLIENT_SECRET'],
    references: ['https://support.atlassian.com/bitbucket-cloud/docs/use-oauth-on-bitbucket-cloud/'],
    examples: {
      match: ['BITBUCKET_CLIENT_SECRET=[[base62:32]]', 'bitbucket_secret: [[base62:32]]'],
      ignore: ['BITBUCKET_CLIENT_SECRET=your-key-here', 'build [[base62:32]] done'],
    },
  },
];
