import type { Rule } from '../model.ts';

/** Browserbase keys. */
export const browserbase: readonly Rule[] = [
  {
    id: 'browserbase-api-key',
    title: 'Browserbase API key',
    severity: 'error',
    why: 'Anyone holding it can run browsers at your cost and read session recordings.',
    keywords: ['bb_live_'],
    // `bb_live_` and 27 base64url characters.
    pattern: /(?<![A-Za-z0-9])(?<secret>bb_live_[\w-]{27})(?![\w-])/dg,
    prefixes: ['bb_live_'],
    remedy: {
      revoke: 'https://www.browserbase.com/settings',
      steps: ['Rotate the key in the settings', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['BROWSERBASE_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.browserbase.com/v1/sessions',
      headers: { 'X-BB-API-Key': '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.browserbase.com/reference/api/overview'],
    examples: {
      match: ['BROWSERBASE_API_KEY=bb_live_[[base64url:27]]'],
      ignore: ['BROWSERBASE_API_KEY=bb_live_xxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'browserbase-api-key-test',
    title: 'Browserbase test API key',
    severity: 'warning',
    why: 'Anyone holding it can run browsers of the test project.',
    keywords: ['bb_test_'],
    // `bb_test_` and 27 base64url characters.
    pattern: /(?<![A-Za-z0-9])(?<secret>bb_test_[\w-]{27})(?![\w-])/dg,
    prefixes: ['bb_test_'],
    remedy: {
      revoke: 'https://www.browserbase.com/settings',
      steps: ['Rotate the key in the settings', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['BROWSERBASE_TEST_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.browserbase.com/v1/sessions',
      headers: { 'X-BB-API-Key': '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.browserbase.com/reference/api/overview'],
    examples: {
      match: ['BROWSERBASE_TEST_API_KEY: "bb_test_[[base64url:27]]"'],
      ignore: ['BROWSERBASE_TEST_API_KEY=bb_test_xxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
