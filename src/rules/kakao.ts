import type { Rule } from '../model.ts';

/** Kakao keys have one shape. JavaScript and native app keys are public. */
export const kakao: readonly Rule[] = [
  {
    id: 'kakao-rest-api-key',
    title: 'Kakao REST or admin key',
    severity: 'error',
    why: 'Anyone holding it can act on all users of the app, if it is the admin key.',
    keywords: [],
    // 32 hex digits.
    pattern: /^(?<secret>[0-9a-f]{32})$/dg,
    context: { words: ['kakao'], names: ['restapikey', 'restkey', 'adminkey', 'adminapikey', 'secret'] },
    remedy: {
      revoke: 'https://developers.kakao.com/console/app',
      steps: ['Reissue the key under App keys', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['KAKAO_ADMIN_KEY', 'KAKAO_REST_API_KEY', 'KAKAO_CLIENT_SECRET'],
    references: ['https://developers.kakao.com/docs/latest/en/getting-started/app'],
    examples: {
      match: ['"KAKAO_ADMIN_KEY": "[[hex:32]]"'],
      ignore: [
        'KAKAO_JAVASCRIPT_KEY=your-javascript-key',
        'KAKAO_ADMIN_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'etag: "[[hex:32]]"',
      ],
    },
  },
];
