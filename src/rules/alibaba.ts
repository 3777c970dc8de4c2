import type { Rule } from '../model.ts';

/** Alibaba Cloud: access key pairs and temporary credentials. */
export const alibaba: readonly Rule[] = [
  {
    id: 'alibaba-access-key-id',
    title: 'Alibaba Cloud AccessKey id',
    severity: 'error',
    why: 'With its secret it gives the rights of the RAM user or of the whole account.',
    keywords: ['ltai'],
    pattern: /(?<![A-Za-z0-9])(?<secret>LTAI[0-9A-Za-z]{12,21})(?![A-Za-z0-9])/dg,
    prefixes: ['LTAI'],
    remedy: {
      revoke: 'https://ram.console.aliyun.com/manage/ak',
      steps: ['Disable the AccessKey in the RAM console, then delete it'],
      instead: null,
    },
    env: ['ALIBABA_CLOUD_ACCESS_KEY_ID', 'ALICLOUD_ACCESS_KEY', 'OSS_ACCESS_KEY_ID'],
    verification: {
      method: 'GET',
      url: 'https://sts.aliyuncs.com/?Action=GetCallerIdentity',
      headers: {},
      body: 'HMAC-SHA1 signed query',
      live: '200 with Arn',
      dead: '404 InvalidAccessKeyId.NotFound, 400 SignatureDoesNotMatch',
    },
    references: ['https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair'],
    examples: {
      match: ['ALIBABA_CLOUD_ACCESS_KEY_ID=LTAI5t[[base62:18]]', 'ALIBABA_CLOUD_ACCESS_KEY_ID=LTAI[[base62:12]]'],
      ignore: [
        'ALIBABA_CLOUD_ACCESS_KEY_ID=LTAIxxxxxxxxxxxx',
        'ALIBABA_CLOUD_ACCESS_KEY_ID=${ALIBABA_CLOUD_ACCESS_KEY_ID}',
      ],
    },
  },
  {
    id: 'alibaba-access-key-secret',
    title: 'Alibaba Cloud AccessKey secret',
    severity: 'error',
    why: 'With the key id it gives everything the RAM user or the account may do.',
    keywords: [],
    pattern: /^(?<secret>[0-9A-Za-z]{30})$/dg,
    context: {
      words: ['alibaba', 'aliyun', 'alicloud', 'oss'],
      names: ['secret'],
      near: ['alibaba-access-key-id'],
    },
    remedy: {
      revoke: 'https://ram.console.aliyun.com/manage/ak',
      steps: ['Disable the AccessKey in the RAM console, then delete it'],
      instead: 'Give the workload a RAM role',
    },
    env: ['ALIBABA_CLOUD_ACCESS_KEY_SECRET', 'ALICLOUD_SECRET_KEY', 'OSS_ACCESS_KEY_SECRET'],
    references: ['https://ram.console.aliyun.com/'],
    examples: {
      match: ['ALIBABA_CLOUD_ACCESS_KEY_SECRET=[[base62:30]]', 'alibaba_secret: [[base62:30]]'],
      ignore: ['ALIBABA_CLOUD_ACCESS_KEY_SECRET=your-key-here', 'build [[base62:30]] done'],
    },
  },
  {
    id: 'alibaba-sts-token',
    title: 'Alibaba Cloud STS credential',
    severity: 'warning',
    why: 'It gives the rights of the role for up to twelve hours.',
    keywords: ['sts.', 'cais'],
    pattern: /(?<![\w+/.-])(?<secret>STS\.[A-Za-z0-9]{16,64}(?![A-Za-z0-9])|CAIS[A-Za-z0-9+/]{296,1200}={0,2})/dg,
    prefixes: ['STS.', 'CAIS'],
    // `STS.assumeRoleWithWebIdentity` is a call.
    randomnessMin: 0.6,
    remedy: {
      revoke: 'https://ram.console.aliyun.com/roles',
      steps: ['Change the trust policy of the role, or wait until the token expires'],
      instead: null,
    },
    env: ['ALIBABA_CLOUD_SECURITY_TOKEN'],
    references: ['https://ram.console.aliyun.com/'],
    examples: {
      match: ['access_key_id: STS.[[base62:26]]', 'ALIBABA_CLOUD_SECURITY_TOKEN=CAIS[[base64:400]]=='],
      ignore: ['access_key_id: STS.xxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
