import type { Rule } from '../model.ts';

/** Infura (MetaMask) keys; they are part of the address of a node. */
export const infura: readonly Rule[] = [
  {
    id: 'infura-api-key',
    title: 'Infura API key or secret',
    severity: 'warning',
    why: 'Anyone holding it can spend the quota of the account.',
    keywords: [],
    // 32 hex digits.
    pattern: /^(?<secret>[0-9a-f]{32})$/dg,
    context: { words: ['infura'] },
    remedy: {
      revoke: 'https://app.infura.io',
      steps: [
        'Delete the key and create a new one',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['INFURA_API_KEY', 'INFURA_PROJECT_ID', 'INFURA_API_KEY_SECRET', 'INFURA_PROJECT_SECRET'],
    verification: {
      method: 'POST',
      url: 'https://mainnet.infura.io/v3/<secret>',
      headers: { 'Content-Type': 'application/json' },
      body: '{"jsonrpc":"2.0","id":1,"method":"eth_blockNumber","params":[]}',
      live: '200',
      dead: '401',
    },
    references: ['https://docs.metamask.io/services/'],
    examples: {
      match: ["export INFURA_API_KEY='[[hex:32]]'"],
      ignore: ['INFURA_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'etag: "[[hex:32]]"'],
    },
  },
  {
    id: 'infura-api-key-in-url',
    title: 'Infura API key in the address of a node',
    severity: 'warning',
    why: 'Anyone holding it can spend the quota of the account.',
    keywords: ['.infura.io/'],
    // The last part of the path.
    pattern: /\.infura\.io\/(?:ws\/)?v3\/(?<secret>[0-9a-f]{32})(?![\w-])/dg,
    remedy: {
      revoke: 'https://app.infura.io',
      steps: [
        'Delete the key and create a new one',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: 'Call the node from your server, or limit the key to your domains',
    },
    verification: {
      method: 'POST',
      url: 'https://mainnet.infura.io/v3/<secret>',
      headers: { 'Content-Type': 'application/json' },
      body: '{"jsonrpc":"2.0","id":1,"method":"eth_blockNumber","params":[]}',
      live: '200',
      dead: '401',
    },
    references: ['https://docs.metamask.io/services/'],
    examples: {
      match: ["const url = 'https://mainnet.infura.io/v3/[[<]][[hex:32]][[>]]'"],
      ignore: ["const url = 'https://mainnet.infura.io/v3/YOUR-PROJECT-ID'"],
    },
  },
];
