import type { Rule } from '../model.ts';

/** pyx, the Python registry of Astral. */
export const pyx: readonly Rule[] = [
  {
    id: 'pyx-user-key',
    title: 'pyx user key',
    severity: 'error',
    why: 'Anyone holding it can read from the private registry.',
    keywords: ['sk-pyx-'],
    pattern: /(?<![A-Za-z0-9])(?<secret>sk-pyx-(?:2[A-Za-z]{45}|[A-Za-z0-9]{64})(?![\w-]))/dg,
    prefixes: ['sk-pyx-'],
    remedy: {
      revoke: 'https://pyx.dev/',
      steps: ['Revoke the key in the dashboard'],
      instead: null,
    },
    env: ['PYX_API_KEY'],
    references: ['https://astral.sh/pyx'],
    examples: {
      match: ['PYX_API_KEY=sk-pyx-2[[letters:45]]', 'PYX_API_KEY=sk-pyx-[[base62:64]]'],
      ignore: ['PYX_API_KEY=sk-pyx-xxxxxxxxxxxx', 'PYX_API_KEY=${PYX_API_KEY}'],
    },
  },
];
