import type { Rule } from '../model.ts';

/** Netlify: tokens with a letter for their kind, and build hooks. */
export const netlify: readonly Rule[] = [
  {
    id: 'netlify-token',
    title: 'Netlify access token',
    severity: 'error',
    why: 'Anyone holding it can change sites and read their environment variables.',
    keywords: ['nfp_', 'nfc_', 'nfo_', 'nfu_', 'nfb_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>(?:nfp_|nfc_|nfo_|nfu_|nfb_)[0-9A-Za-z]{36})(?![A-Za-z0-9])/dg,
    prefixes: ['nfp_', 'nfc_', 'nfo_', 'nfu_', 'nfb_'],
    remedy: {
      revoke: 'https://app.netlify.com/user/applications#personal-access-tokens',
      steps: ['Delete it under User settings > Applications'],
      instead: null,
    },
    env: ['NETLIFY_AUTH_TOKEN', 'NETLIFY_API_TOKEN', 'NETLIFY_ACCESS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.netlify.com/api/v1/user',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://answers.netlify.com/t/change-to-the-netlify-authentication-token-format/106146'],
    examples: {
      match: [
        'NETLIFY_AUTH_TOKEN=nfp_[[base62:36]]',
        'NETLIFY_AUTH_TOKEN=nfc_[[base62:36]]',
        'NETLIFY_AUTH_TOKEN=nfo_[[base62:36]]',
        'NETLIFY_AUTH_TOKEN=nfu_[[base62:36]]',
        'NETLIFY_AUTH_TOKEN=nfb_[[base62:36]]',
      ],
      ignore: ['NETLIFY_AUTH_TOKEN=nfp_xxxxxxxxxxxx', 'NETLIFY_AUTH_TOKEN=${NETLIFY_AUTH_TOKEN}'],
    },
  },
  {
    id: 'netlify-build-hook',
    title: 'Netlify build hook',
    severity: 'warning',
    why: 'Anyone holding the address can start builds.',
    keywords: ['api.netlify.com/build_hooks/'],
    pattern: /(?<![\w-])https:\/\/api\.netlify\.com\/build_hooks\/(?<secret>[0-9a-f]{24})(?![0-9a-f])/dg,
    remedy: {
      revoke: 'https://app.netlify.com/',
      steps: ['Delete the hook under Build & deploy > Build hooks'],
      instead: null,
    },
    env: ['NETLIFY_BUILD_HOOK'],
    references: ['https://docs.netlify.com/configure-builds/build-hooks/'],
    examples: {
      match: ['curl -X POST https://api.netlify.com/build_hooks/[[<]][[hex:24]][[>]]'],
      ignore: ['curl -X POST https://api.netlify.com/build_hooks/<id>'],
    },
  },
];
