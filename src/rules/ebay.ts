import type { Rule } from '../model.ts';

/** eBay credentials. The app id is public. */
export const ebay: readonly Rule[] = [
  {
    id: 'ebay-client-secret',
    title: 'eBay client secret (cert id)',
    severity: 'error',
    why: 'Anyone holding it can mint tokens as your application.',
    keywords: [],
    // `PRD` or `SBX`, `-`, twelve hex digits, `-`, four hex digits, `-`, four hex digits, `-`, four hex digits, `-`,
    // four hex digits. `SBX` is the sandbox; the groups vary.
    pattern: /^(?<secret>(?:PRD|SBX)-[0-9a-f]{8,12}(?:-[0-9a-f]{4}){3,4}(?:-[0-9a-f]{4,12})?)$/dg,
    prefixes: ['PRD-', 'SBX-'],
    context: { words: ['ebay'] },
    remedy: {
      revoke: 'https://developer.ebay.com/my/keys',
      steps: ['Rotate the cert id of the keyset', 'Put the new secret into the environment of the application'],
      instead: null,
    },
    env: ['EBAY_CLIENT_SECRET', 'EBAY_CERT_ID'],
    verification: {
      method: 'POST',
      url: 'https://api.ebay.com/identity/v1/oauth2/token',
      headers: {
        Authorization: 'Basic base64(<app id>:<secret>)',
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      body: 'grant_type=client_credentials',
      live: '200',
      dead: '401 invalid_client',
    },
    references: ['https://developer.ebay.com/api-docs/static/creating-edp-key.html'],
    examples: {
      match: [
        'EBAY_CLIENT_SECRET=PRD-[[hex:12]]-[[hex:4]]-[[hex:4]]-[[hex:4]]-[[hex:4]]',
        'EBAY_CLIENT_SECRET=SBX-[[hex:12]]-[[hex:4]]-[[hex:4]]-[[hex:4]]-[[hex:4]]',
        'ebay-cert-id: PRD-[[hex:12]]-[[hex:4]]-[[hex:4]]-[[hex:4]]-[[hex:4]]',
      ],
      ignore: [
        'EBAY_APP_ID=MyName-MyApp-PRD-[[hex:9]]-[[hex:8]]',
        'EBAY_CLIENT_SECRET=PRD-xxxxxxxxxxxx-xxxx-xxxx-xxxx-xxxx',
      ],
    },
  },
  {
    id: 'ebay-user-token',
    title: 'eBay user token',
    severity: 'error',
    why: 'Anyone holding it can act as the seller.',
    keywords: ['1.1#i'],
    // Pairs divided by `#` and `^`; the last one is the token.
    pattern: /(?<![\w-])(?<secret>v\^1\.1#i\^1#[\w#^+/=.-]{200,3000})/dg,
    prefixes: ['v^1.1#i^1#'],
    remedy: {
      revoke: 'https://developer.ebay.com/my/auth',
      steps: [
        'Revoke the token in the account settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['EBAY_USER_TOKEN', 'EBAY_OAUTH_TOKEN'],
    references: ['https://developer.ebay.com/api-docs/static/oauth-tokens.html'],
    examples: {
      match: ['EBAY_USER_TOKEN="[[<]]v^1.1#i^1#p^3#f^0#I^3#r^1#t^[[base64:220]][[>]]"'],
      ignore: ['EBAY_USER_TOKEN="v^1.1#i^1#..."'],
    },
  },
];
