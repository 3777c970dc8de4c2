import type { Rule } from '../model.ts';

/** Confluent Cloud: secrets of API keys. */
export const confluent: readonly Rule[] = [
  {
    id: 'confluent-cloud-api-secret',
    title: 'Confluent Cloud API secret',
    severity: 'error',
    why: 'Anyone holding it with its key can use the cluster or the cloud API.',
    keywords: ['cflt'],
    // 54 random characters and six of a CRC-32.
    pattern: /(?<![\w+/-])(?<secret>cflt[A-Za-z0-9+/]{60})(?![\w+/=-])/dg,
    prefixes: ['cflt'],
    checksum: { name: 'confluent-secret', use: 'raise' },
    remedy: {
      revoke: 'https://confluent.cloud/settings/api-keys',
      steps: ['Delete the key under API keys'],
      instead: null,
    },
    env: ['CONFLUENT_CLOUD_API_SECRET', 'KAFKA_API_SECRET'],
    verification: {
      method: 'GET',
      url: 'https://api.confluent.cloud/iam/v2/api-keys/<key',
      headers: { Authorization: 'Basic base64(<key id>:<secret>)' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.confluent.io/cloud/current/access-management/authenticate/api-keys/index.html'],
    examples: {
      match: ['CONFLUENT_CLOUD_API_SECRET=cflt[[base64:54]][[check:confluent-secret]]'],
      ignore: [
        'CONFLUENT_CLOUD_API_SECRET=cfltxxxxxxxxxxxx',
        'CONFLUENT_CLOUD_API_SECRET=${CONFLUENT_CLOUD_API_SECRET}',
      ],
    },
  },
  {
    id: 'confluent-cloud-api-secret-legacy',
    title: 'Confluent Cloud API secret of the older form',
    severity: 'error',
    why: 'Anyone holding it with its key can use the cluster or the cloud API.',
    keywords: [],
    pattern: /^(?<secret>[0-9A-Za-z+/]{64})$/dg,
    context: {
      words: ['confluent', 'ccloud', 'kafka'],
      names: ['secret', 'password'],
    },
    remedy: {
      revoke: 'https://confluent.cloud/settings/api-keys',
      steps: ['Delete the key under API keys'],
      instead: null,
    },
    env: ['CONFLUENT_CLOUD_API_SECRET', 'KAFKA_API_SECRET'],
    references: ['https://docs.confluent.io/cloud/current/access-management/authenticate/api-keys/index.html'],
    examples: {
      match: ['CONFLUENT_CLOUD_API_SECRET=[[base64:64]]', 'confluent_secret: [[base64:64]]'],
      ignore: ['CONFLUENT_CLOUD_API_SECRET=your-key-here', 'build [[base64:64]] done'],
    },
  },
];
