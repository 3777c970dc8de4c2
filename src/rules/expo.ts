import type { Rule } from '../model.ts';

/** Expo access token: values that only their context names. */
export const expo: readonly Rule[] = [
  {
    id: 'expo-access-token',
    title: 'Expo access token',
    severity: 'error',
    why: 'Anyone holding it can publish updates and builds of the apps.',
    keywords: [],
    // 40 of base64url.
    pattern: /^(?<secret>[\w-]{40})$/dg,
    context: { words: ['expotoken', 'expoaccess', 'expoaccesstoken', 'expoauth'] },
    remedy: {
      revoke: 'https://expo.dev/settings/access-tokens',
      steps: ['Revoke the token', 'Create a new one and hand it to the program through the environment'],
      instead: null,
    },
    env: ['EXPO_TOKEN', 'EXPO_ACCESS_TOKEN'],
    references: ['https://docs.expo.dev/accounts/programmatic-access/'],
    examples: {
      match: ['EXPO_TOKEN=[[base64url:40]]', 'expo_access_token: "[[base64url:40]]"'],
      ignore: ['EXPO_TOKEN=${EXPO_TOKEN}', 'etag: "[[base64url:40]]"'],
    },
  },
];
