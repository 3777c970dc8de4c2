import type { Rule } from '../model.ts';

/** SignalWire tokens. */
export const signalwire: readonly Rule[] = [
  {
    id: 'signalwire-api-token',
    title: 'SignalWire API token',
    severity: 'error',
    why: 'Anyone holding it can send texts and calls at your cost.',
    keywords: [],
    // `PT` and 48 hex digits.
    pattern: /^(?<secret>PT[0-9a-f]{48})$/dg,
    prefixes: ['PT'],
    context: { words: ['signalwire', 'sw'] },
    remedy: {
      revoke: null,
      steps: [
        'Delete the token in the space settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['SIGNALWIRE_TOKEN', 'SIGNALWIRE_API_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://<space>.signalwire.com/api/laml/2010-04-01/Accounts',
      headers: { Authorization: 'Basic base64(<project id>:<secret>)' },
      live: '200',
      dead: '401',
    },
    references: ['https://developer.signalwire.com/platform/dashboard/get-started/your-signalwire-api-space/'],
    examples: {
      match: ["export SIGNALWIRE_TOKEN='PT[[hex:48]]'"],
      ignore: ['SIGNALWIRE_TOKEN=PTxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
