import type { Rule } from '../model.ts';

/** PlanetScale: passwords of branches, service tokens and OAuth tokens. */
export const planetscale: readonly Rule[] = [
  {
    id: 'planetscale-password',
    title: 'PlanetScale database password',
    severity: 'error',
    why: 'Anyone holding it can sign in to the branch of the database.',
    keywords: ['pscale_pw_'],
    // 43 characters are usual; the documentation allows 32 to 64.
    pattern: /(?<![A-Za-z0-9])(?<secret>pscale_pw_[\w.=-]{32,64})/dg,
    prefixes: ['pscale_pw_'],
    remedy: {
      revoke: 'https://app.planetscale.com/',
      steps: ['Delete the password under Settings > Passwords of the database'],
      instead: null,
    },
    env: ['PLANETSCALE_PASSWORD'],
    references: ['https://planetscale.com/docs/concepts/service-tokens'],
    examples: {
      match: ['PLANETSCALE_PASSWORD=pscale_pw_[[base64url:43]]'],
      ignore: ['PLANETSCALE_PASSWORD=pscale_pw_xxxxxxxxxxxx', 'PLANETSCALE_PASSWORD=${PLANETSCALE_PASSWORD}'],
    },
  },
  {
    id: 'planetscale-service-token',
    title: 'PlanetScale service token',
    severity: 'error',
    why: 'Anyone holding it with its id can manage the organisation.',
    keywords: ['pscale_tkn_'],
    // 43 characters are usual; the documentation allows 32 to 64.
    pattern: /(?<![A-Za-z0-9])(?<secret>pscale_tkn_[\w.=-]{32,64})/dg,
    prefixes: ['pscale_tkn_'],
    remedy: {
      revoke: 'https://app.planetscale.com/',
      steps: ['Delete the token under Service tokens of the organisation'],
      instead: null,
    },
    env: ['PLANETSCALE_SERVICE_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.planetscale.com/v1/organizations',
      headers: { Authorization: '<token id>:<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://planetscale.com/docs/concepts/service-tokens'],
    examples: {
      match: ['PLANETSCALE_SERVICE_TOKEN=pscale_tkn_[[base64url:43]]'],
      ignore: [
        'PLANETSCALE_SERVICE_TOKEN=pscale_tkn_xxxxxxxxxxxx',
        'PLANETSCALE_SERVICE_TOKEN=${PLANETSCALE_SERVICE_TOKEN}',
      ],
    },
  },
  {
    id: 'planetscale-oauth-token',
    title: 'PlanetScale OAuth token',
    severity: 'error',
    why: 'Anyone holding it has the scopes of the grant.',
    keywords: ['pscale_oauth_'],
    // 43 characters are usual; the documentation allows 32 to 64.
    pattern: /(?<![A-Za-z0-9])(?<secret>pscale_oauth_[\w.=-]{32,64})/dg,
    prefixes: ['pscale_oauth_'],
    remedy: {
      revoke: 'https://app.planetscale.com/',
      steps: ['Revoke the application in the settings of the organisation'],
      instead: null,
    },
    env: ['PLANETSCALE_OAUTH_TOKEN'],
    references: ['https://planetscale.com/docs/concepts/service-tokens'],
    examples: {
      match: ['PLANETSCALE_OAUTH_TOKEN=pscale_oauth_[[base64url:43]]'],
      ignore: ['PLANETSCALE_OAUTH_TOKEN=<your-token>', 'PLANETSCALE_OAUTH_TOKEN=${PLANETSCALE_OAUTH_TOKEN}'],
    },
  },
];
