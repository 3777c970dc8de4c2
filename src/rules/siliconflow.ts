import type { Rule } from '../model.ts';

/** SiliconFlow: values that only their context names. */
export const siliconflow: readonly Rule[] = [
  {
    id: 'siliconflow-api-key',
    title: 'SiliconFlow API key',
    severity: 'error',
    why: 'Anyone holding it can spend the balance of the account.',
    keywords: [],
    // `sk-` and 48 small letters.
    pattern: /^(?<secret>sk-[a-z]{48})$/dg,
    prefixes: ['sk-'],
    context: { words: ['siliconflow'] },
    remedy: {
      revoke: 'https://cloud.siliconflow.cn/account/ak',
      steps: ['Delete the key', 'Create a new one and hand it to the program through the environment'],
      instead: null,
    },
    env: ['SILICONFLOW_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.siliconflow.cn/v1/user/info',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://cloud.siliconflow.cn/account/ak'],
    examples: {
      match: ['SILICONFLOW_API_KEY=sk-[[lower:48]]'],
      ignore: ['SILICONFLOW_API_KEY=${SILICONFLOW_API_KEY}', 'etag: "sk-[[lower:48]]"'],
    },
  },
];
