import type { Rule } from '../model.ts';

/** Railway: account and project tokens. */
export const railway: readonly Rule[] = [
  {
    id: 'railway-token',
    title: 'Railway token',
    severity: 'error',
    why: 'Anyone holding it can change projects and read their variables.',
    keywords: [],
    pattern: /^(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/dg,
    context: {
      words: ['railway'],
    },
    remedy: {
      revoke: 'https://railway.com/account/tokens',
      steps: ['Delete it under Account > Tokens'],
      instead: null,
    },
    env: ['RAILWAY_TOKEN', 'RAILWAY_API_TOKEN'],
    verification: {
      method: 'POST',
      url: 'https://backboard.railway.com/graphql/v2',
      headers: { Authorization: 'Bearer <secret>', 'Content-Type': 'application/json' },
      body: 'query { me { id } }',
      live: '200 with data.me',
      dead: '200 with errors Not Authorized',
    },
    references: ['https://docs.railway.com/reference/public-api'],
    examples: {
      match: ['RAILWAY_TOKEN=[[uuid]]', 'railway_api_key: [[uuid]]'],
      ignore: ['RAILWAY_TOKEN=your-key-here', 'build [[uuid]] done'],
    },
  },
];
