import type { Remedy, Rule } from '../model.ts';

const remedy: Remedy = {
  revoke: null,
  steps: ['Change the password or make a new key', 'Look at what was done with the old one'],
  instead: 'Read it from the environment or a secret manager where the program starts',
};
const why = 'Anyone who reads the code can use it.';
const references = ['https://cwe.mitre.org/data/definitions/798.html'];

/** Names of columns; code is full of the short ones before a comma. */
const shortColumns = ['pass', 'pwd', 'token', 'secret'];
const longColumns = [
  'password',
  'passwort',
  'passwd',
  'passphrase',
  'kennwort',
  'senha',
  'wachtwoord',
  'api_key',
  'apikey',
  'api key',
  'api-key',
  'api_secret',
  'api secret',
  'client_secret',
  'client secret',
  'user_password',
  'db_password',
  'login_password',
  ...['secret', 'access', 'private', 'secret_access'].map(word => `${word}_key`),
  ...['secret', 'access', 'private', 'secret access'].map(word => `${word} key`),
  ...['access', 'auth', 'api', 'bearer', 'refresh'].flatMap(word => [`${word}_token`, `${word} token`]),
];

/** Secrets whose name stands in another place than before an operator. */
export const codeForms: readonly Rule[] = [
  {
    id: 'code-forms-option-default',
    title: 'Default of a command-line option',
    severity: 'error',
    why: 'Whoever does not give the option works with it, and anyone can read it.',
    keywords: [
      'password',
      'passwd',
      '--token',
      '--secret',
      'api-key',
      'api_key',
      'api-token',
      'auth-token',
      'access-token',
      'access-key',
      'secret-key',
      'client-secret',
    ].flatMap(name => [`${name}",`, `${name}',`]),
    // The option, its other arguments in the same line, its default.
    pattern:
      /["'](?:--token|--secret|--?[\w-]{0,30}(?:password|passwd|api[-_]key|(?:api|auth|access)-token|(?:access|secret)-key|client-secret))["'],[^\r\n]{0,160}?(?<![\w-])default[=:]\s?["'](?<secret>(?=[^\s]{0,200}\d)[^"'\s]{6,200})["']/dgi,
    structure: 'password',
    remedy,
    references,
    examples: {
      match: [
        `parser.add_argument('--password', type=str, default='[[base62:14]]')`,
        `@click.option("-k", "--api-key", default="[[base62:32]]")`,
      ],
      ignore: [`parser.add_argument('--password', default='')`, `parser.add_argument('--token', default='TOKEN_1')`],
    },
  },
  {
    id: 'code-forms-fallback',
    title: 'Fallback for a missing variable',
    severity: 'error',
    why: 'Where the variable is missing the program works with it, and anyone can read it.',
    keywords: ['.unwrap_or'],
    pattern:
      /var\(\s{0,8}"\w{0,40}(?:KEY|TOKEN|SECRET|PASSWORD|PASSWD|PWD)"\s{0,8}\)\s{0,40}\.unwrap_or(?:_else)?\((?:\|\w{0,12}\|\s{0,8})?(?:String::from\()?"(?<secret>[^"\s]{8,200})"/dg,
    structure: 'password',
    remedy,
    references,
    examples: {
      match: [
        'env::var("API_KEY").unwrap_or("[[base62:32]]".to_string())',
        'std::env::var("DB_PASSWORD").unwrap_or_else(|_| String::from("[[base62:14]]"))',
      ],
      ignore: ['env::var("API_KEY").unwrap_or("your-api-key".into())'],
    },
  },
  {
    id: 'code-forms-several',
    title: 'Password among several assignments',
    severity: 'error',
    why,
    keywords: ['password', 'passwd', 'pwd', 'secret', 'token', 'api_key', 'apikey'].flatMap(name => [
      `${name} = "`,
      `${name} = '`,
      `${name}] = [`,
      `${name}) = (`,
    ]),
    // user, password = "x", "y", const [user, password] = ["x", "y"], and (user, password) = ("x", "y")
    pattern:
      /(?<![\w.])\w{1,40},\s?\w{0,30}(?:password|passwd|pwd|secret|token|api_?key)(?:\] = \[|\) = \(| = )["'][^"'\r\n]{0,80}["'],\s{0,8}["'](?<secret>(?=[^\s]{0,200}\d)[^"'\s]{6,200})["']/dgi,
    structure: 'password',
    remedy,
    references,
    examples: {
      match: [
        'username, password = "joe", "[[base62:14]]"',
        'const [user, password] = ["joe", "[[base62:14]]"];',
        '(user, api_key) = ("joe", "[[base62:32]]")',
      ],
      ignore: ['username, password = "joe", "changeme"', 'username, password = "joe", os.environ["PASSWORD_1"]'],
    },
  },
  {
    id: 'code-forms-includes',
    title: 'Secret in a list that is asked for it',
    severity: 'error',
    why: 'Anyone who reads the code knows what it lets in.',
    keywords: ['].includes('],
    // ["x", "y"].includes(password)
    pattern:
      /["'](?<secret>(?=[^\s]{0,200}\d)[^"'\s]{6,200})["']\]\.includes\((?:\w{1,40}\.){0,3}\w{0,30}(?:password|passwd|secret|token|api_?key)\)/dgi,
    structure: 'password',
    remedy,
    references,
    examples: {
      match: ['if (["[[base62:14]]"].includes(req.password)) next();'],
      ignore: ['["token1", "token2"].includes(token)', '["[[base62:14]]"].includes(name)'],
    },
  },
  {
    id: 'code-forms-repository',
    title: 'Password of a repository in a build of sbt',
    severity: 'error',
    why: 'Anyone who reads the build can publish to the repository.',
    keywords: ['credentials('],
    // Realm, host, user, password.
    pattern:
      /(?<![\w.])Credentials\(\s{0,20}"[^"\r\n]{0,80}",\s{0,20}"[^"\s]{1,120}",\s{0,20}"[^"\r\n]{1,80}",\s{0,20}"(?<secret>[^"\s]{6,200})"\s{0,20}\)/dg,
    structure: 'password',
    remedy,
    references: ['https://www.scala-sbt.org/1.x/docs/Publishing.html#Credentials'],
    examples: {
      match: ['credentials += Credentials("Sonatype Nexus", "nexus.internal.net", "deploy", "[[base62:14]]")'],
      ignore: ['credentials += Credentials("Realm", "nexus.internal.net", "deploy", sys.env("NEXUS_PASSWORD"))'],
    },
  },
  {
    id: 'code-forms-tuple',
    title: 'Password in a tuple',
    severity: 'error',
    why,
    keywords: ['password', 'passwd', 'secret', '_key', 'apikey', 'token'].flatMap(name =>
      [', ', ',', ', <<', ',<<'].map(between => `${name}${between}"`),
    ),
    // Erlang and Elixir: {password, "x"}.
    pattern:
      /\{\s{0,4}:?(?:\w{1,40}_)?(?:password|passwd|secret|apikey|(?:api|secret|access|auth)_key|(?<=\w_)key|token),[ ]?(?:<<)?"(?<secret>(?=[^\s]{0,200}\d)[^"\s]{6,200})"/dg,
    structure: 'password',
    remedy,
    references,
    examples: {
      match: [
        '{password, "[[base62:14]]"}.',
        '{ api_key, <<"[[base62:32]]">> }',
        '{people_data_labs_access_token, <<"[[hex:40]]">>}',
        '{acme_key, "[[base62:32]]"}',
        '{apikey, "[[base62:32]]"}',
      ],
      ignore: ['{password, "secret1"}', '{token, "$TOKEN_1"}'],
    },
  },
  {
    id: 'code-forms-definition',
    title: 'Key in a definition',
    severity: 'error',
    why,
    keywords: ['password "', 'secret "', 'token "', '-key "'],
    // Lisps: (def api-key "x").
    pattern:
      /\(def[\w-]{0,16}\s{1,8}(?:\^[\w:{}]{1,20}\s{1,8})?[\w*-]{0,40}(?:password|secret|token|-key) "(?<secret>(?=[^\s]{0,200}\d)[^"\s]{6,200})"/dg,
    structure: 'password',
    remedy,
    references,
    examples: {
      match: ['(def api-key "[[base62:32]]")', '(defonce ^:private db-password "[[base62:14]]")'],
      ignore: ['(def api-key "your-key-1")'],
    },
  },
  {
    id: 'code-forms-table',
    title: 'Password in a table of a text',
    severity: 'warning',
    why: 'Anyone who reads the text can log in with it.',
    keywords: [
      ...['password', 'passwd', 'api key', 'api_key', 'api-key', 'secret key', 'access token'].flatMap(name => [
        `${name} |`,
        `${name}** |`,
      ]),
      ...['password', 'passwd', 'token', 'secret'].flatMap(name => [`| ${name}  `, `| **${name}**  `]),
    ],
    // Words before the name are known only where the column is no wider than they are.
    pattern:
      /(?<![^\r\n])[ \t]{0,8}\| (?:(?:\*\*)?(?:[\w -]{0,24} )?(?:password|passwd|api[ _-]key|secret key|access token)(?:\*\*)? |(?:password|passwd|token|secret) {2,20}|\*\*(?:password|passwd|token|secret)\*\* {2,20})\|[ `*]{0,20}(?<secret>(?=[^\s]{0,200}\d)(?=[^\s]{0,200}[A-Za-z])[^\s|`*]{8,200})[ `*]{0,20}\|/dgi,
    structure: 'password',
    remedy,
    references,
    examples: {
      match: ['| API key | [[base62:32]] |', '| **Password** | `[[base62:14]]` |'],
      ignore: ['| password | string | required |', '| Token | your-token-1 |'],
    },
  },
  {
    id: 'code-forms-columns',
    title: 'Password in a column of a table',
    severity: 'warning',
    why: 'Anyone who reads the text can log in with it.',
    keywords: [
      'password',
      'passwd',
      'kennwort',
      'token',
      'secret',
      'api key',
      'secret key',
      'access key',
      'access token',
      'auth token',
      'client secret',
      'api_key',
      'secret_key',
      'access_key',
      'access_token',
      'auth_token',
      'client_secret',
    ].flatMap(name => [`| ${name} `, `| **${name}**`, `|${name}|`]),
    // A column of the header, in Markdown the line below it, the rows.
    pattern:
      /\|(?: (?:password|passwd|kennwort|token|(?:client[ _])?secret|(?:api|secret|access)[ _]key|(?:access|auth)[ _]token) {1,40}|(?:password|passwd|kennwort|token|(?:client[ _])?secret|(?:api|secret|access)[ _]key|(?:access|auth)[ _]token)| \*\*(?:password|passwd|kennwort|token|(?:client[ _])?secret|(?:api|secret|access)[ _]key|(?:access|auth)[ _]token)\*\* {0,40})\|[^\r\n]{0,300}\r?\n(?:[ \t]{0,8}\|?[ \t]{0,8}:?-[ \t:|-]{1,400}\r?\n)?[ \t]{0,20}(?<secret>\|)/dgi,
    structure: 'table-columns',
    remedy,
    references,
    examples: {
      match: [
        '| User | Password |\n|---|---|\n| joe | [[<]][[base62:14]][[>]] |',
        '| **Password** | Role |\n| :--- | --- |\n| `[[<]][[base62:14]][[>]]` | admin |',
        '|Service|API key|\n|---|---|\n|mail|[[<]][[base62:32]][[>]]|',
        '    Examples:\n      | user | password |\n      | ann  | [[<]][[base62:14]][[>]] |',
      ],
      ignore: [
        '| User | Password |\n|---|---|\n| joe | changeme |\n| ann | from the vault |',
        '| User | Password |\n|---|---|\n| [[base62:14]] | none |',
        '| Token | Description |\n|---|---|\n| semicolon2 | ends a line |',
      ],
    },
  },
  {
    id: 'code-forms-macro',
    title: 'Key in a macro of Erlang',
    severity: 'error',
    why,
    keywords: ['-define('],
    pattern:
      /-define\(\s{0,4}(?:\w{1,40}_)?(?:PASSWORD|PASSWD|PASS|SECRET|TOKEN|KEY)\s{0,4},\s{0,4}(?:<<)?"(?<secret>(?=[^\s]{0,200}\d)[^"\s]{6,200})"/dgi,
    structure: 'password',
    remedy,
    references,
    examples: {
      match: ['-define(DB_PASSWORD, "[[base62:14]]").', '-define(API_KEY, <<"[[base62:32]]">>).'],
      ignore: ['-define(PASSWORD, "password1").', '-define(TOKEN, "$TOKEN_1").'],
    },
  },
  {
    id: 'code-forms-rows',
    title: 'Password in a row of a table',
    severity: 'error',
    why: 'Anyone who reads the rows can log in with it.',
    keywords: ['insert into '],
    // Names of columns, then rows.
    pattern:
      /INSERT INTO {1,4}[\w."`[\]]{1,100}\s{0,4}\((?<columns>[^()]{1,600})\)\s{0,8}VALUES\s{0,8}(?<secret>\()/dgi,
    structure: 'table-rows',
    remedy,
    references,
    examples: {
      match: [
        "INSERT INTO users (name, password) VALUES ('joe', '[[<]][[base62:14]][[>]]');",
        'INSERT INTO `t` (`id`, `api_key`) VALUES\n(1, "[[<]][[base62:32]][[>]]")',
      ],
      ignore: [
        "INSERT INTO users (name, password) VALUES ('joe', '[[hex:32]]');",
        "INSERT INTO users (name, password) VALUES ('joe', 'changeme');",
        "INSERT INTO a (id, name) VALUES (1, '[[base62:14]]');",
      ],
    },
  },
  {
    id: 'code-forms-cells',
    title: 'Password in a column of a file',
    severity: 'error',
    why: 'Anyone who reads the rows can log in with it.',
    keywords: [
      ...longColumns.map(name => `${name},`),
      ...[...longColumns, ...shortColumns].flatMap(name => [
        ...[',', ';', '|'].flatMap(sign => [`${sign}${name}`, `${sign}"${name}`]),
        // A tab alone stands before every statement of some languages.
        ...['\t', '\r', '\n'].map(sign => `\t${name}${sign}`),
        `\t"${name}"`,
      ]),
    ],
    // In a line of names; the structure looks at what stands below.
    pattern:
      /(?<secret>(?<![^\r\n])(?:pass(?:wor[dt]|wd|phrase)|kennwort|senha|wachtwoord|api[_ -]?key|(?:api|client)[_ ]secret|(?:user|db|login)_password|(?:secret|access|private)[_ ]key|secret(?:_access_| access )key|(?:access|auth|api|bearer|refresh)[_ ]token),|[,;|]"?(?:pass(?:wor[dt]|wd|phrase)?|pwd|kennwort|senha|wachtwoord|token|secret|api[_ -]?key|(?:api|client)[_ ]secret|(?:user|db|login)_password|(?:secret|access|private)[_ ]key|secret(?:_access_| access )key|(?:access|auth|api|bearer|refresh)[_ ]token)(?="?[,;|\r\n])|\t(?:(?:pass(?:wor[dt]|wd|phrase)?|pwd|kennwort|senha|wachtwoord|token|secret|api[_ -]?key|(?:api|client)[_ ]secret|(?:user|db|login)_password|(?:secret|access|private)[_ ]key|secret(?:_access_| access )key|(?:access|auth|api|bearer|refresh)[_ ]token)|"(?:pass(?:wor[dt]|wd|phrase)?|pwd|kennwort|senha|wachtwoord|token|secret|api[_ -]?key|(?:api|client)[_ ]secret|(?:user|db|login)_password|(?:secret|access|private)[_ ]key|secret(?:_access_| access )key|(?:access|auth|api|bearer|refresh)[_ ]token)")[\t\r\n])/dgi,
    structure: 'csv-columns',
    remedy,
    references,
    examples: {
      match: [
        'user,password\njoe,[[<]][[base62:14]][[>]]',
        'id,passwd,name\n1,"[[<]][[base62:14]][[>]]",joe',
        'service,api_key\nmail,[[<]][[base62:32]][[>]]',
        'vendor,api_secret\nacme,[[<]][[base62:32]][[>]]',
        'Name\tAPI Token\nmail\t[[<]][[base62:32]][[>]]',
        '"User";"Passwort"\n"joe";"[[<]][[base62:14]][[>]]"',
      ],
      ignore: [
        'user,password\njoe,[[hex:32]]',
        'user, name, password,',
        'word\ttoken\nrunning\tVERB_PROGRESSIVE',
        'user;password\njoe;changeme',
      ],
    },
  },
  {
    id: 'code-forms-resource',
    title: 'Credential in the resources of an app',
    severity: 'error',
    why: 'The resource is part of the app, and anyone can take the app apart.',
    keywords: ['" translatable="', '" templatemergestrategy="', '" formatted="'],
    // More attributes behind the name than the generic detector reads.
    pattern:
      /<string name="\w{0,60}(?:key|token|secret|password|passwd|pwd)\w{0,20}" (?:translatable|templateMergeStrategy|formatted)="\w{1,20}"(?: [\w:]{1,40}="[\w ,]{1,60}"){0,2}>"?(?<secret>(?=[^<\s"]{0,400}\d)(?![a-z]{2,20}(?:[-_.][a-z0-9]{1,20}){1,8}<)[^<\s"@$]{8,400})"?<\/string>/dgi,
    structure: 'password',
    remedy: { ...remedy, instead: 'Let a server of yours hold the key and call the service for the app' },
    references: ['https://developer.android.com/guide/topics/resources/string-resource'],
    examples: {
      match: ['<string name="backend_api_key" translatable="false">[[base62:32]]</string>'],
      ignore: [
        '<string name="backend_api_key" translatable="false">your_api_key_here</string>',
        '<string name="pref_key_theme" translatable="false">pref_theme_v2</string>',
        '<string name="api_key" translatable="false">@string/other_key1</string>',
      ],
    },
  },
];
