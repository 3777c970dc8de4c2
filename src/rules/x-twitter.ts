import type { Rule } from '../model.ts';

/** X (Twitter) credentials. */
export const xTwitter: readonly Rule[] = [
  {
    id: 'x-twitter-bearer-token',
    title: 'X (Twitter) bearer token',
    severity: 'error',
    why: 'Anyone holding it can read through the API at the cost of your quota.',
    keywords: ['aaaaaaaaaaaaaaaaaaaa'],
    // A number whose leading zeros read as `A`, then `%3D` and 50 characters.
    pattern:
      /(?<![\w-])(?<secret>A{20,22}[A-Za-z0-9]{18,42}(?:%2[BbFf][A-Za-z0-9]{0,40}){0,4}(?:%3[Dd]|=)[A-Za-z0-9%]{42,60})(?![\w%-])/dg,
    prefixes: ['AAAAAAAAAAAAAAAAAAAAA'],
    remedy: {
      revoke: 'https://developer.x.com/en/portal/dashboard',
      steps: [
        'Revoke the token under Keys and tokens',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['TWITTER_BEARER_TOKEN', 'X_BEARER_TOKEN', 'BEARER_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.x.com/2/tweets/20',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200 (403/429 also live)',
      dead: '401',
    },
    references: ['https://docs.x.com/resources/fundamentals/authentication/oauth-2-0/application-only'],
    examples: {
      match: ['TWITTER_BEARER_TOKEN=[[<]]AAAAAAAAAAAAAAAAAAAAAM[[base62:26]]%3D[[base62:50]][[>]]'],
      ignore: ['TWITTER_BEARER_TOKEN=AAAAAAAAAAAAAAAAAAAAAxxxxxxxxxx'],
    },
  },
  {
    id: 'x-twitter-api-secret',
    title: 'X (Twitter) API key secret',
    severity: 'error',
    why: 'Anyone holding it can sign requests as your application.',
    keywords: [],
    // 50 letters and digits.
    pattern: /^(?<secret>[A-Za-z0-9]{50})$/dg,
    context: { words: ['twitter', 'tw'], names: ['secret'] },
    remedy: {
      revoke: 'https://developer.x.com/en/portal/dashboard',
      steps: ['Regenerate the key and secret', 'Put the new secret into the environment of the application'],
      instead: null,
    },
    env: ['TWITTER_API_SECRET', 'TWITTER_CONSUMER_SECRET', 'TWITTER_API_KEY_SECRET', 'X_API_SECRET'],
    verification: {
      method: 'POST',
      url: 'https://api.x.com/oauth2/token',
      headers: { Authorization: 'Basic base64(<key>:<secret>)', 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'grant_type=client_credentials',
      live: '200',
      dead: '403',
    },
    references: ['https://docs.x.com/resources/fundamentals/authentication/'],
    examples: {
      match: ["export TWITTER_API_SECRET='[[base62:50]]'"],
      ignore: [
        'TWITTER_API_KEY=${TWITTER_API_KEY}',
        'TWITTER_API_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'TWITTER_API_SECRET=${TWITTER_API_SECRET}',
      ],
    },
  },
  {
    id: 'x-twitter-access-token',
    title: 'X (Twitter) access token or its secret',
    severity: 'error',
    why: 'Anyone holding it can act as the account, together with the key pair of the application.',
    keywords: [],
    // The token is the number of the user and 30 to 40 characters, its secret has 45.
    pattern: /^(?<secret>\d{6,20}-[A-Za-z0-9]{27,45}|[A-Za-z0-9]{45})$/dg,
    context: { words: ['twitter', 'tw'], names: ['token', 'secret'] },
    remedy: {
      revoke: 'https://developer.x.com/en/portal/dashboard',
      steps: ['Regenerate the access token and secret', 'Hand the new token to the program through the environment'],
      instead: null,
    },
    env: ['TWITTER_ACCESS_TOKEN', 'TWITTER_ACCESS_TOKEN_SECRET', 'X_ACCESS_TOKEN_SECRET'],
    references: ['https://docs.x.com/resources/fundamentals/authentication/'],
    examples: {
      match: ['TWITTER_ACCESS_TOKEN: "[[digits:19]]-[[base62:30]]"'],
      ignore: ['TWITTER_ACCESS_TOKEN=${TWITTER_ACCESS_TOKEN}'],
    },
  },
];
