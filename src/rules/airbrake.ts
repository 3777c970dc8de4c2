import type { Rule } from '../model.ts';

/** Airbrake: user and project keys without a mark of their own. */
export const airbrake: readonly Rule[] = [
  {
    id: 'airbrake-key',
    title: 'Airbrake API key',
    severity: 'warning',
    why: 'A user key reads the projects; a project key posts notices.',
    keywords: [],
    pattern: /^(?<secret>[0-9a-f]{32}(?:[0-9a-f]{8})?)$/dg,
    context: {
      words: ['airbrake'],
    },
    remedy: {
      revoke: 'https://airbrake.io/users/edit',
      steps: ['Regenerate the key in the settings'],
      instead: null,
    },
    env: ['AIRBRAKE_API_KEY', 'AIRBRAKE_PROJECT_KEY', 'AIRBRAKE_USER_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.airbrake.io/api/v4/projects?key=<secret>',
      headers: {},
      live: '200',
      dead: '401',
    },
    references: ['https://docs.airbrake.io/docs/devops-tools/api/'],
    examples: {
      match: ['AIRBRAKE_API_KEY=[[hex:32]]', 'AIRBRAKE_USER_KEY=[[hex:40]]'],
      ignore: ['AIRBRAKE_API_KEY=your-key-here', 'build [[hex:32]] done'],
    },
  },
];
