import type { Rule } from '../model.ts';

/** Disqus keys. The public key has the same shape. */
export const disqus: readonly Rule[] = [
  {
    id: 'disqus-secret-key',
    title: 'Disqus secret key',
    severity: 'warning',
    why: 'Anyone holding it can moderate the forum.',
    keywords: [],
    // 64 letters and digits.
    pattern: /^(?<secret>[A-Za-z0-9]{64})$/dg,
    context: { words: ['disqus'], names: ['secret'] },
    remedy: {
      revoke: 'https://disqus.com/api/applications/',
      steps: ['Regenerate the keys of the application', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['DISQUS_SECRET_KEY', 'DISQUS_API_SECRET'],
    references: ['https://disqus.com/api/applications/'],
    examples: {
      match: ["export DISQUS_SECRET_KEY='[[base62:64]]'"],
      ignore: [
        'DISQUS_PUBLIC_KEY=[[base62:64]]',
        'DISQUS_SECRET_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  },
];
