import type { Rule } from '../model.ts';

/** Lark and Feishu. The app id `cli_…` is no secret. */
export const lark: readonly Rule[] = [
  {
    id: 'lark-app-secret',
    title: 'Lark (Feishu) app secret',
    severity: 'error',
    why: 'Anyone holding it can act in the tenant within the scopes of the app.',
    keywords: [],
    // 32 letters and digits.
    pattern: /^(?<secret>[A-Za-z0-9]{32})$/dg,
    context: { words: ['lark', 'feishu', 'larksuite'], names: ['secret'] },
    remedy: {
      revoke: 'https://open.feishu.cn/app',
      steps: ['Reset the secret under Credentials', 'Put the new secret into the environment of the application'],
      instead: null,
    },
    env: ['LARK_APP_SECRET', 'FEISHU_APP_SECRET'],
    verification: {
      method: 'POST',
      url: 'https://open.larksuite.com/open-apis/auth/v3/tenant_access_token/internal',
      headers: { 'Content-Type': 'application/json' },
      body: '{"app_id":"<app id>","app_secret":"<secret>"}',
      live: '200 with "code":0',
      dead: '200 with another code',
    },
    references: ['https://open.larksuite.com/document/'],
    examples: {
      match: ['"LARK_APP_SECRET": "[[base62:32]]"'],
      ignore: ['LARK_APP_ID=cli_[[base36:16]]', 'LARK_APP_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'lark-access-token',
    title: 'Lark (Feishu) access token',
    severity: 'warning',
    why: 'Anyone holding it can act in the tenant for about two hours.',
    keywords: [],
    // `t-` for the tenant, `u-` for a user, `a-` for the app.
    pattern: /^(?<secret>[tua]-[\w.]{14,50})$/dg,
    context: { words: ['lark', 'feishu', 'larksuite'] },
    remedy: {
      revoke: 'https://open.feishu.cn/app',
      steps: ['Reset the secret of the app; the token expires by itself'],
      instead: null,
    },
    references: ['https://open.larksuite.com/document/server-docs/getting-started/api-access-token/g'],
    examples: {
      match: ['"LARK_ACCESS_TOKEN": "t-[[base62:36]]"'],
      ignore: ['LARK_ACCESS_TOKEN=${LARK_ACCESS_TOKEN}'],
    },
  },
  {
    id: 'lark-webhook-url',
    title: 'Lark (Feishu) bot webhook URL',
    severity: 'error',
    why: 'Anyone holding it can post messages to the group.',
    keywords: ['/open-apis/bot/v2/hook/'],
    // The UUID is the credential.
    pattern:
      /(?<!\w)(?<secret>https:\/\/open\.(?:feishu\.cn|larksuite\.com)\/open-apis\/bot\/v2\/hook\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![\w-])/dg,
    prefixes: ['https://open.feishu.cn/open-apis/bot/v2/hook/', 'https://open.larksuite.com/open-apis/bot/v2/hook/'],
    remedy: {
      revoke: null,
      steps: ['Remove the bot from the group', 'Keep the new address out of the repository'],
      instead: 'Turn on signature verification for the bot',
    },
    env: ['FEISHU_WEBHOOK', 'LARK_WEBHOOK'],
    references: ['https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot'],
    examples: {
      match: [
        "const webhook = '[[<]]https://open.feishu.cn/open-apis/bot/v2/hook/[[uuid]][[>]]'",
        "const webhook = '[[<]]https://open.larksuite.com/open-apis/bot/v2/hook/[[uuid]][[>]]'",
      ],
      ignore: ['LARK_WEBHOOK=https://open.feishu.cn/open-apis/bot/v2/hook/xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx'],
    },
  },
];
