import type { Rule } from '../model.ts';

/** Groq keys. */
export const groq: readonly Rule[] = [
  {
    id: 'groq-api-key',
    title: 'Groq API key',
    severity: 'error',
    why: 'Anyone holding it can spend the quota of the account.',
    keywords: ['gsk_'],
    // `gsk_` and 52 letters and digits. The 20 characters after the prefix are followed by `WGdyb3FY` in genuine keys;
    // it is not documented and so not required.
    pattern: /(?<![A-Za-z0-9])(?<secret>gsk_[A-Za-z0-9]{52})(?![A-Za-z0-9])/dg,
    prefixes: ['gsk_'],
    remedy: {
      revoke: 'https://console.groq.com/keys',
      steps: [
        'Delete the key in the Groq console',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['GROQ_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.groq.com/openai/v1/models',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://console.groq.com/docs/quickstart'],
    examples: {
      match: ["export GROQ_API_KEY='gsk_[[base62:20]]WGdyb3FY[[base62:24]]'"],
      ignore: ['GROQ_API_KEY=gsk_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
