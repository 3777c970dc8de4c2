import type { Rule } from '../model.ts';

/** Persona keys. */
export const persona: readonly Rule[] = [
  {
    id: 'persona-api-key',
    title: 'Persona API key',
    severity: 'error',
    why: 'Anyone holding it can read the identity documents of your users.',
    keywords: ['persona_production_'],
    // A UUID is usual.
    pattern: /(?<![A-Za-z0-9])(?<secret>persona_production_(?=[a-z_-]{0,40}\d)[0-9a-z_-]{20,80})(?![\w-])/dg,
    prefixes: ['persona_production_'],
    remedy: {
      revoke: 'https://withpersona.com/dashboard',
      steps: ['Expire the key in the dashboard', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['PERSONA_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.withpersona.com/api/v1/accounts?page[size]=1',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200 / 403 live',
      dead: '401',
    },
    references: ['https://docs.withpersona.com/api-keys'],
    examples: {
      match: ['PERSONA_API_KEY: "persona_production_[[uuid]]"'],
      ignore: ['PERSONA_API_KEY=persona_production_...'],
    },
  },
  {
    id: 'persona-api-key-sandbox',
    title: 'Persona sandbox API key',
    severity: 'warning',
    why: 'Anyone holding it can use the sandbox of your account.',
    keywords: ['persona_sandbox_'],
    // A UUID is usual.
    pattern: /(?<![A-Za-z0-9])(?<secret>persona_sandbox_(?=[a-z_-]{0,40}\d)[0-9a-z_-]{20,80})(?![\w-])/dg,
    prefixes: ['persona_sandbox_'],
    remedy: {
      revoke: 'https://withpersona.com/dashboard',
      steps: ['Expire the key in the dashboard', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['PERSONA_SANDBOX_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.withpersona.com/api/v1/accounts?page[size]=1',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200 / 403 live',
      dead: '401',
    },
    references: ['https://docs.withpersona.com/api-keys'],
    examples: {
      match: ['PERSONA_SANDBOX_API_KEY: "persona_sandbox_[[uuid]]"'],
      ignore: ['PERSONA_API_KEY=persona_sandbox_...'],
    },
  },
];
