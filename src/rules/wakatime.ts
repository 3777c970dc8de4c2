import type { Rule } from '../model.ts';

/** WakaTime: API keys and OAuth tokens. */
export const wakatime: readonly Rule[] = [
  {
    id: 'wakatime-api-key',
    title: 'WakaTime API key',
    severity: 'warning',
    why: 'Anyone holding it can read your coding activity.',
    keywords: ['waka_'],
    pattern:
      /(?<![A-Za-z0-9])(?<secret>waka_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9])/dg,
    prefixes: ['waka_'],
    remedy: {
      revoke: 'https://wakatime.com/settings/api-key',
      steps: ['Refresh the key in the account settings'],
      instead: null,
    },
    env: ['WAKATIME_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.wakatime.com/api/v1/users/current',
      headers: { Authorization: 'Basic base64(<secret>)' },
      live: '200',
      dead: '401',
    },
    references: ['https://wakatime.com/developers'],
    examples: {
      match: ['WAKATIME_API_KEY=waka_[[uuid]]'],
      ignore: ['WAKATIME_API_KEY=waka_xxxxxxxxxxxx', 'WAKATIME_API_KEY=${WAKATIME_API_KEY}'],
    },
  },
  {
    id: 'wakatime-oauth-token',
    title: 'WakaTime OAuth token or secret',
    severity: 'warning',
    why: 'Anyone holding it has the scopes granted to the app.',
    keywords: ['waka_tok_', 'waka_ref_', 'waka_sec_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>(?:waka_tok_|waka_ref_|waka_sec_)[0-9A-Za-z]{31,91})/dg,
    prefixes: ['waka_tok_', 'waka_ref_', 'waka_sec_'],
    remedy: {
      revoke: 'https://wakatime.com/apps',
      steps: ['Revoke the app, or reset its secret, under Apps'],
      instead: null,
    },
    env: ['WAKATIME_TOKEN', 'WAKATIME_CLIENT_SECRET'],
    verification: {
      method: 'GET',
      url: 'https://api.wakatime.com/api/v1/users/current',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://wakatime.com/developers#authentication'],
    examples: {
      match: [
        'WAKATIME_TOKEN=waka_tok_[[base62:40]]',
        'WAKATIME_TOKEN=waka_ref_[[base62:31]]',
        'WAKATIME_TOKEN=waka_sec_[[base62:40]]',
      ],
      ignore: ['WAKATIME_TOKEN=waka_tok_xxxxxxxxxxxx', 'WAKATIME_TOKEN=${WAKATIME_TOKEN}'],
    },
  },
];
