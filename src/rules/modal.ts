import type { Rule } from '../model.ts';

/** Modal: token ids and secrets. */
export const modal: readonly Rule[] = [
  {
    id: 'modal-token',
    title: 'Modal token secret',
    severity: 'error',
    why: 'Anyone holding it with its id can run code and read the secrets of the workspace.',
    keywords: [],
    pattern: /^(?<secret>as-[0-9A-Za-z]{18,40})$/dg,
    prefixes: ['as-'],
    context: {
      words: ['modal'],
      names: ['secret', 'token'],
    },
    remedy: {
      revoke: 'https://modal.com/settings/tokens',
      steps: ['Revoke the token under API tokens'],
      instead: null,
    },
    env: ['MODAL_TOKEN_SECRET'],
    references: ['https://modal.com/docs/reference/cli/token', 'https://alchemy.run/modal/setup'],
    examples: {
      match: ['MODAL_TOKEN_SECRET=as-[[base62:22]]'],
      ignore: ['MODAL_TOKEN_SECRET=your-key-here', 'build as-[[base62:18-38]] done'],
    },
  },
];
