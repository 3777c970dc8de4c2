import type { Remedy, Rule } from '../model.ts';

const remedy: Remedy = {
  revoke: null,
  steps: ['Change the password', 'Look at who could read the file'],
  instead: 'Keep the configuration with the secret outside the repository, and render it at deployment',
};

/** Credentials behind a name and blanks, without a sign of assignment. */
export const plainSettings: readonly Rule[] = [
  {
    id: 'plain-settings-line',
    title: 'Password in a line of a configuration',
    severity: 'error',
    why: 'Anyone who reads the configuration can log in with it.',
    keywords: [
      'password',
      'shared_key ',
      'secret_key ',
      'sec_key ',
      'stats auth ',
      'auth_pass ',
      'cache_peer ',
      'sqlconnectinfo ',
      '--plaintext ',
      'snmp-server community ',
      'proxy_set_header ',
    ],
    // The whole line is the directive, and the value holds letters and digits.
    pattern:
      /(?<![^\r\n])[ \t]{0,40}(?:(?:enable |user(?:name)? [\w.-]{1,40} (?:privilege \d{1,2} )?(?:insecure-)?|set |remote_)?password (?:[05] )?|(?:\w{1,20}_)?(?:shared_key|secret_key|sec_key) |stats auth [\w.-]{1,40}:|auth_pass |cache_peer [^\r\n]{1,120} login=[\w.-]{1,40}:|SQLConnectInfo \S{1,80} [\w.-]{1,40} |rootpw --plaintext |d-i passwd\/[\w-]{1,40} password |snmp-server community |proxy_set_header [\w-]{0,30}(?:key|token|secret)[ \t]{1,8}["']?)[ \t]{0,8}(?<secret>(?=[^\s]{0,200}\d)(?=[^\s]{0,200}[A-Za-z])[^\s"'`$<>{}(),;:=][^\s"'`<>{}(),;:=]{7,199})["']?;?(?: R[OW])?[ \t]{0,8}(?![^\r\n])/dgi,
    structure: 'password',
    remedy: {
      ...remedy,
      instead: 'Keep the configuration with the secret outside the repository, and render it at deployment',
    },
    references: ['https://cwe.mitre.org/data/definitions/260.html'],
    examples: {
      match: [
        '<match **>\n  password [[base62:14]]\n</match>',
        '  user bob insecure-password [[base62:14]]',
        '  stats auth admin:[[base62:14]]',
        'username bob password 0 [[base62:14]]',
        'username bob privilege 15 password 0 [[base62:14]]',
        'remote_username dev\nremote_password [[base62:14]]',
        'snmp-server community [[base62:14]] RO',
        '  auth_pass [[base62:14]]',
        'cache_peer proxy.shop.io parent 3128 0 no-query login=bob:[[base62:14]]',
        'SQLConnectInfo shop@db root [[base62:14]]',
        'rootpw --plaintext [[base62:14]]',
        'd-i passwd/root-password password [[base62:14]]',
        'proxy_set_header X-Api-Key [[base62:32]];',
      ],
      ignore: ['Enter your password\nset password policy2', 'password ${PASSWORD}', 'password required\n'],
    },
  },
  {
    id: 'plain-settings-listed',
    title: 'Password in a list of variables',
    severity: 'error',
    why: 'Anyone who reads the list can log in with it.',
    keywords: [
      'password  ',
      'passwd  ',
      'token  ',
      'secret  ',
      '_key  ',
      'apikey  ',
      'set -gx ',
      'set -x ',
      'set -ux ',
    ],
    // As PowerShell prints its environment, and as fish sets a variable: names in upper case, blanks, a value up to the end of the line.
    pattern:
      /(?<![^\r\n])(?:[A-Z][A-Z0-9_]{0,60}(?:PASSWORD|PASSWD|TOKEN|SECRET|_KEY|APIKEY) {2,60}|set -(?:gx|x|Ux) [A-Z][A-Z0-9_]{0,60}(?:PASSWORD|PASSWD|TOKEN|SECRET|_KEY|APIKEY) )["']?(?<secret>(?=[^\s]{0,200}\d)(?=[^\s]{0,200}[A-Za-z])[^\s"'`$<>{}()]{8,400})["']?[ \t]{0,8}(?![^\r\n])/dg,
    structure: 'password',
    remedy,
    references: [
      'https://learn.microsoft.com/en-us/powershell/module/microsoft.powershell.core/about/about_environment_variables',
    ],
    examples: {
      match: [
        'Name           Value\n----           -----\nDB_PASSWORD    [[base62:14]]\n',
        'set -gx API_TOKEN [[base62:32]]',
        'set -gx ACME_APIKEY [[base62:32]]',
      ],
      ignore: ['DB_PASSWORD    the password of the database', 'set -gx API_TOKEN (pass show token)'],
    },
  },
  {
    id: 'plain-settings-cells',
    title: 'Credential in a table of variables',
    severity: 'error',
    why: 'Anyone who reads the table can use it.',
    keywords: [
      '_password',
      '_passwd',
      '_token',
      '_secret',
      '_key',
      '_pat',
      'pgpassword',
      '_pwd',
      '_apikey',
      '_authkey',
      '_clientsecret',
      '_secret_id',
      '_skey',
    ].flatMap(word => [`${word},`, `${word}",`]),
    // Nothing but the name of a variable and its value in the line.
    pattern:
      /(?<![^\r\n])"?(?![A-Z_]{0,60}PUBLI[CS])(?:PGPASSWORD|[A-Z][A-Z0-9_]{0,60}_(?:PASSWORD|PASSWD|PWD|TOKEN|(?:CLIENT)?SECRET|(?:API|AUTH|S)?KEY|PAT|SECRET_ID))"?,[ \t]?"?(?<secret>(?=[^\s,"]{0,400}\d)(?=[^\s,"]{0,400}[A-Za-z])(?![A-Z][A-Z0-9]{0,60}_[A-Z0-9_]{1,80}(?![^\s,"]))[^\s,"'`;()<>{}[\]$]{8,400})"?(?![^\r\n])/dg,
    structure: 'password',
    remedy,
    references: ['https://www.rfc-editor.org/rfc/rfc4180'],
    examples: {
      match: [
        'name,value\nTS_AUTHKEY,[[base62:32]]\nPGHOST,db\n',
        'PGPASSWORD,[[base62:14]]',
        'VAULT_SECRET_ID,[[hex:32]]',
        'name,value\nACME_API_KEY,[[base62:32]]\n',
        '"DB_PASSWORD","[[base62:14]]"',
      ],
      ignore: [
        'ACME_API_KEY,ACME_API_KEY_2',
        'STRIPE_PUBLISHABLE_KEY,[[base62:32]]',
        'ACME_API_KEY,the key of the service',
        'API_KEY,your_api_key_1',
        'DB_PASSWORD,${DB_PASSWORD_1}',
      ],
    },
  },
];
