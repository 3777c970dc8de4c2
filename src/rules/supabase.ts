import type { Rule } from '../model.ts';

/** Supabase: secret keys and personal tokens; publishable and anon keys are public. Service role JWTs are judged as JWTs. */
export const supabase: readonly Rule[] = [
  {
    id: 'supabase-secret-key',
    title: 'Supabase secret key',
    severity: 'error',
    why: 'Anyone holding it can read and write every row, past row-level security.',
    keywords: ['sb_secret_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>sb_secret_[\w-]{22}_[\w-]{8})(?![\w-])/dg,
    prefixes: ['sb_secret_'],
    remedy: {
      revoke: 'https://supabase.com/dashboard/project/_/settings/api-keys',
      steps: ['Delete it under Project Settings > API Keys'],
      instead: 'Use the publishable key in clients',
    },
    env: ['SUPABASE_SECRET_KEY', 'SUPABASE_SERVICE_ROLE_KEY', 'SUPABASE_SECRET_KEYS'],
    verification: {
      method: 'GET',
      url: 'https://<ref>.supabase.co/rest/v1/?select=*',
      headers: { apikey: '<secret>' },
      live: '200',
      dead: '401',
    },
    references: [
      'https://supabase.com/docs/guides/api/api-keys',
      'https://supabase.com/docs/guides/self-hosting/self-hosted-auth-keys',
    ],
    examples: {
      match: ['SUPABASE_SECRET_KEY=sb_secret_[[base64url:22]]_[[base64url:8]]'],
      ignore: ['SUPABASE_SECRET_KEY=sb_secret_xxxxxxxxxxxx', 'SUPABASE_SECRET_KEY=${SUPABASE_SECRET_KEY}'],
    },
  },
  {
    id: 'supabase-personal-access-token',
    title: 'Supabase personal access token',
    severity: 'error',
    why: 'Anyone holding it can manage every project of the user.',
    keywords: ['sbp_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>sbp_(?:v0_|oauth_)?[0-9a-f]{40})(?![A-Za-z0-9])/dg,
    prefixes: ['sbp_'],
    remedy: {
      revoke: 'https://supabase.com/dashboard/account/tokens',
      steps: ['Revoke it under Account > Access tokens'],
      instead: null,
    },
    env: ['SUPABASE_ACCESS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.supabase.com/v1/projects',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://supabase.com/docs/reference/api/introduction'],
    examples: {
      match: [
        'SUPABASE_ACCESS_TOKEN=sbp_[[hex:40]]',
        'SUPABASE_ACCESS_TOKEN=sbp_v0_[[hex:40]]',
        'SUPABASE_ACCESS_TOKEN=sbp_oauth_[[hex:40]]',
      ],
      ignore: ['SUPABASE_ACCESS_TOKEN=sbp_xxxxxxxxxxxx', 'SUPABASE_ACCESS_TOKEN=${SUPABASE_ACCESS_TOKEN}'],
    },
  },
];
