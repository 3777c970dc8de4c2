import type { Rule } from '../model.ts';

/** Drone and Woodpecker CI: user tokens. */
export const drone: readonly Rule[] = [
  {
    id: 'drone-ci-token',
    title: 'Drone or Woodpecker token',
    severity: 'error',
    why: 'Anyone holding it can start builds and read their secrets.',
    keywords: [],
    pattern: /^(?<secret>[0-9A-Za-z]{32})$/dg,
    context: {
      words: ['drone', 'woodpecker'],
    },
    remedy: {
      revoke: 'https://<drone>/account',
      steps: ['Rotate the token in the account settings'],
      instead: null,
    },
    env: ['DRONE_TOKEN', 'WOODPECKER_TOKEN', 'DRONE_RPC_SECRET'],
    verification: {
      method: 'GET',
      url: 'https://<host>/api/user',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.drone.io/api/overview/'],
    examples: {
      match: ['DRONE_TOKEN=[[base62:32]]', 'drone_api_key: [[base62:32]]'],
      ignore: ['DRONE_TOKEN=your-key-here', 'build [[base62:32]] done'],
    },
  },
];
