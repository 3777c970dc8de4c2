import type { Rule } from '../model.ts';

/** Cursor (Anysphere): API keys that share their beginning with other services. */
export const cursor: readonly Rule[] = [
  {
    id: 'cursor-api-key',
    title: 'Cursor API key',
    severity: 'error',
    why: 'Anyone holding it can read team data and run agents at your expense.',
    keywords: ['key_'],
    pattern: /^(?<secret>key_[0-9a-f]{64})$/dg,
    prefixes: ['key_'],
    context: {
      words: ['cursor'],
      names: ['key'],
    },
    remedy: {
      revoke: 'https://cursor.com/dashboard?tab=integrations',
      steps: ['Revoke the key in the dashboard under Integrations'],
      instead: null,
    },
    env: ['CURSOR_ADMIN_API_KEY', 'CURSOR_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.cursor.com/v0/me',
      headers: { Authorization: 'Basic base64(<secret>:)' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.cursor.com/account/teams/admin-api'],
    examples: {
      match: ['CURSOR_ADMIN_API_KEY=key_[[hex:64]]', 'cursor_key: key_[[hex:64]]'],
      ignore: ['CURSOR_ADMIN_API_KEY=your-key-here', 'build key_[[hex:64]] done'],
    },
  },
];
