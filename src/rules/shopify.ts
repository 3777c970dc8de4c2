import type { Rule } from '../model.ts';

/** Shopify credentials: the letters after `shp` name the kind. Public tokens of the storefront have no prefix. */
export const shopify: readonly Rule[] = [
  {
    id: 'shopify-access-token',
    title: 'Shopify access token',
    severity: 'error',
    why: 'Anyone holding it can read and change the data of the store within the scopes of the app.',
    keywords: ['shpat_'],
    // `shpat_` and 32 hex digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>shpat_[0-9A-Fa-f]{32})(?![A-Za-z0-9])/dg,
    prefixes: ['shpat_'],
    remedy: {
      revoke: 'https://admin.shopify.com/settings/apps',
      steps: [
        'Uninstall the app or rotate its token',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['SHOPIFY_ACCESS_TOKEN', 'SHOPIFY_ADMIN_ACCESS_TOKEN', 'SHOPIFY_ADMIN_API_ACCESS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://<shop>.myshopify.com/admin/api/2025-01/shop.json',
      headers: { 'X-Shopify-Access-Token': '<secret>' },
      live: '200 (403 live limited)',
      dead: '401',
    },
    references: ['https://shopify.dev/changelog/length-of-the-shopify-access-token-is-increasing'],
    examples: {
      match: ['"SHOPIFY_ACCESS_TOKEN": "shpat_[[hex:32]]"'],
      ignore: ['SHOPIFY_ACCESS_TOKEN=shpat_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'shopify-custom-app-token',
    title: 'Shopify custom app token',
    severity: 'error',
    why: 'Anyone holding it can read and change the data of the store within the scopes of the app.',
    keywords: ['shpca_'],
    // `shpca_` and 32 hex digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>shpca_[0-9A-Fa-f]{32})(?![A-Za-z0-9])/dg,
    prefixes: ['shpca_'],
    remedy: {
      revoke: 'https://admin.shopify.com/settings/apps',
      steps: ['Rotate the token of the app', 'Hand the new token to the program through the environment'],
      instead: null,
    },
    env: ['SHOPIFY_ACCESS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://<shop>.myshopify.com/admin/api/2025-01/shop.json',
      headers: { 'X-Shopify-Access-Token': '<secret>' },
      live: '200 (403 live limited)',
      dead: '401',
    },
    references: ['https://shopify.dev/changelog/length-of-the-shopify-access-token-is-increasing'],
    examples: {
      match: ["export SHOPIFY_ACCESS_TOKEN='shpca_[[hex:32]]'"],
      ignore: ['SHOPIFY_ACCESS_TOKEN=shpca_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'shopify-private-app-password',
    title: 'Shopify private app password',
    severity: 'error',
    why: 'Anyone holding it can read and change the data of the store within the scopes of the app.',
    keywords: ['shppa_'],
    // `shppa_` and 32 hex digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>shppa_[0-9A-Fa-f]{32})(?![A-Za-z0-9])/dg,
    prefixes: ['shppa_'],
    remedy: {
      revoke: 'https://admin.shopify.com/settings/apps',
      steps: [
        'Rotate the password of the app',
        'Set a new password and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['SHOPIFY_PASSWORD', 'SHOPIFY_API_PASSWORD'],
    verification: {
      method: 'GET',
      url: 'https://<shop>.myshopify.com/admin/api/2025-01/shop.json',
      headers: { 'X-Shopify-Access-Token': '<secret>' },
      live: '200 (403 live limited)',
      dead: '401',
    },
    references: ['https://shopify.dev/changelog/length-of-the-shopify-access-token-is-increasing'],
    examples: {
      match: ['SHOPIFY_PASSWORD=shppa_[[hex:32]]'],
      ignore: ['SHOPIFY_PASSWORD=shppa_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'shopify-shared-secret',
    title: 'Shopify app secret',
    severity: 'error',
    why: 'Anyone holding it can forge webhooks and sessions and mint tokens as your app.',
    keywords: ['shpss_'],
    // `shpss_` and 32 hex digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>shpss_[0-9A-Fa-f]{32})(?![A-Za-z0-9])/dg,
    prefixes: ['shpss_'],
    remedy: {
      revoke: 'https://partners.shopify.com',
      steps: ['Rotate the client credentials of the app', 'Put the new secret into the environment of the application'],
      instead: null,
    },
    env: ['SHOPIFY_API_SECRET', 'SHOPIFY_API_SECRET_KEY', 'SHOPIFY_CLIENT_SECRET'],
    references: ['https://shopify.dev/changelog/app-secret-key-length-has-increased'],
    examples: {
      match: ['SHOPIFY_API_SECRET: "shpss_[[hex:32]]"'],
      ignore: ['SHOPIFY_API_SECRET=shpss_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'shopify-refresh-token',
    title: 'Shopify refresh token',
    severity: 'error',
    why: 'Anyone holding it can mint access tokens for the store for 90 days.',
    keywords: ['shprt_'],
    // `shprt_` and 32 to 200 letters and digits. No length is documented.
    pattern: /(?<![A-Za-z0-9])(?<secret>shprt_[A-Za-z0-9]{32,200})(?![\w-])/dg,
    prefixes: ['shprt_'],
    remedy: {
      revoke: 'https://partners.shopify.com',
      steps: [
        'Rotate the client secret of the app',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    references: [
      'https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens/offline-access-tokens',
    ],
    examples: {
      match: ['token = "shprt_[[hex:32]]"'],
      ignore: ['SHOPIFY_REFRESH_TOKEN=shprt_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'shopify-theme-access-password',
    title: 'Shopify Theme Access password',
    severity: 'error',
    why: 'Anyone holding it can edit the themes of the store.',
    keywords: ['shptka_'],
    // `shptka_` and 32 hex digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>shptka_[0-9A-Fa-f]{32})(?![A-Za-z0-9])/dg,
    prefixes: ['shptka_'],
    remedy: {
      revoke: 'https://admin.shopify.com',
      steps: [
        'Delete the password in the Theme Access app',
        'Set a new password and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['SHOPIFY_CLI_THEME_TOKEN', 'SHOPIFY_PASSWORD'],
    references: ['https://shopify.dev/docs/storefronts/themes/tools/theme-access'],
    examples: {
      match: ['SHOPIFY_CLI_THEME_TOKEN: "shptka_[[hex:32]]"'],
      ignore: ['SHOPIFY_CLI_THEME_TOKEN=shptka_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
