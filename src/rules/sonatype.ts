import type { Rule } from '../model.ts';

/** Maven Central user token: values that only their context names. */
export const sonatype: readonly Rule[] = [
  {
    id: 'sonatype-central-user-token',
    title: 'Maven Central user token',
    severity: 'error',
    why: 'Anyone holding it can publish packages of the account to Maven Central.',
    keywords: [],
    // The password of a user token: 44 letters, digits and signs.
    pattern: /^(?<secret>[A-Za-z0-9+/]{44})$/dg,
    context: {
      words: ['ossrh', 'sonatype', 'mavencentral', 'centralportal'],
      names: ['password', 'token', 'secret', 'pass'],
    },
    remedy: {
      revoke: 'https://central.sonatype.com/account',
      steps: ['Regenerate the user token under Account', 'Hand the new one to the program through the environment'],
      instead: null,
    },
    env: ['MAVEN_CENTRAL_PASSWORD', 'OSSRH_PASSWORD', 'SONATYPE_PASSWORD', 'MAVEN_PASSWORD'],
    references: ['https://central.sonatype.org/publish/generate-portal-token/'],
    examples: {
      match: ['OSSRH_PASSWORD=[[base62:44]]', 'MAVEN_CENTRAL_PASSWORD=[[base64:44]]'],
      ignore: ['MAVEN_CENTRAL_PASSWORD=${MAVEN_CENTRAL_PASSWORD}', 'etag: "[[base62:44]]"'],
    },
  },
];
