import type { Rule } from '../model.ts';

/** Notion tokens of integrations. */
export const notion: readonly Rule[] = [
  {
    id: 'notion-integration-token',
    title: 'Notion integration token',
    severity: 'error',
    why: 'Anyone holding it can read and edit every page that is shared with the integration.',
    keywords: ['ntn_'],
    // `ntn_`, eleven digits, 35 letters and digits. Issued since 25 September 2024.
    pattern: /(?<![A-Za-z0-9])(?<secret>ntn_\d{11}[A-Za-z0-9]{35})(?![A-Za-z0-9])/dg,
    prefixes: ['ntn_'],
    remedy: {
      revoke: 'https://www.notion.so/profile/integrations',
      steps: [
        'Refresh the secret of the integration',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['NOTION_TOKEN', 'NOTION_API_KEY', 'NOTION_API_TOKEN', 'NOTION_SECRET'],
    verification: {
      method: 'GET',
      url: 'https://api.notion.com/v1/users/me',
      headers: { Authorization: 'Bearer <secret>', 'Notion-Version': '2022-06-28' },
      live: '200 object user, type bot',
      dead: '401 unauthorized',
    },
    references: ['https://developers.notion.com/page/changelog'],
    examples: {
      match: ["export NOTION_TOKEN='ntn_[[digits:11]][[base62:35]]'"],
      ignore: ['NOTION_TOKEN=ntn_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'notion-integration-token-legacy',
    title: 'Notion integration token (legacy)',
    severity: 'error',
    why: 'Anyone holding it can read and edit every page that is shared with the integration.',
    keywords: [],
    // `secret_` and 43 letters and digits. Many vendors write `secret_`, so the name must say Notion.
    pattern: /^(?<secret>secret_[A-Za-z0-9]{43})$/dg,
    prefixes: ['secret_'],
    context: { words: ['notion'] },
    remedy: {
      revoke: 'https://www.notion.so/profile/integrations',
      steps: [
        'Refresh the secret of the integration',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['NOTION_TOKEN', 'NOTION_API_KEY', 'NOTION_SECRET'],
    verification: {
      method: 'GET',
      url: 'https://api.notion.com/v1/users/me',
      headers: { Authorization: 'Bearer <secret>', 'Notion-Version': '2022-06-28' },
      live: '200 object user, type bot',
      dead: '401 unauthorized',
    },
    references: ['https://developers.notion.com/page/changelog'],
    examples: {
      match: ['NOTION_TOKEN=secret_[[base62:43]]'],
      ignore: ['NOTION_TOKEN=secret_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'notion-oauth-refresh-token',
    title: 'Notion OAuth refresh token',
    severity: 'error',
    why: 'Anyone holding it can get new access tokens to the workspace.',
    keywords: [],
    // `nrt_` and about 46 letters, digits and underscores.
    pattern: /^(?<secret>nrt_\w{40,55})$/dg,
    prefixes: ['nrt_'],
    context: { words: ['notion'] },
    remedy: {
      revoke: 'https://www.notion.so/profile/integrations',
      steps: [
        'Refresh the secret of the integration, or delete it',
        'Create a new one and hand it to the program through the environment',
      ],
      instead: null,
    },
    references: ['https://www.notion.so/profile/integrations'],
    examples: {
      match: ['notion:\n  refresh_token: nrt_[[base62:46]]'],
      ignore: ['etag: "nrt_[[base62:46]]"'],
    },
  },
];
