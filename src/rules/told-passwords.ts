import type { Remedy, Rule } from '../model.ts';

const remedy: Remedy = {
  revoke: null,
  steps: ['Change the password', 'Take it out of the text'],
  instead: 'Write where the password is kept, or a placeholder',
};
const why = 'Anyone who reads the text can log in with it.';
const references = ['https://cwe.mitre.org/data/definitions/798.html'];
const names = ['password', 'passwort', 'passphrase', 'passcode'];

/** Passwords that a sentence tells with a verb, or as what holds until somebody sets another one. */
export const toldPasswords: readonly Rule[] = [
  {
    id: 'told-passwords-verb',
    title: 'Password in a sentence',
    severity: 'warning',
    why,
    keywords: names.flatMap(name =>
      [
        ' is ',
        ' is: ',
        ' was ',
        ' was:',
        ' will be',
        ' defaults to',
        ' set to',
        ' for `',
        ' for "',
        ' of `',
        ' of "',
      ].map(verb => name + verb),
    ),
    // Whose it is, the verb with what goes with it, marks, the value.
    pattern:
      /(?<![\w$.-])pass(?:wor[dt]|phrase|code)(?: (?:for|of) ["`][\w.@-]{1,40}["`](?: \w{1,20})?)?(?: (?:is|was|will be)(?: (?:now|currently|always|still|initially))?(?: (?:set|changed|reset) to)?:? | (?:defaults|set) to )(?:the )?(?:["'`*]{1,2}|<(?:b|code|em|kbd|strong|tt)>)?(?<secret>[^\s"'`*<>{}()$,;:][^\s"'`*<>{}()$]{6,98}[^\s"'`*<>{}()$.,;:])(?!-?(?:hash|encod|encrypt|bas|protect|compat))/dgi,
    structure: 'told',
    remedy,
    references,
    examples: {
      match: [
        'The password is [[<]][[base62:14]][[>]].',
        'The password for `admin` is `[[base62:14]]`.',
        'The password defaults to [[base62:14]]',
        'The password of "admin" account is now set to [[base62:14]]',
        '<p>The password is <code>[[base62:14]]</code>.</p>',
      ],
      ignore: [
        'The password is required since 2024-01-01.',
        'The password is hashed with PBKDF2-SHA256.',
        'The password is PBKDF2-hashed.',
        'The password was changed2days ago',
        'The password defaults to ${password1}',
      ],
    },
  },
  {
    id: 'told-passwords-default',
    title: 'Default password in a text',
    severity: 'warning',
    why: 'Whoever does not change it works with it, and anyone can read it.',
    keywords: ['password', 'passwort', 'passwd', 'passphrase'].flatMap(name =>
      [' (default', ', default', '. default', ' [default'].map(sign => name + sign),
    ),
    pattern:
      /(?<![\w$.-])(?:pass(?:wor[dt]|phrase|wd))(?: \(|[,.] | \[)defaults?(?:: | is | to | = | )["'`*]{0,2}(?<secret>(?=[^\s]{0,100}\d)[^\s"'`*<>{}()[\]$,;:][^\s"'`*<>{}()[\]$]{6,98})(?=["'`*]{0,2}(?:[)\],.]|\s|$))/dgi,
    structure: 'told',
    remedy,
    references,
    examples: {
      match: [
        'password (default: [[base62:14]])',
        'The password (default `[[base62:14]]`)',
        '# Cassandra user password. Default: [[base62:14]]',
      ],
      ignore: ['password (default: password1)', 'password, default is 8characters', 'password (default: None)'],
    },
  },
  {
    id: 'told-passwords-pair',
    title: 'Login in a sentence',
    severity: 'warning',
    why,
    keywords: ['and password ', ', password ', 'and the password '],
    // A word for the login, whom, and the password behind its own word.
    pattern:
      /(?<![\w$.-])(?:user(?: ?name)?|login|account|log in as|sign in as) ["'`*]{0,2}(?!and[^\w-])[\w.@+-]{1,60}["'`*]{0,2}(?:, |,? and (?:the )?)password ["'`*]{0,2}(?<secret>(?=[^\s]{0,100}\d)[^\s"'`*<>{}()$,;:][^\s"'`*<>{}()$]{6,98}[^\s"'`*<>{}()$.,;:])/dgi,
    structure: 'told',
    remedy,
    references,
    examples: {
      match: ['with username admin and password [[base62:14]]'],
      ignore: [
        'with username admin and password user2password',
        'enter your username and password 2factor-code',
        'with username admin and password password1',
      ],
    },
  },
  {
    id: 'told-passwords-shell',
    title: 'Password that a script compares with',
    severity: 'error',
    why: 'Anyone who reads the script knows the password that it takes.',
    keywords: ['password', 'passwd', 'pwd', 'pass', 'secret', 'token'].flatMap(name => [`${name}}" =`, `${name}}" !=`]),
    pattern:
      /\$\{\w{0,40}(?:(?:password|passwd|pwd|pass)\}" (?:==?|!=) ["']|(?:secret|token)\}" (?:==?|!=) ["'](?=[^"'\s]{0,100}\d))(?<secret>[^"'\s$`\\]{5,200})["']/dgi,
    structure: 'password',
    remedy: { ...remedy, instead: 'Compare with what the environment or a file outside the repository holds' },
    references,
    examples: {
      match: ['if [ "${password}" == "[[base62:14]]" ]; then'],
      ignore: [
        'if [ "${password}" == "" ]; then',
        'if [ "${password}" != "${other}" ]; then',
        'if [ "${token}" = "changeme" ]; then',
      ],
    },
  },
];
