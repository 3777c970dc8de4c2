import type { Rule } from '../model.ts';

/** OpenWeather keys have no prefix. */
export const openweather: readonly Rule[] = [
  {
    id: 'openweather-api-key',
    title: 'OpenWeather API key',
    severity: 'warning',
    why: 'Anyone holding it can spend the quota of the account.',
    keywords: [],
    // 32 hex digits.
    pattern: /^(?<secret>[0-9a-f]{32})$/dg,
    context: { words: ['openweather', 'openweathermap', 'owm', 'pyowm'] },
    remedy: {
      revoke: 'https://home.openweathermap.org/api_keys',
      steps: ['Delete the key in the account', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['OPENWEATHER_API_KEY', 'OPENWEATHERMAP_API_KEY', 'OWM_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.openweathermap.org/data/2.5/weather?q=London&appid=<secret>',
      headers: {},
      live: '200',
      dead: '401',
    },
    references: ['https://openweathermap.org/appid'],
    examples: {
      match: ['"OPENWEATHER_API_KEY": "[[hex:32]]"'],
      ignore: ['OPENWEATHER_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'etag: "[[hex:32]]"'],
    },
  },
  {
    id: 'openweather-api-key-in-url',
    title: 'OpenWeather API key in an address',
    severity: 'warning',
    why: 'Anyone holding it can spend the quota of the account.',
    keywords: ['openweathermap.org/'],
    // The parameter `appid`.
    pattern:
      /openweathermap\.org\/[\w./-]{1,60}\?(?:[\w%.,+-]{1,30}=[^\s"'`&]{0,60}&){0,8}appid=(?<secret>[0-9a-f]{32})(?![\w-])/dgi,
    remedy: {
      revoke: 'https://home.openweathermap.org/api_keys',
      steps: ['Delete the key in the account', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    verification: {
      method: 'GET',
      url: 'https://api.openweathermap.org/data/2.5/weather?q=London&appid=<secret>',
      headers: {},
      live: '200',
      dead: '401',
    },
    references: ['https://openweathermap.org/appid'],
    examples: {
      match: ['const url = "https://api.openweathermap.org/data/2.5/weather?q=Oslo&appid=[[<]][[hex:32]][[>]]";'],
      ignore: ['const url = "https://api.openweathermap.org/data/2.5/weather?q=Oslo&appid=YOUR_API_KEY";'],
    },
  },
];
