import type { Rule } from '../model.ts';
import { besides } from './besides.ts';

/** Meta: Facebook, its apps and WhatsApp. App ids and client tokens are public. */
export const facebook: readonly Rule[] = [
  {
    id: 'facebook-access-token',
    title: 'Facebook access token',
    severity: 'error',
    why: 'Anyone holding it can use the pages, ads and WhatsApp numbers that were granted.',
    // In any case, and so in every source map.
    keywords: besides('eaa', ['eaae', 'eaac', 'eaaa', 'eaao', 'eaai', 'eaaq', 'eaag', 'eaau']),
    // `EAA` and 80 to 400 letters and digits. 100 to 250 characters are usual. `EAAA` with 60 more is a token of
    // Square.
    pattern: /(?<![A-Za-z0-9])(?<secret>EAA[A-Za-z0-9]{80,400})(?![\w-])/dg,
    prefixes: ['EAA'],
    remedy: {
      revoke: 'https://developers.facebook.com/tools/debug/accesstoken/',
      steps: [
        'Revoke the token in the business settings, or send DELETE to /me/permissions',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: [
      'FACEBOOK_ACCESS_TOKEN',
      'FB_ACCESS_TOKEN',
      'META_ACCESS_TOKEN',
      'WHATSAPP_TOKEN',
      'WHATSAPP_ACCESS_TOKEN',
      'PAGE_ACCESS_TOKEN',
    ],
    verification: {
      method: 'GET',
      url: 'https://graph.facebook.com/me?access_token=<secret>',
      headers: {},
      live: '200 with id',
      dead: '400 OAuthException code 190',
    },
    references: ['https://developers.facebook.com/docs/facebook-login/guides/access-tokens'],
    examples: {
      match: ['"FACEBOOK_ACCESS_TOKEN": "EAA[[base62:180]]"'],
      ignore: [
        'FACEBOOK_APP_ID=[[digits:16]]',
        'FACEBOOK_ACCESS_TOKEN=EAAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  },
  {
    id: 'facebook-app-access-token',
    title: 'Facebook app access token',
    severity: 'error',
    why: 'Anyone holding it can use the API as your application.',
    keywords: [],
    // Id of the app, a bar and 27 characters.
    pattern: /^(?<secret>\d{12,18}(?:\||%7C)[\w-]{24,40})$/dg,
    context: { words: ['facebook', 'fb', 'meta', 'app'] },
    remedy: {
      revoke: 'https://developers.facebook.com/apps',
      steps: ['Reset the secret of the app', 'Create a new token and hand it to the program through the environment'],
      instead: null,
    },
    env: ['FACEBOOK_APP_TOKEN', 'FB_APP_ACCESS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://graph.facebook.com/app?access_token=<secret>',
      headers: {},
      live: '200',
      dead: '400',
    },
    references: ['https://developers.facebook.com/docs/facebook-login/guides/access-tokens'],
    examples: {
      match: ['FACEBOOK_APP_TOKEN="[[<]][[digits:16]]%7C[[base64url:27]][[>]]"'],
      ignore: ['FACEBOOK_APP_TOKEN=${FACEBOOK_APP_TOKEN}'],
    },
  },
  {
    id: 'facebook-app-secret',
    title: 'Facebook app secret',
    severity: 'error',
    why: 'Anyone holding it can mint tokens for your app and forge logins and webhooks.',
    keywords: [],
    // 32 hex digits.
    pattern: /^(?<secret>[0-9a-f]{32})$/dg,
    context: { words: ['facebook', 'fb', 'meta', 'instagram', 'whatsapp'], names: ['secret'] },
    remedy: {
      revoke: 'https://developers.facebook.com/apps',
      steps: ['Reset the secret under Settings, Basic', 'Put the new secret into the environment of the application'],
      instead: null,
    },
    env: ['FACEBOOK_APP_SECRET', 'FB_APP_SECRET', 'META_APP_SECRET', 'FACEBOOK_CLIENT_SECRET', 'INSTAGRAM_APP_SECRET'],
    verification: {
      method: 'GET',
      url: 'https://graph.facebook.com/oauth/access_token?client_id=<app',
      headers: {},
      live: '200',
      dead: '400 code 1 / 101',
    },
    references: ['https://developers.facebook.com/docs/facebook-login/security/'],
    examples: {
      match: ['"FACEBOOK_APP_SECRET": "[[hex:32]]"'],
      ignore: ['FACEBOOK_CLIENT_TOKEN=[[hex:32]]', 'FACEBOOK_APP_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
