import type { Rule } from '../model.ts';

/** Figma tokens. */
export const figma: readonly Rule[] = [
  {
    id: 'figma-personal-access-token',
    title: 'Figma personal access token',
    severity: 'error',
    why: 'Anyone holding it can read the files and comments that you can read.',
    keywords: ['figd_'],
    // `figd_` and 38 to 42 base64url characters. 40 is usual.
    pattern: /(?<![A-Za-z0-9])(?<secret>figd_[\w-]{38,42})(?![\w-])/dg,
    prefixes: ['figd_'],
    remedy: {
      revoke: 'https://www.figma.com/settings',
      steps: [
        'Revoke the token under Security in the settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['FIGMA_TOKEN', 'FIGMA_ACCESS_TOKEN', 'FIGMA_API_KEY', 'FIGMA_PERSONAL_ACCESS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.figma.com/v1/me',
      headers: { 'X-Figma-Token': '<secret>' },
      live: '200',
      dead: '403 Invalid token',
    },
    references: ['https://www.figma.com/developers/api#access-tokens'],
    examples: {
      match: ["export FIGMA_TOKEN='figd_[[base64url:40]]'"],
      ignore: ['FIGMA_TOKEN=figd_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'figma-oauth-token',
    title: 'Figma OAuth token',
    severity: 'error',
    why: 'Anyone holding it can act within the scopes that were granted.',
    keywords: ['figo_', 'figoh_', 'figor_', 'figu_', 'figuh_', 'figur_'],
    // `figu`, `figur`, `figuh`, `figo`, `figor` or `figoh`, `_`, 40 base64url characters. The letters after `fig` name
    // kind and region; they are not documented.
    pattern: /(?<![A-Za-z0-9])(?<secret>(?:figu|figur|figuh|figo|figor|figoh)_[\w-]{40})(?![\w-])/dg,
    prefixes: ['figu_', 'figur_', 'figuh_', 'figo_', 'figor_', 'figoh_'],
    remedy: {
      revoke: 'https://www.figma.com/settings',
      steps: ['Revoke the application under connected apps', 'Authorize the application again'],
      instead: null,
    },
    verification: {
      method: 'GET',
      url: 'https://api.figma.com/v1/me',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '403',
    },
    references: ['https://www.figma.com/developers/api#oauth2'],
    examples: {
      match: [
        'token = "figu_[[base64url:40]]"',
        'token = "figur_[[base64url:40]]"',
        'token = "figuh_[[base64url:40]]"',
        'token = "figo_[[base64url:40]]"',
        'token = "figor_[[base64url:40]]"',
        'token = "figoh_[[base64url:40]]"',
      ],
      ignore: ['FIGMA_OAUTH_TOKEN=figu_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'figma-plan-token',
    title: 'Figma plan access token',
    severity: 'error',
    why: 'Anyone holding it can use the API for the whole organization.',
    keywords: ['figp_'],
    // Issued since 2026.
    pattern: /(?<![A-Za-z0-9])(?<secret>figp_[\w-]{40,54}={0,2})(?![\w=-])/dg,
    prefixes: ['figp_'],
    remedy: {
      revoke: 'https://www.figma.com/settings',
      steps: [
        'Revoke the token in the admin settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['FIGMA_TOKEN'],
    references: ['https://www.figma.com/developers/api#access-tokens'],
    examples: {
      match: ["export FIGMA_TOKEN='figp_[[base64url:48]]'"],
      ignore: ['FIGMA_TOKEN=figp_xxxxxxxx'],
    },
  },
  {
    id: 'figma-pat-legacy',
    title: 'Figma personal access token (legacy)',
    severity: 'error',
    why: 'Anyone holding it can read the files that you can read.',
    keywords: [],
    // User number and UUID.
    pattern: /^(?<secret>[0-9a-f]{4,6}-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/dg,
    context: { words: ['figma'] },
    remedy: {
      revoke: 'https://www.figma.com/settings',
      steps: [
        'Revoke the token in the settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['FIGMA_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.figma.com/v1/me',
      headers: { 'X-Figma-Token': '<secret>' },
      live: '200',
      dead: '403 Invalid token',
    },
    references: ['https://www.figma.com/developers/api#access-tokens'],
    examples: {
      match: ['FIGMA_TOKEN=[[digits:6]]-[[uuid]]'],
      ignore: ['FIGMA_TOKEN=${FIGMA_TOKEN}'],
    },
  },
];
