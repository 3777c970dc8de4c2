import type { Rule } from '../model.ts';

/** Socket API: tokens. */
export const socket: readonly Rule[] = [
  {
    id: 'socket-api-token',
    title: 'Socket API token',
    severity: 'error',
    why: 'Anyone holding it can read the reports of the organisation within its scopes.',
    keywords: ['sktsec_'],
    // The token of the public demo, which the libraries of the vendor hold, begins `sktsec_t_--`.
    pattern: /(?<![A-Za-z0-9])(?<secret>sktsec_(?!t_--)[\w-]{38,60}_api)(?![\w-])/dg,
    prefixes: ['sktsec_'],
    remedy: {
      revoke: 'https://socket.dev/dashboard/settings/api-tokens',
      steps: [
        'Revoke the token under API Tokens',
        'Create a new one and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['SOCKET_SECURITY_API_KEY', 'SOCKET_SECURITY_API_TOKEN', 'SOCKET_CLI_API_TOKEN'],
    references: ['https://docs.socket.dev/reference/creating-and-managing-api-tokens'],
    examples: {
      match: ['SOCKET_SECURITY_API_TOKEN=sktsec_[[base62:43]]_api'],
      ignore: [
        'SOCKET_SECURITY_API_TOKEN=sktsec_t_--[[base62:41]]_api',
        'SOCKET_SECURITY_API_TOKEN=sktsec_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_api',
      ],
    },
  },
];
