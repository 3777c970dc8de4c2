import type { Rule } from '../model.ts';

/** Phrase tokens have no prefix. */
export const phrase: readonly Rule[] = [
  {
    id: 'phrase-access-token',
    title: 'Phrase access token',
    severity: 'warning',
    why: 'Anyone holding it can read and change translations.',
    keywords: [],
    // 64 hex digits.
    pattern: /^(?<secret>[0-9a-f]{64})$/dg,
    context: {
      words: ['phraseapp', 'phrase'],
      lines: 0,
      files: ['.phrase.yml', '.phraseapp.yml'],
      names: ['token', 'accesstoken'],
    },
    remedy: {
      revoke: 'https://app.phrase.com/settings/oauth_access_tokens',
      steps: [
        'Delete the token in the settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['PHRASE_ACCESS_TOKEN', 'PHRASEAPP_ACCESS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.phrase.com/v2/user',
      headers: { Authorization: 'token <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://app.phrase.com/settings/oauth_access_tokens'],
    examples: {
      match: ['PHRASE_ACCESS_TOKEN=[[hex:64]]'],
      ignore: [
        'PHRASE_ACCESS_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'sha256: [[hex:64]]',
      ],
    },
  },
];
