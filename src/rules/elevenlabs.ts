import type { Rule } from '../model.ts';

/** ElevenLabs keys. */
export const elevenlabs: readonly Rule[] = [
  {
    id: 'elevenlabs-api-key',
    title: 'ElevenLabs API key',
    severity: 'error',
    why: 'Anyone holding it can spend the credits of the account and speak with its cloned voices.',
    keywords: ['sk_'],
    // `sk_` and 48 hex digits. Keys from before 2024 are 32 hex digits without a prefix.
    pattern: /(?<![A-Za-z0-9])(?<secret>sk_[0-9a-f]{48})(?![A-Za-z0-9])/dg,
    prefixes: ['sk_'],
    remedy: {
      revoke: 'https://elevenlabs.io/app/settings/api-keys',
      steps: ['Delete the key in the settings', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['ELEVENLABS_API_KEY', 'ELEVEN_API_KEY', 'XI_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.elevenlabs.io/v1/user',
      headers: { 'xi-api-key': '<secret>' },
      live: '200; 401 with status missing_permissions also means live (scoped key)',
      dead: '401 with status invalid_api_key',
    },
    references: ['https://elevenlabs.io/docs/api-reference/authentication'],
    examples: {
      match: ["export ELEVENLABS_API_KEY='sk_[[hex:48]]'"],
      ignore: ['ELEVENLABS_API_KEY=sk_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
