import type { Rule } from '../model.ts';

/** Bandwidth: values that only their context names. */
export const bandwidth: readonly Rule[] = [
  {
    id: 'bandwidth-api-password',
    title: 'Bandwidth API password',
    severity: 'error',
    why: 'Anyone holding it can send messages and place calls.',
    keywords: [],
    // No published shape: 20 letters and digits or more.
    pattern: /^(?<secret>[A-Za-z0-9]{20,80})$/dg,
    context: { words: ['bandwidthapi', 'bandwidthcom'] },
    remedy: {
      revoke: 'https://dashboard.bandwidth.com',
      steps: ['Rotate the password', 'Hand the new one to the program through the environment'],
      instead: null,
    },
    env: ['BANDWIDTH_PASSWORD', 'BW_PASSWORD', 'BANDWIDTH_API_SECRET'],
    references: ['https://dashboard.bandwidth.com/'],
    examples: {
      match: ['BANDWIDTH_API_SECRET=[[base62:48]]', 'BANDWIDTH_PASSWORD=[[base62:40]]'],
      ignore: ['BANDWIDTH_PASSWORD=${BANDWIDTH_PASSWORD}', 'etag: "[[base62:48]]"'],
    },
  },
];
