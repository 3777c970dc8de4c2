import type { Remedy, Rule } from '../model.ts';

const remedy: Remedy = {
  revoke: null,
  steps: ['Change the password', 'Take the file out of the repository'],
  instead: 'Keep the configuration with the secret on the machine that uses it, and render it at deployment',
};
const why = 'Anyone who reads the configuration can log in with it.';

/** Logins in the configuration of daemons, routers and clients that have a form of their own. */
export const daemonLogins: readonly Rule[] = [
  {
    id: 'daemon-logins-relay',
    title: 'Password of a mail relay',
    severity: 'error',
    why,
    keywords: [']:587', ']:465', ']:25'],
    // Postfix: next hop in brackets, then user and password, nothing else in the line.
    pattern:
      /(?<![^\r\n])\[[\w.-]{1,253}\]:(?:587|465|25)[ \t]{1,40}[\w.+@-]{1,120}:(?<secret>[^\s"':]{4,200})[ \t]{0,8}(?![^\r\n])/dg,
    structure: 'password',
    remedy,
    references: ['https://www.postfix.org/SASL_README.html'],
    examples: {
      match: ['[smtp.shop.io]:587 bob@shop.io:[[base62:14]]'],
      ignore: ['[smtp.shop.io]:587 user:password', 'relayhost = [smtp.shop.io]:587'],
    },
  },
  {
    id: 'daemon-logins-redis',
    title: 'Password of a Redis user',
    severity: 'error',
    why,
    keywords: [' on >', 'acl setuser '],
    pattern:
      /(?<![\w-])(?:user [\w.-]{1,60} (?:\S{1,60} ){0,6}on|ACL SETUSER [\w.-]{1,60}(?: \S{1,60}){1,6}) >(?<secret>[^\s"'<>]{6,200})/dgi,
    structure: 'password',
    remedy,
    references: ['https://redis.io/docs/latest/operate/oss_and_stack/management/security/acl/'],
    examples: {
      match: ['user app on >[[base62:20]] ~* +@all', 'ACL SETUSER app on >[[base62:20]] ~app:* +get'],
      ignore: ['user default on nopass ~* +@all', 'user app on >${REDIS_PASSWORD} ~* +@all'],
    },
  },
  {
    id: 'daemon-logins-ipsec',
    title: 'Shared key or password of a tunnel',
    severity: 'error',
    why: 'Anyone holding it can take the place of either end of the tunnel.',
    keywords: ['psk "', 'xauth "', 'eap "'],
    pattern: /(?<![\w:]):[ \t]{0,8} (?:PSK|XAUTH|EAP) "(?<secret>[^"\r\n\\]{4,200})"/dg,
    structure: 'password',
    remedy,
    references: ['https://docs.strongswan.org/docs/latest/config/ipsecSecrets.html'],
    examples: {
      match: ['10.1.2.3 vpn.shop.io : PSK "[[base62:24]]"', 'bob : EAP "[[base62:14]]"'],
      ignore: ['10.1.2.3 : PSK "${PSK}"', ': PSK "your-shared-key"'],
    },
  },
  {
    id: 'daemon-logins-snmp',
    title: 'Password of an SNMP user',
    severity: 'error',
    why: 'Anyone holding it can read, and often change, the settings of the device.',
    keywords: ['createuser '],
    pattern:
      /(?<![^\r\n])[ \t]{0,20}createUser (?:-e[ \t]{1,8}\S{1,60}[ \t]{1,8})?[\w.-]{1,60}[ \t]{1,8}(?:MD5|SHA(?:-?\d{3})?)[ \t]{1,8}["']?(?<secret>[^\s"']{8,200})/dg,
    structure: 'password',
    remedy,
    references: ['https://man7.org/linux/man-pages/man5/snmpd.conf.5.html'],
    examples: {
      match: ['createUser monitor SHA "[[base62:14]]" AES'],
      ignore: ['createUser monitor SHA "your_password" AES', 'createUser monitor SHA $PASSWORD AES'],
    },
  },
  {
    id: 'daemon-logins-community',
    title: 'Community of SNMP',
    severity: 'warning',
    why: 'It is the password of this protocol: anyone holding it can read the settings of the device.',
    keywords: ['rocommunity', 'rwcommunity'],
    pattern: /(?<![^\r\n])[ \t]{0,20}r[ow]community6?[ \t]{1,8}["']?(?<secret>(?=[^\s"']{0,80}\d)[^\s"'$<>{}]{6,80})/dg,
    structure: 'password',
    remedy,
    references: ['https://man7.org/linux/man-pages/man5/snmpd.conf.5.html'],
    examples: {
      match: ['rocommunity [[base62:12]] 10.0.0.0/8'],
      ignore: ['rocommunity public', 'rocommunity6 public default', 'rwcommunity private 127.0.0.1'],
    },
  },
  {
    id: 'daemon-logins-subversion',
    title: 'Password that Subversion keeps',
    severity: 'error',
    why: 'The file holds it in clear.',
    keywords: ['passtype'],
    pattern: /passtype\r?\nV \d{1,3}\r?\nsimple\r?\nK 8\r?\npassword\r?\nV \d{1,3}\r?\n(?<secret>[^\r\n]{4,200})/dg,
    structure: 'password',
    remedy,
    references: ['https://svnbook.red-bean.com/en/1.8/svn.serverconfig.netmodel.html'],
    examples: {
      match: [
        'K 8\npasstype\nV 6\nsimple\nK 8\npassword\nV 14\n[[<]][[base62:14]][[>]]\nK 8\nusername\nV 3\nbob\nEND\n',
      ],
      ignore: ['K 8\npasstype\nV 9\ngpg-agent\nK 8\nusername\nV 3\nbob\nEND\n'],
    },
  },
  {
    id: 'daemon-logins-mail',
    title: 'Password of a mailbox',
    severity: 'error',
    why: 'Anyone holding it can read the mail, and so reset other passwords.',
    keywords: ['imapaccount ', 'imapstore '],
    // mbsync: the lines of one account, without an empty one among them.
    pattern:
      /(?<![^\r\n])IMAP(?:Account|Store) [^\r\n]{1,80}\r?\n(?:[^\r\n]{1,120}\r?\n){0,12}?Pass[ \t]{1,8}"?(?<secret>[^\s"]{4,200})"?[ \t]{0,8}(?![^\r\n])/dg,
    structure: 'password',
    remedy,
    references: ['https://isync.sourceforge.io/mbsync.html'],
    examples: {
      match: ['IMAPAccount work\nHost imap.shop.io\nUser bob\nPass [[base62:14]]\n'],
      ignore: [
        'IMAPAccount work\nHost imap.shop.io\nPassCmd "pass show work"\n',
        'IMAPAccount work\n\nPass [[base62:14]]',
      ],
    },
  },
  {
    id: 'daemon-logins-spoken',
    title: 'User and password beside each other',
    severity: 'error',
    why,
    keywords: [
      'password "',
      "password '",
      'password `',
      'pass "',
      "pass '",
      'pass `',
      'passwd "',
      "passwd '",
      'passwd `',
    ],
    // fetchmail and prose: the user, and then the password in quotes.
    pattern:
      /(?<![\w-])(?:user(?:name)?|login|account)[ \t]{1,8}["'`]?[\w.@+-]{1,80}["'`]?,?[ \t]{1,8}(?:there,?[ \t]{1,8}|is[ \t]{1,8}|with[ \t]{1,8}|and[ \t]{1,8}|the[ \t]{1,8}){0,3}pass(?:word|wd)? ["'`](?<secret>(?=[^\s"'`]{0,80}\d)[^\s"'`<>{}]{6,80})["'`]/dgi,
    structure: 'password',
    remedy,
    references: ['https://www.fetchmail.info/fetchmail-man.html'],
    examples: {
      match: [
        'poll mail.shop.io protocol IMAP user "bob" there with password "[[base62:14]]" is "bob" here',
        'Log in as user `admin` with the password `[[base62:14]]`.',
      ],
      ignore: ['user "bob" with password "password1"', 'the user name and password "field"'],
    },
  },
  {
    id: 'daemon-logins-tsig',
    title: 'Key of a name server',
    severity: 'error',
    why: 'Anyone holding it can change the zones that the key may update, or steer the server.',
    keywords: ['algorithm hmac-', 'algorithm "hmac-'],
    pattern: /(?<![\w-])algorithm "?hmac-[\w.-]{3,12}"?;\s{1,40}secret "?(?<secret>[A-Za-z0-9+/]{20,120}={0,2})"?;/dgi,
    structure: 'key-bytes',
    remedy: {
      ...remedy,
      steps: [
        'Make a new key with tsig-keygen or rndc-confgen',
        'Take the old one out of the configuration of both ends',
      ],
    },
    references: ['https://bind9.readthedocs.io/en/latest/reference.html#key-block-grammar'],
    examples: {
      match: [
        'key "ddns" {\n\talgorithm hmac-sha256;\n\tsecret "[[<]][[base64-bytes:32]][[>]]";\n};',
        'key "rndc-key" {\n  algorithm hmac-md5;\n  secret "[[<]][[base64-bytes:16]][[>]]";\n};',
      ],
      ignore: ['key "ddns" {\n\talgorithm hmac-sha256;\n\tsecret "<base64 of the key>";\n};'],
    },
  },
  {
    id: 'daemon-logins-wildfly',
    title: 'Password in the configuration of an application server',
    severity: 'error',
    why,
    keywords: ['clear-text='],
    pattern: /(?<![\w-])clear-text=["']?(?<secret>[^\s"'${}<>(),]{6,200})["'})]/dg,
    structure: 'password',
    remedy,
    references: ['https://docs.wildfly.org/35/WildFly_Elytron_Security.html#CredentialStore'],
    examples: {
      match: [
        '<credential-reference clear-text="[[base62:14]]"/>',
        'credential-store=shop:add(credential-reference={clear-text=[[base62:14]]})',
      ],
      ignore: ['<credential-reference clear-text="${env.STORE_PASSWORD}"/>', '<option clear-text="false"/>'],
    },
  },
];
