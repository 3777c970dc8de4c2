import type { Rule } from '../model.ts';

/** Hex, the package manager of Elixir and Erlang. */
export const hex: readonly Rule[] = [
  {
    id: 'hex-api-key',
    title: 'Hex.pm API key',
    severity: 'error',
    why: 'Anyone holding it can publish packages under your name.',
    keywords: [],
    pattern: /^(?<secret>[0-9a-f]{32})$/dg,
    context: {
      words: ['hexpm'],
      names: ['key'],
    },
    remedy: {
      revoke: 'https://hex.pm/dashboard/keys',
      steps: ['Revoke the key under Dashboard > Keys'],
      instead: null,
    },
    env: ['HEX_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://hex.pm/api/users/me',
      headers: { Authorization: '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://github.com/hexpm/hexpm/blob/main/lib/hexpm/accounts/auth.ex'],
    examples: { match: ['HEX_API_KEY=[[hex:32]]'], ignore: ['HEX_API_KEY=your-key'] },
  },
];
