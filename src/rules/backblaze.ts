import type { Rule } from '../model.ts';

/** Backblaze B2: application keys. */
export const backblaze: readonly Rule[] = [
  {
    id: 'backblaze-b2-application-key',
    title: 'Backblaze B2 application key',
    severity: 'error',
    why: 'Anyone holding it with its id can read and write the buckets.',
    keywords: [],
    pattern: /^(?<secret>K\d{3}[0-9A-Za-z+/]{27})$/dg,
    context: {
      words: ['backblaze', 'b2'],
    },
    remedy: {
      revoke: 'https://secure.backblaze.com/app_keys.htm',
      steps: ['Delete the key under Application keys'],
      instead: null,
    },
    env: ['BACKBLAZE_APPLICATION_KEY', 'B2_APPLICATION_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.backblazeb2.com/b2api/v3/b2_authorize_account',
      headers: { Authorization: 'Basic base64(<key id>:<secret>)' },
      live: '200',
      dead: '401',
    },
    references: ['https://www.backblaze.com/apidocs/b2-create-key'],
    examples: {
      match: ['BACKBLAZE_APPLICATION_KEY=K[[digits:3]][[base64:27]]', 'backblaze_api_key: K[[digits:3]][[base64:27]]'],
      ignore: ['BACKBLAZE_APPLICATION_KEY=your-key-here', 'build K[[digits:3]][[base64:27]] done'],
    },
  },
];
