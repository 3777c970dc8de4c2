import type { Rule } from '../model.ts';

/** Todoist tokens have no prefix. */
export const todoist: readonly Rule[] = [
  {
    id: 'todoist-api-token',
    title: 'Todoist API token',
    severity: 'error',
    why: 'Anyone holding it can read and change your tasks.',
    keywords: [],
    // 40 hex digits.
    pattern: /^(?<secret>[0-9a-f]{40})$/dg,
    context: { words: ['todoist'] },
    remedy: {
      revoke: 'https://app.todoist.com/app/settings/integrations/developer',
      steps: [
        'Issue a new token in the developer settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['TODOIST_API_TOKEN', 'TODOIST_API_KEY', 'TODOIST_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.todoist.com/api/v1/projects',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://developer.todoist.com/'],
    examples: {
      match: ['"TODOIST_API_TOKEN": "[[hex:40]]"'],
      ignore: ['TODOIST_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'commit: [[hex:40]]'],
    },
  },
];
