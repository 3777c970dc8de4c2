import type { Rule } from '../model.ts';

/** Weights & Biases keys. */
export const wandb: readonly Rule[] = [
  {
    id: 'wandb-api-key',
    title: 'Weights & Biases API key',
    severity: 'error',
    why: 'Anyone holding it can read and change experiments and artifacts as you.',
    keywords: [],
    // 40 hex digits.
    pattern: /^(?<secret>[0-9a-f]{40})$/dg,
    context: { words: ['wandb', 'weightsandbiases'], files: ['.netrc'] },
    remedy: {
      revoke: 'https://wandb.ai/authorize',
      steps: [
        'Revoke the key in the user settings',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['WANDB_API_KEY'],
    verification: {
      method: 'POST',
      url: 'https://api.wandb.ai/graphql',
      headers: { Authorization: 'Basic base64(api:<secret>)', 'Content-Type': 'application/json' },
      body: '{"query":"query { viewer { username } }"}',
      live: '200 with a username',
      dead: '401',
    },
    references: ['https://docs.wandb.ai/guides/track/environment-variables/'],
    examples: {
      match: ['WANDB_API_KEY: "[[hex:40]]"'],
      ignore: ['WANDB_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'commit: [[hex:40]]'],
    },
  },
  {
    id: 'wandb-api-key-v1',
    title: 'Weights & Biases API key (v1)',
    severity: 'error',
    why: 'Anyone holding it can read and change experiments and artifacts as you.',
    keywords: ['wandb_v1_'],
    // `wandb_v1_` and 77 letters, digits and underscores. Issued since the end of 2025.
    pattern: /(?<![A-Za-z0-9])(?<secret>wandb_v1_\w{77})(?![\w-])/dg,
    prefixes: ['wandb_v1_'],
    remedy: {
      revoke: 'https://wandb.ai/settings',
      steps: [
        'Revoke the key in the user settings',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['WANDB_API_KEY'],
    verification: {
      method: 'POST',
      url: 'https://api.wandb.ai/graphql',
      headers: { Authorization: 'Basic base64(api:<secret>)', 'Content-Type': 'application/json' },
      body: '{"query":"query { viewer { username } }"}',
      live: '200 with a username',
      dead: '401',
    },
    references: ['https://docs.wandb.ai/guides/track/environment-variables/'],
    examples: {
      match: ['WANDB_API_KEY: "wandb_v1_[[base62:77]]"'],
      ignore: ['WANDB_API_KEY=wandb_v1_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
