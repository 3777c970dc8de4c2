import type { Rule } from '../model.ts';

/** Storyblok tokens. Access tokens of spaces ship to clients by design and are only noted. */
export const storyblok: readonly Rule[] = [
  {
    id: 'storyblok-access-token',
    title: 'Storyblok space access token',
    severity: 'note',
    why: 'A public token reads published content only; a preview token also reads drafts.',
    keywords: [],
    // 22 letters and digits and `tt`.
    pattern: /^(?<secret>[A-Za-z0-9]{22}tt)$/dg,
    context: { words: ['storyblok'] },
    remedy: {
      revoke: 'https://app.storyblok.com',
      steps: [
        'Delete the token in the space settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['STORYBLOK_TOKEN', 'STORYBLOK_ACCESS_TOKEN', 'STORYBLOK_PREVIEW_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.storyblok.com/v2/cdn/spaces/me?token=<secret>',
      headers: {},
      live: '200',
      dead: '401',
    },
    references: ['https://www.storyblok.com/docs/api/content-delivery/v2'],
    examples: {
      match: ["export STORYBLOK_TOKEN='[[base62:22]]tt'"],
      ignore: ['STORYBLOK_TOKEN=xxxxxxxxxxxxxxxxxxxxxxtt'],
    },
  },
  {
    id: 'storyblok-personal-access-token',
    title: 'Storyblok personal access token',
    severity: 'error',
    why: 'Anyone holding it can manage your spaces.',
    keywords: [],
    // 22 letters and digits, `tt-`, six digits, `-`, 20 base64url characters.
    pattern: /^(?<secret>[A-Za-z0-9]{22}tt-\d{6}-[\w-]{20})$/dg,
    context: { words: ['storyblok'] },
    remedy: {
      revoke: 'https://app.storyblok.com/#/me/account?tab=token',
      steps: [
        'Delete the token in the account settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['STORYBLOK_OAUTH_TOKEN', 'STORYBLOK_PERSONAL_ACCESS_TOKEN', 'STORYBLOK_MANAGEMENT_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://mapi.storyblok.com/v1/spaces/',
      headers: { Authorization: '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://www.storyblok.com/docs/api/management'],
    examples: {
      match: ['"STORYBLOK_OAUTH_TOKEN": "[[base62:22]]tt-[[digits:6]]-[[base64url:20]]"'],
      ignore: ['STORYBLOK_OAUTH_TOKEN=xxxxxxxxxxxxxxxxxxxxxxtt-xxxxxx-xxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
