import type { Rule } from '../model.ts';

/** JSON Web Tokens: decoded and judged by algorithm, signature length, expiry and role; demo tokens and anon roles are silent. */
export const jwt: readonly Rule[] = [
  {
    id: 'jwt',
    title: 'JSON Web Token',
    severity: 'error',
    why: 'Whoever sends it is taken for the user or service that it names.',
    keywords: ['eyj', 'eyai', 'eyag', 'ewog', 'ewoj', 'ewoi', 'ew0k'],
    // `{"`, `{ "`, `{` and a line end: how a JSON header begins in base64url. The structure reads the rest.
    pattern: /(?<![\w-])(?<secret>(?:eyJ|eyA[gi]|ewo[Jgi]|ew0K)[\w-]{8,1000})\.(?=[\w.-])/dg,
    prefixes: ['eyJ'],
    structure: 'jwt',
    remedy: {
      revoke: null,
      steps: [
        'End the session or revoke the token where it was issued',
        'If it never expires or names a service, replace the key that signed it',
      ],
      instead: 'Ask for short-lived tokens at run time and keep signing keys in a secret manager',
    },
    env: ['JWT', 'JWT_TOKEN', 'SUPABASE_SERVICE_ROLE_KEY', 'ACCESS_TOKEN'],
    references: ['https://www.rfc-editor.org/rfc/rfc7519', 'https://supabase.com/docs/guides/api/api-keys'],
    examples: {
      match: [
        'token = "[[jwt]]"',
        'SUPABASE_KEY=[[jwt:{"role":"service_role","iss":"supabase","ref":"[[lower:20]]","iat":1767225600,"exp":2082758400}]]',
      ],
      ignore: [
        'SUPABASE_ANON_KEY=[[jwt:{"role":"anon","iss":"supabase","ref":"[[lower:20]]","iat":1767225600,"exp":2082758400}]]',
        'token = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0In0.SomeSignatureHere"',
        'token = "eyJhbGciOiJIUzI1NiJ9..."',
      ],
    },
  },
];
