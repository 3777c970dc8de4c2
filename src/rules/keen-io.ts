import type { Rule } from '../model.ts';

/** Keen.io wound its service down. */
export const keenIo: readonly Rule[] = [
  {
    id: 'keen-io-master-key',
    title: 'Keen.io key (service wound down)',
    severity: 'note',
    why: 'The service was wound down; nothing should be live.',
    keywords: [],
    // 64 upper-case letters and digits.
    pattern: /^(?<secret>[0-9A-Z]{64})$/dg,
    context: { words: ['keen'], lines: 0 },
    remedy: {
      revoke: null,
      steps: ['Remove the key'],
      instead: null,
    },
    env: ['KEEN_MASTER_KEY', 'KEEN_READ_KEY'],
    references: ['https://keen.io/docs/'],
    examples: {
      match: ['"KEEN_MASTER_KEY": "[[BASE36:64]]"'],
      ignore: [
        'KEEN_MASTER_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'KEEN_MASTER_KEY=${KEEN_MASTER_KEY}',
      ],
    },
  },
];
