import type { Remedy, Rule } from '../model.ts';

const remedy: Remedy = {
  revoke: null,
  steps: ['Change the password', 'Look at who could read the script, its logs and the list of processes'],
  instead: 'Let the command ask, or read the password from the environment or a file of mode 600',
};
const why = 'Anyone who reads the script can log in with it.';

/** Passwords behind an option of one letter: which letter it is depends on the command, so the command stands in the pattern. */
export const commandOption: readonly Rule[] = [
  {
    id: 'command-option-lower',
    title: 'Password behind -p of a command',
    severity: 'error',
    why,
    keywords: [
      'mongodump ',
      'mongorestore ',
      'mongoexport ',
      'mongoimport ',
      'podman login ',
      'buildah login ',
      'nerdctl login ',
      'registry login ',
      'oras login ',
      'crane auth login ',
      'cypher-shell ',
      'cqlsh ',
      'az login ',
      'oc login ',
      'ncftpput ',
      'ncftpget ',
      'rdesktop ',
      'rabbitmqadmin ',
      'unlock-keychain ',
      'twine upload ',
      'altool ',
      'evil-winrm ',
      'crackmapexec ',
      'netexec ',
    ],
    // A value after -p that is a port, a path or an option is no password.
    pattern:
      /(?<![\w-])(?:mongo(?:dump|restore|export|import)|(?:podman|buildah|nerdctl|registry|oras|crane auth) login|cypher-shell|cqlsh|(?:az|oc) login|ncftp(?:put|get)|rdesktop|rabbitmqadmin|unlock-keychain|twine upload|altool|evil-winrm|crackmapexec|netexec) (?:[^\n|;]{0,240}[ \t])?-p[ \t]{1,3}["']?(?<secret>[^\s"'$<{/-][^\s"'$]{3,200})/dg,
    structure: 'password',
    remedy,
    references: ['https://cwe.mitre.org/data/definitions/214.html'],
    examples: {
      match: [
        'mongodump -u root -p [[base62:14]] --out /backup',
        'podman login -u ci -p [[base62:20]] registry.acme.io',
        'helm registry login registry.acme.io -u ci -p [[base62:20]]',
        'security unlock-keychain -p [[base62:14]] build.keychain',
        'oc login https://api.acme.io:6443 -u admin -p [[base62:14]]',
      ],
      ignore: [
        'podman login -u ci -p "$TOKEN" registry.acme.io',
        'cqlsh -p ${CASSANDRA_PASSWORD} host',
        'security unlock-keychain -p password build.keychain',
      ],
    },
  },
  {
    id: 'command-option-upper',
    title: 'Password behind -P of a command',
    severity: 'error',
    why,
    keywords: [
      'bcp ',
      'isql ',
      'mosquitto_pub ',
      'mosquitto_sub ',
      'security import ',
      'zip ',
      'ipmitool ',
      'openssl enc ',
    ],
    pattern:
      /(?<![\w-])(?:(?:bcp|isql|mosquitto_(?:pub|sub)|security import|(?:un)?zip|ipmitool) (?:[^\n|;]{0,240}[ \t])?-P|openssl enc (?:[^\n|;]{0,240}[ \t])?-[kK])[ \t]{1,3}["']?(?<secret>[^\s"'$<{/-][^\s"'$]{3,200})/dg,
    structure: 'password',
    remedy,
    references: ['https://cwe.mitre.org/data/definitions/214.html'],
    examples: {
      match: [
        'mosquitto_pub -h mq.acme.io -u bob -P [[base62:14]] -t x -m y',
        'zip -P [[base62:14]] -r backup.zip data',
        'ipmitool -H bmc1 -U ADMIN -P [[base62:14]] power on',
        'openssl enc -aes-256-cbc -k [[base62:14]] -in f',
      ],
      ignore: ['unzip -P "$ZIP_PASSWORD" a.zip', 'bcp shop.dbo.t out t.csv -T'],
    },
  },
  {
    id: 'command-option-attached',
    title: 'Password attached to an option of a command',
    severity: 'error',
    why,
    keywords: [
      'mariadb',
      'mysqlimport ',
      'mysqlshow ',
      'mysqlcheck ',
      '7z a ',
      '7z x ',
      '7za a ',
      '7za x ',
      'rar a ',
      'rar x ',
      'xfreerdp ',
    ],
    pattern:
      /(?<![\w-])(?:(?:mariadb(?:-(?:dump|admin|import))?|mysql(?:import|show|check)|7za? [ax]) (?:[^\n|;]{0,240}[ \t])?-p|(?:un)?rar [ax] (?:[^\n|;]{0,120}[ \t])?-h?p|xfreerdp (?:[^\n|;]{0,240}[ \t])?\/p:)["']?(?<secret>[^\s"'$<{/-][^\s"'$]{3,200})/dg,
    structure: 'password',
    remedy,
    references: ['https://mariadb.com/kb/en/mariadb-command-line-client/'],
    examples: {
      match: [
        'mariadb -u root -p[[<]][[base62:14]][[>]] shop',
        'mariadb-dump -u root -p[[<]][[base62:14]][[>]] shop',
        '7z a -p[[<]][[base62:14]][[>]] backup.7z data',
        'xfreerdp /u:bob /p:[[<]][[base62:14]][[>]] /v:desk1',
      ],
      ignore: ['mariadb -u root -p shop', 'mariadb -u root -p"$DB_PASSWORD" shop', '7z x -p"$PW" backup.7z'],
    },
  },
  {
    id: 'command-option-store',
    title: 'Password of a key store on a command line',
    severity: 'error',
    why: 'Anyone who reads the script can take the keys out of the store.',
    keywords: ['storepass ', 'keypass '],
    pattern:
      /(?<![\w-])-(?:src|dest|deststore|srcstore)?(?:store|key)pass {1,3}["']?(?<secret>[^\s"'$<{:-][^\s"'$]{5,200})/dg,
    structure: 'password',
    remedy,
    references: ['https://docs.oracle.com/en/java/javase/21/docs/specs/man/keytool.html'],
    examples: {
      match: ['keytool -genkeypair -alias app -storepass [[base62:14]] -keystore app.jks'],
      ignore: [
        'keytool -list -storepass changeit',
        'keytool -list -storepass:env STORE_PASSWORD',
        'jarsigner -storepass "$PW" a.jar app',
      ],
    },
  },
  {
    id: 'command-option-user',
    title: 'Password behind the user of a command',
    severity: 'error',
    why,
    keywords: ['--proxy-user ', 'curl ', 'http -a ', 'https -a ', 'etcdctl ', 'creds '],
    // `-u` with a blank before the value is read by the generic detector.
    pattern:
      /(?<![\w-])(?:--proxy-user |curl (?:[^\n|;]{0,200} )?-(?:u(?=[\w.@-]{1,60}:)|-cert (?=[^\s:]{1,120}:))|https? -a |etcdctl (?:[^\n|;]{0,160} )?--user[ =]|--(?:src-|dest-)?creds )["']?[^\s:"'$<{]{1,120}:(?<secret>[^\s"'$<{/][^\s"'$]{3,200})/dg,
    structure: 'password',
    remedy,
    references: ['https://curl.se/docs/manpage.html#-u'],
    examples: {
      match: [
        'curl -uadmin:[[<]][[base62:14]][[>]] https://ci.acme.io/job',
        'curl --proxy-user bob:[[base62:14]] https://acme.io',
        'http -a bob:[[base62:14]] https://api.acme.io',
        'skopeo copy --dest-creds bob:[[base62:14]] docker://a docker://b',
        'curl --cert client.pem:[[base62:14]] https://api.acme.io',
      ],
      ignore: [
        'curl -uadmin:$PASSWORD https://ci.acme.io',
        'curl --proxy-user user:password https://acme.io',
        'curl -u admin https://ci.acme.io',
      ],
    },
  },
];
