import type { Rule } from '../model.ts';

/** ngrok: API keys and authtokens share one shape. */
export const ngrok: readonly Rule[] = [
  {
    id: 'ngrok-api-key',
    title: 'ngrok API key or authtoken',
    severity: 'error',
    why: 'Anyone holding it can open tunnels on the account or manage its endpoints.',
    keywords: [],
    // A KSUID and 21 characters that begin with a digit.
    pattern: /^(?<secret>[1-4][A-Za-z0-9]{26}_\d[A-Za-z0-9]{20})$/dg,
    context: {
      words: ['ngrok'],
    },
    remedy: {
      revoke: 'https://dashboard.ngrok.com/api-keys',
      steps: ['Delete it under API keys or Authtokens'],
      instead: null,
    },
    env: ['NGROK_AUTHTOKEN', 'NGROK_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.ngrok.com/endpoints',
      headers: { Authorization: 'Bearer <secret>', 'ngrok-version': '2' },
      live: '200 (403 = live without rights)',
      dead: '401 or 400 ERR_NGROK_206',
    },
    references: ['https://ngrok.com/docs/api/'],
    examples: { match: ['NGROK_AUTHTOKEN=2[[base62:26]]_5[[base62:20]]'], ignore: ['NGROK_AUTHTOKEN=your-authtoken'] },
  },
];
