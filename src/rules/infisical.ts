import type { Rule } from '../model.ts';

/** Infisical: service tokens. */
export const infisical: readonly Rule[] = [
  {
    id: 'infisical-service-token',
    title: 'Infisical service token',
    severity: 'error',
    why: 'Anyone holding it can read the secrets of the environment.',
    keywords: [],
    // An id, a secret and the key that decrypts.
    pattern: /^(?<secret>st\.[\w-]{20,40}\.[\w-]{24,128}\.[\w-]{20,64})$/dg,
    context: {
      words: ['infisical'],
    },
    remedy: {
      revoke: 'https://app.infisical.com/',
      steps: ['Delete it under Access control > Service tokens of the project'],
      instead: 'Use a machine identity',
    },
    env: ['INFISICAL_TOKEN'],
    references: ['https://infisical.com/docs/documentation/platform/token'],
    examples: {
      match: ['INFISICAL_TOKEN=st.[[hex:24]].[[hex:32]].[[hex:32]]'],
      ignore: ['INFISICAL_TOKEN=st.your.token.here'],
    },
  },
];
