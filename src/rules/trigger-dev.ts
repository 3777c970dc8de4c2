import type { Rule } from '../model.ts';

/** Trigger.dev secret: keys. */
export const triggerDev: readonly Rule[] = [
  {
    id: 'trigger-dev-secret-key',
    title: 'Trigger.dev secret key',
    severity: 'error',
    why: 'Anyone holding it can run the tasks of the environment and read what they did.',
    keywords: ['tr_dev_', 'tr_stg_', 'tr_prod_', 'tr_preview_', 'tr_pat_'],
    // The environment, or `pat` for a personal access token; the length is not published.
    pattern: /(?<![\w-])(?<secret>tr_(?:(?:dev|stg|prod|preview)_(?:sk_)?|pat_)[A-Za-z0-9]{16,64})(?![\w-])/dg,
    prefixes: ['tr_dev_', 'tr_stg_', 'tr_prod_', 'tr_preview_', 'tr_pat_'],
    remedy: {
      revoke: 'https://cloud.trigger.dev/',
      steps: [
        'Regenerate the key on the page API keys',
        'Revoke a personal access token in the account',
        'Create a new one and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['TRIGGER_SECRET_KEY', 'TRIGGER_ACCESS_TOKEN'],
    references: ['https://trigger.dev/docs/apikeys', 'https://trigger.dev/docs/management/tasks/trigger-batch'],
    examples: {
      match: [
        'TRIGGER_SECRET_KEY=tr_prod_[[base62:20]]',
        'TRIGGER_SECRET_KEY=tr_dev_sk_[[base62:24]]',
        'TRIGGER_ACCESS_TOKEN=tr_pat_[[base36:40]]',
        'TRIGGER_SECRET_KEY=tr_stg_[[base62:20]]',
        'TRIGGER_SECRET_KEY=tr_preview_sk_[[base62:20]]',
      ],
      ignore: ['TRIGGER_SECRET_KEY=tr_dev_1234', 'TRIGGER_SECRET_KEY=tr_prod_xxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
