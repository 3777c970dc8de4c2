import type { Rule } from '../model.ts';

/** SonarQube and SonarCloud: a letter for the kind of token since 9.5, 40 hexadecimal digits before. */
export const sonar: readonly Rule[] = [
  {
    id: 'sonar-token-legacy',
    title: 'SonarQube token of the form before 9.5',
    severity: 'error',
    why: 'Anyone holding it can read source code and findings.',
    keywords: [],
    pattern: /^(?<secret>[0-9a-f]{40})$/dg,
    context: {
      words: ['sonar', 'sonarqube', 'sonarcloud'],
      names: ['token', 'login', 'api', 'password', 'auth', 'secret'],
      // `sonar.login` took tokens as well.
      anchors: ['sonar.login'],
    },
    remedy: {
      revoke: 'https://sonarcloud.io/account/security',
      steps: ['Revoke it under My account > Security'],
      instead: null,
    },
    env: ['SONAR_TOKEN'],
    references: ['https://sonarcloud.io/'],
    examples: {
      match: ['SONAR_TOKEN=[[hex:40]]', 'sonar-scanner -Dsonar.login=[[hex:40]]', 'sonar_api_key: [[hex:40]]'],
      ignore: ['SONAR_TOKEN=your-key-here', 'build [[hex:40]] done'],
    },
  },
];
