import type { Rule } from '../model.ts';

/** Eventbrite tokens have no prefix. */
export const eventbrite: readonly Rule[] = [
  {
    id: 'eventbrite-private-token',
    title: 'Eventbrite private token',
    severity: 'error',
    why: 'Anyone holding it can read events and attendees.',
    keywords: [],
    // 20 upper-case letters and digits.
    pattern: /^(?<secret>[0-9A-Z]{20})$/dg,
    context: { words: ['eventbrite'] },
    remedy: {
      revoke: 'https://www.eventbrite.com/account-settings/apps',
      steps: ['Regenerate the token of the app', 'Hand the new token to the program through the environment'],
      instead: null,
    },
    env: ['EVENTBRITE_TOKEN', 'EVENTBRITE_PRIVATE_TOKEN', 'EVENTBRITE_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://www.eventbriteapi.com/v3/users/me/',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://www.eventbrite.com/platform/api'],
    examples: {
      match: ["export EVENTBRITE_TOKEN='[[BASE36:20]]'"],
      ignore: ['EVENTBRITE_TOKEN=xxxxxxxxxxxxxxxxxxxx', 'EVENTBRITE_TOKEN=${EVENTBRITE_TOKEN}'],
    },
  },
];
