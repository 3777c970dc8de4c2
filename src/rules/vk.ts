import type { Rule } from '../model.ts';

/** VK tokens. */
export const vk: readonly Rule[] = [
  {
    id: 'vk-access-token',
    title: 'VK access token',
    severity: 'error',
    why: 'Anyone holding it can use the API as the user or the community.',
    keywords: ['vk1.a.'],
    // `vk1.a.` and 50 to 400 base64url characters. 190 to 250 characters are usual.
    pattern: /(?<![A-Za-z0-9])(?<secret>vk1\.a\.[\w-]{50,400})(?![\w-])/dg,
    prefixes: ['vk1.a.'],
    remedy: {
      revoke: 'https://vk.com/settings?act=security',
      steps: [
        'End all sessions, or create the key of the community again',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['VK_TOKEN', 'VK_ACCESS_TOKEN', 'VK_API_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.vk.com/method/users.get?v=5.199&access_token=<secret>',
      headers: {},
      live: 'response field',
      dead: 'error_code 5',
    },
    references: ['https://dev.vk.com/'],
    examples: {
      match: ["export VK_TOKEN='vk1.a.[[base64url:198]]'"],
      ignore: ['VK_TOKEN=vk1.a.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
