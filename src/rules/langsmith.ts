import type { Rule } from '../model.ts';

/** LangSmith keys: `lsv2_`, the kind, 32 hex digits, and a tail of ten whose meaning is not published. */
export const langsmith: readonly Rule[] = [
  {
    id: 'langsmith-personal-access-token',
    title: 'LangSmith personal access token',
    severity: 'error',
    why: 'Anyone holding it can read the traces of the workspace, prompts and customer data included.',
    keywords: ['lsv2_pt_'],
    // `lsv2_pt_`, 32 hex digits, `_`, ten hex digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>lsv2_pt_[0-9a-f]{32}_[0-9a-f]{10})(?![A-Za-z0-9])/dg,
    prefixes: ['lsv2_pt_'],
    remedy: {
      revoke: 'https://smith.langchain.com/settings',
      steps: [
        'Delete the token in the LangSmith settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['LANGSMITH_API_KEY', 'LANGCHAIN_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.smith.langchain.com/api/v1/api-key/current',
      headers: { 'X-API-Key': '<secret>' },
      live: '200',
      dead: '401/403',
    },
    references: [
      'https://docs.smith.langchain.com/administration/how_to_guides/organization_management/create_account_api_key',
    ],
    examples: {
      match: ['LANGSMITH_API_KEY: "lsv2_pt_[[hex:32]]_[[hex:10]]"'],
      ignore: ['LANGSMITH_API_KEY=lsv2_pt_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_xxxxxxxxxx'],
    },
  },
  {
    id: 'langsmith-service-key',
    title: 'LangSmith service key',
    severity: 'error',
    why: 'Anyone holding it can read and write the traces of the organization.',
    keywords: ['lsv2_sk_'],
    // `lsv2_sk_`, 32 hex digits, `_`, ten hex digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>lsv2_sk_[0-9a-f]{32}_[0-9a-f]{10})(?![A-Za-z0-9])/dg,
    prefixes: ['lsv2_sk_'],
    remedy: {
      revoke: 'https://smith.langchain.com/settings',
      steps: [
        'Delete the service key in the LangSmith settings',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['LANGSMITH_API_KEY', 'LANGCHAIN_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.smith.langchain.com/api/v1/orgs/current',
      headers: { 'X-API-Key': '<secret>' },
      live: '200',
      dead: '401/403',
    },
    references: [
      'https://docs.smith.langchain.com/administration/how_to_guides/organization_management/create_account_api_key',
    ],
    examples: {
      match: ['"LANGSMITH_API_KEY": "lsv2_sk_[[hex:32]]_[[hex:10]]"'],
      ignore: ['LANGSMITH_API_KEY=lsv2_sk_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_xxxxxxxxxx'],
    },
  },
];
