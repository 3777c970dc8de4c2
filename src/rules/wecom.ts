import type { Rule } from '../model.ts';

/** WeCom (WeChat Work) group robots. */
export const wecom: readonly Rule[] = [
  {
    id: 'wecom-webhook-url',
    title: 'WeCom robot webhook URL',
    severity: 'error',
    why: 'Anyone holding it can post messages to the group.',
    keywords: ['qyapi.weixin.qq.com/cgi-bin/webhook/send'],
    // The UUID is the credential.
    pattern:
      /(?<!\w)(?<secret>https:\/\/qyapi\.weixin\.qq\.com\/cgi-bin\/webhook\/send\?key=[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![\w-])/dg,
    prefixes: ['https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key='],
    remedy: {
      revoke: null,
      steps: ['Delete the robot from the group', 'Keep the new address out of the repository'],
      instead: null,
    },
    env: ['WECOM_WEBHOOK', 'WECHAT_WEBHOOK'],
    references: ['https://developer.work.weixin.qq.com/document/path/91770'],
    examples: {
      match: ['"WECOM_WEBHOOK": "[[<]]https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=[[uuid]][[>]]"'],
      ignore: [
        'WECOM_WEBHOOK=https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
      ],
    },
  },
];
