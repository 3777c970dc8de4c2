import type { Rule } from '../model.ts';

/** Blockfrost: values that only their context names. */
export const blockfrost: readonly Rule[] = [
  {
    id: 'blockfrost-project-id',
    title: 'Blockfrost project id',
    severity: 'warning',
    why: 'Anyone holding it can spend the quota of the project; it is the key.',
    keywords: [],
    // The name of the network and 32 letters and digits.
    pattern: /^(?<secret>(?:mainnet|preprod|preview|testnet|ipfs)[A-Za-z0-9]{32})$/dg,
    prefixes: ['mainnet', 'preprod', 'preview', 'testnet', 'ipfs'],
    context: {
      words: ['blockfrost'],
      names: ['projectid', 'key', 'token'],
      anchors: ['blockfrost_project_id', 'blockfrost-project-id', 'blockfrostprojectid'],
    },
    remedy: {
      revoke: 'https://blockfrost.io/dashboard',
      steps: ['Revoke the key', 'Create a new one and hand it to the program through the environment'],
      instead: null,
    },
    env: ['BLOCKFROST_PROJECT_ID', 'BLOCKFROST_API_KEY'],
    references: ['https://docs.blockfrost.io/'],
    examples: {
      match: ['BLOCKFROST_PROJECT_ID=mainnet[[base62:32]]', 'BLOCKFROST_API_KEY=ipfs[[base62:32]]'],
      ignore: ['BLOCKFROST_PROJECT_ID=${BLOCKFROST_PROJECT_ID}', 'etag: "mainnet[[base62:32]]"'],
    },
  },
];
