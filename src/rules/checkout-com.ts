import type { Rule } from '../model.ts';

/** Checkout.com keys. `pk_` is public. */
export const checkoutCom: readonly Rule[] = [
  {
    id: 'checkout-com-secret-key',
    title: 'Checkout.com secret key',
    severity: 'error',
    why: 'Anyone holding it can take and refund payments.',
    keywords: [],
    // A UUID in old keys, 26 to 28 characters in those of today.
    pattern: /^(?<secret>sk_(?:(?:sbox|test)_)?(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-z*#$=]{26,28}))$/dg,
    prefixes: ['sk_', 'sk_sbox_', 'sk_test_'],
    context: { words: ['checkout', 'cko', 'checkoutcom'], names: ['secret', 'key'] },
    remedy: {
      revoke: 'https://dashboard.checkout.com/developers/keys',
      steps: ['Delete the key in the dashboard', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['CHECKOUT_SECRET_KEY', 'CKO_SECRET_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.checkout.com/workflows',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://www.checkout.com/docs/developer-resources/api/manage-api-keys'],
    examples: {
      match: [
        '"CHECKOUT_SECRET_KEY": "sk_[[uuid]]"',
        '"CHECKOUT_SECRET_KEY": "sk_sbox_[[uuid]]"',
        '"CHECKOUT_SECRET_KEY": "sk_test_[[uuid]]"',
      ],
      ignore: ['CKO_PUBLIC_KEY=pk_[[uuid]]'],
    },
  },
];
