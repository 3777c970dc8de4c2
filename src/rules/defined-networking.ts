import type { Rule } from '../model.ts';

/** Defined Networking (Nebula): API keys. */
export const definedNetworking: readonly Rule[] = [
  {
    id: 'defined-networking-api-key',
    title: 'Defined Networking API key',
    severity: 'error',
    why: 'Anyone holding it can manage the network.',
    keywords: ['dnkey-'],
    pattern: /(?<![A-Za-z0-9])(?<secret>dnkey-[A-Z2-7]{26}-[A-Z2-7]{52})(?![A-Za-z0-9])/dg,
    prefixes: ['dnkey-'],
    remedy: {
      revoke: 'https://admin.defined.net/',
      steps: ['Delete the key under API keys'],
      instead: null,
    },
    env: ['DN_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.defined.net/v1/networks',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200/403',
      dead: '401',
    },
    references: ['https://docs.defined.net/guides/'],
    examples: {
      match: ['DN_API_KEY=dnkey-[[base32:26]]-[[base32:52]]'],
      ignore: ['DN_API_KEY=dnkey-xxxxxxxxxxxx', 'DN_API_KEY=${DN_API_KEY}'],
    },
  },
];
