import type { Rule } from '../model.ts';

/** Okta tokens; in headers they follow the word SSWS. */
export const okta: readonly Rule[] = [
  {
    id: 'okta-api-token',
    title: 'Okta API token',
    severity: 'error',
    why: 'Anyone holding it can administer the organization with the rights of the owner of the token.',
    keywords: [],
    // `00` and 40 base64url characters.
    pattern: /^(?<secret>00[\w-]{40})$/dg,
    prefixes: ['00'],
    context: { words: ['okta', 'ssws'] },
    remedy: {
      revoke: null,
      steps: [
        'Revoke the token under Security, API',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['OKTA_API_TOKEN', 'OKTA_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://<org>.okta.com/api/v1/users/me',
      headers: { Authorization: 'SSWS <secret>' },
      live: '200',
      dead: '401 E0000011',
    },
    references: ['https://developer.okta.com/docs/guides/create-an-api-token/main/'],
    examples: {
      match: ['OKTA_API_TOKEN=00[[base64url:40]]'],
      ignore: ['OKTA_API_TOKEN=00xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'okta-api-token-in-header',
    title: 'Okta API token in a header',
    severity: 'error',
    why: 'Anyone holding it can administer the organization with the rights of the owner of the token.',
    keywords: ['ssws 00'],
    // After the scheme of the header there is no doubt.
    pattern: /SSWS (?<secret>00[\w-]{40})(?![\w-])/dg,
    prefixes: ['00'],
    remedy: {
      revoke: null,
      steps: [
        'Revoke the token under Security, API',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    verification: {
      method: 'GET',
      url: 'https://<org>.okta.com/api/v1/users/me',
      headers: { Authorization: 'SSWS <secret>' },
      live: '200',
      dead: '401 E0000011',
    },
    references: ['https://developer.okta.com/docs/guides/create-an-api-token/main/'],
    examples: {
      match: ['Authorization: SSWS [[<]]00[[base64url:40]][[>]]'],
      ignore: ['Authorization: SSWS ${OKTA_API_TOKEN}'],
    },
  },
];
