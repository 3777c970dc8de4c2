import type { Rule } from '../model.ts';

/** Docker Hub: personal and organisation access tokens. */
export const dockerhub: readonly Rule[] = [
  {
    id: 'dockerhub-pat',
    title: 'Docker Hub personal access token',
    severity: 'error',
    why: 'Anyone holding it can pull private images and push new ones as the user.',
    keywords: ['dckr_pat_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>dckr_pat_[\w-]{27})(?![\w-])/dg,
    prefixes: ['dckr_pat_'],
    remedy: {
      revoke: 'https://app.docker.com/settings/personal-access-tokens',
      steps: ['Delete it under Account settings > Personal access tokens'],
      instead: null,
    },
    env: ['DOCKERHUB_TOKEN', 'DOCKER_HUB_TOKEN', 'DOCKER_PASSWORD'],
    verification: {
      method: 'POST',
      url: 'https://hub.docker.com/v2/auth/token',
      headers: { 'Content-Type': 'application/json' },
      body: '{"identifier":"<user or org>","secret":"<secret>"}',
      live: '200',
      dead: '401',
    },
    references: ['https://docs.docker.com/security/access-tokens/'],
    examples: {
      match: ['DOCKERHUB_TOKEN=dckr_pat_[[base64url:27]]'],
      ignore: ['DOCKERHUB_TOKEN=dckr_pat_xxxxxxxxxxxx', 'DOCKERHUB_TOKEN=${DOCKERHUB_TOKEN}'],
    },
  },
  {
    id: 'dockerhub-oat',
    title: 'Docker Hub organisation access token',
    severity: 'error',
    why: 'Anyone holding it can push images to the repositories of the organisation.',
    keywords: ['dckr_oat_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>dckr_oat_[\w-]{32})(?![\w-])/dg,
    prefixes: ['dckr_oat_'],
    remedy: {
      revoke: 'https://app.docker.com/',
      steps: ['Delete it under Access tokens of the organisation'],
      instead: null,
    },
    env: ['DOCKERHUB_TOKEN', 'DOCKER_PASSWORD'],
    verification: {
      method: 'POST',
      url: 'https://hub.docker.com/v2/auth/token',
      headers: { 'Content-Type': 'application/json' },
      body: '{"identifier":"<user or org>","secret":"<secret>"}',
      live: '200',
      dead: '401',
    },
    references: ['https://docs.docker.com/enterprise/security/access-tokens/'],
    examples: {
      match: ['DOCKERHUB_TOKEN=dckr_oat_[[base64url:32]]'],
      ignore: ['DOCKERHUB_TOKEN=dckr_oat_xxxxxxxxxxxx', 'DOCKERHUB_TOKEN=${DOCKERHUB_TOKEN}'],
    },
  },
];
