import type { Rule } from '../model.ts';

/** Snowflake: values that only their context names. */
export const snowflake: readonly Rule[] = [
  {
    id: 'snowflake-programmatic-access-token',
    title: 'Snowflake programmatic access token',
    severity: 'error',
    why: 'Anyone holding it can read and change the data of the warehouse that the role may see.',
    keywords: [],
    // Shaped like a JWT; used as a password or a bearer token.
    pattern: /^(?<secret>eyJ[\w-]{20,600}\.[\w-]{20,600}\.[\w-]{20,600})$/dg,
    context: { words: ['snowflake', 'snowflakecomputing'] },
    remedy: {
      revoke: 'https://app.snowflake.com/',
      steps: [
        'Run ALTER USER … REMOVE PROGRAMMATIC ACCESS TOKEN with the name of the token',
        'Create a new one and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['SNOWFLAKE_TOKEN', 'SNOWFLAKE_PAT', 'SNOWFLAKE_PASSWORD'],
    verification: {
      method: 'POST',
      url: 'https://<account>.snowflakecomputing.com/api/v2/statements',
      headers: {
        Authorization: 'Bearer <secret>',
        'X-Snowflake-Authorization-Token-Type': 'PROGRAMMATIC_ACCESS_TOKEN',
      },
      live: '200/202/422',
      dead: '401',
    },
    references: ['https://docs.snowflake.com/en/user-guide/programmatic-access-tokens'],
    examples: {
      match: ['SNOWFLAKE_PAT=[[jwt]]'],
      ignore: ['SNOWFLAKE_TOKEN=${SNOWFLAKE_TOKEN}'],
    },
  },
];
