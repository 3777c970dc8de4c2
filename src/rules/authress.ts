import type { Rule } from '../model.ts';

/** Authress service clients: four parts, of which the third begins with `acc`. */
export const authress: readonly Rule[] = [
  {
    id: 'authress-access-key',
    title: 'Authress access key',
    severity: 'error',
    why: 'Anyone holding it can decide who may do what in your application.',
    keywords: ['.acc_', '.acc-'],
    // Client, key, account and secret, divided by dots.
    pattern:
      /(?<![A-Za-z0-9])(?<secret>(?:sc|ext|scauth|authress)_[A-Za-z0-9]{5,30}\.[A-Za-z0-9]{4,6}\.acc[_-][A-Za-z0-9-]{10,32}\.[\w+/=-]{30,120})(?![\w+/=-])/dg,
    remedy: {
      revoke: 'https://authress.io/app/#/settings',
      steps: [
        'Revoke the key of the service client',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['AUTHRESS_KEY', 'SERVICE_CLIENT_ACCESS_KEY'],
    references: ['https://authress.io/knowledge-base/docs/authorization/service-clients/'],
    examples: {
      match: ['AUTHRESS_KEY=sc_[[base62:25]].[[base36:4]].acc_[[base36:12]].[[base64:88]]'],
      ignore: ['AUTHRESS_KEY=sc_xxxxx.xxxx.acc_xxxxxxxxxx.xxxx'],
    },
  },
];
