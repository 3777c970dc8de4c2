import type { Rule } from '../model.ts';

/** Databento keys. */
export const databento: readonly Rule[] = [
  {
    id: 'databento-api-key',
    title: 'Databento API key',
    severity: 'error',
    why: 'Anyone holding it can buy market data at your cost.',
    keywords: [],
    // `db-` and 29 letters and digits.
    pattern: /^(?<secret>db-[A-Za-z0-9]{29})$/dg,
    prefixes: ['db-'],
    context: { words: ['databento'] },
    remedy: {
      revoke: 'https://databento.com/portal/keys',
      steps: ['Delete the key in the portal', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['DATABENTO_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://hist.databento.com/v0/metadata.list_datasets',
      headers: { Authorization: 'Basic base64(<secret>:)' },
      live: '200',
      dead: '401',
    },
    references: ['https://databento.com/docs/portal/api-keys'],
    examples: {
      match: ['"DATABENTO_API_KEY": "db-[[base62:29]]"'],
      ignore: ['DATABENTO_API_KEY=db-xxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
