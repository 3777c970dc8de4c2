import type { Rule } from '../model.ts';

/** Harness: tokens of persons and service accounts. */
export const harness: readonly Rule[] = [
  {
    id: 'harness-token',
    title: 'Harness API token',
    severity: 'error',
    why: 'Anyone holding it can use pipelines and their secrets.',
    keywords: ['pat.', 'sat.'],
    pattern: /(?<![\w.-])(?<secret>(?:pat|sat)\.[\w-]{22}\.[0-9a-f]{24}\.[A-Za-z0-9]{20})(?![\w-])/dg,
    prefixes: ['pat.', 'sat.'],
    remedy: {
      revoke: 'https://app.harness.io/',
      steps: ['Delete the token under User profile > My API keys'],
      instead: null,
    },
    env: ['HARNESS_API_KEY', 'HARNESS_PLATFORM_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://app.harness.io/ng/api/user/currentUser',
      headers: { 'x-api-key': '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://developer.harness.io/docs/platform/automation/api/api-quickstart/'],
    examples: {
      match: [
        'HARNESS_API_KEY=pat.[[base62:22]].[[hex:24]].[[base62:20]]',
        'HARNESS_API_KEY=sat.[[base62:22]].[[hex:24]].[[base62:20]]',
      ],
      ignore: ['HARNESS_API_KEY=pat.xxxxxxxxxxxx', 'HARNESS_API_KEY=${HARNESS_API_KEY}'],
    },
  },
];
