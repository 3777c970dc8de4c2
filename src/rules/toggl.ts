import type { Rule } from '../model.ts';

/** Toggl Track tokens have no prefix. */
export const toggl: readonly Rule[] = [
  {
    id: 'toggl-api-token',
    title: 'Toggl Track API token',
    severity: 'warning',
    why: 'Anyone holding it can read and change your time entries.',
    keywords: [],
    // 32 hex digits.
    pattern: /^(?<secret>[0-9a-f]{32})$/dg,
    context: { words: ['toggl'] },
    remedy: {
      revoke: 'https://track.toggl.com/profile',
      steps: ['Reset the token in the profile', 'Hand the new token to the program through the environment'],
      instead: null,
    },
    env: ['TOGGL_API_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.track.toggl.com/api/v9/me',
      headers: { Authorization: 'Basic base64(<secret>:api_token)' },
      live: '200',
      dead: '403',
    },
    references: ['https://track.toggl.com/profile'],
    examples: {
      match: ["export TOGGL_API_TOKEN='[[hex:32]]'"],
      ignore: ['TOGGL_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'etag: "[[hex:32]]"'],
    },
  },
];
