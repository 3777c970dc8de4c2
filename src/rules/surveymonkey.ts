import type { Rule } from '../model.ts';

/** SurveyMonkey: values that only their context names. */
export const surveymonkey: readonly Rule[] = [
  {
    id: 'surveymonkey-token',
    title: 'SurveyMonkey access token',
    severity: 'error',
    why: 'Anyone holding it can read the surveys and their answers.',
    keywords: [],
    // About 130 of base64url, with full stops.
    pattern: /^(?<secret>[\w.-]{80,200})$/dg,
    context: { words: ['surveymonkey'] },
    remedy: {
      revoke: 'https://developer.surveymonkey.com/apps',
      steps: ['Regenerate the token', 'Hand the new one to the program through the environment'],
      instead: null,
    },
    env: ['SURVEYMONKEY_ACCESS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.surveymonkey.com/v3/users/me',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://developer.surveymonkey.com/api/v3/'],
    examples: {
      match: ['SURVEYMONKEY_ACCESS_TOKEN=[[base64url:130]]'],
      ignore: ['SURVEYMONKEY_ACCESS_TOKEN=${SURVEYMONKEY_ACCESS_TOKEN}', 'etag: "[[base64url:130]]"'],
    },
  },
];
