import type { Rule } from '../model.ts';

/** Axiom: prefix and UUID. */
export const axiom: readonly Rule[] = [
  {
    id: 'axiom-api-token',
    title: 'Axiom API token',
    severity: 'warning',
    why: 'Anyone holding it can use the datasets that it was given.',
    keywords: ['xaat-'],
    pattern:
      /(?<![A-Za-z0-9])(?<secret>xaat-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9])/dg,
    prefixes: ['xaat-'],
    remedy: {
      revoke: 'https://app.axiom.co/api-tokens',
      steps: ['Delete the token under Settings > API tokens'],
      instead: null,
    },
    env: ['AXIOM_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.axiom.co/v2/datasets',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200/403',
      dead: '401',
    },
    references: ['https://axiom.co/docs/reference/tokens'],
    examples: {
      match: ['AXIOM_TOKEN=xaat-[[uuid]]'],
      ignore: ['AXIOM_TOKEN=xaat-xxxxxxxxxxxx', 'AXIOM_TOKEN=${AXIOM_TOKEN}'],
    },
  },
  {
    id: 'axiom-ingest-token',
    title: 'Axiom ingest token',
    severity: 'warning',
    why: 'Anyone holding it can write events.',
    keywords: ['xait-'],
    pattern:
      /(?<![A-Za-z0-9])(?<secret>xait-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9])/dg,
    prefixes: ['xait-'],
    remedy: {
      revoke: 'https://app.axiom.co/api-tokens',
      steps: ['Delete the token under Settings > API tokens'],
      instead: null,
    },
    env: ['AXIOM_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.axiom.co/v2/datasets',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200/403',
      dead: '401',
    },
    references: ['https://axiom.co/docs/reference/tokens'],
    examples: {
      match: ['AXIOM_TOKEN=xait-[[uuid]]'],
      ignore: ['AXIOM_TOKEN=xait-xxxxxxxxxxxx', 'AXIOM_TOKEN=${AXIOM_TOKEN}'],
    },
  },
  {
    id: 'axiom-personal-token',
    title: 'Axiom personal token',
    severity: 'error',
    why: 'Anyone holding it acts in the organisation as the user.',
    keywords: ['xapt-'],
    pattern:
      /(?<![A-Za-z0-9])(?<secret>xapt-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9])/dg,
    prefixes: ['xapt-'],
    remedy: {
      revoke: 'https://app.axiom.co/profile',
      steps: ['Delete the token under Profile > Personal tokens'],
      instead: null,
    },
    env: ['AXIOM_PERSONAL_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.axiom.co/v2/user',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200/403',
      dead: '401',
    },
    references: ['https://axiom.co/docs/reference/tokens'],
    examples: {
      match: ['AXIOM_PERSONAL_TOKEN=xapt-[[uuid]]'],
      ignore: ['AXIOM_PERSONAL_TOKEN=xapt-xxxxxxxxxxxx', 'AXIOM_PERSONAL_TOKEN=${AXIOM_PERSONAL_TOKEN}'],
    },
  },
];
