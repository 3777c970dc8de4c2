import type { Rule } from '../model.ts';

/** Docusign: values that only their context names. */
export const docusign: readonly Rule[] = [
  {
    id: 'docusign-integration-secret',
    title: 'Docusign secret key',
    severity: 'error',
    why: 'Anyone holding it can read and send the envelopes of the users.',
    keywords: [],
    // A UUID; so is the integration key, which is public.
    pattern: /^(?<secret>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/dg,
    context: { words: ['docusign'], names: ['secret'] },
    remedy: {
      revoke: 'https://admindemo.docusign.com',
      steps: [
        'Delete the secret under Apps and keys',
        'Create a new one and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['DOCUSIGN_SECRET_KEY', 'DOCUSIGN_CLIENT_SECRET'],
    references: ['https://developers.docusign.com/platform/auth/'],
    examples: {
      match: ['DOCUSIGN_SECRET_KEY=[[uuid]]'],
      ignore: ['DOCUSIGN_INTEGRATION_KEY=[[uuid]]', 'DOCUSIGN_SECRET_KEY=${DOCUSIGN_SECRET_KEY}', 'etag: "[[uuid]]"'],
    },
  },
];
