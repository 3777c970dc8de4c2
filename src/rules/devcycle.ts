import type { Rule } from '../model.ts';

/** DevCycle: server SDK keys; client and mobile keys are public. */
export const devcycle: readonly Rule[] = [
  {
    id: 'devcycle-server-sdk-key',
    title: 'DevCycle server SDK key',
    severity: 'warning',
    why: 'Anyone holding it can read all rules of the feature flags.',
    keywords: ['dvc_server_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>dvc_server_[\w-]{8,60})/dg,
    prefixes: ['dvc_server_'],
    remedy: {
      revoke: 'https://app.devcycle.com/',
      steps: ['Rotate the key under Environments & Keys'],
      instead: null,
    },
    env: ['DEVCYCLE_SERVER_SDK_KEY'],
    references: ['https://docs.devcycle.com/'],
    examples: {
      match: ['DEVCYCLE_SERVER_SDK_KEY=dvc_server_[[hex:8]]_[[hex:4]]_[[hex:4]]_[[hex:4]]_[[hex:12]]_[[hex:7]]'],
      ignore: ['DEVCYCLE_SERVER_SDK_KEY=dvc_server_xxxxxxxxxxxx', 'DEVCYCLE_SERVER_SDK_KEY=${DEVCYCLE_SERVER_SDK_KEY}'],
    },
  },
];
