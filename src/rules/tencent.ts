import type { Rule } from '../model.ts';

/** Tencent Cloud: the id is marked, the key is not. */
export const tencent: readonly Rule[] = [
  {
    id: 'tencent-cloud-secret-id',
    title: 'Tencent Cloud SecretId',
    severity: 'error',
    why: 'With its key it gives the rights of the account; the id alone tells that a pair is about.',
    keywords: ['akid'],
    pattern: /(?<![A-Za-z0-9])(?<secret>AKID[0-9A-Za-z]{32})(?![A-Za-z0-9])/dg,
    prefixes: ['AKID'],
    remedy: {
      revoke: 'https://console.cloud.tencent.com/cam/capi',
      steps: ['Disable the key under CAM > API keys, then delete it'],
      instead: null,
    },
    env: ['TENCENTCLOUD_SECRET_ID', 'COS_SECRET_ID', 'TC3_SECRET_ID'],
    verification: {
      method: 'POST',
      url: 'https://sts.tencentcloudapi.com',
      headers: {},
      body: 'Action GetCallerIdentity, TC3-HMAC-SHA256 signed',
      live: '200 with Response.AccountId',
      dead: 'AuthFailure.SecretIdNotFound / AuthFailure.SignatureFailure',
    },
    references: ['https://www.tencentcloud.com/document/product/598/32675'],
    examples: {
      match: ['TENCENTCLOUD_SECRET_ID=AKID[[base62:32]]'],
      ignore: ['TENCENTCLOUD_SECRET_ID=AKIDxxxxxxxxxxxx', 'TENCENTCLOUD_SECRET_ID=${TENCENTCLOUD_SECRET_ID}'],
    },
  },
  {
    id: 'tencent-cloud-secret-key',
    title: 'Tencent Cloud SecretKey',
    severity: 'error',
    why: 'Anyone holding it with its id has the rights of the account.',
    keywords: [],
    pattern: /^(?<secret>[0-9A-Za-z]{32})$/dg,
    context: {
      words: ['tencent', 'tencentcloud', 'qcloud', 'cos'],
      names: ['secret'],
      near: ['tencent-cloud-secret-id'],
    },
    remedy: {
      revoke: 'https://console.cloud.tencent.com/cam/capi',
      steps: ['Disable the key under CAM > API keys, then delete it'],
      instead: null,
    },
    env: ['TENCENTCLOUD_SECRET_KEY', 'COS_SECRET_KEY'],
    references: ['https://www.tencentcloud.com/document/product/598/32675'],
    examples: {
      match: ['TENCENTCLOUD_SECRET_KEY=[[base62:32]]', 'tencent_secret: [[base62:32]]'],
      ignore: ['TENCENTCLOUD_SECRET_KEY=your-key-here', 'build [[base62:32]] done'],
    },
  },
];
