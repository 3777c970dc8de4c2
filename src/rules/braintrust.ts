import type { Rule } from '../model.ts';

/** Braintrust keys share their shape with those of other vendors. */
export const braintrust: readonly Rule[] = [
  {
    id: 'braintrust-api-key',
    title: 'Braintrust API key',
    severity: 'error',
    why: 'Anyone holding it can read evaluations and logs.',
    keywords: [],
    // `sk-` and 48 letters and digits.
    pattern: /^(?<secret>sk-[A-Za-z0-9]{48})$/dg,
    prefixes: ['sk-'],
    context: { words: ['braintrust'] },
    remedy: {
      revoke: 'https://www.braintrust.dev/app/settings?subroute=api-keys',
      steps: ['Delete the key in the settings', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['BRAINTRUST_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.braintrust.dev/v1/project?limit=1',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200/403',
      dead: '401',
    },
    references: ['https://www.braintrust.dev/docs/reference/api'],
    examples: {
      match: ['"BRAINTRUST_API_KEY": "sk-[[base62:48]]"'],
      ignore: ['BRAINTRUST_API_KEY=sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
