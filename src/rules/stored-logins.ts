import type { Remedy, Rule } from '../model.ts';

const remedy: Remedy = {
  revoke: null,
  steps: ['Change the password of this login', 'Take the file out of the repository'],
  instead: 'Keep the file on the machine that uses it, or let the program ask',
};
const why = 'The format only hides the password: anyone can read it.';

/** Logins that programs store for themselves. */
export const storedLogins: readonly Rule[] = [
  {
    id: 'stored-logins-filezilla',
    title: 'Password of an FTP site',
    severity: 'error',
    why,
    keywords: ['encoding="base64"'],
    pattern: /<Pass encoding="base64">(?<secret>[A-Za-z0-9+/]{4,400}={0,2})<\/Pass>/dg,
    structure: 'encoded-password',
    remedy,
    references: ['https://wiki.filezilla-project.org/'],
    examples: {
      match: ['<Pass encoding="base64">[[base64-of:[[base62:14]]]]</Pass>'],
      ignore: ['<Pass encoding="base64"></Pass>', '<Pass encoding="base64">[[base64-of:your-password]]</Pass>'],
    },
  },
  {
    id: 'stored-logins-unattend',
    title: 'Password of an unattended installation',
    severity: 'error',
    why,
    keywords: ['password>'],
    pattern: /<(?:Administrator)?Password>\s{0,80}<Value>(?<secret>[A-Za-z0-9+/]{8,400}={0,2})<\/Value>/dg,
    structure: 'encoded-password',
    remedy,
    references: [
      'https://learn.microsoft.com/en-us/windows-hardware/customize/desktop/unattend/microsoft-windows-shell-setup-autologon-password',
    ],
    examples: {
      match: ['<AutoLogon><Password><Value>[[base64-of:[[base62:14]]]]</Value></Password></AutoLogon>'],
      ignore: ['<AutoLogon><Password><Value></Value></Password></AutoLogon>'],
    },
  },
  {
    id: 'stored-logins-unattend-plain',
    title: 'Password of an unattended installation, in clear',
    severity: 'error',
    why: 'Anyone who reads the file can log in to every machine that was installed with it.',
    keywords: ['password>'],
    pattern:
      /<(?:Administrator)?Password>\s{0,80}<Value>(?<secret>[^<>\s]{4,200})<\/Value>\s{0,80}<PlainText>true<\/PlainText>/dg,
    structure: 'password',
    remedy,
    references: [
      'https://learn.microsoft.com/en-us/windows-hardware/customize/desktop/unattend/microsoft-windows-shell-setup-autologon-password',
    ],
    examples: {
      match: ['<Password>\n  <Value>[[<]]K7-[[base62:11]]![[>]]</Value>\n  <PlainText>true</PlainText>\n</Password>'],
      ignore: ['<Password><Value>%PASSWORD%</Value><PlainText>true</PlainText></Password>'],
    },
  },
  {
    id: 'stored-logins-cloud-init',
    title: 'Password that a machine sets when it first starts',
    severity: 'error',
    why: 'Anyone who reads the file can log in to every machine that was made with it.',
    keywords: ['chpasswd:'],
    pattern:
      /(?<![\w-])chpasswd:\s{0,40}(?:expire:[^\n]{0,20}\s{1,40})?list:\s{0,8}\|?\s{1,40}(?:- )?["']?[a-z_][\w-]{0,31}:(?<secret>[^\s"'$:{<]{4,200})/dg,
    structure: 'password',
    remedy,
    references: ['https://cloudinit.readthedocs.io/en/latest/reference/modules.html#set-passwords'],
    examples: {
      match: ['#cloud-config\nchpasswd:\n  list: |\n    root:[[base62:14]]\n  expire: false'],
      ignore: ['#cloud-config\nchpasswd:\n  list: |\n    root:$6$rounds=4096$xxxx\n'],
    },
  },
  {
    id: 'stored-logins-wifi',
    title: 'Passphrase of a wireless network',
    severity: 'warning',
    why: 'Anyone near the network can join it.',
    keywords: ['psk='],
    pattern: /(?<!\S)psk="?(?<secret>[^\s"]{8,64})"?(?![^\r\n])/dg,
    structure: 'password',
    remedy,
    references: ['https://man7.org/linux/man-pages/man5/wpa_supplicant.conf.5.html'],
    examples: {
      match: ['network={\n  ssid="shop"\n  psk="[[base62:16]]"\n}', 'psk=[[hex:64]]'],
      ignore: ['psk="${WIFI_PASSWORD}"', 'psk="your-password"'],
    },
  },
  {
    id: 'stored-logins-tink',
    title: 'Tink keyset in clear',
    severity: 'error',
    why: 'Anyone holding it can decrypt or sign what its owner can.',
    keywords: ['keymaterialtype'],
    pattern:
      /"value"\s{0,8}:\s{0,8}"(?<secret>[A-Za-z0-9+/]{20,4000}={0,2})"\s{0,40},\s{0,40}"keyMaterialType"\s{0,8}:\s{0,8}"(?:SYMMETRIC|ASYMMETRIC_PRIVATE)"/dg,
    structure: 'key-bytes',
    remedy: {
      revoke: null,
      steps: ['Add a new key to the keyset, make it primary, then disable this one', 'Encrypt the data again'],
      instead: 'Keep the keyset encrypted by a key management service',
    },
    references: ['https://developers.google.com/tink/design/keysets'],
    examples: {
      match: ['{"keyData":{"value":"[[base64-bytes:40]]","keyMaterialType":"SYMMETRIC"}}'],
      ignore: ['{"keyData":{"value":"[[base64-bytes:40]]","keyMaterialType":"ASYMMETRIC_PUBLIC"}}'],
    },
  },
  {
    id: 'stored-logins-variable',
    title: 'Value of a secret variable',
    severity: 'error',
    why: 'Anyone who reads the file can call the service as you.',
    keywords: ['"type": "secret"', '"type":"secret"'],
    // A variable of a Postman environment, whatever its name.
    pattern:
      /"value"\s{0,4}:\s{0,4}"(?<secret>(?=[^"\\\s]{0,400}\d)(?![a-z]{2,20}(?:[-_.][a-z0-9]{1,20}){1,8}")[^"\\\s{}<>]{8,2000})",\s{0,40}(?:"enabled"\s{0,4}:\s{0,4}(?:true|false),\s{0,40})?"type": ?"secret"/dg,
    structure: 'password',
    remedy,
    references: ['https://learning.postman.com/docs/sending-requests/variables/environment-variables/'],
    examples: {
      match: ['{"values":[{"key":"magic","value":"[[base62:14]]","type":"secret","enabled":true}]}'],
      ignore: [
        '{"values":[{"key":"magic","value":"{{magic}}","type":"secret","enabled":true}]}',
        '{"values":[{"key":"base","value":"user-settings-page-2","type":"secret","enabled":true}]}',
        '{"values":[{"key":"base","value":"[[base62:14]]","type":"default","enabled":true}]}',
      ],
    },
  },
];
