import type { Rule } from '../model.ts';

/** Typeform tokens. */
export const typeform: readonly Rule[] = [
  {
    id: 'typeform-api-token',
    title: 'Typeform personal access token',
    severity: 'error',
    why: 'Anyone holding it can read forms and responses.',
    keywords: ['tfp_'],
    // `tfp_`, 40 to 46 base64url characters, `_`, 12 to 16 base64url characters. 59 characters after the prefix are
    // usual.
    pattern: /(?<![A-Za-z0-9])(?<secret>tfp_[\w-]{40,46}_[\w-]{12,16})(?![\w-])/dg,
    prefixes: ['tfp_'],
    remedy: {
      revoke: 'https://admin.typeform.com/user/tokens',
      steps: [
        'Delete the token in the account settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['TYPEFORM_TOKEN', 'TYPEFORM_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.typeform.com/me',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://www.typeform.com/developers/get-started/personal-access-token/'],
    examples: {
      match: ['"TYPEFORM_TOKEN": "tfp_[[base64url:44]]_[[base64url:14]]"'],
      ignore: ['TYPEFORM_TOKEN=tfp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_xxxxxxxxxxxxxx'],
    },
  },
];
