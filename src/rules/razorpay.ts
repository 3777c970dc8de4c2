import type { Rule } from '../model.ts';

/** Razorpay pairs. The key id (`rzp_live_…`) is part of checkout pages and no secret. */
export const razorpay: readonly Rule[] = [
  {
    id: 'razorpay-key-secret',
    title: 'Razorpay key secret',
    severity: 'error',
    why: 'Anyone holding it can take and refund payments.',
    keywords: [],
    // 24 letters and digits. 24 characters beside the key id.
    pattern: /^(?<secret>[A-Za-z0-9]{24})$/dg,
    context: { words: ['razorpay', 'rzp'], names: ['secret'] },
    remedy: {
      revoke: 'https://dashboard.razorpay.com/app/keys',
      steps: ['Regenerate the live key', 'Put the new secret into the environment of the application'],
      instead: null,
    },
    env: ['RAZORPAY_KEY_SECRET', 'RAZORPAY_SECRET', 'RAZORPAY_KEY_ID'],
    verification: {
      method: 'GET',
      url: 'https://api.razorpay.com/v1/items?count=1',
      headers: { Authorization: 'Basic base64(<key id>:<secret>)' },
      live: '200',
      dead: '401',
    },
    references: ['https://razorpay.com/docs/api/authentication/'],
    examples: {
      match: ['RAZORPAY_KEY_SECRET: "[[base62:24]]"'],
      ignore: ['RAZORPAY_KEY_ID=rzp_live_[[base62:14]]', 'RAZORPAY_KEY_SECRET=xxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
