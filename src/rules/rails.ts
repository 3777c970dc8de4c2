import type { Rule } from '../model.ts';

/** Ruby on Rails: the key of the encrypted credentials. */
export const rails: readonly Rule[] = [
  {
    id: 'rails-master-key',
    title: 'Rails master key',
    severity: 'error',
    why: 'Anyone holding it can decrypt the credentials of the application.',
    keywords: [],
    pattern: /^(?<secret>[0-9a-f]{32})$/dg,
    context: {
      words: ['rails', 'railsmaster'],
      names: ['master'],
    },
    remedy: {
      revoke: null,
      steps: ['Encrypt the credentials under a new key', 'Replace the secrets that they hold'],
      instead: null,
    },
    env: ['RAILS_MASTER_KEY'],
    references: ['https://guides.rubyonrails.org/security.html#custom-credentials'],
    examples: {
      match: ['RAILS_MASTER_KEY=[[hex:32]]'],
      ignore: ['RAILS_MASTER_KEY=your-key-here', 'build [[hex:32]] done'],
    },
  },
];
