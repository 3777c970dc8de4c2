import type { Rule } from '../model.ts';

/** Segment (Twilio). Write keys of browser sources ship to clients and are only noted. */
export const segment: readonly Rule[] = [
  {
    id: 'segment-public-api-token',
    title: 'Segment Public API token',
    severity: 'error',
    why: 'Anyone holding it can manage the workspace.',
    keywords: ['sgp_'],
    // `sgp_` and 64 letters and digits. Tokens of Sourcegraph begin with `sgp_` too, but hold 40 hex digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>sgp_[A-Za-z0-9]{64})(?![A-Za-z0-9])/dg,
    prefixes: ['sgp_'],
    remedy: {
      revoke: 'https://app.segment.com',
      steps: [
        'Revoke the token under Access management',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['SEGMENT_PUBLIC_API_TOKEN', 'SEGMENT_API_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.segmentapis.com/',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401/403',
    },
    references: ['https://segment.com/docs/api/public-api/'],
    examples: {
      match: ['SEGMENT_PUBLIC_API_TOKEN=sgp_[[base62:64]]'],
      ignore: ['SEGMENT_PUBLIC_API_TOKEN=sgp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'segment-write-key',
    title: 'Segment write key',
    severity: 'note',
    why: 'It can send made-up events; in browsers it is public by design.',
    keywords: [],
    // 32 letters and digits.
    pattern: /^(?<secret>[A-Za-z0-9]{32})$/dg,
    context: { words: ['segment'], names: ['writekey'] },
    remedy: {
      revoke: 'https://app.segment.com',
      steps: [
        'Create a new write key for the source',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['SEGMENT_WRITE_KEY'],
    references: ['https://app.segment.com/'],
    examples: {
      match: ['SEGMENT_WRITE_KEY: "[[base62:32]]"'],
      ignore: ['SEGMENT_WRITE_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'SEGMENT_WRITE_KEY=${SEGMENT_WRITE_KEY}'],
    },
  },
];
