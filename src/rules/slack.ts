import type { Rule } from '../model.ts';

/** Slack tokens, session credentials and webhook addresses. The letter after `xox` names the kind. */
export const slack: readonly Rule[] = [
  {
    id: 'slack-bot-token',
    title: 'Slack bot token',
    severity: 'error',
    why: 'Anyone holding it can read the channels the bot is in and post as the bot.',
    keywords: ['xoxb-'],
    // `xoxb-`, 10 to 13 digits, `-`, 10 to 13 digits, `-`, 23 to 34 letters and digits. Team, bot and a secret of
    // usually 24 characters.
    pattern: /(?<![A-Za-z0-9])(?<secret>xoxb-\d{10,13}-\d{10,13}-[A-Za-z0-9]{23,34})(?![\w-])/dg,
    prefixes: ['xoxb-'],
    remedy: {
      revoke: 'https://api.slack.com/apps',
      steps: [
        'Revoke the token under OAuth & Permissions of the app, or call auth.revoke with it',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['SLACK_TOKEN', 'SLACK_BOT_TOKEN', 'SLACK_API_TOKEN', 'SLACK_USER_TOKEN'],
    verification: {
      method: 'POST',
      url: 'https://slack.com/api/auth.test',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200 with "ok":true',
      dead: '200 with "ok":false, invalid_auth or token_revoked',
    },
    references: ['https://docs.slack.dev/authentication/tokens'],
    examples: {
      match: ["export SLACK_TOKEN='xoxb-[[digits:13]]-[[digits:13]]-[[base62:24]]'"],
      ignore: [
        'SLACK_BOT_TOKEN=xoxb-your-token',
        'SLACK_TOKEN=xoxb-xxxxxxxxxxxxx-xxxxxxxxxxxxx-xxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  },
  {
    id: 'slack-legacy-bot-token',
    title: 'Slack bot token (classic)',
    severity: 'error',
    why: 'Anyone holding it can act as the bot.',
    keywords: ['xoxb-'],
    // `xoxb-`, 8 to 14 digits, `-`, 18 to 26 letters and digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>xoxb-\d{8,14}-[A-Za-z0-9]{18,26})(?![\w-])/dg,
    prefixes: ['xoxb-'],
    remedy: {
      revoke: 'https://api.slack.com/apps',
      steps: [
        'Revoke the token under OAuth & Permissions of the app, or call auth.revoke with it',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['SLACK_TOKEN', 'SLACK_BOT_TOKEN', 'SLACK_API_TOKEN', 'SLACK_USER_TOKEN'],
    verification: {
      method: 'POST',
      url: 'https://slack.com/api/auth.test',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200 with "ok":true',
      dead: '200 with "ok":false, invalid_auth or token_revoked',
    },
    references: ['https://docs.slack.dev/authentication/tokens'],
    examples: {
      match: ['SLACK_TOKEN=xoxb-[[digits:12]]-[[base62:24]]'],
      ignore: ['SLACK_BOT_TOKEN=xoxb-not-a-real-token', 'SLACK_TOKEN=xoxb-xxxxxxxxxxxx-xxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'slack-user-token',
    title: 'Slack user token',
    severity: 'error',
    why: 'Anyone holding it can act as the user and read private messages, within the scopes.',
    keywords: ['xoxp-'],
    // `xoxp-`, 10 to 13 digits, `-`, 10 to 13 digits, `-`, 10 to 13 digits, `-`, 28 to 34 letters and digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>xoxp-\d{10,13}-\d{10,13}-\d{10,13}-[A-Za-z0-9]{28,34})(?![\w-])/dg,
    prefixes: ['xoxp-'],
    remedy: {
      revoke: 'https://api.slack.com/apps',
      steps: [
        'Revoke the token under OAuth & Permissions of the app, or call auth.revoke with it',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['SLACK_TOKEN', 'SLACK_BOT_TOKEN', 'SLACK_API_TOKEN', 'SLACK_USER_TOKEN'],
    verification: {
      method: 'POST',
      url: 'https://slack.com/api/auth.test',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200 with "ok":true',
      dead: '200 with "ok":false, invalid_auth or token_revoked',
    },
    references: ['https://docs.slack.dev/authentication/tokens'],
    examples: {
      match: ['SLACK_TOKEN=xoxp-[[digits:12]]-[[digits:12]]-[[digits:13]]-[[hex:32]]'],
      ignore: ['SLACK_TOKEN=xoxp-xxxxxxxxxxxx-xxxxxxxxxxxx-xxxxxxxxxxxxx-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'slack-app-level-token',
    title: 'Slack app-level token',
    severity: 'error',
    why: 'Anyone holding it can open Socket Mode connections and receive the events of the app.',
    keywords: ['xapp-'],
    // `xapp-`, one digit, `-A`, 8 to 12 upper-case letters and digits, `-`, 10 to 14 digits, `-`, 64 hex digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>xapp-\d{1}-A[0-9A-Z]{8,12}-\d{10,14}-[0-9a-f]{64})(?![A-Za-z0-9])/dg,
    prefixes: ['xapp-'],
    remedy: {
      revoke: 'https://api.slack.com/apps',
      steps: [
        'Revoke the token under app-level tokens',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['SLACK_APP_TOKEN', 'SLACK_APP_LEVEL_TOKEN'],
    verification: {
      method: 'POST',
      url: 'https://slack.com/api/auth.test',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200 with "ok":true',
      dead: '200 with "ok":false, invalid_auth or token_revoked',
    },
    references: ['https://docs.slack.dev/authentication/tokens'],
    examples: {
      match: ['"SLACK_APP_TOKEN": "xapp-[[digits:1]]-A[[BASE36:10]]-[[digits:13]]-[[hex:64]]"'],
      ignore: [
        'SLACK_APP_TOKEN=xapp-your-token',
        'SLACK_APP_TOKEN=xapp-x-Axxxxxxxxxx-xxxxxxxxxxxxx-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  },
  {
    id: 'slack-config-access-token',
    title: 'Slack app configuration token',
    severity: 'error',
    why: 'Anyone holding it can create and change apps of the workspace, or act as the app.',
    keywords: ['xoxe.xoxp-', 'xoxe.xoxb-'],
    // `xoxe.`, `xoxp` or `xoxb`, `-`, one digit, `-`, 140 to 180 letters and digits. 163 to 166 characters are usual.
    pattern: /(?<![A-Za-z0-9])(?<secret>xoxe\.(?:xoxp|xoxb)-\d{1}-[A-Za-z0-9]{140,180})(?![\w-])/dg,
    prefixes: ['xoxe.xoxp-', 'xoxe.xoxb-'],
    remedy: {
      revoke: 'https://api.slack.com/apps',
      steps: [
        'Revoke the token under OAuth & Permissions of the app, or call auth.revoke with it',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['SLACK_CONFIG_TOKEN'],
    verification: {
      method: 'POST',
      url: 'https://slack.com/api/auth.test',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200 with "ok":true',
      dead: '200 with "ok":false, invalid_auth or token_revoked',
    },
    references: ['https://docs.slack.dev/authentication/tokens'],
    examples: {
      match: [
        "export SLACK_CONFIG_TOKEN='xoxe.xoxp-[[digits:1]]-[[base62:166]]'",
        "export SLACK_CONFIG_TOKEN='xoxe.xoxb-[[digits:1]]-[[base62:166]]'",
      ],
      ignore: ['SLACK_CONFIG_TOKEN=xoxe.xoxp-x-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'slack-config-refresh-token',
    title: 'Slack refresh token',
    severity: 'error',
    why: 'Anyone holding it can mint new access tokens for the app.',
    keywords: ['xoxe-'],
    // `xoxe-`, one digit, `-`, 140 to 150 letters and digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>xoxe-\d{1}-[A-Za-z0-9]{140,150})(?![\w-])/dg,
    prefixes: ['xoxe-'],
    remedy: {
      revoke: 'https://api.slack.com/apps',
      steps: [
        'Revoke the token under OAuth & Permissions of the app, or call auth.revoke with it',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    references: ['https://docs.slack.dev/authentication/tokens'],
    examples: {
      match: ['token = "xoxe-[[digits:1]]-[[base62:146]]"'],
      ignore: ['SLACK_CONFIG_REFRESH_TOKEN=xoxe-x-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'slack-workspace-token-legacy',
    title: 'Slack workspace token (legacy)',
    severity: 'error',
    why: 'Anyone holding it can act for the workspace app.',
    keywords: ['xoxa-', 'xoxr-'],
    // Up to four groups of digits and an opaque part.
    pattern:
      /(?<![A-Za-z0-9])(?<secret>xox[ar]-(?=[\d-]{0,60}[A-Za-z0-9]{16})(?:\d{1,14}-){1,4}[A-Za-z0-9]{16,80})(?![\w-])/dg,
    prefixes: ['xoxa-', 'xoxr-'],
    remedy: {
      revoke: 'https://api.slack.com/apps',
      steps: [
        'Revoke the token under OAuth & Permissions of the app, or call auth.revoke with it',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    verification: {
      method: 'POST',
      url: 'https://slack.com/api/auth.test',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200 with "ok":true',
      dead: '200 with "ok":false, invalid_auth or token_revoked',
    },
    references: ['https://docs.slack.dev/authentication/tokens'],
    examples: {
      match: [
        'token = "xoxa-2-[[digits:12]]-[[digits:12]]-[[digits:12]]-[[hex:32]]"',
        'token = "xoxr-2-[[digits:12]]-[[digits:12]]-[[digits:12]]-[[hex:32]]"',
      ],
      ignore: ['SLACK_TOKEN=xoxa-xxx-your-token'],
    },
  },
  {
    id: 'slack-legacy-token',
    title: 'Slack legacy tester token',
    severity: 'error',
    why: 'Anyone holding it can act with all rights of the user.',
    keywords: ['xoxs-', 'xoxo-'],
    // `xoxs` or `xoxo`, `-`, 8 to 14 digits, `-`, 8 to 14 digits, `-`, 8 to 14 digits, `-`, 10 to 64 hex digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>(?:xoxs|xoxo)-\d{8,14}-\d{8,14}-\d{8,14}-[0-9a-f]{10,64})(?![\w-])/dg,
    prefixes: ['xoxs-', 'xoxo-'],
    remedy: {
      revoke: 'https://api.slack.com/legacy/custom-integrations/legacy-tokens',
      steps: [
        'Revoke the token on the page of legacy tokens',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    verification: {
      method: 'POST',
      url: 'https://slack.com/api/auth.test',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200 with "ok":true',
      dead: '200 with "ok":false, invalid_auth or token_revoked',
    },
    references: ['https://docs.slack.dev/authentication/tokens'],
    examples: {
      match: [
        'token = "xoxs-[[digits:12]]-[[digits:12]]-[[digits:12]]-[[hex:32]]"',
        'token = "xoxo-[[digits:12]]-[[digits:12]]-[[digits:12]]-[[hex:32]]"',
      ],
      ignore: ['SLACK_LEGACY_TOKEN=xoxs-xxxxxxxxxxxx-xxxxxxxxxxxx-xxxxxxxxxxxx-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'slack-workflow-token',
    title: 'Slack workflow token',
    severity: 'warning',
    why: 'Anyone holding it can act for one run of a workflow, for about 15 minutes.',
    keywords: ['xwfp-'],
    pattern: /(?<![A-Za-z0-9])(?<secret>xwfp-(?=[\w-]{0,80}\d)[\w-]{20,250})(?![\w-])/dg,
    prefixes: ['xwfp-'],
    remedy: {
      revoke: null,
      steps: ['Wait a quarter of an hour: the token expires by itself'],
      instead: null,
    },
    references: ['https://docs.slack.dev/authentication/tokens'],
    examples: {
      match: ['token = "xwfp-[[digits:13]]-[[digits:13]]-[[base62:40]]"'],
      ignore: ['SLACK_WORKFLOW_TOKEN=xwfp-xxxxxxxxxxxx-xxxxxxxxxxxxx-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'slack-webhook-url',
    title: 'Slack incoming webhook URL',
    severity: 'error',
    why: 'Anyone holding it can post messages to the channel, phishing included.',
    keywords: ['hooks.slack.com/services/', 'hooks.slack-gov.com/services/'],
    // Team, webhook and 24 characters.
    pattern:
      /(?<!\w)(?<secret>https:\/\/hooks\.slack(?:-gov)?\.com\/services\/T[A-Z0-9]{8,12}\/B[A-Z0-9]{8,12}\/[A-Za-z0-9]{23,25})(?![A-Za-z0-9])/dg,
    prefixes: ['https://hooks.slack.com/services/'],
    remedy: {
      revoke: 'https://api.slack.com/apps',
      steps: ['Remove the webhook under Incoming Webhooks of the app', 'Keep the new address out of the repository'],
      instead: null,
    },
    env: ['SLACK_WEBHOOK_URL', 'SLACK_WEBHOOK'],
    verification: {
      method: 'POST',
      url: '<secret>',
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
      live: '400 with invalid_payload or no_text',
      dead: '403 or 404',
    },
    references: ['https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks'],
    examples: {
      match: ["const url = '[[<]]https://hooks.slack.com/services/T0[[BASE36:9]]/B0[[BASE36:9]]/[[base62:24]][[>]]'"],
      ignore: ['SLACK_WEBHOOK_URL=https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX'],
    },
  },
  {
    id: 'slack-workflow-webhook-url',
    title: 'Slack workflow webhook URL',
    severity: 'warning',
    why: 'Anyone holding it can start the workflow with made-up data.',
    keywords: ['hooks.slack.com/workflows/', 'hooks.slack.com/triggers/'],
    // Two shapes of the path: the older workflows and the triggers of today.
    pattern:
      /(?<!\w)(?<secret>https:\/\/hooks\.slack\.com\/(?:workflows\/T[A-Z0-9]{8,12}\/A[A-Z0-9]{8,12}\/\d{15,20}\/[A-Za-z0-9]{23,25}|triggers\/[TE][A-Z0-9]{8,12}\/\d{10,16}\/[0-9a-f]{32}))(?![A-Za-z0-9])/dg,
    prefixes: ['https://hooks.slack.com/workflows/', 'https://hooks.slack.com/triggers/'],
    remedy: {
      revoke: null,
      steps: ['Regenerate the trigger in Workflow Builder', 'Keep the new address out of the repository'],
      instead: null,
    },
    env: ['SLACK_WEBHOOK_URL'],
    references: ['https://docs.slack.dev/workflows/'],
    examples: {
      match: [
        'SLACK_WORKFLOW_URL=[[<]]https://hooks.slack.com/triggers/T0[[BASE36:9]]/[[digits:13]]/[[hex:32]][[>]]',
        'url: "[[<]]https://hooks.slack.com/workflows/T0[[BASE36:9]]/A0[[BASE36:9]]/[[digits:18]]/[[base62:24]][[>]]"',
      ],
      ignore: ['SLACK_WORKFLOW_URL=https://hooks.slack.com/triggers/T00000000/0000000000000/'],
    },
  },
  {
    id: 'slack-signing-or-client-secret',
    title: 'Slack signing or client secret',
    severity: 'error',
    why: 'Anyone holding it can forge requests that your app accepts, or pose as the app.',
    keywords: [],
    // 32 hex digits.
    pattern: /^(?<secret>[0-9a-f]{32})$/dg,
    context: { words: ['slack'], names: ['secret', 'signingkey'] },
    remedy: {
      revoke: 'https://api.slack.com/apps',
      steps: [
        'Regenerate the secret under Basic Information',
        'Put the new secret into the environment of the application',
      ],
      instead: null,
    },
    env: ['SLACK_SIGNING_SECRET', 'SLACK_CLIENT_SECRET'],
    references: ['https://docs.slack.dev/authentication/verifying-requests-from-slack'],
    examples: {
      match: ['"SLACK_SIGNING_SECRET": "[[hex:32]]"'],
      ignore: ['SLACK_SIGNING_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'etag: "[[hex:32]]"'],
    },
  },
];
