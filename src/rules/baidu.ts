import type { Rule } from '../model.ts';

/** Baidu AI Cloud: Qianfan keys. */
export const baidu: readonly Rule[] = [
  {
    id: 'baidu-qianfan-api-key',
    title: 'Baidu Qianfan API key',
    severity: 'error',
    why: 'Anyone holding it can run models at your expense.',
    keywords: ['bce-v3/altak'],
    pattern: /(?<![A-Za-z0-9])(?<secret>bce-v3\/ALTAK(?:SP)?-[A-Za-z0-9]{20,24}\/[0-9a-f]{40})(?![A-Za-z0-9])/dg,
    prefixes: ['bce-v3/ALTAK-', 'bce-v3/ALTAKSP-'],
    remedy: {
      revoke: 'https://console.bce.baidu.com/iam/#/iam/apikey/list',
      steps: ['Delete the key under API keys'],
      instead: null,
    },
    env: ['QIANFAN_API_KEY', 'BAIDU_API_KEY', 'APPBUILDER_TOKEN'],
    references: ['https://cloud.baidu.com/doc/qianfan-api/'],
    examples: {
      match: [
        'QIANFAN_API_KEY=bce-v3/ALTAK-[[base62:21]]/[[hex:40]]',
        'QIANFAN_API_KEY=bce-v3/ALTAKSP-[[base62:21]]/[[hex:40]]',
      ],
      ignore: ['QIANFAN_API_KEY=<your-token>', 'QIANFAN_API_KEY=${QIANFAN_API_KEY}'],
    },
  },
  {
    id: 'baidu-cloud-secret-key',
    title: 'Baidu Cloud secret access key',
    severity: 'error',
    why: 'Anyone holding it can act on the resources of the account.',
    keywords: [],
    // The id: `ALTAK` and about 21 letters and digits. The secret: 32 hex digits.
    pattern: /^(?<secret>[0-9a-f]{32})$/dg,
    context: { words: ['baidu', 'bce', 'baidubce', 'qianfan'], names: ['secret', 'sk'] },
    remedy: {
      revoke: 'https://console.bce.baidu.com/iam/#/iam/accesslist',
      steps: [
        'Disable and delete the key under Access keys',
        'Create a new one and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['BCE_SECRET_ACCESS_KEY', 'QIANFAN_SECRET_KEY'],
    references: ['https://intl.cloud.baidu.com/doc/Reference/s/jjwvz2e3p-en'],
    examples: {
      match: ['BCE_SECRET_ACCESS_KEY=[[hex:32]]', 'QIANFAN_SECRET_KEY=[[hex:32]]'],
      ignore: ['BCE_SECRET_ACCESS_KEY=${BCE_SECRET_ACCESS_KEY}', 'etag: "[[hex:32]]"'],
    },
  },
];
