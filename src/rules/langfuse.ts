import type { Rule } from '../model.ts';

/** Langfuse project keys. `pk-lf-` is the public half and is not reported. */
export const langfuse: readonly Rule[] = [
  {
    id: 'langfuse-secret-key',
    title: 'Langfuse secret key',
    severity: 'error',
    why: 'Anyone holding it can read every trace of the project together with the public key, which is no secret.',
    keywords: ['sk-lf-'],
    // `sk-lf-` and a UUID.
    pattern: /(?<![A-Za-z0-9])(?<secret>sk-lf-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![A-Za-z0-9])/dg,
    prefixes: ['sk-lf-'],
    remedy: {
      revoke: 'https://cloud.langfuse.com',
      steps: [
        'Delete the key pair in the project settings',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['LANGFUSE_SECRET_KEY'],
    verification: {
      method: 'GET',
      url: 'https://cloud.langfuse.com/api/public/projects',
      headers: { Authorization: 'Basic base64(<pk-lf>:<sk-lf>)' },
      live: '200',
      dead: '401',
    },
    references: ['https://langfuse.com/docs/api'],
    examples: {
      match: ["export LANGFUSE_SECRET_KEY='sk-lf-[[uuid]]'"],
      ignore: ['LANGFUSE_PUBLIC_KEY=pk-lf-[[uuid]]', 'LANGFUSE_SECRET_KEY=sk-lf-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx'],
    },
  },
];
