import type { Rule } from '../model.ts';

/** Render: API keys and deploy hooks. */
export const render: readonly Rule[] = [
  {
    id: 'render-api-key',
    title: 'Render API key',
    severity: 'error',
    why: 'Anyone holding it can change services and read their environment variables.',
    keywords: ['rnd_'],
    // rnd_ begins many identifiers, so a digit and an upper-case letter must occur.
    pattern:
      /(?<![A-Za-z0-9])(?<secret>rnd_(?=[A-Za-z]{0,27}\d)(?=[a-z0-9]{0,27}[A-Z])[A-Za-z0-9]{28})(?![A-Za-z0-9])/dg,
    prefixes: ['rnd_'],
    remedy: {
      revoke: 'https://dashboard.render.com/u/settings#api-keys',
      steps: ['Revoke the key under Account settings > API keys'],
      instead: null,
    },
    env: ['RENDER_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.render.com/v1/services?limit=1',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://render.com/docs/api'],
    examples: {
      match: ['RENDER_API_KEY=rnd_[[base62:28]]'],
      ignore: ['RENDER_API_KEY=rnd_xxxxxxxxxxxx', 'RENDER_API_KEY=${RENDER_API_KEY}'],
    },
  },
  {
    id: 'render-deploy-hook',
    title: 'Render deploy hook',
    severity: 'warning',
    why: 'Anyone holding the address can start deploys.',
    keywords: ['api.render.com/deploy/srv-'],
    pattern: /(?<![\w-])https:\/\/api\.render\.com\/deploy\/srv-[a-z0-9]{20}\?key=(?<secret>[\w-]{11})(?![\w-])/dg,
    remedy: {
      revoke: 'https://dashboard.render.com/',
      steps: ['Regenerate it under Settings > Deploy Hook'],
      instead: null,
    },
    env: ['RENDER_DEPLOY_HOOK_URL'],
    references: ['https://render.com/docs/deploy-hooks'],
    examples: {
      match: ['curl https://api.render.com/deploy/srv-[[base36:20]]?key=[[<]][[base64url:11]][[>]]'],
      ignore: ['curl https://api.render.com/deploy/srv-<id>?key=<key>'],
    },
  },
];
