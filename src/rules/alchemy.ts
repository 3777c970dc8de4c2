import type { Rule } from '../model.ts';

/** Alchemy keys; they are part of the address of a node. */
export const alchemy: readonly Rule[] = [
  {
    id: 'alchemy-api-key',
    title: 'Alchemy API key',
    severity: 'warning',
    why: 'Anyone holding it can spend the quota of the account.',
    keywords: [],
    // 32 characters, or `alcht_` and 30.
    pattern: /^(?<secret>[\w-]{32}|alcht_[A-Za-z0-9]{30})$/dg,
    prefixes: ['alcht_'],
    context: { words: ['alchemy'] },
    remedy: {
      revoke: 'https://dashboard.alchemy.com',
      steps: [
        'Delete the app and create a new one',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['ALCHEMY_API_KEY', 'ALCHEMY_KEY', 'ALCHEMY_AUTH_TOKEN'],
    verification: {
      method: 'POST',
      url: 'https://eth-mainnet.g.alchemy.com/v2/<secret>',
      headers: { 'Content-Type': 'application/json' },
      body: '{"jsonrpc":"2.0","id":1,"method":"eth_blockNumber","params":[]}',
      live: '200',
      dead: '401',
    },
    references: ['https://www.alchemy.com/docs'],
    examples: {
      match: ['ALCHEMY_API_KEY=[[base64url:32]]'],
      ignore: ['ALCHEMY_API_KEY=${ALCHEMY_API_KEY}'],
    },
  },
  {
    id: 'alchemy-api-key-in-url',
    title: 'Alchemy API key in the address of a node',
    severity: 'warning',
    why: 'Anyone holding it can spend the quota of the account.',
    keywords: ['.g.alchemy.com/'],
    // The last part of the path.
    pattern: /\.g\.alchemy\.com\/(?:v2|nft\/v[23])\/(?<secret>[\w-]{32})(?![\w-])/dg,
    remedy: {
      revoke: 'https://dashboard.alchemy.com',
      steps: [
        'Delete the app and create a new one',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: 'Call the node from your server, or limit the app to your domains',
    },
    verification: {
      method: 'POST',
      url: 'https://eth-mainnet.g.alchemy.com/v2/<secret>',
      headers: { 'Content-Type': 'application/json' },
      body: '{"jsonrpc":"2.0","id":1,"method":"eth_blockNumber","params":[]}',
      live: '200',
      dead: '401',
    },
    references: ['https://www.alchemy.com/docs'],
    examples: {
      match: ["const url = 'https://eth-mainnet.g.alchemy.com/v2/[[<]][[base64url:32]][[>]]'"],
      ignore: [
        "const url = 'https://eth-mainnet.g.alchemy.com/v2/your-api-key'",
        'ALCHEMY_URL=https://eth-mainnet.g.alchemy.com/v2/${ALCHEMY_KEY}',
      ],
    },
  },
];
