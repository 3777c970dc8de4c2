import type { Rule } from '../model.ts';

/** Adobe applications. The client id is public. */
export const adobe: readonly Rule[] = [
  {
    id: 'adobe-client-secret',
    title: 'Adobe client secret',
    severity: 'error',
    why: 'Anyone holding it can use the Adobe APIs of the organization.',
    keywords: ['p8e-'],
    // `p8e-` and 32 characters.
    pattern: /(?<![A-Za-z0-9])(?<secret>p8e-[A-Za-z0-9_-]{32})(?![\w-])/dg,
    prefixes: ['p8e-'],
    remedy: {
      revoke: 'https://developer.adobe.com/console',
      steps: ['Rotate the credentials of the project', 'Put the new secret into the environment of the application'],
      instead: null,
    },
    env: ['ADOBE_CLIENT_SECRET', 'IMS_CLIENT_SECRET'],
    verification: {
      method: 'POST',
      url: 'https://ims-na1.adobelogin.com/ims/token/v3',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'grant_type=client_credentials&client_id=<client id>&client_secret=<secret>&scope=openid',
      live: '200 or invalid_scope',
      dead: '401 invalid_client',
    },
    references: ['https://developer.adobe.com/developer-console/docs/guides/authentication/'],
    examples: {
      match: ["export ADOBE_CLIENT_SECRET='p8e-[[base62:32]]'"],
      ignore: ['ADOBE_CLIENT_SECRET=p8e-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
