import type { Rule } from '../model.ts';

/** Wasabi: access key pairs. */
export const wasabi: readonly Rule[] = [
  {
    id: 'wasabi-access-key',
    title: 'Wasabi secret key',
    severity: 'error',
    why: 'Anyone holding it with its id can read and write the buckets.',
    keywords: [],
    pattern: /^(?<secret>[0-9A-Za-z+/]{40})$/dg,
    context: {
      words: ['wasabi'],
      names: ['secret'],
    },
    remedy: {
      revoke: 'https://console.wasabisys.com/#/access_keys',
      steps: ['Delete the key under Access keys'],
      instead: null,
    },
    env: ['WASABI_SECRET_KEY'],
    references: ['https://docs.wasabi.com/docs/access-keys-1'],
    examples: {
      match: ['WASABI_SECRET_KEY=[[base64:40]]', 'wasabi_secret: [[base64:40]]'],
      ignore: ['WASABI_SECRET_KEY=your-key-here', 'build [[base64:40]] done'],
    },
  },
];
