import type { Rule } from '../model.ts';

/** Pydantic Logfire: tokens. */
export const logfire: readonly Rule[] = [
  {
    id: 'logfire-token',
    title: 'Pydantic Logfire token',
    severity: 'error',
    why: 'Anyone holding it can read or write the traces of the project, or manage its organisation with an API key.',
    keywords: ['pylf_v'],
    // The version of the format, the region, letters and digits; all tokens and keys look the same.
    pattern: /(?<![A-Za-z0-9])(?<secret>pylf_v\d{1,2}_[a-z]{2,12}_[A-Za-z0-9]{20,80})(?![\w-])/dg,
    prefixes: ['pylf_v1_'],
    remedy: {
      revoke: 'https://logfire.pydantic.dev/',
      steps: [
        'Delete the token under Settings of the project or organisation',
        'Create a new one and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['LOGFIRE_TOKEN', 'LOGFIRE_API_KEY', 'LOGFIRE_READ_TOKEN'],
    references: ['https://pydantic.dev/docs/logfire/manage/create-write-tokens/'],
    examples: {
      match: ['LOGFIRE_TOKEN=pylf_v1_us_[[base62:44]]', 'LOGFIRE_API_KEY=pylf_v2_eu_[[base62:52]]'],
      ignore: ['LOGFIRE_TOKEN=pylf_v1_us_xxxxxxxxxxxxxxxxxxxxxxxx', 'LOGFIRE_TOKEN=pylf_v1_us_...'],
    },
  },
];
