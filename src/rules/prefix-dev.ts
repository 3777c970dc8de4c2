import type { Rule } from '../model.ts';

/** Tokens of prefix.dev, a registry of conda packages. */
export const prefixDev: readonly Rule[] = [
  {
    id: 'prefix-dev-token',
    title: 'prefix.dev token',
    severity: 'error',
    why: 'Anyone holding it can publish packages that others install.',
    keywords: ['pfx_'],
    // `pfx_` and 30 to 37 base64url characters in the documentation.
    pattern: /(?<![\w-])(?<secret>pfx_(?=[\w-]{0,40}[A-Z])(?=[\w-]{0,40}\d)[\w-]{28,44})(?![\w-])/dg,
    prefixes: ['pfx_'],
    randomnessMin: 1,
    remedy: {
      revoke: 'https://prefix.dev/settings/api_keys',
      steps: ['Delete the key in the settings', 'Create a new key and hand it to the build through the environment'],
      instead: 'Publish from CI by trusted publishing, without a stored token',
    },
    references: ['https://pixi.prefix.dev/latest/deployment/authentication'],
    examples: {
      match: ['pixi auth login prefix.dev --token pfx_[[base62:12]]A7[[base62:16]]', 'token: pfx_A3[[base62:35]]'],
      ignore: ['pixi auth login prefix.dev --token pfx_...', 'key = pfx_certificate_for_production_2_Servers'],
    },
  },
];
