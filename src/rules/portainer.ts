import type { Rule } from '../model.ts';

/** Portainer: access tokens. */
export const portainer: readonly Rule[] = [
  {
    id: 'portainer-access-token',
    title: 'Portainer access token',
    severity: 'error',
    why: 'Anyone holding it can control the container hosts of the user.',
    keywords: ['ptr_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>ptr_[A-Za-z0-9+/]{43}=)(?!=)/dg,
    prefixes: ['ptr_'],
    remedy: {
      revoke: 'https://<host>/#!/account',
      steps: ['Remove the token under My account > Access tokens'],
      instead: null,
    },
    env: ['PORTAINER_API_KEY', 'PORTAINER_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://<host>/api/users/me',
      headers: { 'X-API-Key': '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.portainer.io/api/access'],
    examples: {
      match: ['PORTAINER_API_KEY=ptr_[[base64:43]]='],
      ignore: ['PORTAINER_API_KEY=ptr_xxxxxxxxxxxx', 'PORTAINER_API_KEY=${PORTAINER_API_KEY}'],
    },
  },
];
