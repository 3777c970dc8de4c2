import type { Rule } from '../model.ts';

/** Docker Swarm: join tokens and the key that unlocks a manager. */
export const docker: readonly Rule[] = [
  {
    id: 'docker-swarm-join-token',
    title: 'Docker Swarm join token',
    severity: 'error',
    why: 'Anyone who reaches the swarm can join it as a worker or manager.',
    keywords: ['swmtkn-1-'],
    pattern: /(?<![A-Za-z0-9])(?<secret>SWMTKN-1-[0-9a-z]{50}-[0-9a-z]{25})(?![A-Za-z0-9])/dg,
    prefixes: ['SWMTKN-1-'],
    remedy: {
      revoke: null,
      steps: ['Run docker swarm join-token --rotate worker, and again for manager'],
      instead: null,
    },
    references: ['https://docs.docker.com/engine/swarm/join-nodes/'],
    examples: {
      match: ['SERVICE_TOKEN=SWMTKN-1-[[base36:50]]-[[base36:25]]'],
      ignore: ['SERVICE_TOKEN=SWMTKN-1-xxxxxxxxxxxx', 'SERVICE_TOKEN=${SERVICE_TOKEN}'],
    },
  },
  {
    id: 'docker-swarm-unlock-key',
    title: 'Docker Swarm unlock key',
    severity: 'error',
    why: 'It decrypts the Raft logs of a manager, secrets of the swarm included.',
    keywords: ['swmkey-1-'],
    pattern: /(?<![A-Za-z0-9])(?<secret>SWMKEY-1-[0-9A-Za-z+/]{43})(?![\w+/=-])/dg,
    prefixes: ['SWMKEY-1-'],
    remedy: {
      revoke: null,
      steps: ['Run docker swarm unlock-key --rotate'],
      instead: null,
    },
    references: ['https://docs.docker.com/engine/swarm/swarm_manager_locking/'],
    examples: {
      match: ['SERVICE_TOKEN=SWMKEY-1-[[base64:43]]'],
      ignore: ['SERVICE_TOKEN=SWMKEY-1-xxxxxxxxxxxx', 'SERVICE_TOKEN=${SERVICE_TOKEN}'],
    },
  },
];
