import type { Rule } from '../model.ts';

/** RapidAPI keys: the marks `msh`, `p1` and `jsn` stand at fixed places. */
export const rapidapi: readonly Rule[] = [
  {
    id: 'rapidapi-key',
    title: 'RapidAPI key',
    severity: 'error',
    why: 'Anyone holding it can call paid APIs at your cost.',
    keywords: ['jsn'],
    // Ten lower-case letters and digits, `msh`, 15 lower-case letters and digits, `p1`, six lower-case letters and
    // digits, `jsn`, twelve lower-case letters and digits. 50 characters.
    pattern: /(?<![\w-])(?<secret>[0-9a-z]{10}msh[0-9a-z]{15}p1[0-9a-z]{5,6}jsn[0-9a-z]{11,12})(?![\w-])/dg,
    remedy: {
      revoke: 'https://rapidapi.com/developer/security',
      steps: ['Rotate the key of the app', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['RAPIDAPI_KEY', 'X_RAPIDAPI_KEY', 'RAPID_API_KEY'],
    references: ['https://docs.rapidapi.com/'],
    examples: {
      match: ['RAPIDAPI_KEY=[[hex:10]]msh[[hex:15]]p1[[hex:6]]jsn[[hex:12]]'],
      ignore: ['RAPIDAPI_KEY=xxxxxxxxxxmshxxxxxxxxxxxxxxxp1xxxxxxjsnxxxxxxxxxxxx'],
    },
  },
];
