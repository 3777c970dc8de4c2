import type { Rule } from '../model.ts';

/** Hashes of passwords: not usable as they are, open to guessing. Notes only; stores of them are found as files. */
export const passwordHash: readonly Rule[] = [
  {
    id: 'password-hash',
    title: 'Hash of a password',
    severity: 'note',
    why: 'A weak password behind it can be guessed offline, without limit.',
    keywords: [
      '$2a$',
      '$2b$',
      '$2y$',
      '$5$',
      '$6$',
      '$y$',
      '$apr1$',
      '$1$',
      '$argon2',
      'pbkdf2_sha256$',
      'scram-sha-256$',
      'pbkdf2:sha256:',
      'scrypt:32768:',
    ],
    // Exact lengths of the digests: bcrypt 53, sha256crypt 43, sha512crypt 86, md5crypt and apr1 22.
    pattern:
      /(?<![\w$])(?<secret>\$2[aby]\$\d\d\$[./A-Za-z0-9]{53}|\$[56]\$(?:rounds=\d{1,9}\$)?[./A-Za-z0-9]{1,16}\$(?:[./A-Za-z0-9]{86}|[./A-Za-z0-9]{43})|\$y\$[./A-Za-z0-9]{1,16}\$[./A-Za-z0-9]{1,86}\$[./A-Za-z0-9]{43}|\$(?:apr)?1\$[./A-Za-z0-9]{1,8}\$[./A-Za-z0-9]{22}|\$argon2(?:id?|d)\$v=\d{1,3}\$m=\d{1,9},t=\d{1,9},p=\d{1,4}\$[A-Za-z0-9+/]{8,64}\$[A-Za-z0-9+/]{20,128}|pbkdf2_sha256\$\d{1,9}\$\w{1,64}\$[A-Za-z0-9+/]{43}=|SCRAM-SHA-256\$\d{1,7}:[A-Za-z0-9+/=]{16,64}\$[A-Za-z0-9+/]{43}=:[A-Za-z0-9+/]{43}=|pbkdf2:sha256:\d{1,9}\$\w{4,64}\$[0-9a-f]{64}|scrypt:32768:8:1\$\w{4,64}\$[0-9a-f]{128})(?![\w./+$-])/dg,
    remedy: {
      revoke: null,
      steps: [
        'If a person uses the password, let it be changed',
        'Take the hash out of the file if nothing needs it there',
      ],
      instead: 'Create accounts at deployment, with a password from outside the repository',
    },
    references: ['https://man7.org/linux/man-pages/man5/crypt.5.html'],
    examples: {
      match: [
        'admin:[[<]]$2y$10$[[base62:53]][[>]]',
        "PASSWORD = '[[<]]pbkdf2_sha256$600000$[[base62:22]]$[[base64:43]]=[[>]]'",
      ],
      ignore: ['$2b$10$...', 'root:*:19000:0:99999:7:::'],
    },
  },
];
