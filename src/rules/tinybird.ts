import type { Rule } from '../model.ts';

/** Tinybird static tokens: `p.`, a JSON object with the ids of workspace and token, and its signature. */
export const tinybird: readonly Rule[] = [
  {
    id: 'tinybird-static-token',
    title: 'Tinybird static token',
    severity: 'warning',
    why: 'Anyone holding it can do what its scopes allow, which may be everything in the workspace.',
    keywords: ['p.eyj1ijog'],
    // It begins with `{"u": "`. Some have no scope but to read what is public anyway, and the token does not say so.
    pattern: /(?<![A-Za-z0-9])(?<secret>p\.eyJ1Ijog[\w-]{80,300}\.[\w-]{43})(?![\w-])/dg,
    prefixes: ['p.eyJ1Ijog'],
    remedy: {
      revoke: 'https://cloud.tinybird.co',
      steps: ['Refresh the token under Tokens of the workspace'],
      instead: 'Give browsers a short-lived JWT',
    },
    env: ['TINYBIRD_TOKEN', 'TB_TOKEN'],
    references: ['https://www.tinybird.co/docs/forward/core-concepts/tokens'],
    examples: {
      match: ['TINYBIRD_TOKEN=p.eyJ1Ijog[[base64url:120]].[[base64url:43]]'],
      ignore: ['TINYBIRD_TOKEN=p.your_token_here'],
    },
  },
];
