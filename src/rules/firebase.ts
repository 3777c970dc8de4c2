import type { Rule } from '../model.ts';

/** Firebase: server keys of the legacy messaging API; web keys are public. */
export const firebase: readonly Rule[] = [
  {
    id: 'firebase-fcm-server-key',
    title: 'Firebase Cloud Messaging server key',
    severity: 'note',
    why: 'It sent messages to the app until the legacy API was shut down in 2024.',
    keywords: [],
    pattern: /^(?<secret>AAAA[\w-]{7}:[\w-]{140})$/dg,
    context: { words: ['fcm', 'firebase', 'gcm', 'push', 'server', 'messaging'] },
    prefixes: ['AAAA'],
    remedy: {
      revoke: 'https://console.firebase.google.com/',
      steps: ['Delete the server key under Project settings > Cloud Messaging'],
      instead: null,
    },
    env: ['FCM_SERVER_KEY', 'FIREBASE_SERVER_KEY'],
    references: ['https://firebase.google.com/docs/cloud-messaging/auth-server'],
    examples: {
      match: ['FCM_SERVER_KEY=[[<]]AAAA[[base62:7]]:APA91b[[base62:134]][[>]]'],
      ignore: ['FCM_SERVER_KEY=AAAAxxxxxxxxxxxx', 'FCM_SERVER_KEY=${FCM_SERVER_KEY}'],
    },
  },
];
