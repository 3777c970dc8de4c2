import type { Rule } from '../model.ts';

/** ActiveCampaign: values that only their context names. */
export const activecampaign: readonly Rule[] = [
  {
    id: 'activecampaign-api-key',
    title: 'ActiveCampaign API key',
    severity: 'error',
    why: 'Anyone holding it can read the contacts and send mail.',
    keywords: [],
    // 72 hex digits.
    pattern: /^(?<secret>[0-9a-f]{72})$/dg,
    context: { words: ['activecampaign'] },
    remedy: {
      revoke: null,
      steps: ['Reset the key under Settings > Developer', 'Hand the new one to the program through the environment'],
      instead: null,
    },
    env: ['ACTIVECAMPAIGN_API_KEY', 'AC_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://<account>.api-us1.com/api/3/users/me',
      headers: { 'Api-Token': '<secret>' },
      live: '200',
      dead: '403',
    },
    references: ['https://developers.activecampaign.com/reference/authentication'],
    examples: {
      match: ['ACTIVECAMPAIGN_API_KEY=[[hex:72]]'],
      ignore: ['ACTIVECAMPAIGN_API_KEY=${ACTIVECAMPAIGN_API_KEY}', 'etag: "[[hex:72]]"'],
    },
  },
];
