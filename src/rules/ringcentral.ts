import type { Rule } from '../model.ts';

/** RingCentral: values that only their context names. */
export const ringcentral: readonly Rule[] = [
  {
    id: 'ringcentral-client-secret',
    title: 'RingCentral client secret',
    severity: 'error',
    why: 'Anyone holding it can call and send messages as the app.',
    keywords: [],
    // 43 or more of base64url.
    pattern: /^(?<secret>[\w-]{43,90})$/dg,
    context: { words: ['ringcentral'], names: ['secret', 'token'] },
    remedy: {
      revoke: 'https://developers.ringcentral.com/my-account.html#/applications',
      steps: ['Regenerate the secret', 'Hand the new one to the program through the environment'],
      instead: null,
    },
    env: ['RC_CLIENT_SECRET', 'RINGCENTRAL_CLIENT_SECRET'],
    references: ['https://developers.ringcentral.com/my-account.html#/applications'],
    examples: {
      match: ['RINGCENTRAL_CLIENT_SECRET=[[base64url:43]]', 'RC_CLIENT_SECRET=[[base64url:64]]'],
      ignore: ['RC_CLIENT_SECRET=${RC_CLIENT_SECRET}', 'etag: "[[base64url:43]]"'],
    },
  },
];
