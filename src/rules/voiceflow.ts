import type { Rule } from '../model.ts';

/** Voiceflow keys. */
export const voiceflow: readonly Rule[] = [
  {
    id: 'voiceflow-api-key',
    title: 'Voiceflow API key',
    severity: 'error',
    why: 'Anyone holding it can run your agents and read transcripts.',
    keywords: ['vf.'],
    // `VF.`, optionally `DM.` or `WS.`, 24 hex digits, `.`, 16 letters and digits.
    pattern: /(?<![\w-])(?<secret>VF\.(?:DM\.|WS\.)?[0-9a-f]{24}\.[A-Za-z0-9]{16})(?![\w-])/dg,
    prefixes: ['VF.', 'VF.DM.', 'VF.WS.'],
    remedy: {
      revoke: 'https://creator.voiceflow.com',
      steps: ['Regenerate the key under integrations', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['VOICEFLOW_API_KEY'],
    references: ['https://docs.voiceflow.com/'],
    examples: {
      match: [
        '"VOICEFLOW_API_KEY": "VF.DM.[[hex:24]].[[base62:16]]"',
        '"VOICEFLOW_API_KEY": "VF.WS.[[hex:24]].[[base62:16]]"',
      ],
      ignore: ['VOICEFLOW_API_KEY=VF.xxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxx'],
    },
  },
];
