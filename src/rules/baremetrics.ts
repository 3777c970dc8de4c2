import type { Rule } from '../model.ts';

/** Baremetrics keys. */
export const baremetrics: readonly Rule[] = [
  {
    id: 'baremetrics-api-key',
    title: 'Baremetrics API key',
    severity: 'error',
    why: 'Anyone holding it can read the revenue of the company.',
    keywords: [],
    // `lk` or `sk`, `_`, 18 to 25 letters and digits. `lk_` is live, `sk_` the sandbox.
    pattern: /^(?<secret>(?:lk|sk)_[A-Za-z0-9]{18,25})$/dg,
    prefixes: ['lk_', 'sk_'],
    context: { words: ['baremetrics'] },
    remedy: {
      revoke: 'https://app.baremetrics.com/settings/api',
      steps: ['Roll the key in the settings', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['BAREMETRICS_API_KEY'],
    references: ['https://app.baremetrics.com/settings/api'],
    examples: {
      match: ["export BAREMETRICS_API_KEY='lk_[[base62:22]]'", "export BAREMETRICS_API_KEY='sk_[[base62:22]]'"],
      ignore: ['BAREMETRICS_API_KEY=lk_xxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
