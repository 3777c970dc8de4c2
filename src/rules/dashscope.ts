import type { Rule } from '../model.ts';

/** Alibaba Cloud Model Studio (DashScope, Qwen) keys share their shape with those of other vendors. */
export const dashscope: readonly Rule[] = [
  {
    id: 'dashscope-api-key',
    title: 'DashScope (Qwen) API key',
    severity: 'error',
    why: 'Anyone holding it can spend the balance of the account.',
    keywords: [],
    // `sk-` and 32 hex digits.
    pattern: /^(?<secret>sk-[0-9a-f]{32})$/dg,
    prefixes: ['sk-'],
    context: { words: ['dashscope', 'qwen', 'tongyi', 'bailian'] },
    remedy: {
      revoke: 'https://bailian.console.aliyun.com/?apiKey=1',
      steps: [
        'Delete the key in the Model Studio console',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['DASHSCOPE_API_KEY', 'QWEN_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://dashscope.aliyuncs.com/compatible-mode/v1/models',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://www.alibabacloud.com/help/en/model-studio/get-api-key'],
    examples: {
      match: ['"DASHSCOPE_API_KEY": "sk-[[hex:32]]"'],
      ignore: ['DASHSCOPE_API_KEY=sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
