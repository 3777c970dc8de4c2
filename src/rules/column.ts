import type { Rule } from '../model.ts';

/** Column keys. "column" is a common word, so only full names count. */
export const column: readonly Rule[] = [
  {
    id: 'column-api-key',
    title: 'Column API key',
    severity: 'error',
    why: 'Anyone holding it can move money between bank accounts.',
    keywords: [],
    // `live` or `test`, `_`, 27 letters and digits.
    pattern: /^(?<secret>(?:live|test)_[A-Za-z0-9]{27})$/dg,
    prefixes: ['live_', 'test_'],
    context: { words: ['column'], lines: 0, names: ['apikey', 'apitoken', 'apisecret', 'secret'] },
    remedy: {
      revoke: 'https://dashboard.column.com',
      steps: ['Delete the key in the dashboard', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['COLUMN_API_KEY'],
    references: ['https://dashboard.column.com/'],
    examples: {
      match: ['"COLUMN_API_KEY": "live_[[base62:27]]"', '"COLUMN_API_KEY": "test_[[base62:27]]"'],
      ignore: ['COLUMN_API_KEY=live_xxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
