import type { Rule } from '../model.ts';

/** Beamer keys. */
export const beamer: readonly Rule[] = [
  {
    id: 'beamer-api-key',
    title: 'Beamer API key',
    severity: 'warning',
    why: 'Anyone holding it can write announcements in your name.',
    keywords: [],
    // 44 characters with their padding.
    pattern: /^(?<secret>b_[\w+/-]{43}[\w+/=-])$/dg,
    prefixes: ['b_'],
    context: { words: ['beamer', 'getbeamer'] },
    remedy: {
      revoke: 'https://app.getbeamer.com/settings',
      steps: [
        'Delete the key in the API settings',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['BEAMER_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.getbeamer.com/v0/ping',
      headers: { 'Beamer-Api-Key': '<secret>' },
      live: '200 with name',
      dead: '401',
    },
    references: [
      'https://docs.github.com/en/code-security/reference/secret-security/supported-secret-scanning-patterns',
    ],
    examples: {
      match: ['BEAMER_API_KEY: "[[<]]b_[[base64:43]]=[[>]]"'],
      ignore: ['BEAMER_API_KEY=${BEAMER_API_KEY}'],
    },
  },
];
