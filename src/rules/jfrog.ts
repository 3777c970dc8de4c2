import type { Rule } from '../model.ts';

/** JFrog: reference tokens; access tokens are JWTs. */
export const jfrog: readonly Rule[] = [
  {
    id: 'jfrog-reference-token',
    title: 'JFrog reference token',
    severity: 'error',
    why: 'Anyone holding it can use the platform as the user.',
    keywords: ['cmvmdgtu'],
    // Base64 of reftkn:01:expiry:27 characters.
    pattern: /(?<![A-Za-z0-9])(?<secret>cmVmdGtu[0-9A-Za-z+/]{56})(?![\w+/=-])/dg,
    prefixes: ['cmVmdGtu'],
    remedy: {
      revoke: 'https://<name>.jfrog.io/ui/admin/security/identity_tokens',
      steps: ['Revoke it under Identity tokens in the profile'],
      instead: null,
    },
    env: ['JF_ACCESS_TOKEN', 'ARTIFACTORY_TOKEN', 'JFROG_TOKEN', 'ARTIFACTORY_ACCESS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://<name>.jfrog.io/access/api/v1/tokens/me',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200 or 403',
      dead: '401',
    },
    references: ['https://jfrog.com/help/r/jfrog-platform-administration-documentation/reference-token'],
    examples: { match: ['JF_ACCESS_TOKEN=cmVmdGtuOjAx[[base62:52]]'], ignore: ['JF_ACCESS_TOKEN=<your-token>'] },
  },
  {
    id: 'jfrog-access-token',
    title: 'JFrog access token',
    severity: 'error',
    why: 'Anyone holding it can use the platform within its scope, often as an administrator.',
    keywords: ['eyj2zxiioiiyii'],
    pattern: /(?<![\w.-])(?<secret>eyJ2ZXIiOiIyIi[\w-]{20,300}\.eyJ[\w-]{100,2000}\.[\w-]{200,800})/dg,
    prefixes: ['eyJ2ZXIiOiIyIi'],
    remedy: {
      revoke: 'https://<name>.jfrog.io/ui/admin/configuration/security/access_tokens',
      steps: ['Revoke it under Administration > Access tokens'],
      instead: null,
    },
    env: ['JF_ACCESS_TOKEN', 'JFROG_ACCESS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://<name>.jfrog.io/access/api/v1/tokens/me',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200 or 403',
      dead: '401',
    },
    references: ['https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens'],
    examples: {
      match: [
        'JF_ACCESS_TOKEN=[[base64url-of:{"ver":"2","typ":"JWT","alg":"RS256","kid":"[[base62:43]]"}]].[[base64url-of:{"sub":"jfac@[[base36:26]]/users/alice","scp":"applied-permissions/admin","aud":"*@*","iss":"jfac@[[base36:26]]","iat":1767225600,"jti":"[[uuid]]"}]].[[base64url:342]]',
      ],
      ignore: ['JF_ACCESS_TOKEN=<your-token>'],
    },
  },
];
