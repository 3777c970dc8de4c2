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
];
