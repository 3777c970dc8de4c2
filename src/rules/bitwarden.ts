import type { Rule } from '../model.ts';

/** Bitwarden: API keys and machine accounts of the Secrets Manager. */
export const bitwarden: readonly Rule[] = [
  {
    id: 'bitwarden-api-client-secret',
    title: 'Bitwarden API client secret',
    severity: 'error',
    why: 'With the master password it opens the vault; the one of an organisation manages its members.',
    keywords: [],
    pattern: /^(?<secret>[0-9A-Za-z]{30})$/dg,
    context: {
      words: ['bitwarden', 'bw'],
      names: ['secret', 'clientsecret'],
    },
    remedy: {
      revoke: 'https://vault.bitwarden.com/#/settings/security/security-keys',
      steps: ['Rotate the API key under Account settings > Security > Keys'],
      instead: null,
    },
    env: ['BW_CLIENTSECRET'],
    verification: {
      method: 'POST',
      url: 'https://identity.bitwarden.com/connect/token',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'client_credentials, scope=api',
      live: '200',
      dead: '400',
    },
    references: ['https://bitwarden.com/help/personal-api-key/'],
    examples: {
      match: ['BW_CLIENTSECRET=[[base62:30]]', 'bitwarden_secret: [[base62:30]]'],
      ignore: ['BW_CLIENTSECRET=your-key-here', 'build [[base62:30]] done'],
    },
  },
  {
    id: 'bitwarden-secrets-manager-token',
    title: 'Bitwarden Secrets Manager access token',
    severity: 'error',
    why: 'Anyone holding it can read the secrets of the machine account.',
    keywords: [],
    // The only fixed text is "0.", too short for a keyword; the name decides which values are looked at.
    pattern:
      /^(?<secret>0\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\.[A-Za-z0-9]{30}:[A-Za-z0-9+/]{22}==)$/dg,
    context: {
      words: ['bws', 'bitwarden'],
    },
    remedy: {
      revoke: 'https://vault.bitwarden.com/#/sm',
      steps: ['Revoke it under Machine accounts > Access tokens'],
      instead: null,
    },
    env: ['BWS_ACCESS_TOKEN'],
    references: ['https://bitwarden.com/help/access-tokens/', 'https://github.com/bitwarden/sdk-sm'],
    examples: {
      match: ['BWS_ACCESS_TOKEN=[[<]]0.[[uuid]].[[base62:30]]:[[base64:22]]==[[>]]'],
      ignore: ['BWS_ACCESS_TOKEN=0.your-token-here'],
    },
  },
];
