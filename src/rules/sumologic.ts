import type { Rule } from '../model.ts';

/** Sumo Logic: access keys and addresses of HTTP sources. */
export const sumologic: readonly Rule[] = [
  {
    id: 'sumologic-access-key',
    title: 'Sumo Logic access key',
    severity: 'error',
    why: 'Anyone holding it with its id can search the logs.',
    keywords: [],
    pattern: /^(?<secret>[0-9A-Za-z]{64})$/dg,
    context: {
      words: ['sumo', 'sumologic'],
      names: ['key', 'accesskey'],
    },
    remedy: {
      revoke: 'https://service.sumologic.com/ui/#/preferences',
      steps: ['Delete it under Preferences > My access keys'],
      instead: null,
    },
    env: ['SUMOLOGIC_ACCESSKEY', 'SUMO_ACCESS_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.<deployment>.sumologic.com/api/v1/users?limit=1',
      headers: { Authorization: 'Basic base64(<id>:<key>)' },
      live: '200 (403 = live)',
      dead: '401',
    },
    references: ['https://help.sumologic.com/docs/manage/security/access-keys/'],
    examples: {
      match: ['SUMOLOGIC_ACCESSKEY=[[base62:64]]', 'sumo_key: [[base62:64]]'],
      ignore: ['SUMOLOGIC_ACCESSKEY=your-key-here', 'build [[base62:64]] done'],
    },
  },
  {
    id: 'sumologic-http-source-url',
    title: 'Sumo Logic HTTP source',
    severity: 'warning',
    why: 'Anyone holding the address can write logs.',
    keywords: ['.sumologic.com/receiver/v1/http/'],
    pattern: /\.sumologic\.com\/receiver\/v1\/http\/(?<secret>[\w+/-]{80,120}={0,2})/dg,
    remedy: {
      revoke: 'https://service.sumologic.com/',
      steps: ['Regenerate the address of the HTTP source'],
      instead: null,
    },
    env: ['SUMO_HTTP_SOURCE_URL'],
    references: ['https://help.sumologic.com/docs/send-data/hosted-collectors/http-source/'],
    examples: {
      match: [
        'SUMO_HTTP_SOURCE_URL=https://endpoint4.collection.sumologic.com/receiver/v1/http/[[<]][[base64url:86]]==[[>]]',
      ],
      ignore: ['SUMO_HTTP_SOURCE_URL=https://endpoint4.collection.sumologic.com/receiver/v1/http/<code>'],
    },
  },
];
