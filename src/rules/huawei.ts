import type { Rule } from '../model.ts';

/** Huawei Cloud secret access key: values that only their context names. */
export const huawei: readonly Rule[] = [
  {
    id: 'huawei-cloud-secret-key',
    title: 'Huawei Cloud secret access key',
    severity: 'error',
    why: 'Anyone holding it can act as the IAM user of the account.',
    keywords: [],
    // Access key id: 20 capitals and digits. Secret: 40 letters and digits.
    pattern: /^(?<secret>[A-Za-z0-9]{40})$/dg,
    context: {
      words: ['huawei', 'huaweicloud', 'hwcloud', 'huaweicloudsdk'],
      names: ['secret', 'sk', 'key'],
      anchors: ['huaweicloud_sdk_sk'],
    },
    remedy: {
      revoke: 'https://console-intl.huaweicloud.com/iam/#/mine/accessKey',
      steps: [
        'Delete the key under My Credentials > Access Keys',
        'Create a new one and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['HUAWEICLOUD_SDK_SK', 'HW_SECRET_KEY'],
    references: ['https://support.huaweicloud.com/intl/en-us/usermanual-ca/ca_01_0003.html'],
    examples: {
      match: ['HUAWEICLOUD_SDK_SK=[[base62:40]]', 'huaweicloud:\n  secret_key: [[base62:40]]'],
      ignore: ['HUAWEICLOUD_SDK_SK=${HUAWEICLOUD_SDK_SK}', 'etag: "[[base62:40]]"'],
    },
  },
];
