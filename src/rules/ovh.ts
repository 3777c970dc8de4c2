import type { Rule } from '../model.ts';

/** OVHcloud: an application key, its secret and a consumer key work together. */
export const ovh: readonly Rule[] = [
  {
    id: 'ovh-api-credentials',
    title: 'OVHcloud API secret or consumer key',
    severity: 'error',
    why: 'Anyone holding it with the other two keys can use the account within the grant.',
    keywords: [],
    pattern: /^(?<secret>[0-9A-Za-z]{32})$/dg,
    context: {
      words: ['ovh', 'ovhcloud'],
      names: ['secret', 'consumer'],
    },
    remedy: {
      revoke: 'https://eu.api.ovh.com/console/?section=%2Fme&branch=v1#delete-/me/api/credential/-credentialId-',
      steps: ['Delete the key under API keys in the control panel'],
      instead: null,
    },
    env: ['OVH_APPLICATION_SECRET', 'OVH_CONSUMER_KEY'],
    verification: {
      method: 'GET',
      url: 'https://eu.api.ovh.com/1.0/auth/details',
      headers: {
        'X-Ovh-Application': '<app key>',
        'X-Ovh-Consumer': '<consumer key>',
        'X-Ovh-Timestamp': '<unix>',
        'X-Ovh-Signature': '$1$ + sha1hex(secret+consumer+METHOD+URL+body+timestamp joined by +)',
      },
      live: '200',
      dead: '401/403',
    },
    references: ['https://help.ovhcloud.com/csm/en-api-getting-started-ovhcloud-api'],
    examples: {
      match: ['OVH_APPLICATION_SECRET=[[base62:32]]', 'ovh_secret: [[base62:32]]'],
      ignore: ['OVH_APPLICATION_SECRET=your-key-here', 'build [[base62:32]] done'],
    },
  },
];
