import type { Rule } from '../model.ts';

/** Yandex Cloud: keys of service accounts, IAM and OAuth tokens. */
export const yandex: readonly Rule[] = [
  {
    id: 'yandex-cloud-api-key',
    title: 'Yandex Cloud API key',
    severity: 'error',
    why: 'Anyone holding it has the API access of the service account.',
    keywords: ['aqvn'],
    pattern: /(?<![\w-])(?<secret>AQVN[\w-]{35,38})(?![\w-])/dg,
    prefixes: ['AQVN'],
    remedy: {
      revoke: 'https://console.yandex.cloud/',
      steps: ['Delete the key on the page of the service account'],
      instead: null,
    },
    env: ['YANDEX_API_KEY'],
    references: ['https://yandex.cloud/en/docs/security/operations/search-secrets'],
    examples: {
      match: ['YANDEX_API_KEY=AQVN[[base64url:35]]'],
      ignore: ['YANDEX_API_KEY=AQVNxxxxxxxxxxxx', 'YANDEX_API_KEY=${YANDEX_API_KEY}'],
    },
  },
  {
    id: 'yandex-cloud-iam-token',
    title: 'Yandex Cloud IAM token',
    severity: 'error',
    why: 'Anyone holding it has the access of the account for up to twelve hours.',
    keywords: ['t1.'],
    pattern: /(?<![\w.-])(?<secret>t1\.[\w-]{40,400}={0,2}\.[\w-]{86}={0,2})(?![\w-])/dg,
    prefixes: ['t1.'],
    remedy: {
      revoke: 'https://console.yandex.cloud/',
      steps: ['Wait until it expires, or revoke it with yc iam revoke-token'],
      instead: null,
    },
    env: ['YC_IAM_TOKEN'],
    references: ['https://yandex.cloud/en/docs/security/operations/search-secrets'],
    examples: {
      match: ['YC_IAM_TOKEN=t1.[[base64url:180]].[[base64url:86]]'],
      ignore: ['YC_IAM_TOKEN=t1.xxxxxxxxxxxx', 'YC_IAM_TOKEN=${YC_IAM_TOKEN}'],
    },
  },
  {
    id: 'yandex-cloud-static-secret',
    title: 'Yandex Cloud static secret key',
    severity: 'error',
    why: 'Anyone holding it with its id can use the storage of the service account.',
    keywords: [],
    pattern: /^(?<secret>YC[\w-]{38})$/dg,
    context: {
      words: ['yandex', 'yc'],
      names: ['secret'],
    },
    remedy: {
      revoke: 'https://console.yandex.cloud/',
      steps: ['Delete the key on the page of the service account'],
      instead: null,
    },
    env: ['YC_STORAGE_SECRET_KEY'],
    references: ['https://yandex.cloud/en/docs/security/operations/search-secrets'],
    examples: { match: ['YC_STORAGE_SECRET_KEY=YC[[base64url:38]]'], ignore: ['YC_STORAGE_SECRET_KEY=your-secret'] },
  },
  {
    id: 'yandex-oauth-token',
    title: 'Yandex OAuth token',
    severity: 'error',
    why: 'Anyone holding it has the access of the account that was granted.',
    keywords: ['y0_', 'y1_', 'y2_', 'y3_'],
    pattern: /(?<![\w-])(?<secret>y[0-3]_[\w-]{55,199})(?![\w-])/dg,
    prefixes: ['y0_', 'y1_', 'y2_', 'y3_'],
    remedy: {
      revoke: 'https://console.yandex.cloud/',
      steps: ['Revoke the access at id.yandex.com/personal/data-access'],
      instead: null,
    },
    env: ['YC_TOKEN', 'YANDEX_TOKEN', 'YANDEX_OAUTH_TOKEN'],
    references: ['https://yandex.cloud/en/docs/security/operations/search-secrets'],
    examples: {
      match: [
        'YC_TOKEN=y0_[[base64url:55]]',
        'YC_TOKEN=y1_[[base64url:55]]',
        'YC_TOKEN=y2_[[base64url:55]]',
        'YC_TOKEN=y3_[[base64url:100]]',
      ],
      ignore: ['YC_TOKEN=y0_xxxxxxxxxxxx', 'YC_TOKEN=${YC_TOKEN}'],
    },
  },
];
