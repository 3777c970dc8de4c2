import type { Rule } from '../model.ts';

/** NVIDIA keys for build.nvidia.com, NIM and the NGC registry. */
export const nvidia: readonly Rule[] = [
  {
    id: 'nvidia-api-key',
    title: 'NVIDIA API key',
    severity: 'error',
    why: 'Anyone holding it can run paid inference and pull from the private NGC registry.',
    keywords: ['nvapi-'],
    // `nvapi-` and 64 base64url characters.
    pattern: /(?<![A-Za-z0-9])(?<secret>nvapi-[\w-]{64})(?![\w-])/dg,
    prefixes: ['nvapi-'],
    remedy: {
      revoke: 'https://org.ngc.nvidia.com/setup/api-keys',
      steps: [
        'Delete the key in the NGC settings',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['NVIDIA_API_KEY', 'NGC_API_KEY', 'NVIDIA_NIM_API_KEY'],
    verification: {
      method: 'POST',
      url: 'https://api.ngc.nvidia.com/v3/keys/get-caller-info',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'credentials=<secret>',
      live: '200',
      dead: '401 or 404',
    },
    references: ['https://docs.nvidia.com/ngc/latest/ngc-user-guide.html'],
    examples: {
      match: ['NVIDIA_API_KEY=nvapi-[[base64url:64]]'],
      ignore: ['NVIDIA_API_KEY=nvapi-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'nvidia-ngc-legacy-key',
    title: 'NVIDIA NGC API key (legacy)',
    severity: 'error',
    why: 'Anyone holding it can pull from and push to the private NGC registry.',
    keywords: [],
    // 84 base64 characters. Base64 of 26 characters, a colon and a UUID.
    pattern: /^(?<secret>[A-Za-z0-9+/]{84})$/dg,
    context: { words: ['ngc', 'nvidia', 'nvcr'] },
    checksum: { name: 'ngc-legacy-key', use: 'reject' },
    remedy: {
      revoke: 'https://org.ngc.nvidia.com/setup',
      steps: ['Regenerate the key in the NGC settings', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['NGC_API_KEY', 'NGC_CLI_API_KEY'],
    references: ['https://docs.nvidia.com/ngc/latest/ngc-user-guide.html'],
    examples: {
      match: ['NGC_API_KEY=[[<]][[base64-of:[[base36:26]]:[[uuid]]]][[>]]'],
      ignore: [
        'NGC_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'NGC_API_KEY=${NGC_API_KEY}',
      ],
    },
  },
];
