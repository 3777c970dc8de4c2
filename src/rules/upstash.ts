import type { Rule } from '../model.ts';

/** Upstash: management keys and REST tokens of databases. */
export const upstash: readonly Rule[] = [
  {
    id: 'upstash-management-key',
    title: 'Upstash management key',
    severity: 'error',
    why: 'Anyone holding it with the e-mail address can manage all databases.',
    keywords: [],
    pattern: /^(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/dg,
    context: {
      words: ['upstash'],
    },
    remedy: {
      revoke: 'https://console.upstash.com/account/api',
      steps: ['Delete it under Account > Management API'],
      instead: null,
    },
    env: ['UPSTASH_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.upstash.com/v2/redis/databases',
      headers: { Authorization: 'Basic base64(<email>:<secret>)' },
      live: '200',
      dead: '401',
    },
    references: ['https://upstash.com/docs/devops/developer-api/authentication'],
    examples: {
      match: ['UPSTASH_API_KEY=[[uuid]]', 'upstash_api_key: [[uuid]]'],
      ignore: ['UPSTASH_API_KEY=your-key-here', 'build [[uuid]] done'],
    },
  },
  {
    id: 'upstash-redis-rest-token',
    title: 'Upstash Redis REST token',
    severity: 'error',
    why: 'Anyone holding it can read and write the database.',
    keywords: [],
    pattern: /^(?<secret>A[A-Za-z][A-Za-z0-9+/_-]{40,110}={0,2})$/dg,
    context: {
      words: ['upstash'],
      names: ['token'],
    },
    remedy: {
      revoke: 'https://console.upstash.com/',
      steps: ['Reset the credentials under Details of the database'],
      instead: null,
    },
    env: ['UPSTASH_REDIS_REST_TOKEN', 'KV_REST_API_TOKEN', 'UPSTASH_VECTOR_REST_TOKEN', 'QSTASH_TOKEN'],
    verification: {
      method: 'POST',
      url: 'https://<name>.upstash.io/ping',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200 PONG',
      dead: '401',
    },
    references: ['https://upstash.com/docs/redis/features/restapi'],
    examples: {
      match: ['UPSTASH_REDIS_REST_TOKEN=AX[[base62:54]]==', 'UPSTASH_REDIS_REST_TOKEN=AYQ[[base62:80]]'],
      ignore: ['UPSTASH_REDIS_REST_TOKEN=your-token'],
    },
  },
];
