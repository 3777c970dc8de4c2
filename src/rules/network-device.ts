import type { Remedy, Rule } from '../model.ts';

const remedy: Remedy = {
  revoke: null,
  steps: ['Set a new password on every device that has this one', 'Take the line out of the stored configuration'],
  instead: 'Store configurations without secrets, and log in through a central server with keys',
};

/** Passwords in the configurations of routers and switches: two notations can be read back, the others are hashes. */
export const networkDevice: readonly Rule[] = [
  {
    id: 'network-device-cisco-type7',
    title: 'Cisco password of type 7',
    severity: 'error',
    why: 'The notation hides a password from a glance only: anyone can read it back.',
    keywords: ['password 7 ', 'secret 7 ', 'key 7 ', 'key-string 7 ', 'community 7 '],
    // A decimal offset of two digits, then two hex digits for each character.
    pattern:
      /(?<![\w-])(?:password|secret|key|key-string|community) 7 (?<secret>[01]\d(?:[0-9A-F]{2}){3,64}|[01]\d(?:[0-9a-f]{2}){3,64})(?![\w-])/dg,
    remedy,
    references: [
      'https://www.cisco.com/c/en/us/support/docs/security-vpn/remote-authentication-dial-user-service-radius/107614-64.html',
    ],
    examples: {
      match: ['username admin privilege 15 password 7 [[<]]05[[digits:14]][[>]]', ' key 7 [[<]]12[[digits:20]][[>]]'],
      ignore: ['password 7 <removed>', 'service password-encryption'],
    },
  },
  {
    id: 'network-device-juniper-type9',
    title: 'Junos secret of type 9',
    severity: 'error',
    why: 'The notation hides a secret from a glance only: anyone can read it back.',
    keywords: ['"$9$'],
    pattern: /"(?<secret>\$9\$[A-Za-z0-9./-]{8,200})"/dg,
    prefixes: ['$9$'],
    remedy,
    references: [
      'https://www.juniper.net/documentation/us/en/software/junos/cli-reference/topics/ref/statement/secret-edit-access.html',
    ],
    examples: {
      match: ['secret "[[<]]$9$[[base62:30]][[>]]"; ## SECRET-DATA'],
      ignore: ['secret "$9$xxxxxxxxxxxxxxxx";'],
    },
  },
  {
    id: 'network-device-cisco-hash',
    title: 'Hash of a Cisco password',
    severity: 'warning',
    why: 'A weak password behind it can be guessed offline, and the device gives it full rights.',
    keywords: ['secret 4 ', 'secret 5 $1$', 'secret 8 $8$', 'secret 9 $9$'],
    pattern:
      /(?<![\w-])secret (?:4 (?=[./A-Za-z0-9]{43}(?![\w./]))|5 (?=\$1\$)|8 (?=\$8\$)|9 (?=\$9\$))(?<secret>(?:\$[189]\$[./A-Za-z0-9]{1,16}\$)?(?:[./A-Za-z0-9]{43}|[./A-Za-z0-9]{22}))(?![\w./])/dg,
    remedy,
    references: ['https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/security/d1/sec-d1-cr-book/sec-cr-e1.html'],
    examples: {
      match: [
        'enable secret 5 [[<]]$1$[[base62:4]]$[[base62:22]][[>]]',
        'enable secret 8 [[<]]$8$[[base62:14]]$[[base62:43]][[>]]',
        'enable secret 9 [[<]]$9$[[base62:14]]$[[base62:43]][[>]]',
        'enable secret 4 [[base62:43]]',
      ],
      ignore: ['enable secret 5 <removed>'],
    },
  },
  {
    id: 'network-device-cisco-clear',
    title: 'Password or key of a Cisco device in clear',
    severity: 'error',
    why: 'Anyone who reads the configuration can log in to the device, or take the place of a neighbour.',
    keywords: [
      '-server key ',
      '-server host ',
      'isakmp key ',
      'neighbor ',
      'ospf authentication-key ',
      'ospf message-digest-key ',
      'ppp chap password ',
      'ppp pap sent-username ',
      'ntp authentication-key ',
      'key-string ',
      'pre-shared-key ',
      'v3 auth ',
      'wpa-psk ascii ',
      'tunnel password ',
    ],
    // A digit in front says how the value is written; 0 is clear, and the others are other rules.
    pattern:
      /(?<![^\r\n])[ \t]{0,8}(?:(?:tacacs|radius)-server (?:host [\w.:-]{1,60} )?(?:[a-z-]{1,20} \d{1,5} ){0,4}key|crypto isakmp key(?=[^\r\n]{1,140} (?:address|hostname) )|neighbor [\w.:-]{1,60} password|ip ospf (?:authentication-key|message-digest-key \d{1,3} md5)|ppp (?:chap password|pap sent-username \S{1,60} password)|ntp authentication-key \d{1,9} md5|(?:standby \d{1,4} authentication md5 )?key-string|(?:ikev[12] )?(?:local-authentication |remote-authentication )?pre-shared-key|snmp-server user \S{1,60} \S{1,60} v3 auth (?:md5|sha)|(?:security wpa )?wpa-psk ascii|l2tp tunnel password) (?:0 )?(?<secret>(?!(?:address|hostname|local|remote|ascii-text|hexadecimal) )[^\s"'$<>{}*;]{6,128})/dg,
    structure: 'password',
    remedy,
    references: ['https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/security/a1/sec-a1-cr-book.html'],
    examples: {
      match: [
        'tacacs-server key [[base62:14]]',
        'radius-server host 10.0.0.1 auth-port 1812 acct-port 1813 key [[base62:14]]',
        'crypto isakmp key [[base62:20]] address 192.0.2.1',
        ' neighbor 10.0.0.1 password 0 [[base62:14]]',
        ' ip ospf message-digest-key 1 md5 [[base62:14]]',
        'snmp-server user bob ops v3 auth sha [[<]][[base62:14]][[>]] priv aes 128 [[base62:14]]',
        ' ikev1 pre-shared-key [[base62:20]]',
      ],
      ignore: [
        'tacacs-server key <removed>',
        'crypto isakmp key ***** address 192.0.2.1',
        ' neighbor 10.0.0.1 remote-as 65001',
        ' pre-shared-key address 192.0.2.1 key *****',
        'radius-server host 10.0.0.1 auth-port 1812 key {{ radius_key }}',
      ],
    },
  },
  {
    id: 'network-device-cisco-login',
    title: 'Login or server key of a Cisco device in clear',
    severity: 'error',
    why: 'Anyone who reads the configuration has full rights on the device, or can answer for the server that decides on logins.',
    keywords: [
      'enable secret ',
      ' secret 0 ',
      ' privilege 1',
      'ip ftp password ',
      'ip http client password ',
      ' psk set-key ',
      'aaa-server ',
      'tacacs server ',
      'radius server ',
      'pre-shared-key local ',
      'pre-shared-key remote ',
    ],
    // A digit in front says how the value is written; 0 is clear. The key of a server stands some lines below its name.
    pattern:
      /(?<![^\r\n])[ \t]{0,8}(?:enable secret(?: level \d{1,2})?|username \S{1,60} (?:privilege \d{1,2} )?secret|ip (?:ftp|http client) password|(?:wlan|security wpa) psk set-key (?:ascii|hex)|aaa-server \S{1,40}(?: \([^)\r\n]{1,30}\))? host [\w.:-]{1,60}|(?:tacacs|radius) server \S{1,40}(?:\r?\n[ \t]{1,4}(?![ \t]|key |tacacs |radius )[^\r\n]{1,100}){0,6}\r?\n[ \t]{1,4}key|pre-shared-key (?:local|remote)) (?:0 )?(?<secret>[^\s"'$<>{}*;]{6,128})(?!\S)/dg,
    structure: 'password',
    remedy,
    references: ['https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/security/a1/sec-a1-cr-book.html'],
    examples: {
      match: [
        'enable secret 0 [[base62:14]]',
        'enable secret [[base62:14]]',
        'username ops privilege 15 secret [[base62:14]]',
        'username ops secret 0 [[base62:14]]',
        'ip ftp password [[base62:14]]',
        'security wpa psk set-key ascii 0 [[base62:14]]',
        'aaa-server TAC (inside) host 192.0.2.1 [[base62:14]]',
        'tacacs server one\n address ipv4 192.0.2.1\n key [[base62:14]]',
        ' pre-shared-key local [[base62:20]]',
      ],
      ignore: [
        'enable secret 5 <removed>',
        'enable secret <password>',
        'username ops privilege 15 secret {{ ops_secret }}',
        'tacacs server one\n address ipv4 192.0.2.1\n key *****',
        'radius server two\n address ipv4 192.0.2.1 auth-port 1812 acct-port 1813\n timeout 5',
        'aaa-server TAC protocol tacacs+',
      ],
    },
  },
  {
    id: 'network-device-setting',
    title: 'Password or shared key of a network device in clear',
    severity: 'error',
    why: 'Anyone who reads the configuration can log in to the device, or take the place of either end of the tunnel.',
    keywords: [
      'set passwd ',
      'set psksecret ',
      'set auth-pwd ',
      'set priv-pwd ',
      'key ascii-text ',
      'key hexadecimal ',
      'plain-text-password-value ',
      'ipsec secret ',
      'xauth password ',
    ],
    // FortiOS, Junos, vpnc.
    pattern:
      /(?:(?<![^\r\n])[ \t]{0,16}(?:set (?:passwd|psksecret|auth-pwd|priv-pwd)(?! ENC )|IPSec secret|Xauth password)|(?<![\w-])(?:pre-shared-key (?:ascii-text|hexadecimal)|plain-text-password-value)) "?(?<secret>(?!\$9\$)[^\s"'$<>{}*;]{6,128})"?;?[ \t]{0,8}(?:##[^\r\n]{0,80})?(?![^\r\n])/dg,
    structure: 'password',
    remedy,
    references: ['https://docs.fortinet.com/document/fortigate/7.6.0/cli-reference/'],
    examples: {
      match: [
        '    set psksecret [[base62:20]]',
        '        pre-shared-key ascii-text "[[base62:20]]"; ## SECRET-DATA',
        'set security ike policy a pre-shared-key ascii-text [[base62:20]]',
        'IPSec gateway vpn.acme.io\nIPSec secret [[base62:14]]',
      ],
      ignore: ['    set psksecret <key>', 'Xauth password <password>', '    set passwd $PASSWORD'],
    },
  },
  {
    id: 'network-device-fortinet-enc',
    title: 'FortiOS password in its own notation',
    severity: 'warning',
    why: 'Without private-data-encryption all devices share the key, and anyone can read it back.',
    keywords: [' enc '],
    pattern: /(?<![^\r\n])[ \t]{0,16}set [a-z][a-z-]{2,30} ENC (?<secret>[A-Za-z0-9+/]{20,400}={0,2})(?![\w+/=])/dg,
    remedy: { ...remedy, instead: 'Turn private-data-encryption on, and store configurations without secrets' },
    references: ['https://nvd.nist.gov/vuln/detail/CVE-2019-6693'],
    examples: {
      match: ['        set password ENC [[<]][[base64-bytes:48]][[>]]'],
      ignore: ['        set password ENC <removed>', '        set password ENC xxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
