import type { Rule } from '../model.ts';

/** DingTalk robots. */
export const dingtalk: readonly Rule[] = [
  {
    id: 'dingtalk-robot-webhook',
    title: 'DingTalk robot webhook URL',
    severity: 'error',
    why: 'Anyone holding it can post messages to the group.',
    keywords: ['oapi.dingtalk.com/robot/send'],
    // 64 hex digits.
    pattern: /(?<!\w)(?<secret>https:\/\/oapi\.dingtalk\.com\/robot\/send\?access_token=[0-9a-f]{64})(?![\w-])/dg,
    prefixes: ['https://oapi.dingtalk.com/robot/send?access_token='],
    remedy: {
      revoke: null,
      steps: ['Delete the robot from the group', 'Keep the new address out of the repository'],
      instead: null,
    },
    env: ['DINGTALK_WEBHOOK', 'DINGTALK_ACCESS_TOKEN'],
    references: ['https://open.dingtalk.com/document/orgapp/custom-robot-access'],
    examples: {
      match: ['DINGTALK_WEBHOOK: [[<]]https://oapi.dingtalk.com/robot/send?access_token=[[hex:64]][[>]]'],
      ignore: ['DINGTALK_WEBHOOK=https://oapi.dingtalk.com/robot/send?access_token=xxxxxxxx'],
    },
  },
  {
    id: 'dingtalk-robot-secret',
    title: 'DingTalk robot signing secret',
    severity: 'error',
    why: 'Anyone holding it can sign messages of the robot, together with its webhook.',
    keywords: [],
    // `SEC` and 64 hex digits.
    pattern: /^(?<secret>SEC[0-9a-f]{64})$/dg,
    prefixes: ['SEC'],
    context: { words: ['dingtalk', 'dingding', 'ding', 'robot'] },
    remedy: {
      revoke: null,
      steps: ['Reset the secret of the robot', 'Put the new secret into the environment of the application'],
      instead: null,
    },
    env: ['DINGTALK_SECRET'],
    references: ['https://open.dingtalk.com/document/orgapp/customize-robot-security-settings'],
    examples: {
      match: ['DINGTALK_SECRET=SEC[[hex:64]]'],
      ignore: ['DINGTALK_SECRET=SECxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
