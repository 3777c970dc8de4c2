import type { Remedy, Rule } from '../model.ts';

const remedy: Remedy = {
  revoke: null,
  steps: ['Change the password', 'Look at who could read the script and its logs'],
  instead: 'Read the password from the environment, a file of mode 600 or a secret manager when the command runs',
};

/** Commands that take a password at a place of their own, with no option that names it. */
export const commandPassword: readonly Rule[] = [
  {
    id: 'command-password-piped',
    title: 'Password piped into a command',
    severity: 'error',
    why: 'Anyone who reads the script can log in with it.',
    keywords: ['chpasswd', '--password-stdin', 'passwd --stdin', 'sudo -s'],
    pattern:
      /(?<![\w-])(?:echo|printf)[ \t]{1,4}(?:-\w{1,2}[ \t]{1,4})?["']?(?:[a-z_][\w.-]{0,31}:)?(?<secret>[^\s"'|:$`<>]{4,200})["']?[ \t]{0,4}\|[ \t]{0,4}(?:sudo[ \t]{1,4})?(?:chpasswd|docker[ \t]{1,4}login[^\n|;]{0,200}--password-stdin|passwd --stdin|sudo -S)(?![\w-])/dg,
    structure: 'password',
    remedy,
    references: ['https://man7.org/linux/man-pages/man8/chpasswd.8.html'],
    examples: {
      match: [
        'echo "deploy:[[base62:14]]" | chpasswd',
        'echo [[base62:20]] | docker login -u ci --password-stdin registry.acme.io',
        'echo [[base62:14]] | sudo -S apt-get update',
      ],
      ignore: ['echo "root:$ROOT_PW" | chpasswd', 'echo "$TOKEN" | docker login -u ci --password-stdin'],
    },
  },
  {
    id: 'command-password-argument',
    title: 'Password as an argument of a command',
    severity: 'error',
    why: 'Anyone who reads the script can log in with it.',
    keywords: [
      'htpasswd -',
      'net use ',
      'net user ',
      'rabbitmqctl add_user ',
      'rabbitmqctl change_password ',
      'ldapsearch ',
      'ldapmodify ',
      'ldapadd ',
      'ldapwhoami ',
      'smbclient ',
      'sqlplus ',
      'ssh-keygen ',
    ],
    pattern:
      /(?<![\w-])(?:htpasswd -\w{0,6}b\w{0,6} (?:[^\s]{1,200} ){1,2}|net use (?:\w: )?\\\\[^\s]{1,200} |net user \w{1,40} |rabbitmqctl (?:add_user|change_password) [^\s-]{1,60} |ldap(?:search|modify|add|whoami) (?:[^\n]{0,200} )?-w ?|smbclient (?:[^\n]{0,160} )?-U ?[\w.\\/-]{1,60}%|sqlplus (?:-\w{1,2} ){0,3}\w{1,40}\/|ssh-keygen (?:[^\n]{0,160} )?-N ?)["']?(?<secret>[^\s"'@/*$%-][^\s"'@$]{3,100})/dg,
    structure: 'password',
    remedy,
    references: ['https://httpd.apache.org/docs/2.4/programs/htpasswd.html'],
    examples: {
      match: [
        'htpasswd -bc /etc/nginx/.htpasswd admin [[base62:14]]',
        'net use Z: \\\\files\\share [[base62:14]] /user:acme\\bob',
        'rabbitmqctl add_user app [[base62:14]]',
        'ldapsearch -x -D cn=admin,dc=acme -w [[base62:14]] -b dc=acme',
        'sqlplus app/[[<]][[base62:14]][[>]]@orcl @load.sql',
      ],
      ignore: [
        'htpasswd -bc .htpasswd admin "$PASSWORD"',
        'net user administrator /active:yes',
        'ldapsearch -x -D cn=admin -W -b dc=acme',
        'sqlplus / as sysdba',
      ],
    },
  },
  {
    id: 'command-password-setting',
    title: 'Credential that a command stores',
    severity: 'error',
    why: 'Anyone who reads the script can use it.',
    keywords: ['configure set ', 'config set '],
    pattern:
      /(?<![\w-])config(?:ure)? set [\w./:@-]{0,120}(?:password|token|secret|secret_access_key|api[_-]?key|_auth)[ =]["']?(?<secret>[^\s"'$<{][^\s"'$]{7,400})/dgi,
    structure: 'password',
    remedy,
    references: ['https://docs.aws.amazon.com/cli/latest/reference/configure/set.html'],
    examples: {
      match: [
        'aws configure set aws_secret_access_key [[base62:40]] --profile ci',
        'npm config set //npm.acme.io/:_authToken [[base62:36]]',
      ],
      ignore: [
        'aws configure set aws_secret_access_key "$SECRET"',
        'npm config set //npm.acme.io/:_authToken ${NPM_TOKEN}',
      ],
    },
  },
  {
    id: 'command-password-directive',
    title: 'Password in the configuration of a server',
    severity: 'error',
    why: 'Anyone who reads the configuration can log in to the server.',
    keywords: ['requirepass ', 'masterauth ', 'bindpw ', 'rootpw '],
    pattern:
      /(?<![^\s"'`])(?:requirepass|masterauth|bindpw|rootpw) [ \t]{0,8}["']?(?<secret>[^\s"'$<{][^\s"'$]{5,200})/dg,
    structure: 'password',
    remedy: {
      ...remedy,
      instead: 'Keep the configuration with the secret outside the repository, and render it at deployment',
    },
    references: ['https://redis.io/docs/latest/operate/oss_and_stack/management/security/'],
    examples: {
      match: ['requirepass [[base62:20]]', 'bindpw [[base62:14]]'],
      ignore: ['requirepass foobared', 'requirepass ${REDIS_PASSWORD}', 'rootpw {SSHA}[[base62:32]]'],
    },
  },
];
