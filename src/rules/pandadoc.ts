import type { Rule } from '../model.ts';

/** PandaDoc keys have no prefix. */
export const pandadoc: readonly Rule[] = [
  {
    id: 'pandadoc-api-key',
    title: 'PandaDoc API key',
    severity: 'error',
    why: 'Anyone holding it can read and send documents.',
    keywords: [],
    // 40 hex digits.
    pattern: /^(?<secret>[0-9a-f]{40})$/dg,
    context: { words: ['pandadoc'] },
    remedy: {
      revoke: 'https://app.pandadoc.com/a/#/settings/integrations/api',
      steps: ['Delete the key in the settings', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['PANDADOC_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.pandadoc.com/public/v1/documents?count=1',
      headers: { Authorization: 'API-Key <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://app.pandadoc.com/a/#/settings/integrations/api'],
    examples: {
      match: ['"PANDADOC_API_KEY": "[[hex:40]]"'],
      ignore: ['PANDADOC_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'commit: [[hex:40]]'],
    },
  },
];
