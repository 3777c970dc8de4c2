import type { Rule } from '../model.ts';
import { besides } from './besides.ts';

/** Airtable tokens and keys. */
export const airtable: readonly Rule[] = [
  {
    id: 'airtable-personal-access-token',
    title: 'Airtable personal access token',
    severity: 'error',
    why: 'Anyone holding it can read and change the bases that the token covers.',
    keywords: besides('pat', ['paths', 'patterns', 'patch', 'pathlike']),
    // `pat`, 14 letters and digits, `.`, 64 hex digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>pat[A-Za-z0-9]{14}\.[0-9a-f]{64})(?![A-Za-z0-9])/dg,
    prefixes: ['pat'],
    remedy: {
      revoke: 'https://airtable.com/create/tokens',
      steps: [
        'Delete or regenerate the token',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: 'Limit the token to the bases and scopes that the program needs',
    },
    env: ['AIRTABLE_API_KEY', 'AIRTABLE_TOKEN', 'AIRTABLE_PAT', 'AIRTABLE_PERSONAL_ACCESS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.airtable.com/v0/meta/whoami',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://airtable.com/developers/web/api/authentication'],
    examples: {
      match: ["export AIRTABLE_API_KEY='pat[[base62:14]].[[hex:64]]'"],
      ignore: ['AIRTABLE_API_KEY=patxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'airtable-oauth-token',
    title: 'Airtable OAuth access token',
    severity: 'error',
    why: 'Anyone holding it can read and change the bases within the scopes that were granted.',
    keywords: [],
    // Id, version, payload and signature, divided by dots.
    pattern: /^(?<secret>oaa[A-Za-z0-9]{10,20}\.v1\.[\w-]{20,400}\.[0-9a-f]{40,140})$/dg,
    context: { words: ['airtable'] },
    remedy: {
      revoke: 'https://airtable.com/account',
      steps: [
        'Revoke the integration in the account settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['AIRTABLE_OAUTH_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.airtable.com/v0/meta/whoami',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://airtable.com/developers/web/api/oauth-reference'],
    examples: {
      match: ['AIRTABLE_OAUTH_TOKEN=oaa[[base62:14]].v1.[[base64url:80]].[[hex:64]]'],
      ignore: ['AIRTABLE_OAUTH_TOKEN=${AIRTABLE_OAUTH_TOKEN}'],
    },
  },
  {
    id: 'airtable-api-key-legacy',
    title: 'Airtable API key (switched off)',
    severity: 'note',
    why: 'Airtable switched these keys off in February 2024; it shows that the program still has to move.',
    keywords: [],
    // `key` and 14 letters and digits.
    pattern: /^(?<secret>key[A-Za-z0-9]{14})$/dg,
    prefixes: ['key'],
    context: { words: ['airtable'] },
    remedy: {
      revoke: 'https://airtable.com/create/tokens',
      steps: ['Remove the key; nothing is live any more', 'Create a personal access token'],
      instead: null,
    },
    env: ['AIRTABLE_API_KEY'],
    references: ['https://support.airtable.com/docs/airtable-api-key-deprecation-notice'],
    examples: {
      match: ['"AIRTABLE_API_KEY": "key[[base62:14]]"'],
      ignore: ['AIRTABLE_API_KEY=keyxxxxxxxxxxxxxx'],
    },
  },
];
