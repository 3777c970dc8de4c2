import type { Rule } from '../model.ts';

/** Scrapfly keys. */
export const scrapfly: readonly Rule[] = [
  {
    id: 'scrapfly-api-key',
    title: 'Scrapfly API key',
    severity: 'error',
    why: 'Anyone holding it can spend the credits of the account.',
    keywords: ['scp-live-'],
    // `scp-live-` and 32 lower-case letters and digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>scp-live-[0-9a-z]{32})(?![A-Za-z0-9])/dg,
    prefixes: ['scp-live-'],
    remedy: {
      revoke: 'https://scrapfly.io/dashboard',
      steps: ['Rotate the key in the dashboard', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['SCRAPFLY_API_KEY', 'SCRAPFLY_KEY'],
    references: ['https://scrapfly.io/dashboard'],
    examples: {
      match: ['SCRAPFLY_API_KEY: "scp-live-[[base36:32]]"'],
      ignore: ['SCRAPFLY_API_KEY=scp-live-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'scrapfly-api-key-test',
    title: 'Scrapfly test API key',
    severity: 'warning',
    why: 'Anyone holding it can use the test project of the account.',
    keywords: ['scp-test-'],
    // `scp-test-` and 32 lower-case letters and digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>scp-test-[0-9a-z]{32})(?![A-Za-z0-9])/dg,
    prefixes: ['scp-test-'],
    remedy: {
      revoke: 'https://scrapfly.io/dashboard',
      steps: ['Rotate the key in the dashboard', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['SCRAPFLY_TEST_API_KEY'],
    references: ['https://scrapfly.io/dashboard'],
    examples: {
      match: ["export SCRAPFLY_TEST_API_KEY='scp-test-[[base36:32]]'"],
      ignore: ['SCRAPFLY_TEST_API_KEY=scp-test-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
