import type { Rule } from '../model.ts';

/** Aiven: API tokens and passwords of services. */
export const aiven: readonly Rule[] = [
  {
    id: 'aiven-auth-token',
    title: 'Aiven API token',
    severity: 'error',
    why: 'Anyone holding it can manage the projects and read the passwords of their services.',
    keywords: [],
    pattern: /^(?<secret>[0-9A-Za-z+/]{372})$/dg,
    context: {
      words: ['aiven'],
    },
    remedy: {
      revoke: 'https://console.aiven.io/profile/tokens',
      steps: ['Revoke the token under User profile > Tokens'],
      instead: null,
    },
    env: ['AIVEN_TOKEN', 'AIVEN_API_TOKEN', 'AIVEN_AUTH_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.aiven.io/v1/project',
      headers: { Authorization: 'aivenv1 <secret>' },
      live: '200',
      dead: '403',
    },
    references: ['https://console.aiven.io/'],
    examples: {
      match: ['AIVEN_TOKEN=[[base64:372]]', 'aiven_api_key: [[base64:372]]'],
      ignore: ['AIVEN_TOKEN=your-key-here', 'build [[base64:372]] done'],
    },
  },
  {
    id: 'aiven-service-password',
    title: 'Aiven service password',
    severity: 'error',
    why: 'Anyone who reaches the service can sign in to the database.',
    keywords: ['avns_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>AVNS_[\w-]{19})(?![\w-])/dg,
    prefixes: ['AVNS_'],
    remedy: {
      revoke: 'https://console.aiven.io/',
      steps: ['Reset the password under Users of the service'],
      instead: null,
    },
    references: ['https://aiven.io/docs/platform/concepts'],
    examples: {
      match: ['SERVICE_TOKEN=AVNS_[[base64url:19]]'],
      ignore: ['SERVICE_TOKEN=AVNS_xxxxxxxxxxxx', 'SERVICE_TOKEN=${SERVICE_TOKEN}'],
    },
  },
];
