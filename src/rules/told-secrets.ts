import type { Remedy, Rule } from '../model.ts';

const remedy: Remedy = {
  revoke: null,
  steps: ['Change the password or revoke the key', 'Take it out of the text'],
  instead: 'Write where the secret is kept, or a placeholder',
};
const why = 'Anyone who reads the text can use it.';
const references = ['https://cwe.mitre.org/data/definitions/798.html'];

const labels = [
  'password',
  'passwort',
  'passphrase',
  'passcode',
  'kennwort',
  'contrasena',
  'senha',
  'wachtwoord',
  'token',
  'secret',
  'api key',
  'access key',
  'secret key',
];
const greetings = ['log', 'logs', 'logged', 'sign', 'signs', 'signed'].map(verb => `${verb} in`);

/** Secrets that are told in sentences, labels and steps, and not assigned. */
export const toldSecrets: readonly Rule[] = [
  {
    id: 'told-secrets-label',
    title: 'Secret beside its label in a page',
    severity: 'warning',
    why,
    keywords: labels.flatMap(label => ['</', ':</', ': <', ' is <'].map(sign => `${label}${sign}`)),
    // A label, the end of its element, up to three elements that begin, the value up to the next tag.
    pattern:
      /(?<![\w$.{-])(?:pass(?:wor[dt]|phrase|code)|kennwort|contrasena|senha|wachtwoord|(?<key>(?:(?:api|access|auth|client) )?(?:token|secret)|(?:api|access|secret) key))(?::?<\/[a-z]{1,10}>:?\s{0,40}(?:<[a-z]{1,10}(?: [^<>\n]{0,80})?>\s{0,20}){0,3}|(?:: | is )(?:<[a-z]{1,10}(?: [^<>\n]{0,80})?>\s{0,20}){1,3})(?<secret>[^\s<>&{}"']{8,200})\s{0,20}</dgi,
    structure: 'told',
    remedy,
    references,
    examples: {
      match: [
        '<tr><td>Password</td><td>[[base62:14]]</td></tr>',
        '<dt>API token</dt>\n<dd><code>[[base62:32]]</code></dd>',
        '<p>Password: <code>[[base62:14]]</code></p>',
      ],
      ignore: [
        '<tr><td>Password</td><td>at least 8 characters</td></tr>',
        '<dt>Token</dt><dd>OAuth2Bearer</dd>',
        '<td>Password</td><td>{{ user.password1 }}</td>',
      ],
    },
  },
  {
    id: 'told-secrets-field',
    title: 'Password filled into a form',
    severity: 'warning',
    why: 'Anyone who sees the source of the page can read it.',
    keywords: ['type="password"', "type='password'"],
    pattern:
      /<input(?=[^<>]{0,300}type=(?:"password"|'password'))[^<>]{0,300}? value=["'](?<secret>(?=[^"'\s]{0,100}\d)[^"'\s<>{}$]{8,100})["'][^<>]{0,300}>/dgi,
    structure: 'told',
    remedy,
    references,
    examples: {
      match: [
        '<input type="password" name="field" value="[[base62:14]]">',
        '<input name="field" value="[[base62:14]]" type="password">',
        '<input value="[[base62:14]]" type="password">',
      ],
      ignore: [
        '<input type="password" name="pw" value="{{ password1 }}">',
        '<input type="password" value="password1">',
      ],
    },
  },
  {
    id: 'told-secrets-login',
    title: 'Login in a text',
    severity: 'warning',
    why: 'Anyone who reads the text can log in with it.',
    keywords: [
      ...[...greetings, 'login', 'authenticate'].flatMap(verb => [`${verb} with `, `${verb} as `]),
      ...['pass', 'password', 'passwort'].flatMap(name => [`/${name}: `, `/ ${name}: `]),
      'login: ',
      'logins: ',
      'creds: ',
      'credentials: ',
      'creds are ',
      'credentials are ',
      'zugangsdaten: ',
    ],
    // Whom, a slash or a word, and the password; both with or without marks.
    pattern:
      /(?<![\w$.-])(?:(?:(?:log(?:s|ged)?|sign(?:s|ed)?) in|login|authenticate) (?:with|as) |logins?: |(?:user(?:name)?|login|benutzer) ?\/ ?pass(?:wor[dt])?: |cred(?:ential)?s(?:: | are )|zugangsdaten: )(?:the )?(?:user )?["'`*]{0,2}[\w.@+-]{1,60}["'`*]{0,2}(?: ?\/ ?|:|,? (?:and|with)(?: the)?(?: password)? )["'`*]{0,2}(?<secret>(?=[^\s]{0,100}\d)[^\s"'`*<>{}()/$,;:][^\s"'`*<>{}()/$]{6,98}[^\s"'`*<>{}()/$.,;:])/dgi,
    structure: 'told',
    remedy,
    references,
    examples: {
      match: [
        'Log in with `ann` / `[[base62:14]]`.',
        'login: ann / [[base62:14]]',
        'When I log in with "ann" and "[[base62:14]]"',
      ],
      ignore: [
        'Log in with `user` / `password1`.',
        'login: https://acme.io/v2/users',
        'log in as ann and change2factor settings',
        'credentials: path/to4file',
      ],
    },
  },
  {
    id: 'told-secrets-password',
    title: 'Password in a sentence',
    severity: 'warning',
    why: 'Anyone who reads the text can log in with it.',
    keywords: ['password', 'passwort', 'passphrase'].flatMap(name =>
      [' for ', ' of ', ' (', ' - ', ' -> ', ' => ', ' to ', ' `'].map(sign => `${name}${sign}`),
    ),
    // Whose password it is, and then a verb or a sign; or marks around the value.
    pattern:
      /(?<![\w$.-])pass(?:wor[dt]|phrase)(?: (?:for|of) [\w.@ -]{1,40}?(?: is |: )| \([\w .-]{1,30}\)(?: is |: )| ->? | => | to | (?=`))["'`*]{0,2}(?<secret>[^\s"'`*<>{}()$,;:][^\s"'`*<>{}()$]{6,98}[^\s"'`*<>{}()$.,;:])/dgi,
    structure: 'told',
    remedy,
    references,
    examples: {
      match: [
        'The password for staging is [[<]]K7x-[[base62:9]]!a[[>]]',
        'Use the password `[[base62:14]]`.',
        'We changed the password to "[[base62:14]]"',
      ],
      ignore: [
        'The password for the user is required',
        'Use the password `password1`.',
        'set the password to null4all',
        'The password (optional): 8characters or more',
      ],
    },
  },
  {
    id: 'told-secrets-key',
    title: 'Key in a sentence',
    severity: 'warning',
    why,
    keywords: ['key', 'token', 'secret'].flatMap(name =>
      [' is ', ' for ', ' - ', ' to `', ' `', ' "', '**: ', ':** ', ' (prod', ' (stag', ' (dev', ' (test'].map(
        sign => `${name}${sign}`,
      ),
    ),
    // As many hexadecimal digits as a digest has: sentences speak of those as well.
    pattern:
      /(?<![\w$.-])(?<key>(?:(?:api|access|auth|bearer|secret|client|private) )?(?:key|token|secret))(?:(?: for [\w.@ -]{1,40}?| \((?:prod|stag|dev|test)[\w .-]{0,30}\))(?: is |: )| is |\*\*: |:\*\* | - | to (?=`)| (?=[`"]))["'`*]{0,2}(?<secret>(?=[^\s]{0,100}\d)(?!(?:[\da-f]{40}|[\da-f]{64}|[\da-f]{128})(?!\w))[\w+/=.~-]{16,200})(?![^\s"'`*.,;)])/dgi,
    structure: 'told',
    remedy,
    references,
    examples: {
      match: [
        'The API key is [[base62:32]].',
        '- **API key**: [[base62:32]]',
        'Use the token `[[base62:32]]`',
        'The key for staging is [[hex:32]]',
      ],
      ignore: [
        'The token is expired-since-2024-01-01',
        'The secret is stored-in-vault-path-v2',
        'The key is "[[uuid]]" in all tables.',
        'The token is `[[hex:64]]`, as git prints it.',
      ],
    },
  },
  {
    id: 'told-secrets-logged',
    title: 'Key in a line of a log',
    severity: 'warning',
    why: 'Anyone who reads the log can use it.',
    keywords: [
      ...['api key', 'api-key', 'apikey', 'client secret'].map(name => `${name} `),
      ...['access', 'auth', 'api', 'bearer', 'refresh'].map(kind => `${kind} token `),
      ...[', ', 'with ', 'using ', 'and '].map(word => `${word}token `),
      'using key ',
    ],
    // No sign between the name and the value. Behind a name that may be that of a commit or file, no digest.
    pattern:
      /(?<key>(?<![\w$.-])(?:api[ -]?key|(?:access|auth|api|bearer|refresh) token|client secret) |(?:, token|(?<![\w$.-])(?:(?:with|using|and) token|using key)) (?!(?:[\da-f]{40}|[\da-f]{64}|[\da-f]{128})(?!\w)))(?<secret>(?=[^\s]{0,200}\d)(?=[^\s]{0,200}[A-Za-z])[\w+/=~-]{20,200})(?![^\s"'`,.;)\]])/dgi,
    structure: 'told',
    remedy,
    references: ['https://cwe.mitre.org/data/definitions/532.html'],
    examples: {
      match: [
        '[INFO] Response received: 200 OK, token [[base62:32]]',
        '2024-01-02 10:00:00 INFO calling acme with api key [[hex:32]]',
        'DEBUG using access token [[hex:40]] for acme.io',
      ],
      ignore: [
        'INFO deployed using key [[hex:40]]',
        'INFO calling acme with api key acme_production_key_2',
        'f(key string, token string1234567890123)',
        'WARN the access token has_expired_after_300_seconds',
      ],
    },
  },
  {
    id: 'told-secrets-digest',
    title: 'Key in hexadecimal digits in a sentence',
    severity: 'warning',
    why,
    keywords: ['key', 'token', 'secret'].flatMap(name => [' is ', ' for '].map(sign => `${name}${sign}`)),
    // As many digits as a digest has, and a name that nobody gives a digest.
    pattern:
      /(?<![\w$.-])(?<key>(?:api|access|auth|bearer|client|secret) (?:key|token|secret))(?: for [\w.@ -]{1,40}?)? is ["'`*]{0,2}(?<secret>[\da-f]{40}|[\da-f]{64})(?![^\s"'`*.,;)])/dgi,
    structure: 'told',
    remedy,
    references,
    examples: {
      match: ['The API token is [[<]][[hex:40]][[>]].', 'the client secret for staging is `[[hex:64]]`'],
      ignore: ['The token is `[[hex:64]]`, as git prints it.', 'The API key is stored as [[hex:64]]'],
    },
  },
  {
    id: 'told-secrets-entered',
    title: 'Password in a step',
    severity: 'warning',
    why: 'Anyone who reads the steps can log in with it.',
    keywords: ['as', 'into', 'for', 'in'].flatMap(word =>
      ['password', '"password', "'password"].flatMap(name => [`${word} ${name}`, `${word} the ${name}`]),
    ),
    // Gherkin and its kin: a value in quotes, and the field that it goes into.
    pattern: /["'](?<secret>(?=[^\s"']{0,100}\d)[^\s"'<>{}$]{8,100})["'] (?:as|into|for|in) (?:the )?["']?password/dgi,
    structure: 'told',
    remedy,
    references,
    examples: {
      match: ['And I enter "[[base62:14]]" into the "Password" field', 'And I type "[[base62:14]]" as password'],
      ignore: ['And I enter "<password1>" into the "Password" field', 'And I see "4characters" in the password dialog'],
    },
  },
  {
    id: 'told-secrets-filled',
    title: 'Password of a field in a step',
    severity: 'warning',
    why: 'Anyone who reads the steps can log in with it.',
    keywords: ['with', 'as'].flatMap(word => [
      `password" ${word} `,
      `password' ${word} `,
      `password ${word} "`,
      `password ${word} '`,
    ]),
    pattern:
      /(?<![\w$.-])(?:"password"|'password'|password) (?:with|as) ["'](?<secret>(?=[^\s"']{0,100}\d)[^\s"'<>{}$]{8,100})["']/dgi,
    structure: 'told',
    remedy,
    references,
    examples: {
      match: ['When I fill in "Password" with "[[base62:14]]"', "And I set the password as '[[base62:14]]'"],
      ignore: ['When I fill in "Password" with "changeme1"', 'When I fill in "Password" with "<password1>"'],
    },
  },
];
