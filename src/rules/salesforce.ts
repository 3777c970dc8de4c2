import type { Rule } from '../model.ts';

/** Salesforce sessions and connected apps. The consumer key `3MVG9…` is an identifier. */
export const salesforce: readonly Rule[] = [
  {
    id: 'salesforce-access-token',
    title: 'Salesforce access token',
    severity: 'error',
    why: 'Anyone holding it can read and change the data of the org as the user.',
    keywords: ['00d'],
    // Id of the org, `!` and about 96 characters.
    pattern: /(?<![A-Za-z0-9])(?<secret>00D[A-Za-z0-9]{12}![\w.-]{80,260})(?![\w.-])/dg,
    prefixes: ['00D'],
    remedy: {
      revoke: 'https://login.salesforce.com/services/oauth2/revoke',
      steps: [
        'Revoke the token, or end the session under Session Management',
        'Let the program log in with its own connected app',
      ],
      instead: null,
    },
    env: ['SALESFORCE_ACCESS_TOKEN', 'SF_ACCESS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://<instance>.my.salesforce.com/services/data/v60.0/limits',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200 (403 REQUEST_LIMIT_EXCEEDED also live)',
      dead: '401 INVALID_SESSION_ID',
    },
    references: ['https://help.salesforce.com/s/articleView?id=sf.remoteaccess_access_tokens.htm'],
    examples: {
      match: ['SALESFORCE_ACCESS_TOKEN=[[<]]00D[[base62:12]]![[base62:96]][[>]]'],
      ignore: ['SALESFORCE_ACCESS_TOKEN=${SALESFORCE_ACCESS_TOKEN}'],
    },
  },
  {
    id: 'salesforce-refresh-token',
    title: 'Salesforce refresh token',
    severity: 'error',
    why: 'Anyone holding it can use the org for as long as the app is connected.',
    keywords: ['5aep861'],
    // `5Aep861` and 80 to 200 base64url characters. At least 80 characters after the fixed start. An SFDX address,
    // `force://…`, holds it too.
    pattern: /(?<![\w.-])(?<secret>5Aep861[\w.=]{80,200})(?![\w.=-])/dg,
    prefixes: ['5Aep861'],
    remedy: {
      revoke: 'https://login.salesforce.com/services/oauth2/revoke',
      steps: ['Revoke the token', 'Connect the app again'],
      instead: null,
    },
    env: ['SALESFORCE_REFRESH_TOKEN', 'SF_REFRESH_TOKEN', 'SFDX_AUTH_URL'],
    references: ['https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_refresh_token_flow.htm'],
    examples: {
      match: ['SALESFORCE_REFRESH_TOKEN: "5Aep861[[base62:80]]"'],
      ignore: ['SALESFORCE_REFRESH_TOKEN=5Aep861xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'salesforce-consumer-secret',
    title: 'Salesforce consumer secret',
    severity: 'error',
    why: 'Anyone holding it can log in as the connected app.',
    keywords: [],
    // 64 upper-case hex digits; 19 digits in old apps.
    pattern: /^(?<secret>[0-9A-F]{64}|\d{19})$/dg,
    context: { words: ['salesforce', 'sfdc', 'sf', 'sfdx'], names: ['secret'] },
    remedy: {
      revoke: 'https://login.salesforce.com',
      steps: [
        'Rotate the consumer details in the app manager',
        'Put the new secret into the environment of the application',
      ],
      instead: null,
    },
    env: ['SALESFORCE_CLIENT_SECRET', 'SALESFORCE_CONSUMER_SECRET', 'SF_CLIENT_SECRET'],
    references: ['https://help.salesforce.com/s/articleView?id=sf.connected_app_client_credentials_setup.htm'],
    examples: {
      match: ['"SALESFORCE_CLIENT_SECRET": "[[HEX:64]]"'],
      ignore: ['SALESFORCE_CONSUMER_SECRET=${SALESFORCE_CONSUMER_SECRET}'],
    },
  },
  {
    id: 'salesforce-security-token',
    title: 'Salesforce security token',
    severity: 'error',
    why: 'Anyone holding it can log in through the API together with the password.',
    keywords: [],
    // 24 to 25 letters and digits.
    pattern: /^(?<secret>[A-Za-z0-9]{24,25})$/dg,
    context: { words: ['salesforce', 'sfdc', 'sf'], names: ['token', 'securitytoken'] },
    remedy: {
      revoke: 'https://login.salesforce.com',
      steps: [
        'Reset the security token in the personal settings',
        'Hand the new token to the program through the environment',
      ],
      instead: null,
    },
    env: ['SALESFORCE_SECURITY_TOKEN', 'SF_SECURITY_TOKEN'],
    references: ['https://help.salesforce.com/s/articleView?id=xcloud.user_security_token.htm'],
    examples: {
      match: ["export SALESFORCE_SECURITY_TOKEN='[[base62:24]]'"],
      ignore: [
        'SALESFORCE_SECURITY_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxx',
        'SALESFORCE_SECURITY_TOKEN=${SALESFORCE_SECURITY_TOKEN}',
      ],
    },
  },
];
