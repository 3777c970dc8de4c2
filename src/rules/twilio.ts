import type { Rule } from '../model.ts';

/** Twilio credentials. Account SIDs (`AC…`) and key SIDs (`SK…`) are identifiers and are not reported alone. */
export const twilio: readonly Rule[] = [
  {
    id: 'twilio-auth-token',
    title: 'Twilio auth token',
    severity: 'error',
    why: 'Anyone holding it can send messages and calls at your cost, read messages and buy numbers.',
    keywords: [],
    pattern: /^(?<secret>[0-9a-f]{32})$/dg,
    context: { words: ['twilio'], names: ['token', 'auth', 'secret'] },
    remedy: {
      revoke: 'https://console.twilio.com',
      steps: [
        'Promote the secondary auth token in the console',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: 'Use an API key with the permissions that the program needs',
    },
    env: ['TWILIO_AUTH_TOKEN', 'TWILIO_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.twilio.com/2010-04-01/Accounts/<AC',
      headers: { Authorization: 'Basic base64(<sid>:<secret>)' },
      live: '200',
      dead: '401',
    },
    references: ['https://www.twilio.com/docs/iam/api'],
    examples: {
      match: ['TWILIO_AUTH_TOKEN: "[[hex:32]]"'],
      ignore: ['TWILIO_ACCOUNT_SID=AC[[hex:32]]', 'TWILIO_AUTH_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'twilio-api-key',
    title: 'Twilio API key secret',
    severity: 'error',
    why: 'Anyone holding it can use the account within the permissions of the key.',
    keywords: [],
    // 32 letters and digits. The secret beside an `SK…` id: 32 characters, more than hex digits.
    pattern: /^(?<secret>(?=[0-9a-zA-Z]{0,31}[G-Zg-z])[A-Za-z0-9]{32})$/dg,
    context: { words: ['twilio'], names: ['secret', 'key'] },
    remedy: {
      revoke: 'https://console.twilio.com/us1/account/keys-credentials/api-keys',
      steps: ['Delete the key in the console', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['TWILIO_API_SECRET', 'TWILIO_API_KEY_SECRET'],
    verification: {
      method: 'GET',
      url: 'https://api.twilio.com/2010-04-01/Accounts.json',
      headers: { Authorization: 'Basic base64(<SK sid>:<secret>)' },
      live: '200 (403 live but restricted)',
      dead: '401',
    },
    references: ['https://www.twilio.com/docs/iam/api-keys'],
    examples: {
      match: ['TWILIO_API_SECRET: "[[base62:32]]"'],
      ignore: ['TWILIO_API_KEY=SK[[hex:32]]', 'TWILIO_API_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
