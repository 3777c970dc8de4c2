import type { Rule } from '../model.ts';

/** RunPod keys. `rpa_` with 30 characters belongs to redirect.pizza. */
export const runpod: readonly Rule[] = [
  {
    id: 'runpod-api-key',
    title: 'RunPod API key',
    severity: 'error',
    why: 'Anyone holding it can rent GPUs and run pods at your cost.',
    keywords: ['rpa_'],
    // `rpa_`, 40 upper-case letters and digits, six letters and digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>rpa_[0-9A-Z]{40}[A-Za-z0-9]{6})(?![A-Za-z0-9])/dg,
    prefixes: ['rpa_'],
    remedy: {
      revoke: 'https://console.runpod.io/user/settings',
      steps: ['Revoke the key in the settings', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['RUNPOD_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://rest.runpod.io/v1/pods',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.runpod.io/get-started/api-keys'],
    examples: {
      match: ['RUNPOD_API_KEY: "rpa_[[BASE36:40]][[base62:6]]"'],
      ignore: ['RUNPOD_API_KEY=rpa_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
