import type { Rule } from '../model.ts';

/** JumpCloud keys. */
export const jumpcloud: readonly Rule[] = [
  {
    id: 'jumpcloud-api-key',
    title: 'JumpCloud API key',
    severity: 'error',
    why: 'Anyone holding it can read and change the directory and its devices.',
    keywords: [],
    // `jca_` and 36 characters; 40 hex digits in old keys.
    pattern: /^(?<secret>jca_[A-Za-z0-9]{36}|[0-9a-f]{40})$/dg,
    prefixes: ['jca_'],
    context: { words: ['jumpcloud', 'jc'] },
    remedy: {
      revoke: 'https://console.jumpcloud.com',
      steps: ['Revoke the key in the profile', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['JUMPCLOUD_API_KEY', 'JC_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://console.jumpcloud.com/api/systemusers?limit=1',
      headers: { 'x-api-key': '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://jumpcloud.com/support/jumpcloud-apis1'],
    examples: {
      match: ['JUMPCLOUD_API_KEY=jca_[[base62:36]]'],
      ignore: ['JUMPCLOUD_API_KEY=${JUMPCLOUD_API_KEY}'],
    },
  },
];
