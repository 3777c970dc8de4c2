import type { Rule } from '../model.ts';

/** DigitalOcean: tokens carry a version and 64 hexadecimal digits; Spaces keys are pairs. */
export const digitalocean: readonly Rule[] = [
  {
    id: 'digitalocean-pat',
    title: 'DigitalOcean personal access token',
    severity: 'error',
    why: 'Anyone holding it can manage droplets, databases, DNS and clusters of the account.',
    keywords: ['dop_v1_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>dop_v1_[0-9a-f]{64})(?![A-Za-z0-9])/dg,
    prefixes: ['dop_v1_'],
    remedy: {
      revoke: 'https://cloud.digitalocean.com/account/api/tokens',
      steps: ['Delete it under API > Tokens'],
      instead: null,
    },
    env: ['DIGITALOCEAN_TOKEN', 'DIGITALOCEAN_ACCESS_TOKEN', 'DO_API_TOKEN', 'DO_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.digitalocean.com/v2/account',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200 (403 = live but scope-limited)',
      dead: '401',
    },
    references: ['https://docs.digitalocean.com/reference/api/create-personal-access-token/'],
    examples: {
      match: ['DIGITALOCEAN_TOKEN=dop_v1_[[hex:64]]'],
      ignore: ['DIGITALOCEAN_TOKEN=dop_v1_xxxxxxxxxxxx', 'DIGITALOCEAN_TOKEN=${DIGITALOCEAN_TOKEN}'],
    },
  },
  {
    id: 'digitalocean-oauth-token',
    title: 'DigitalOcean OAuth token',
    severity: 'error',
    why: 'Anyone holding it can use the account within the grant.',
    keywords: ['doo_v1_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>doo_v1_[0-9a-f]{64})(?![A-Za-z0-9])/dg,
    prefixes: ['doo_v1_'],
    remedy: {
      revoke: 'https://cloud.digitalocean.com/account/api/tokens',
      steps: ['Revoke the application under API > Authorized Applications'],
      instead: null,
    },
    env: ['DIGITALOCEAN_TOKEN', 'DIGITALOCEAN_ACCESS_TOKEN', 'DO_API_TOKEN', 'DO_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.digitalocean.com/v2/account',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200 (403 = live but scope-limited)',
      dead: '401',
    },
    references: ['https://docs.digitalocean.com/reference/api/create-personal-access-token/'],
    examples: {
      match: ['DIGITALOCEAN_TOKEN=doo_v1_[[hex:64]]'],
      ignore: ['DIGITALOCEAN_TOKEN=doo_v1_xxxxxxxxxxxx', 'DIGITALOCEAN_TOKEN=${DIGITALOCEAN_TOKEN}'],
    },
  },
  {
    id: 'digitalocean-refresh-token',
    title: 'DigitalOcean OAuth refresh token',
    severity: 'error',
    why: 'Anyone holding it can make new OAuth tokens of the grant.',
    keywords: ['dor_v1_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>dor_v1_[0-9a-f]{64})(?![A-Za-z0-9])/dg,
    prefixes: ['dor_v1_'],
    remedy: {
      revoke: 'https://cloud.digitalocean.com/account/api/tokens',
      steps: ['Revoke the application under API > Authorized Applications'],
      instead: null,
    },
    env: ['DIGITALOCEAN_REFRESH_TOKEN'],
    verification: {
      method: 'POST',
      url: 'https://cloud.digitalocean.com/v1/oauth/token?grant_type=refresh_token&refresh_token=<secret>',
      headers: {},
      live: '200 (consumes the token: avoid)',
      dead: '401',
    },
    references: ['https://docs.digitalocean.com/reference/api/create-personal-access-token/'],
    examples: {
      match: ['DIGITALOCEAN_REFRESH_TOKEN=dor_v1_[[hex:64]]'],
      ignore: [
        'DIGITALOCEAN_REFRESH_TOKEN=dor_v1_xxxxxxxxxxxx',
        'DIGITALOCEAN_REFRESH_TOKEN=${DIGITALOCEAN_REFRESH_TOKEN}',
      ],
    },
  },
  {
    id: 'digitalocean-spaces-key',
    title: 'DigitalOcean Spaces secret key',
    severity: 'error',
    why: 'Anyone holding it with its id can read and write the buckets.',
    keywords: [],
    pattern: /^(?<secret>[0-9A-Za-z+/]{43})$/dg,
    context: {
      words: ['digitalocean', 'spaces'],
      names: ['secret'],
    },
    remedy: {
      revoke: 'https://cloud.digitalocean.com/spaces/access_keys',
      steps: ['Delete the key under Spaces > Access Keys'],
      instead: null,
    },
    env: ['SPACES_SECRET_ACCESS_KEY', 'DO_SPACES_SECRET'],
    references: ['https://docs.digitalocean.com/products/spaces/how-to/manage-access/'],
    examples: {
      match: ['SPACES_SECRET_ACCESS_KEY=[[base64:43]]', 'digitalocean_secret: [[base64:43]]'],
      ignore: ['SPACES_SECRET_ACCESS_KEY=your-key-here', 'build [[base64:43]] done'],
    },
  },
];
