import type { Rule } from '../model.ts';

/** Naver: values that only their context names. */
export const naver: readonly Rule[] = [
  {
    id: 'naver-client-secret',
    title: 'Naver client secret',
    severity: 'error',
    why: 'Anyone holding it can spend the quota of the app, or act as the account of the cloud platform.',
    keywords: [],
    // 10 letters, digits and underscores; 40 letters and digits on the cloud platform.
    pattern: /^(?<secret>\w{10}|[A-Za-z0-9]{40})$/dg,
    context: { words: ['naver', 'navercloud', 'naverclient'], names: ['secret', 'password'] },
    remedy: {
      revoke: 'https://developers.naver.com/apps',
      steps: ['Reissue the secret', 'Create a new one and hand it to the program through the environment'],
      instead: null,
    },
    env: ['NAVER_CLIENT_SECRET'],
    references: ['https://developers.naver.com/docs/'],
    examples: {
      match: ['NAVER_CLIENT_SECRET=[[base62:10]]', 'naver_secret_key = "[[base62:40]]"'],
      ignore: ['NAVER_CLIENT_SECRET=${NAVER_CLIENT_SECRET}', 'etag: "[[base62:10]]"'],
    },
  },
];
