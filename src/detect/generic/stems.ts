/** What follows the last word of a name: an operator, a quote, a bracket, the end of a tag or line, accessors of C#, a verb. */
const AFTER_NAME = [
  '"',
  "'",
  '`',
  ':',
  '=',
  ']',
  '\\',
  '<',
  '>',
  '&',
  '%',
  '\n',
  '|',
  '_',
  '-',
  '[',
  '{"',
  '**',
].concat(['=', ':', '"', "'", '|', '?', '!', '<', '+', ' ', '{ get', 'is `'].map(sign => ` ${sign}`));
/** What else follows a word in the singular: a call, a type, a number, the rest of the name. */
const AFTER_SINGULAR = [
  '(',
  '.eq',
  ' -',
  ' is',
  ' by ',
  ' eq ',
  ' or ',
  ' as ',
  ' str',
  ' char',
  ' byte',
  ' text',
  ' .=',
  'val',
  'str',
  'b64',
  'base',
  'hex',
]
  .concat(['v', 'd', 'prod', 'test', 'local', 'str'].map(segment => `.${segment}`))
  .concat(Array.from({ length: 10 }, (_, digit) => `${digit}`));

/**
 * Lower-case literals at which an assignment of a credential may stand. The prefilter reports each place of one; what is
 * not an assignment there is turned down by a few byte tests. Short words that most code is full of (`pin`, `api`, `id`)
 * are left out: a name with them alone never makes a candidate.
 */
export const stems: readonly string[] = [
  ...['pass', 'key', 'token', 'keys', 'tokens'].flatMap(beforeValue),
  // The key of a hash in Perl; what else stands in braces is a template.
  'pass}',
  'token}',
  '_key}',
  // With these before them the common words mean a credential, whatever follows.
  'apikey',
  'accesskey',
  'authkey',
  'masterkey',
  'encryptionkey',
  'signingkey',
  'privatekey',
  'apitoken',
  'authtoken',
  'accesstoken',
  'refreshtoken',
  'bearertoken',
  'bottoken',
  'passw',
  'passphrase',
  'passcode',
  ...['=', ':', ' =', ' :', '"', "'"].flatMap(sign => [`passe${sign}`, `ifre${sign}`]),
  'pwd',
  'pass_phrase',
  ...['passin', 'passout', 'pat', 'salt', 'seed', 'otp', 'pepper', 'cookie'].flatMap(endings),
  'secret',
  'cred',
  'auth',
  'bearer ',
  'basic ',
  'ticket',
  '_pw',
  'pw=',
  'pw:',
  'pw"',
  "pw'",
  'pw ',
  'senha',
  'contrase',
  'kennwort',
  'wachtwoord',
  'lozinka',
  'salasana',
  'heslo',
  'senord',
  'geslo',
  'jelsz',
  'adgangskode',
  'passord',
  'parol',
  'haslo',
  'kodeord',
  'zugangs',
  'geheim',
  'clave',
  'chave',
  'chiave',
  'sleutel',
  'jeton',
  'mdp',
  'psw',
  'securestring',
  'identified by',
  ' -u ',
  '--user ',
  'sshpass',
  'mysql ',
  'mysqldump ',
  'mysqladmin ',
  'mongosh ',
  'mongo ',
  'redis-cli ',
  'docker login ',
  'sqlcmd ',
  'psexec',
  'process.env)',
  'process.env }',
  'process.env;',
  'os.environ)',
  'os.environ())',
  '$_env)',
  'getenv())',
  'env::vars()',
  'environment.getenvironmentvariables()',
  'env.to_h',
  'env.inspect',
  'set -',
  // A field of Go.
  'token *string',
  '/bash -',
  '/sh -',
  'token)',
  'api_key',
  'api_token',
  'access_token',
];

/**
 * A word that code is full of, with what may follow it where it ends the name of a value, and where a statement prints a
 * variable. `keyword`, `passed(`, `tokens.map` are none of that.
 */
function beforeValue(word: string): readonly string[] {
  const names = endings(word);
  if (word === 'keys' || word === 'tokens') return names;
  return [...names, ...AFTER_SINGULAR.map(next => word + next), `-${word} `, `_${word} `, `_${word})`, `_${word},`];
}

/** What is no part of a name: commands, schemes and statements, at which `specialCandidate` looks. */
const PLAIN =
  /^(?:bearer |basic |securestring|set -|sshpass|sqlcmd|identified by|os\.environ|psexec|process\.env|\$_env|getenv|env[:.]|environment|\/(?:ba)?sh -|--user | -u |mysql|mongo|redis-cli |docker login )/;

/** A word as the end of a name, with what may follow a name. */
function endings(word: string): readonly string[] {
  return AFTER_NAME.map(next => word + next);
}

/** Whether a stem is looked at wherever it stands, and not only where an assignment may be. */
export function isPlainStem(stem: string): boolean {
  return PLAIN.test(stem);
}
