import type { Rule } from '../model.ts';

/** Onfido tokens. */
export const onfido: readonly Rule[] = [
  {
    id: 'onfido-api-token',
    title: 'Onfido API token',
    severity: 'error',
    why: 'Anyone holding it can read the identity documents of your users.',
    keywords: ['api_live.', 'api_live_us.', 'api_live_ca.'],
    // The region may follow `live`.
    pattern: /(?<![A-Za-z0-9])(?<secret>api_live(?:_us|_ca)?\.[\w.-]{20,80})(?![\w.-])/dg,
    prefixes: ['api_live.', 'api_live_us.', 'api_live_ca.'],
    remedy: {
      revoke: 'https://dashboard.onfido.com',
      steps: [
        'Revoke the token in the dashboard',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['ONFIDO_API_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.eu.onfido.com/v3.6/webhooks/',
      headers: { Authorization: 'Token token=<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://documentation.onfido.com/'],
    examples: {
      match: [
        'ONFIDO_API_TOKEN=api_live.[[base64url:11]].[[base64url:32]]',
        'ONFIDO_API_TOKEN=api_live_us.[[base64url:11]].[[base64url:32]]',
        'ONFIDO_API_TOKEN=api_live_ca.[[base64url:11]].[[base64url:32]]',
      ],
      ignore: ['ONFIDO_API_TOKEN=api_live....'],
    },
  },
  {
    id: 'onfido-api-token-sandbox',
    title: 'Onfido sandbox API token',
    severity: 'warning',
    why: 'Anyone holding it can use the sandbox of your account.',
    keywords: ['api_sandbox.', 'api_sandbox_us.', 'api_sandbox_ca.'],
    // The region may follow `sandbox`.
    pattern: /(?<![A-Za-z0-9])(?<secret>api_sandbox(?:_us|_ca)?\.[\w.-]{20,80})(?![\w.-])/dg,
    prefixes: ['api_sandbox.', 'api_sandbox_us.', 'api_sandbox_ca.'],
    remedy: {
      revoke: 'https://dashboard.onfido.com',
      steps: [
        'Revoke the token in the dashboard',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['ONFIDO_SANDBOX_API_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.eu.onfido.com/v3.6/webhooks/',
      headers: { Authorization: 'Token token=<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://documentation.onfido.com/'],
    examples: {
      match: [
        'ONFIDO_SANDBOX_API_TOKEN=api_sandbox.[[base64url:11]].[[base64url:32]]',
        'ONFIDO_SANDBOX_API_TOKEN=api_sandbox_us.[[base64url:11]].[[base64url:32]]',
        'ONFIDO_SANDBOX_API_TOKEN=api_sandbox_ca.[[base64url:11]].[[base64url:32]]',
      ],
      ignore: ['ONFIDO_API_TOKEN=api_sandbox....'],
    },
  },
];
