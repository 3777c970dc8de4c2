import type { Rule } from '../model.ts';

/** Zhipu and Z.ai keys: 32 hex digits, a dot and 16 characters. */
export const zhipu: readonly Rule[] = [
  {
    id: 'zhipu-zai-api-key',
    title: 'Zhipu (Z.ai) API key',
    severity: 'error',
    why: 'Anyone holding it can spend the balance of the account.',
    keywords: [],
    // 32 hex digits, `.`, 16 letters and digits.
    pattern: /^(?<secret>[0-9a-f]{32}\.[A-Za-z0-9]{16})$/dg,
    context: { words: ['zhipu', 'zhipuai', 'zai', 'glm', 'bigmodel', 'chatglm'] },
    remedy: {
      revoke: 'https://z.ai/manage-apikey/apikey-list',
      steps: ['Delete the key in the key list', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['ZHIPU_API_KEY', 'ZHIPUAI_API_KEY', 'ZAI_API_KEY', 'GLM_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://open.bigmodel.cn/api/paas/v4/files',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.z.ai/'],
    examples: {
      match: ["export ZHIPU_API_KEY='[[hex:32]].[[base62:16]]'"],
      ignore: ['ZHIPU_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxx'],
    },
  },
];
