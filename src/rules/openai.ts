import type { Rule } from '../model.ts';

/** OpenAI keys. Every current form holds `T3BlbkFJ`, base64 of `OpenAI`, in the middle: the anchor of all four rules. */
export const openai: readonly Rule[] = [
  {
    id: 'openai-api-key-legacy',
    title: 'OpenAI user API key',
    severity: 'error',
    why: 'Anyone holding it can spend the quota of the account and read its files, assistants and stored completions.',
    keywords: ['t3blbkfj'],
    // `sk-`, optionally `None-` or `service-`, 20 letters and digits, `T3BlbkFJ`, 20 letters and digits. `sk-` and 48
    // characters without the marker belong to other vendors.
    pattern: /(?<![A-Za-z0-9])(?<secret>sk-(?:None-|service-)?[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20})(?![A-Za-z0-9])/dg,
    prefixes: ['sk-', 'sk-None-', 'sk-service-'],
    remedy: {
      revoke: 'https://platform.openai.com/api-keys',
      steps: ['Delete the key under API keys', 'Create a new key and hand it to the program through the environment'],
      instead: 'Give each program a project key with restricted permissions and a monthly budget',
    },
    env: ['OPENAI_API_KEY', 'OPENAI_KEY', 'OPENAI_SECRET_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.openai.com/v1/models',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200, or 429 (authenticated but rate/quota limited)',
      dead: '401 invalid_api_key',
    },
    references: ['https://platform.openai.com/docs/api-reference/authentication'],
    examples: {
      match: [
        '"OPENAI_API_KEY": "sk-[[base62:20]]T3BlbkFJ[[base62:20]]"',
        '"OPENAI_API_KEY": "sk-None-[[base62:20]]T3BlbkFJ[[base62:20]]"',
        '"OPENAI_API_KEY": "sk-service-[[base62:20]]T3BlbkFJ[[base62:20]]"',
      ],
      ignore: ['OPENAI_API_KEY=sk-xxxxxxxxxxxxxxxxxxxxT3BlbkFJxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'openai-project-api-key',
    title: 'OpenAI project API key',
    severity: 'error',
    why: 'Anyone holding it can spend the budget of the project and read and change its files, assistants and logs.',
    keywords: ['t3blbkfj'],
    // `sk-proj-`, 20 to 74 base64url characters, `T3BlbkFJ`, 20 to 74 base64url characters. Both halves are equally
    // long: 20 in mid-2024, then 58, now 74.
    pattern: /(?<![A-Za-z0-9])(?<secret>sk-proj-[\w-]{20,74}T3BlbkFJ[\w-]{20,74})(?![\w-])/dg,
    prefixes: ['sk-proj-'],
    remedy: {
      revoke: 'https://platform.openai.com/api-keys',
      steps: [
        'Delete the key under API keys of the project',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: 'Give each program a project key with restricted permissions and a monthly budget',
    },
    env: ['OPENAI_API_KEY', 'OPENAI_PROJECT_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.openai.com/v1/models',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200, or 429 (authenticated but rate/quota limited)',
      dead: '401 invalid_api_key',
    },
    references: ['https://help.openai.com/en/articles/9132009'],
    examples: {
      match: ['OPENAI_API_KEY: "sk-proj-[[base64url:74]]T3BlbkFJ[[base64url:74]]"'],
      ignore: [
        'OPENAI_API_KEY=sk-proj-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxT3BlbkFJxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  },
  {
    id: 'openai-service-account-key',
    title: 'OpenAI service account key',
    severity: 'error',
    why: 'Anyone holding it can use the project as a machine account whose access does not expire.',
    keywords: ['t3blbkfj'],
    // `sk-svcacct-`, 20 to 74 base64url characters, `T3BlbkFJ`, 20 to 74 base64url characters. Both halves hold 74
    // characters, in older keys 58 and 20.
    pattern: /(?<![A-Za-z0-9])(?<secret>sk-svcacct-[\w-]{20,74}T3BlbkFJ[\w-]{20,74})(?![\w-])/dg,
    prefixes: ['sk-svcacct-'],
    remedy: {
      revoke: 'https://platform.openai.com/api-keys',
      steps: [
        'Delete the service account key under API keys of the project',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['OPENAI_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.openai.com/v1/models',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200, or 429 (authenticated but rate/quota limited)',
      dead: '401 invalid_api_key',
    },
    references: ['https://platform.openai.com/docs/api-reference/project-service-accounts'],
    examples: {
      match: ["export OPENAI_API_KEY='sk-svcacct-[[base64url:74]]T3BlbkFJ[[base64url:74]]'"],
      ignore: [
        'OPENAI_API_KEY=sk-svcacct-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxT3BlbkFJxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  },
  {
    id: 'openai-admin-key',
    title: 'OpenAI admin key',
    severity: 'error',
    why: 'Anyone holding it can manage the projects, members and API keys of the whole organization.',
    keywords: ['t3blbkfj'],
    // `sk-admin-`, 20 to 74 base64url characters, `T3BlbkFJ`, 20 to 74 base64url characters. Both halves hold 58
    // characters, in some keys 74.
    pattern: /(?<![A-Za-z0-9])(?<secret>sk-admin-[\w-]{20,74}T3BlbkFJ[\w-]{20,74})(?![\w-])/dg,
    prefixes: ['sk-admin-'],
    remedy: {
      revoke: 'https://platform.openai.com/settings/organization/admin-keys',
      steps: [
        'Delete the admin key in the organization settings',
        'Read the audit log of the organization for keys and members that you do not know',
      ],
      instead: null,
    },
    env: ['OPENAI_ADMIN_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.openai.com/v1/organization/admin_api_keys?limit=1',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://platform.openai.com/docs/api-reference/admin-api-keys'],
    examples: {
      match: ['OPENAI_ADMIN_KEY=sk-admin-[[base64url:58]]T3BlbkFJ[[base64url:58]]'],
      ignore: [
        'OPENAI_ADMIN_KEY=sk-admin-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxT3BlbkFJxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  },
];
