import type { Rule } from '../model.ts';

/** ConfigCat: SDK keys. */
export const configcat: readonly Rule[] = [
  {
    id: 'configcat-sdk-key',
    title: 'ConfigCat SDK key',
    severity: 'note',
    why: 'Anyone holding it can read the feature flags.',
    keywords: ['configcat-sdk-1/'],
    pattern: /(?<![A-Za-z0-9])(?<secret>configcat-sdk-1\/[\w-]{22}\/[\w-]{22})(?![\w-])/dg,
    prefixes: ['configcat-sdk-1/'],
    remedy: {
      revoke: 'https://app.configcat.com/sdkkey',
      steps: ['Rotate the SDK key'],
      instead: null,
    },
    env: ['CONFIGCAT_SDK_KEY'],
    verification: {
      method: 'GET',
      url: 'https://cdn-global.configcat.com/configuration-files/<secret>/config_v6.json',
      headers: {},
      live: '200',
      dead: '404',
    },
    references: ['https://configcat.com/docs/sdk-reference/overview/'],
    examples: {
      match: ['CONFIGCAT_SDK_KEY=configcat-sdk-1/[[base64url:22]]/[[base64url:22]]'],
      ignore: ['CONFIGCAT_SDK_KEY=<your-token>', 'CONFIGCAT_SDK_KEY=${CONFIGCAT_SDK_KEY}'],
    },
  },
];
