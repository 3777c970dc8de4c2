import type { Rule } from '../model.ts';

/** Frame.io (Adobe) tokens. */
export const frameio: readonly Rule[] = [
  {
    id: 'frameio-api-token',
    title: 'Frame.io developer token',
    severity: 'error',
    why: 'Anyone holding it can read and change media projects.',
    keywords: ['fio-u-'],
    // `fio-u-` and 64 characters.
    pattern: /(?<![A-Za-z0-9])(?<secret>fio-u-[\w=-]{64})(?![\w=-])/dg,
    prefixes: ['fio-u-'],
    remedy: {
      revoke: 'https://developer.frame.io/app/tokens',
      steps: [
        'Delete the token in the developer portal',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['FRAMEIO_TOKEN', 'FRAME_IO_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.frame.io/v2/me',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://developer.frame.io/'],
    examples: {
      match: ['FRAMEIO_TOKEN=fio-u-[[base64url:64]]'],
      ignore: ['FRAMEIO_TOKEN=fio-u-xxxxxxxx'],
    },
  },
];
