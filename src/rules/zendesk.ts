import type { Rule } from '../model.ts';

/** Zendesk tokens have no prefix; a client writes `<mail address>/token:<token>`. */
export const zendesk: readonly Rule[] = [
  {
    id: 'zendesk-api-token',
    title: 'Zendesk API token',
    severity: 'error',
    why: 'Anyone holding it can read and change tickets and users.',
    keywords: [],
    // 40 letters and digits.
    pattern: /^(?<secret>[A-Za-z0-9]{40})$/dg,
    context: { words: ['zendesk'] },
    remedy: {
      revoke: null,
      steps: [
        'Delete the token in the admin center',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['ZENDESK_API_TOKEN', 'ZENDESK_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://<subdomain>.zendesk.com/api/v2/users/me.json',
      headers: { Authorization: 'Basic base64(<email>/token:<secret>)' },
      live: '200 with user id',
      dead: '401 or anonymous user',
    },
    references: ['https://support.zendesk.com/hc/en-us/articles/4408889192858'],
    examples: {
      match: ['ZENDESK_API_TOKEN: "[[base62:40]]"'],
      ignore: ['ZENDESK_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'ZENDESK_API_TOKEN=${ZENDESK_API_TOKEN}'],
    },
  },
  {
    id: 'zendesk-api-token-in-login',
    title: 'Zendesk API token in a login',
    severity: 'error',
    why: 'Anyone holding it can read and change tickets and users.',
    keywords: ['/token:'],
    // Mail address, `/token:` and 40 characters.
    pattern: /@[a-z0-9.-]{3,60}\/token:(?<secret>[A-Za-z0-9]{40})(?![\w-])/dg,
    remedy: {
      revoke: null,
      steps: [
        'Delete the token in the admin center',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    verification: {
      method: 'GET',
      url: 'https://<subdomain>.zendesk.com/api/v2/users/me.json',
      headers: { Authorization: 'Basic base64(<email>/token:<secret>)' },
      live: '200 with user id',
      dead: '401 or anonymous user',
    },
    references: ['https://support.zendesk.com/hc/en-us/articles/4408889192858'],
    examples: {
      match: ['curl -u "agent@example.com/token:[[<]][[base62:40]][[>]]"'],
      ignore: ['curl -u "agent@example.com/token:$ZENDESK_TOKEN"'],
    },
  },
];
