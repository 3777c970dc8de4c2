import type { Rule } from '../model.ts';

/** Radar keys. `prj_…_pk_` is publishable. */
export const radar: readonly Rule[] = [
  {
    id: 'radar-secret-key',
    title: 'Radar secret key',
    severity: 'error',
    why: 'Anyone holding it can read where your users are.',
    keywords: ['prj_live_sk_'],
    // `prj_live_sk_` and 40 hex digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>prj_live_sk_[0-9a-f]{40})(?![A-Za-z0-9])/dg,
    prefixes: ['prj_live_sk_'],
    remedy: {
      revoke: 'https://dashboard.radar.com/settings',
      steps: ['Regenerate the key in the settings', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['RADAR_SECRET_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.radar.io/v1/users?limit=1',
      headers: { Authorization: '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.radar.com/api'],
    examples: {
      match: ['"RADAR_SECRET_KEY": "prj_live_sk_[[hex:40]]"'],
      ignore: [
        'RADAR_PUBLISHABLE_KEY=prj_live_pk_[[hex:40]]',
        'RADAR_SECRET_KEY=prj_live_sk_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  },
  {
    id: 'radar-secret-key-test',
    title: 'Radar test secret key',
    severity: 'warning',
    why: 'Anyone holding it can use the test mode of your account.',
    keywords: ['prj_test_sk_'],
    // `prj_test_sk_` and 40 hex digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>prj_test_sk_[0-9a-f]{40})(?![A-Za-z0-9])/dg,
    prefixes: ['prj_test_sk_'],
    remedy: {
      revoke: 'https://dashboard.radar.com/settings',
      steps: ['Regenerate the key in the settings', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['RADAR_TEST_SECRET_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.radar.io/v1/users?limit=1',
      headers: { Authorization: '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.radar.com/api'],
    examples: {
      match: ['RADAR_TEST_SECRET_KEY=prj_test_sk_[[hex:40]]'],
      ignore: [
        'RADAR_PUBLISHABLE_KEY=prj_test_pk_[[hex:40]]',
        'RADAR_TEST_SECRET_KEY=prj_test_sk_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  },
];
