import type { Remedy, Rule } from '../model.ts';

const remedy: Remedy = {
  revoke: 'https://app.mailgun.com/settings/api_security',
  steps: [
    'Delete the key in the API security settings',
    'Create a new key and hand it to the program through the environment',
  ],
  instead: null,
};

/** Mailgun keys. `pubkey-…` is the public validation key. */
export const mailgun: readonly Rule[] = [
  {
    id: 'mailgun-api-key',
    title: 'Mailgun API key',
    severity: 'error',
    why: 'Anyone holding it can send mail as your domain and read its events.',
    keywords: ['key-'],
    // `key-` and 32 lower-case letters and digits.
    pattern: /^(?<secret>key-[0-9a-z]{32})$/dg,
    prefixes: ['key-'],
    context: { words: ['mailgun', 'mg'] },
    remedy,
    env: ['MAILGUN_API_KEY', 'MAILGUN_PRIVATE_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.mailgun.net/v3/domains',
      headers: { Authorization: 'Basic base64(api:<secret>)' },
      live: '200',
      dead: '401',
    },
    references: ['https://documentation.mailgun.com/docs/mailgun/api-reference/mg-auth'],
    examples: {
      match: ["export MAILGUN_API_KEY='key-[[base36:32]]'"],
      ignore: ['MAILGUN_PUBLIC_KEY=pubkey-[[base36:32]]', 'MAILGUN_API_KEY=key-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'mailgun-api-key-in-call',
    title: 'Mailgun API key in a call',
    severity: 'error',
    why: 'Anyone holding it can send mail as your domain and read its events.',
    keywords: ['mailgun'],
    // `key-` and 32 lower-case letters and digits, the first literal behind the name of the client.
    pattern: /mailgun[\w:.>$ -]{0,60}\(\s{0,20}["'](?<secret>key-[0-9a-z]{32})["']/dgi,
    prefixes: ['key-'],
    remedy,
    references: ['https://documentation.mailgun.com/docs/mailgun/api-reference/mg-auth'],
    examples: {
      match: ["$client = new Mailgun('key-[[base36:32]]');", "Mailgun::create('key-[[base36:32]]')"],
      ignore: ["new Mailgun('key-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx')", "new Mailgun('pubkey-[[base36:32]]')"],
    },
  },
  {
    id: 'mailgun-api-key-v2',
    title: 'Mailgun API key (current format)',
    severity: 'error',
    why: 'Anyone holding it can send mail as your domain; the signing key of webhooks looks the same.',
    keywords: [],
    // 32 hex digits, `-`, eight hex digits, `-`, eight hex digits.
    pattern: /^(?<secret>[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8})$/dg,
    context: { words: ['mailgun', 'mg'], alone: true },
    remedy,
    env: ['MAILGUN_API_KEY', 'MAILGUN_SENDING_KEY', 'MAILGUN_SIGNING_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.mailgun.net/v3/domains',
      headers: { Authorization: 'Basic base64(api:<secret>)' },
      live: '200',
      dead: '401',
    },
    references: ['https://documentation.mailgun.com/docs/mailgun/api-reference/mg-auth'],
    examples: {
      match: ['"MAILGUN_API_KEY": "[[hex:32]]-[[hex:8]]-[[hex:8]]"'],
      ignore: ['MAILGUN_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-xxxxxxxx-xxxxxxxx'],
    },
  },
];
