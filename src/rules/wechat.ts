import type { Rule } from '../model.ts';

/** WeChat official accounts and mini programs. The app id `wx…` is public. */
export const wechat: readonly Rule[] = [
  {
    id: 'wechat-app-secret',
    title: 'WeChat AppSecret',
    severity: 'error',
    why: 'Anyone holding it can use the API of the official account or mini program.',
    keywords: [],
    // 32 hex digits.
    pattern: /^(?<secret>[0-9a-f]{32})$/dg,
    context: { words: ['wechat', 'weixin', 'wx', 'mp'], names: ['secret', 'appsecret'] },
    remedy: {
      revoke: 'https://mp.weixin.qq.com',
      steps: [
        'Reset the AppSecret in the development settings',
        'Put the new secret into the environment of the application',
      ],
      instead: null,
    },
    env: ['WECHAT_APP_SECRET', 'WX_APP_SECRET', 'WEIXIN_SECRET'],
    verification: {
      method: 'GET',
      url: 'https://api.weixin.qq.com/cgi-bin/token?grant_type=client_credential&appid=<appid>&secret=<secret>',
      headers: {},
      live: 'access_token in body (or errcode 40164 IP not allowed = live)',
      dead: 'errcode 40125 / 40001',
    },
    references: ['https://developers.weixin.qq.com/doc/'],
    examples: {
      match: ['WECHAT_APP_SECRET: "[[hex:32]]"'],
      ignore: ['WECHAT_APP_ID=wx[[hex:16]]', 'WECHAT_APP_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
