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
      /(?<![\w-])(?:echo|printf)[ \t]{1,4}(?:-\w{1,2}[ \t]{1,4})?["']?(?:[a-z_][\w.-]{0,31}:)?(?<secret>[^\s"'|:$`<>\\]{4,200})["']?[ \t]{0,4}\|[ \t]{0,4}(?:sudo[ \t]{1,4})?(?:chpasswd|(?:docker|podman|helm)[ \t]{1,4}(?:registry[ \t])?login[^\n|;]{0,200}--password-stdin|passwd --stdin|sudo -S)(?![\w-])/dg,
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
    id: 'command-password-twice',
    title: 'Password piped into passwd',
    severity: 'error',
    why: 'Anyone who reads the script can log in with it.',
    keywords: ['| passwd ', '| sudo passwd '],
    // Passwd asks twice.
    pattern:
      /(?<![\w-])(?:echo|printf)[ \t]{1,4}(?:-\w{1,2}[ \t]{1,4})?["']?(?<secret>[^\s"'|:$`<>\\]{4,200})\\n[^\s"'|$`<>]{4,200}["']?[ \t]{0,4}\| (?:sudo )?passwd (?=\w)/dg,
    structure: 'password',
    remedy,
    references: ['https://man7.org/linux/man-pages/man1/passwd.1.html'],
    examples: {
      match: [String.raw`echo -e "[[<]][[base62:14]][[>]]\n[[base62:14]]" | passwd deploy`],
      ignore: [String.raw`echo -e "$PW\n$PW" | passwd deploy`],
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
      'mysqladmin ',
      'rpcclient ',
      'lftp ',
      'mosquitto_passwd ',
      'set-initial-password ',
      'wpa_passphrase ',
      'nmcli ',
      'dscl ',
      'http-basic.',
      'expdp ',
      'impdp ',
      'vault login ',
      'openssl passwd ',
    ],
    pattern:
      /(?<![\w-])(?:htpasswd -\w{0,6}b\w{0,6} (?:-\w{1,4} ){0,3}(?:[^\s-][^\s]{0,200} ){1,2}|mosquitto_passwd -b [^\s]{1,200} \w{1,60} |net use (?:\w: )?\\\\[^\s]{1,200} (?:\/user:[^\s]{1,80} )?|net user \w{1,40} |rabbitmqctl (?:add_user|change_password) [^\s-]{1,60} |ldap(?:search|modify|add|whoami) (?:[^\n]{0,200} )?-w ?|(?:smb|rpc)client (?:[^\n]{0,160} )?-U ?[\w.\\/-]{1,60}%|(?:sqlplus|expdp|impdp) (?:-\w{1,2} ){0,3}\w{1,40}\/|ssh-keygen (?:[^\n]{0,160} )?-N ?|mysqladmin (?:[^\n]{0,160} )?password |lftp (?:[^\n]{0,80} )?-u ?["']?[\w.@-]{1,60},|set-initial-password |vault login (?=[\w.-]{0,100}\d)|openssl passwd (?:-\w{1,6} ){0,3}|wpa_passphrase [^\s]{1,40} |nmcli (?:[^\n]{0,120} )?password |dscl \. -passwd [^\s]{1,80} |(?:poetry|composer) config (?:--?[\w-]{1,20} ){0,3}http-basic\.[\w.-]{1,80} [^\s]{1,60} )["']?(?<secret>[^\s"'@/*$%|(<-][^\s"'@$)]{3,100})/dg,
    structure: 'password',
    remedy,
    references: ['https://httpd.apache.org/docs/2.4/programs/htpasswd.html'],
    examples: {
      match: [
        'htpasswd -bc /etc/nginx/.htpasswd admin [[base62:14]]',
        'net use Z: \\\\files\\share [[base62:14]] /user:acme\\bob',
        'net use Z: \\\\files\\share /user:acme\\bob [[base62:14]]',
        'rabbitmqctl add_user app [[base62:14]]',
        'ldapsearch -x -D cn=admin,dc=acme -w [[base62:14]] -b dc=acme',
        'sqlplus app/[[<]][[base62:14]][[>]]@orcl @load.sql',
        "mysqladmin -u root password '[[base62:14]]'",
        'lftp -u bob,[[base62:14]] sftp://files.acme.io',
        'poetry config http-basic.acme bob [[base62:14]]',
        'neo4j-admin dbms set-initial-password [[base62:14]]',
        'vault login s.[[base62:24]]',
        'useradd -p $(openssl passwd -6 [[<]][[base62:14]][[>]]) deploy',
        'nmcli dev wifi connect Office password [[base62:14]]',
      ],
      ignore: [
        'htpasswd -bc .htpasswd admin "$PASSWORD"',
        'net user administrator /active:yes',
        'ldapsearch -x -D cn=admin -W -b dc=acme',
        'sqlplus / as sysdba',
        'net use Z: \\\\files\\share /persistent:yes',
        'vault login -method=userpass username=bob',
        'openssl passwd -6 -stdin',
        'nmcli dev wifi connect Office password "$WIFI"',
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
      /(?<![^\s"'`])(?:--)?(?:requirepass|masterauth|bindpw|rootpw) [ \t]{0,8}["']?(?<secret>[^\s"'$<{][^\s"'$]{5,200})/dg,
    structure: 'password',
    remedy: {
      ...remedy,
      instead: 'Keep the configuration with the secret outside the repository, and render it at deployment',
    },
    references: ['https://redis.io/docs/latest/operate/oss_and_stack/management/security/'],
    examples: {
      match: ['requirepass [[base62:20]]', 'bindpw [[base62:14]]', 'redis-server --requirepass [[base62:14]]'],
      ignore: ['requirepass foobared', 'requirepass ${REDIS_PASSWORD}', 'rootpw {SSHA}[[base62:32]]'],
    },
  },
];
