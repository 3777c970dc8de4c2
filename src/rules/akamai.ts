import type { Rule } from '../model.ts';

/** Akamai: EdgeGrid credentials are three tokens and a host; Linode has tokens of its own. */
export const akamai: readonly Rule[] = [
  {
    id: 'akamai-edgegrid',
    title: 'Akamai EdgeGrid client secret',
    severity: 'error',
    why: 'With the two tokens beside it, it signs API calls that change the CDN.',
    keywords: [],
    pattern: /^(?<secret>[A-Za-z0-9+/]{43}=)$/dg,
    context: {
      words: ['akamai', 'edgerc', 'edgegrid'],
      names: ['secret'],
      files: ['.edgerc'],
    },
    remedy: {
      revoke: 'https://control.akamai.com/apps/identity-management/',
      steps: ['Deactivate the credential under Identity & Access > API clients'],
      instead: null,
    },
    env: ['AKAMAI_CLIENT_SECRET'],
    references: ['https://techdocs.akamai.com/developer/docs/authenticate-with-edgegrid'],
    examples: {
      match: ['AKAMAI_CLIENT_SECRET=[[base64:43]]='],
      ignore: [
        'AKAMAI_CLIENT_SECRET=your-client-secret',
        'host = akab-[[base36:16]]-[[base36:16]].luna.akamaiapis.net',
      ],
    },
  },
];
