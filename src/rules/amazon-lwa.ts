import type { Rule } from '../model.ts';

/** Login with Amazon, the door to the Selling Partner API. `amzn1.application-oa2-client.…` is the public id. */
export const amazonLwa: readonly Rule[] = [
  {
    id: 'amazon-lwa-client-secret',
    title: 'Amazon LWA client secret',
    severity: 'error',
    why: 'Anyone holding it can pose as your seller app, together with a refresh token.',
    keywords: ['amzn1.oa2-cs.v1.'],
    // `amzn1.oa2-cs.v1.` and 64 hex digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>amzn1\.oa2-cs\.v1\.[0-9a-f]{64})(?![A-Za-z0-9])/dg,
    prefixes: ['amzn1.oa2-cs.v1.'],
    remedy: {
      revoke: 'https://sellercentral.amazon.com/sellingpartner/developerconsole',
      steps: ['Rotate the LWA credentials of the app', 'Put the new secret into the environment of the application'],
      instead: null,
    },
    env: ['LWA_CLIENT_SECRET', 'SP_API_CLIENT_SECRET', 'AMAZON_CLIENT_SECRET'],
    verification: {
      method: 'POST',
      url: 'https://api.amazon.com/auth/o2/token',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'grant_type=client_credentials&scope=sellingpartnerapi::notifications&client_id=<client id>&client_secret=<secret>',
      live: '200 or an error about the scope',
      dead: '401 invalid_client',
    },
    references: ['https://developer-docs.amazon.com/sp-api/docs/rotating-your-apps-lwa-credentials'],
    examples: {
      match: ["export LWA_CLIENT_SECRET='amzn1.oa2-cs.v1.[[hex:64]]'"],
      ignore: [
        'LWA_CLIENT_ID=amzn1.application-oa2-client.[[hex:32]]',
        'LWA_CLIENT_SECRET=amzn1.oa2-cs.v1.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  },
  {
    id: 'amazon-lwa-refresh-token',
    title: 'Amazon LWA refresh or access token',
    severity: 'error',
    why: 'Anyone holding it can use the seller account, together with the client secret.',
    keywords: ['atzr|', 'atza|'],
    // `Atzr` refreshes, `Atza` lives for an hour; more than 350 characters are usual.
    pattern: /(?<![A-Za-z0-9])(?<secret>Atz[ra]\|[\w+/=-]{200,1200})(?![\w+/=-])/dg,
    prefixes: ['Atzr|', 'Atza|'],
    remedy: {
      revoke: 'https://sellercentral.amazon.com/apps/manage',
      steps: [
        'Disable the app in Seller Central',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['SP_API_REFRESH_TOKEN', 'AMAZON_REFRESH_TOKEN', 'LWA_REFRESH_TOKEN'],
    references: ['https://developer-docs.amazon.com/sp-api/docs/connecting-to-the-selling-partner-api'],
    examples: {
      match: [
        'LWA_REFRESH_TOKEN="[[<]]Atzr|[[base64url:360]][[>]]"',
        'LWA_REFRESH_TOKEN="[[<]]Atza|[[base64url:360]][[>]]"',
      ],
      ignore: ['LWA_REFRESH_TOKEN="Atzr|..."'],
    },
  },
];
