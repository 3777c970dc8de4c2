import type { Rule } from '../model.ts';

/** Mapbox tokens: the letters before the dot name the kind; `pk.` is public. */
export const mapbox: readonly Rule[] = [
  {
    id: 'mapbox-secret-token',
    title: 'Mapbox secret token',
    severity: 'error',
    why: 'Anyone holding it can use the account within the scopes of the token.',
    keywords: ['sk.eyj'],
    // `sk.eyJ`, 48 (a user name of two letters) to 240 base64url characters, `.`, 20 to 24 base64url characters. The
    // middle is JSON with the fields u and a.
    pattern: /(?<![A-Za-z0-9])(?<secret>sk\.eyJ[\w-]{48,240}\.[\w-]{20,24})(?![\w-])/dg,
    prefixes: ['sk.eyJ'],
    checksum: { name: 'mapbox-token', use: 'reject' },
    remedy: {
      revoke: 'https://account.mapbox.com/access-tokens/',
      steps: [
        'Delete the token on the access tokens page',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['MAPBOX_SECRET_TOKEN', 'MAPBOX_DOWNLOADS_TOKEN', 'SDK_REGISTRY_TOKEN', 'MAPBOX_ACCESS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.mapbox.com/tokens/v2?access_token=<secret>',
      headers: {},
      live: 'code TokenValid',
      dead: 'code TokenInvalid / TokenRevoked / TokenExpired',
    },
    references: ['https://docs.mapbox.com/api/accounts/tokens/'],
    examples: {
      match: [
        'MAPBOX_SECRET_TOKEN=[[<]]sk.[[base64url-of:{"u":"account","a":"[[base36:25]]"}]].[[base64url:22]][[>]]',
        'MAPBOX_SECRET_TOKEN=[[<]]sk.[[base64url-of:{"u":"ab","a":"[[base36:25]]"}]].[[base64url:22]][[>]]',
      ],
      ignore: [
        'MAPBOX_ACCESS_TOKEN=pk.[[base64url-of:{"u":"account","a":"[[base36:25]]"}]].[[base64url:22]]',
        'MAPBOX_SECRET_TOKEN=sk.eyJxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  },
  {
    id: 'mapbox-temporary-token',
    title: 'Mapbox temporary token',
    severity: 'warning',
    why: 'Anyone holding it can use the account for up to an hour.',
    keywords: ['tk.eyj'],
    // `tk.eyJ`, 48 to 1200 base64url characters, `.`, 20 to 24 base64url characters. As the secret token, with an end.
    pattern: /(?<![A-Za-z0-9])(?<secret>tk\.eyJ[\w-]{48,1200}\.[\w-]{20,24})(?![\w-])/dg,
    prefixes: ['tk.eyJ'],
    remedy: {
      revoke: 'https://account.mapbox.com/access-tokens/',
      steps: ['Wait an hour: the token expires by itself'],
      instead: null,
    },
    env: ['MAPBOX_TEMPORARY_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.mapbox.com/tokens/v2?access_token=<secret>',
      headers: {},
      live: 'code TokenValid',
      dead: 'other code',
    },
    references: ['https://docs.mapbox.com/api/accounts/tokens/'],
    examples: {
      match: [
        'MAPBOX_TEMPORARY_TOKEN: "[[<]]tk.[[base64url-of:{"u":"account","a":"[[base36:25]]","exp":1767229200}]].[[base64url:22]][[>]]"',
      ],
      ignore: [
        'MAPBOX_TEMPORARY_TOKEN=tk.eyJxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  },
];
