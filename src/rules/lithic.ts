import type { Rule } from '../model.ts';

/** Lithic (Privacy.com) keys are plain UUIDs. */
export const lithic: readonly Rule[] = [
  {
    id: 'lithic-api-key',
    title: 'Lithic API key',
    severity: 'error',
    why: 'Anyone holding it can issue cards and spend with them.',
    keywords: [],
    // A UUID.
    pattern: /^(?<secret>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/dg,
    context: { words: ['lithic'] },
    remedy: {
      revoke: 'https://app.lithic.com/settings',
      steps: ['Rotate the key in the settings', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['LITHIC_API_KEY', 'PRIVACY_API_KEY'],
    references: ['https://app.lithic.com/settings'],
    examples: {
      match: ["export LITHIC_API_KEY='[[uuid]]'"],
      ignore: ['LITHIC_API_KEY=xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx', 'request_id: [[uuid]]'],
    },
  },
];
