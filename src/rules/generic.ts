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
  {
    id: 'weak-password',
    title: 'Stock password of a connection',
    severity: 'note',
    why: 'It is the first one that anybody tries.',
    remedy: {
      revoke: null,
      steps: ['Set a random password where the service is created', 'Read it from the environment'],
      instead: 'Generate a password per installation',
    },
    references: ['https://cwe.mitre.org/data/definitions/1392.html'],
    examples: {
      match: ['DB_HOST=db.acme.io\nDB_USER=shop\nDB_PASSWORD=letmein'],
      ignore: ['DB_PASSWORD=${DB_PASSWORD}', 'const password = "letmein"'],
    },
  },
  {
    id: 'secret-in-log',
    title: 'Secret written to a log',
    severity: 'warning',
    why: 'Logs are kept, copied and read by more people and tools than the secret is meant for.',
    remedy: {
      revoke: null,
      steps: ['Remove the statement or print only that the value is set', 'Rotate the secret if such a log exists'],
      instead: 'Log the name of the variable and whether it is set',
    },
    references: ['https://cwe.mitre.org/data/definitions/532.html'],
    examples: {
      match: ['logger.info(process.env.STRIPE_API_TOKEN)', 'print(os.environ["DB_PASSWORD"])', 'println(process.env)'],
      ignore: ['logger.info(process.env.NODE_ENV)', 'print(os.environ["HOME"])'],
    },
  },
  {
    id: 'secret-in-response',
    title: 'Secret sent in a response',
    severity: 'warning',
    why: 'Whoever asks the service receives the secret.',
    remedy: {
      revoke: null,
      steps: ['Send only the fields that the client needs', 'Rotate the secret if the service has been reachable'],
      instead: 'Keep the environment on the server and answer with a list of allowed fields',
    },
    references: ['https://cwe.mitre.org/data/definitions/200.html'],
    examples: {
      match: ['res.json(process.env)', 'res.send(process.env.SESSION_SECRET)'],
      ignore: ['res.json({ mode: process.env.NODE_ENV })', 'res.send(user.name)'],
    },
  },
];
