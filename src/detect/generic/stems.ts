/**
 * Lower-case literals at which an assignment of a credential may stand. The prefilter reports each place of one; what is
 * not an assignment there is turned down by a few byte tests. Short words that most code is full of (`pin`, `api`, `id`)
 * are left out: a name with them alone never makes a candidate.
 */
export const stems: readonly string[] = [
  ...['pass', 'key', 'token', 'keys', 'tokens'].flatMap(beforeValue),
  // With these before them the common words mean a credential, whatever follows.
  ...['apikey', 'accesskey', 'authkey', 'masterkey', 'encryptionkey', 'signingkey', 'privatekey'],
  ...['apitoken', 'authtoken', 'accesstoken', 'refreshtoken', 'bearertoken', 'bottoken'],
  'passw',
  'passphrase',
  'passcode',
  'passin',
  'passout',
  'passe=',
  'passe:',
  'passe =',
  'pwd',
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
  'os.environ)',
  'set -',
];

/**
 * A word that code is full of, with what may follow it where it ends the name of a value: an operator, a quote, the rest
 * of the name; and where a statement prints a variable. `keyword`, `passed(`, `tokens.map` are none of that.
 */
function beforeValue(word: string): readonly string[] {
  const isPlural = word.endsWith('s') && word !== 'pass';
  return [
    ...['"', "'", ':', '=', ']', '\\', '<', '>', '&', '%', '\n'],
    ...[' =', ' :', ' "', " '", ' |', ' ?', ' !', ' <', ' +', '  ', '|', '_', '-', '['],
    ...(isPlural ? [] : [...'0123456789', ' or ', ' as ', ' str', ' char', ' byte', ' text', '.v', '.d', '.prod']),
    ...(isPlural ? [] : ['.test', '.local', '.str', '(', 'val', 'str', 'b64', 'base', 'hex']),
  ]
    .map(next => word + next)
    .concat(isPlural ? [] : [`-${word} `, `_${word} `, `_${word})`, `_${word},`]);
}
