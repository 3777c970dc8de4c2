import type { Remedy, Rule } from '../model.ts';

const remedy: Remedy = {
  revoke: null,
  steps: ['Change the password or revoke the token of this login', 'Take the file out of the repository'],
  instead: 'Keep the file in the home folder, readable by its owner alone',
};

/** Files that hold logins line by line. */
export const loginFiles: readonly Rule[] = [
  {
    id: 'login-files-netrc',
    title: 'Password in a netrc file',
    severity: 'error',
    why: 'Programs log in with it to the machine beside it; so can anyone.',
    keywords: ['password'],
    pattern:
      /(?<![\w-])(?:machine \s{0,7}(?<host>[\w.:-]{1,253})\s{1,40}|default (?=login ))(?:login\s{1,8}(?!anonymous\s)\S{1,255}\s{1,40}|(?=(?:account\s{1,8}\S{1,255}\s{1,40})?password\s{1,8}\S{0,400}\d))(?:account\s{1,8}\S{1,255}\s{1,40})?password\s{1,8}(?<secret>[^\s"']{4,400})/dg,
    structure: 'password',
    remedy,
    references: ['https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html'],
    examples: {
      match: [
        'machine git.shop.io login ci password [[base62:24]]',
        'machine api.shop.io\n  login ci\n  password [[base62:24]]',
        'default login ci password [[base62:24]]',
        'machine git.shop.io password 4[[base62:24]]',
      ],
      ignore: [
        'machine git.shop.io login ci password ${TOKEN}',
        'machine api.shop.io login user password your-password',
        'Nread "machine id password path" uses ftp',
        'default login anonymous password user@site',
      ],
    },
  },
  {
    id: 'login-files-pgpass',
    title: 'Password in a pgpass file',
    severity: 'error',
    why: 'Anyone holding it can open the database beside it.',
    keywords: [':5432:', ':*:', ':6432:', ':5433:'],
    pattern:
      /(?<![^\r\n])(?<host>[\w.*-]{1,253}):(?:5432|5433|6432|\*):(?:[\w*-]{1,63}):(?:[\w*.-]{1,63}):(?<secret>[^\s:]{4,255})(?![^\r\n])/dg,
    structure: 'password',
    remedy,
    references: ['https://www.postgresql.org/docs/current/libpq-pgpass.html'],
    examples: {
      match: ['db.shop.io:5432:orders:app:[[base62:20]]'],
      ignore: ['*:*:*:postgres:postgres', '# hostname:port:database:username:password'],
    },
  },
  {
    id: 'login-files-told',
    title: 'Password in a text',
    severity: 'warning',
    why: 'Anyone who reads the text can log in with it.',
    keywords: ['password is ', 'passwort ist '],
    pattern:
      /(?<![A-Za-z])(?:password is|passwort ist) [`"'*]{1,3}(?<secret>(?=[^\s]{0,80}\d)(?=[^\s]{0,80}[A-Za-z])[^\s`"'*<>]{8,80})[`"'*]/dgi,
    structure: 'password',
    remedy,
    references: ['https://cwe.mitre.org/data/definitions/798.html'],
    examples: {
      match: ['The admin password is `[[base62:14]]`.'],
      ignore: [
        'The password is "secret".',
        'The password is case-sensitive.',
        'The password is `${ADMIN_PASSWORD_1}`.',
      ],
    },
  },
  {
    id: 'login-files-said',
    title: 'Password in a text',
    severity: 'warning',
    why: 'Anyone who reads the text can log in with it.',
    keywords: ['password is ', 'passwort ist '],
    // Without quotes: what no sentence holds, letters, digits and a sign in one word.
    pattern:
      /(?<![A-Za-z])(?:password is|passwort ist) (?<secret>(?=[^\s]{0,80}\d)(?=[^\s]{0,80}[A-Za-z])(?=[A-Za-z0-9]{1,80}[!@#$%^&+=?~])[^\s`"'*<>.,;()]{8,80})(?![^\r\n\t .,;)])/dgi,
    structure: 'password',
    remedy,
    references: ['https://cwe.mitre.org/data/definitions/798.html'],
    examples: {
      match: ['bob: the db password is [[<]][[base62:10]]9!x[[>]]'],
      ignore: ['The password is case-sensitive.', 'The password is 8characters long', 'password is abc=${VALUE_1}'],
    },
  },
  {
    id: 'login-files-curlrc',
    title: 'Password in a configuration of curl',
    severity: 'error',
    why: 'Programs log in with it; so can anyone.',
    keywords: ['user = "', 'user="', 'user: "', 'user "'],
    // Nothing else in the line.
    pattern:
      /(?<![^\r\n])(?:--?)?(?:proxy-)?user(?: ?[=:] ?| )"[\w.@+-]{1,64}:(?<secret>(?=[^\s"]{0,200}\d)[^\s"]{6,200})"[ \t]{0,8}(?![^\r\n])/dg,
    structure: 'password',
    remedy,
    references: ['https://everything.curl.dev/cmdline/configfile.html'],
    examples: {
      match: ['user = "joe:[[base62:14]]"\nsilent', 'proxy-user "joe:[[base62:14]]"'],
      ignore: ['user = "joe:secret1"', 'const user = "joe:[[base62:14]]";'],
    },
  },
  {
    id: 'login-files-streamlit',
    title: 'Password in a list of logins',
    severity: 'error',
    why: 'Anyone who reads the list can log in with it.',
    keywords: ['[passwords]'],
    pattern:
      /(?<![^\r\n])\[passwords\]\r?\n(?:#[^\r\n]{0,200}\r?\n){0,8}["']?[\w.@+-]{1,64}["']?\s?=\s?["'](?<secret>[^\s"']{6,200})["']/dg,
    structure: 'password',
    remedy,
    references: ['https://docs.streamlit.io/develop/api-reference/connections/secrets.toml'],
    examples: {
      match: ['[passwords]\n# who may look\njoe = "[[base62:14]]"'],
      ignore: ['[passwords]\njoe = "changeme"'],
    },
  },
];
