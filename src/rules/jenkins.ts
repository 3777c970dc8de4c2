import type { Rule } from '../model.ts';

/** Jenkins: API tokens of users. */
export const jenkins: readonly Rule[] = [
  {
    id: 'jenkins-api-token',
    title: 'Jenkins API token',
    severity: 'error',
    why: 'Anyone holding it can start jobs as the user, often with the script console.',
    keywords: [],
    // The version 11 and 32 hexadecimal digits.
    pattern: /^(?<secret>11[0-9a-f]{32})$/dg,
    context: {
      words: ['jenkins'],
    },
    remedy: {
      revoke: 'https://<jenkins>/user/<user>/security/',
      steps: ['Revoke it under Security > API token of the user'],
      instead: null,
    },
    env: ['JENKINS_API_TOKEN', 'JENKINS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://<jenkins>/me/api/json',
      headers: { Authorization: 'Basic base64(<user>:<secret>)' },
      live: '200',
      dead: '401',
    },
    references: ['https://www.jenkins.io/blog/2018/07/02/new-api-token-system/'],
    examples: { match: ['JENKINS_API_TOKEN=11[[hex:32]]'], ignore: ['JENKINS_API_TOKEN=your-token'] },
  },
];
