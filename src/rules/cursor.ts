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
  {
    id: 'cursor-api-key-v2',
    title: 'Cursor API key (current format)',
    severity: 'error',
    why: 'Anyone holding it can run agents on the repositories that are connected, at your expense.',
    keywords: ['crsr_'],
    // `crsr_` and 64 characters.
    pattern: /(?<![A-Za-z0-9])(?<secret>crsr_[\w-]{64})(?![\w-])/dg,
    prefixes: ['crsr_'],
    remedy: {
      revoke: 'https://cursor.com/dashboard?tab=integrations',
      steps: ['Revoke the key in the dashboard under Integrations'],
      instead: null,
    },
    env: ['CURSOR_API_KEY'],
    references: ['https://docs.cursor.com/account/teams/admin-api'],
    examples: {
      match: ['CURSOR_API_KEY=crsr_[[hex:64]]'],
      ignore: ['CURSOR_API_KEY=crsr_your_key_here'],
    },
  },
];
