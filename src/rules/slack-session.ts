import type { Rule } from '../model.ts';

/** Sessions of Slack in a browser: a token and a cookie that only work together. */
export const slackSession: readonly Rule[] = [
  {
    id: 'slack-session-token',
    title: 'Slack browser session token',
    severity: 'error',
    why: 'Anyone holding it can use Slack as the user, together with the `d` cookie.',
    keywords: ['xoxc-'],
    // `xoxc-`, 9 to 15 digits, `-`, 9 to 15 digits, `-`, 9 to 15 digits, `-`, 64 hex digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>xoxc-\d{9,15}-\d{9,15}-\d{9,15}-[0-9a-f]{64})(?![A-Za-z0-9])/dg,
    prefixes: ['xoxc-'],
    remedy: {
      revoke: 'https://slack.com/account/settings',
      steps: ['Sign out of all sessions', 'Give programs a bot token in place of a browser session'],
      instead: null,
    },
    env: ['SLACK_MCP_XOXC_TOKEN'],
    references: ['https://docs.slack.dev/authentication/tokens'],
    examples: {
      match: ['SLACK_MCP_XOXC_TOKEN: "xoxc-[[digits:12]]-[[digits:12]]-[[digits:13]]-[[hex:64]]"'],
      ignore: [
        'SLACK_MCP_XOXC_TOKEN=xoxc-xxxxxxxxxxxx-xxxxxxxxxxxx-xxxxxxxxxxxxx-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  },
  {
    id: 'slack-session-cookie',
    title: 'Slack browser session cookie',
    severity: 'error',
    why: 'Anyone holding it can use Slack as the user, together with an `xoxc-` token.',
    keywords: ['xoxd-'],
    // More than 100 characters, mostly percent-encoded.
    pattern: /(?<![A-Za-z0-9])(?<secret>xoxd-[A-Za-z0-9+/%]{80,400}={0,2})(?![\w+/=%-])/dg,
    prefixes: ['xoxd-'],
    remedy: {
      revoke: 'https://slack.com/account/settings',
      steps: ['Sign out of all sessions', 'Give programs a bot token in place of a browser session'],
      instead: null,
    },
    env: ['SLACK_MCP_XOXD_TOKEN'],
    references: ['https://docs.slack.dev/authentication/tokens'],
    examples: {
      match: ["export SLACK_MCP_XOXD_TOKEN='[[<]]xoxd-[[base62:60]]%2B[[base62:60]]%3D[[>]]'"],
      ignore: ['SLACK_COOKIE=xoxd-...'],
    },
  },
];
