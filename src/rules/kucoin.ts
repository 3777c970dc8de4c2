import type { Rule } from '../model.ts';

/** KuCoin triples: key, secret (a UUID) and passphrase. */
export const kucoin: readonly Rule[] = [
  {
    id: 'kucoin-api-secret',
    title: 'KuCoin API secret',
    severity: 'error',
    why: 'Anyone holding it can trade, and withdraw if the key permits it.',
    keywords: [],
    // A UUID.
    pattern: /^(?<secret>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/dg,
    context: { words: ['kucoin'], names: ['secret'] },
    remedy: {
      revoke: 'https://www.kucoin.com/account/api',
      steps: ['Delete the key under API management', 'Put the new secret into the environment of the application'],
      instead: null,
    },
    env: ['KUCOIN_API_SECRET', 'KUCOIN_API_KEY', 'KUCOIN_API_PASSPHRASE'],
    references: ['https://www.kucoin.com/docs/basics/connection-method/authentication'],
    examples: {
      match: ['"KUCOIN_API_SECRET": "[[uuid]]"'],
      ignore: ['KUCOIN_API_SECRET=xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx', 'request_id: [[uuid]]'],
    },
  },
];
