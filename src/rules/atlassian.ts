import type { Rule } from '../model.ts';

/** Atlassian: prefixed tokens end in a CRC-32; older ones have no mark of their own. */
export const atlassian: readonly Rule[] = [
  {
    id: 'atlassian-api-token',
    title: 'Atlassian API token',
    severity: 'error',
    why: 'Anyone holding it can do what the user can do in Jira, Confluence and Bitbucket.',
    keywords: ['atatt3xffgf0'],
    // 192 characters today; scoped tokens may be longer.
    pattern: /(?<![A-Za-z0-9])(?<secret>ATATT3xFfGF0[\w-]{80,400}=[0-9A-F]{8})(?![A-Za-z0-9])/dg,
    prefixes: ['ATATT3xFfGF0'],
    checksum: { name: 'atlassian-token', use: 'reject' },
    remedy: {
      revoke: 'https://id.atlassian.com/manage-profile/security/api-tokens',
      steps: ['Revoke it on the page of the API tokens of the account'],
      instead: null,
    },
    env: ['JIRA_API_TOKEN', 'ATLASSIAN_API_TOKEN', 'CONFLUENCE_API_TOKEN', 'BITBUCKET_API_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://<site>.atlassian.net/rest/api/3/myself',
      headers: { Authorization: 'Basic base64(<email>:<secret>)' },
      live: '200',
      dead: '401',
    },
    references: ['https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/'],
    examples: {
      match: ['JIRA_API_TOKEN=ATATT3xFfGF0[[base64url:171]]=[[check:atlassian-token]]'],
      ignore: ['JIRA_API_TOKEN=ATATT3xFfGF0xxxxxxxxxxxx', 'JIRA_API_TOKEN=${JIRA_API_TOKEN}'],
    },
  },
  {
    id: 'atlassian-access-token',
    title: 'Atlassian access token or organisation API key',
    severity: 'error',
    why: 'Anyone holding it can use the repositories of its scope, or administer the organisation.',
    keywords: ['atctt3xffgn0'],
    pattern: /(?<![A-Za-z0-9])(?<secret>ATCTT3xFfGN0[\w-]{80,400}=[0-9A-F]{8})(?![A-Za-z0-9])/dg,
    prefixes: ['ATCTT3xFfGN0'],
    checksum: { name: 'atlassian-token', use: 'reject' },
    remedy: {
      revoke: 'https://bitbucket.org/<workspace>/<repo>/admin/access-tokens',
      steps: ['Revoke it under Repository settings > Access tokens, or under Settings > API keys of the organisation'],
      instead: null,
    },
    env: ['BITBUCKET_ACCESS_TOKEN', 'BITBUCKET_TOKEN', 'ATLASSIAN_ORG_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.bitbucket.org/2.0/user',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200/403',
      dead: '401',
    },
    references: ['https://support.atlassian.com/bitbucket-cloud/docs/access-tokens/'],
    examples: {
      match: ['BITBUCKET_ACCESS_TOKEN=ATCTT3xFfGN0[[base64url:171]]=[[check:atlassian-token]]'],
      ignore: ['BITBUCKET_ACCESS_TOKEN=ATCTT3xFfGN0xxxxxxxxxxxx', 'BITBUCKET_ACCESS_TOKEN=${BITBUCKET_ACCESS_TOKEN}'],
    },
  },
  {
    id: 'atlassian-api-token-legacy',
    title: 'Atlassian API token of the form before 2023',
    severity: 'error',
    why: 'Anyone holding it can do what the user can do in Jira and Confluence.',
    keywords: [],
    pattern: /^(?<secret>[0-9A-Za-z]{24})$/dg,
    context: {
      words: ['atlassian', 'jira', 'confluence'],
    },
    remedy: {
      revoke: 'https://id.atlassian.com/manage-profile/security/api-tokens',
      steps: ['Revoke it on the page of the API tokens of the account'],
      instead: null,
    },
    env: ['JIRA_API_TOKEN', 'ATLASSIAN_API_TOKEN', 'ATLASSIAN_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://<site>.atlassian.net/rest/api/3/myself',
      headers: { Authorization: 'Basic base64(<email>:<secret>)' },
      live: '200',
      dead: '401',
    },
    references: ['https://id.atlassian.com/'],
    examples: {
      match: ['JIRA_API_TOKEN=[[base62:24]]', 'atlassian_api_key: [[base62:24]]'],
      ignore: ['JIRA_API_TOKEN=your-key-here', 'build [[base62:24]] done'],
    },
  },
  {
    id: 'atlassian-datacenter-pat',
    aliases: ['jira-datacenter-pat', 'jira-confluence-datacenter-pat'],
    title: 'Jira or Confluence Data Center access token',
    severity: 'error',
    why: 'Anyone holding it can do what the user can do on the instance.',
    keywords: [],
    // Base64 of a twelve-digit id, a colon and 20 random bytes: 44 characters without padding.
    pattern: /^(?<secret>[MNO][A-Za-z0-9+/]{43})$/dg,
    context: {
      words: ['jira', 'confluence'],
      names: ['token', 'pat'],
    },
    remedy: {
      revoke:
        'https://<host>/secure/ViewProfile.jspa?selectedTab=com.atlassian.pats.pats-plugin:jira-user-personal-access-tokens',
      steps: ['Revoke it under Profile > Personal access tokens'],
      instead: null,
    },
    env: ['JIRA_TOKEN', 'JIRA_PAT', 'CONFLUENCE_PAT'],
    verification: {
      method: 'GET',
      url: 'https://<host>/rest/api/2/myself',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://confluence.atlassian.com/enterprise/using-personal-access-tokens-1026032365.html'],
    examples: {
      match: ['JIRA_TOKEN=[[<]][[base64-of:[[digits:12]]:[[base62:20]]]][[>]]'],
      ignore: ['JIRA_PAT=your-token'],
    },
  },
];
