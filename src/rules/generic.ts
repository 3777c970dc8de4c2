/** Rules that the generic detector decides: what they say and what must and must not be found. */
import type { JudgedRule, Remedy } from '../model.ts';

const remedy: Remedy = {
  revoke: null,
  steps: [
    'Change it where it is used if it has ever left this machine',
    'Read it from the environment or a secret manager at run time',
  ],
  instead: 'Keep the value in an ignored .env file or a secret manager and commit only its name',
};

/** Credentials in assignments, by name and randomness. */
export const generic: readonly JudgedRule[] = [
  {
    id: 'hardcoded-credential',
    title: 'Hard-coded credential',
    severity: 'error',
    why: 'Anyone who can read the repository can use it as its owner does.',
    remedy,
    references: ['https://cwe.mitre.org/data/definitions/798.html'],
    examples: {
      match: [
        'const clientSecret = "[[base62:32]]"',
        'API_KEY=[[hex:32]]',
        'curl -H "Authorization: Bearer [[base62:40]]" https://api.acme.io/v1/me',
        'secret_key: ${SECRET_KEY:-[[base62:40]]}',
      ],
      ignore: [
        'const clientSecret = process.env.CLIENT_SECRET',
        'API_KEY=your-api-key',
        'cacheKey = "user:profile:v2"',
        'token: string;',
      ],
    },
  },
  {
    id: 'hardcoded-password',
    title: 'Hard-coded password',
    severity: 'error',
    why: 'Anyone who can read the repository can sign in with it.',
    remedy,
    references: ['https://cwe.mitre.org/data/definitions/259.html'],
    examples: {
      match: ['password = "[[base62:16]]"', 'DB_PASSWORD=[[base62:20]]', 'mysql -u root -p[[base62:16]] shop'],
      ignore: [
        'password = getpass()',
        'DB_PASSWORD=${DB_PASSWORD}',
        'password = "changeme"',
        'password: "Enter your password"',
      ],
    },
  },
];
