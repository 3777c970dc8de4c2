import type { Rule } from '../model.ts';

/** Chromatic: project tokens. */
export const chromatic: readonly Rule[] = [
  {
    id: 'chromatic-project-token',
    title: 'Chromatic project token',
    severity: 'warning',
    why: 'Anyone holding it can upload builds of the project.',
    keywords: ['chpt_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>chpt_[0-9a-f]{12,19})(?![\w-])/dg,
    prefixes: ['chpt_'],
    remedy: {
      revoke: 'https://www.chromatic.com/',
      steps: ['Reset the token under Manage > Configure of the project'],
      instead: null,
    },
    env: ['CHROMATIC_PROJECT_TOKEN'],
    references: ['https://www.chromatic.com/docs/'],
    examples: {
      match: ['CHROMATIC_PROJECT_TOKEN=chpt_[[hex:12]]', 'CHROMATIC_PROJECT_TOKEN=chpt_[[hex:19]]'],
      ignore: ['CHROMATIC_PROJECT_TOKEN=chpt_xxxxxxxxxxxx', 'CHROMATIC_PROJECT_TOKEN=${CHROMATIC_PROJECT_TOKEN}'],
    },
  },
];
