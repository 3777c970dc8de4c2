import type { Rule } from '../model.ts';

/** Check Point SpectralOps: personal tokens. */
export const spectralops: readonly Rule[] = [
  {
    id: 'spectralops-token',
    title: 'SpectralOps token',
    severity: 'warning',
    why: 'Anyone holding it can read security findings.',
    keywords: ['spu-'],
    pattern: /(?<![A-Za-z0-9])(?<secret>spu-[0-9a-z]{32})(?![A-Za-z0-9])/dg,
    prefixes: ['spu-'],
    remedy: {
      revoke: 'https://get.spectralops.io/',
      steps: ['Regenerate the token in the profile'],
      instead: null,
    },
    env: ['SPECTRAL_TOKEN', 'SPECTRAL_DSN'],
    references: ['https://get.spectralops.io/'],
    examples: {
      match: ['SPECTRAL_TOKEN=spu-[[base36:32]]'],
      ignore: ['SPECTRAL_TOKEN=spu-xxxxxxxxxxxx', 'SPECTRAL_TOKEN=${SPECTRAL_TOKEN}'],
    },
  },
];
