import type { Rule } from '../model.ts';

/** ButterCMS tokens have no prefix. */
export const buttercms: readonly Rule[] = [
  {
    id: 'buttercms-api-token',
    title: 'ButterCMS API token',
    severity: 'warning',
    why: 'Anyone holding it can read the content, drafts included.',
    keywords: [],
    // 40 hex digits.
    pattern: /^(?<secret>[0-9a-f]{40})$/dg,
    context: { words: ['buttercms', 'butter'], lines: 0 },
    remedy: {
      revoke: 'https://buttercms.com/settings/',
      steps: ['Regenerate the token in the settings', 'Hand the new token to the program through the environment'],
      instead: null,
    },
    env: ['BUTTER_CMS_API_KEY', 'BUTTERCMS_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.buttercms.com/v2/posts/?auth_token=<secret>',
      headers: {},
      live: '200',
      dead: '401',
    },
    references: ['https://buttercms.com/settings/'],
    examples: {
      match: ["export BUTTER_CMS_API_KEY='[[hex:40]]'"],
      ignore: ['BUTTER_CMS_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'commit: [[hex:40]]'],
    },
  },
];
