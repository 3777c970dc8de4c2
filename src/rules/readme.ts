import type { Rule } from '../model.ts';

/** ReadMe: API keys. */
export const readme: readonly Rule[] = [
  {
    id: 'readme-api-key',
    title: 'ReadMe API key',
    severity: 'warning',
    why: 'Anyone holding it can change the documentation project.',
    keywords: ['rdme_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>rdme_[0-9a-z]{70})(?![A-Za-z0-9])/dg,
    prefixes: ['rdme_'],
    remedy: {
      revoke: 'https://dash.readme.com/go/<project>/api-key',
      steps: ['Delete the key under Configuration > API keys'],
      instead: null,
    },
    env: ['README_API_KEY', 'RDME_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://dash.readme.com/api/v1',
      headers: { Authorization: 'Basic base64(<secret>:)' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.readme.com/main/reference/intro/authentication'],
    examples: {
      match: ['README_API_KEY=rdme_[[base36:70]]'],
      ignore: ['README_API_KEY=rdme_xxxxxxxxxxxx', 'README_API_KEY=${README_API_KEY}'],
    },
  },
];
