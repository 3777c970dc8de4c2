import type { Rule } from '../model.ts';

/** MongoDB Atlas: private keys of API keys and secrets of service accounts. */
export const mongodbAtlas: readonly Rule[] = [
  {
    id: 'mongodb-atlas-api-private-key',
    title: 'MongoDB Atlas private key',
    severity: 'error',
    why: 'Anyone holding it with the public key can administer the projects.',
    keywords: [],
    pattern: /^(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/dg,
    context: {
      words: ['atlas', 'mongodbatlas', 'mcli'],
      names: ['private'],
      anchors: ['atlas_private', 'atlasprivate'],
    },
    remedy: {
      revoke: 'https://cloud.mongodb.com/v2#/org/_/access/apiKeys',
      steps: ['Delete the key under Access Manager > API keys'],
      instead: null,
    },
    env: ['MONGODB_ATLAS_PRIVATE_KEY', 'ATLAS_PRIVATE_KEY', 'MCLI_PRIVATE_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://cloud.mongodb.com/api/atlas/v2',
      headers: { Authorization: 'Digest public:private', Accept: 'application/vnd.atlas.2023-02-01+json' },
      live: '200',
      dead: '401',
    },
    references: ['https://www.mongodb.com/docs/atlas/configure-api-access/'],
    examples: {
      match: ['MONGODB_ATLAS_PRIVATE_KEY=[[uuid]]', 'atlas_private: [[uuid]]'],
      ignore: ['MONGODB_ATLAS_PRIVATE_KEY=your-key-here', 'build [[uuid]] done'],
    },
  },
  {
    id: 'mongodb-atlas-service-account-secret',
    title: 'MongoDB Atlas service account secret',
    severity: 'error',
    why: 'Anyone holding it with its id can administer Atlas within its roles.',
    keywords: ['mdb_sa_sk_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>mdb_sa_sk_[\w-]{40})(?![\w-])/dg,
    prefixes: ['mdb_sa_sk_'],
    remedy: {
      revoke: 'https://cloud.mongodb.com/v2#/org/_/access/serviceAccounts',
      steps: ['Revoke the secret under Access Manager > Applications'],
      instead: null,
    },
    env: ['MONGODB_ATLAS_CLIENT_SECRET', 'ATLAS_CLIENT_SECRET'],
    verification: {
      method: 'POST',
      url: 'https://cloud.mongodb.com/api/oauth/token',
      headers: {
        Authorization: 'Basic base64(mdb_sa_id_...:<secret>)',
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      body: 'grant_type=client_credentials',
      live: '200',
      dead: '401',
    },
    references: ['https://www.mongodb.com/docs/atlas/api/service-accounts-overview/'],
    examples: {
      match: ['MONGODB_ATLAS_CLIENT_SECRET=mdb_sa_sk_[[base64url:40]]'],
      ignore: [
        'MONGODB_ATLAS_CLIENT_SECRET=mdb_sa_sk_xxxxxxxxxxxx',
        'MONGODB_ATLAS_CLIENT_SECRET=${MONGODB_ATLAS_CLIENT_SECRET}',
      ],
    },
  },
  {
    id: 'mongodb-atlas-model-api-key',
    title: 'MongoDB Atlas AI model key',
    severity: 'warning',
    why: 'Anyone holding it can spend the quota of the project on embeddings.',
    keywords: [],
    // `al-` and 43 of base64url.
    pattern: /^(?<secret>al-[\w-]{43})$/dg,
    prefixes: ['al-'],
    context: { words: ['voyage', 'voyageai', 'atlas', 'mongodb'] },
    remedy: {
      revoke: 'https://cloud.mongodb.com',
      steps: [
        'Delete the key under AI Models > API keys',
        'Create a new one and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['ATLAS_MODEL_API_KEY'],
    references: ['https://www.mongodb.com/docs/voyageai/'],
    examples: {
      match: ['ATLAS_MODEL_API_KEY=al-[[base64url:43]]'],
      ignore: ['ATLAS_MODEL_API_KEY=${ATLAS_MODEL_API_KEY}', 'etag: "al-[[base64url:43]]"'],
    },
  },
];
