import type { Remedy, Rule } from '../model.ts';

const replaceKeyPair: Remedy = {
  revoke: null,
  steps: [
    'Treat the key as known to others: make a new key pair',
    'Remove the public half wherever it is trusted: authorized_keys, deploy keys, signing accounts',
    'Revoke the certificates that were issued for it',
  ],
  instead: 'Keep private keys in an agent, a key store or a secret manager and give programs a path or a reference',
};

/**
 * PEM private keys of every label. The pattern finds the BEGIN line, the structure `pem` undoes the carrier, decodes the
 * body and proves it: public, cut-off and drawn keys are no findings, encrypted ones are notes, test keys that everybody
 * has are known by their public half.
 */
export const privateKey: readonly Rule[] = [
  {
    id: 'private-key',
    title: 'Private key',
    severity: 'error',
    why: 'Anyone holding it can log in, sign or decrypt as its owner.',
    keywords: ['private key-----', 'private key block-----'],
    // The longest label in use is `SSH2 ENCRYPTED PRIVATE KEY`; `BLOCK` ends the label of OpenPGP.
    pattern: /(?<secret>-----BEGIN (?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----)/dg,
    prefixes: [
      '-----BEGIN PRIVATE KEY-----',
      '-----BEGIN ENCRYPTED PRIVATE KEY-----',
      '-----BEGIN RSA PRIVATE KEY-----',
      '-----BEGIN EC PRIVATE KEY-----',
      '-----BEGIN DSA PRIVATE KEY-----',
      '-----BEGIN OPENSSH PRIVATE KEY-----',
      '-----BEGIN PGP PRIVATE KEY BLOCK-----',
    ],
    structure: 'pem',
    remedy: replaceKeyPair,
    env: ['PRIVATE_KEY', 'SSH_PRIVATE_KEY', 'TLS_KEY', 'SIGNING_KEY', 'GPG_PRIVATE_KEY'],
    references: ['https://www.rfc-editor.org/rfc/rfc7468', 'https://www.rfc-editor.org/rfc/rfc5958'],
    examples: {
      match: [
        '[[pem:rsa-2048]]',
        '[[pem:ed25519]]',
        '[[pem:p256-sec1]]',
        '[[pem:openssh-ed25519]]',
        'const key =\n  "[[pem-concat:p256]]";',
        'PRIVATE_KEY="[[pem-escaped:ed25519]]"',
      ],
      ignore: [
        '[[pem:rsa-2048-public]]',
        '[[pem:testing-key]]',
        '-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----',
        '-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA...\n-----END RSA PRIVATE KEY-----',
        "if (line === '-----BEGIN OPENSSH PRIVATE KEY-----') return true;",
      ],
    },
  },
  {
    id: 'private-key-bare',
    title: 'Private key without its frame',
    severity: 'error',
    why: 'Anyone holding it can log in, sign or decrypt as its owner.',
    // The parts of a header that every key of the kind has: PKCS#8 and PKCS#1 of RSA, PKCS#8 and SEC1 of curves.
    keywords: [
      'ibadanbgkqhkig9w0baqefaasc',
      'ibaakca',
      'ibaakbgq',
      'ageambmgbyqgsm49',
      'mhccaqee',
      'mhqcaqee',
      'mc4caqawbqydk2v',
      'b3blbnnzac1rzxktdjea',
    ],
    pattern:
      /(?<![A-Za-z0-9+/])(?<secret>MII[A-P][A-Za-z0-9+/]{1,4}IBADANBgkqhkiG9w0BAQEFAASC|MII[A-P][A-Za-z0-9+/]{1,3}IBAAKCA|MIIC[WX][A-Za-z0-9+/]IBAAKBgQ|MI[GH][A-Za-z0-9+/]{1,2}AgEAMBMGByqGSM49|MH[cQ]CAQEE|MC4CAQAwBQYDK2V|b3BlbnNzaC1rZXktdjEA)/dg,
    structure: 'bare-key',
    remedy: replaceKeyPair,
    env: ['PRIVATE_KEY', 'JWT_PRIVATE_KEY'],
    references: ['https://www.rfc-editor.org/rfc/rfc5958'],
    examples: {
      match: [
        'PRIVATE_KEY=[[der:rsa-2048]]',
        'key: "[[der:ed25519]]"',
        'key: "[[der:p256-sec1]]"',
        'SSH_KEY=[[der:openssh-ed25519]]',
      ],
      ignore: [
        'PUBLIC_KEY=[[der:rsa-2048-public]]',
        'PRIVATE_KEY=MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ...',
      ],
    },
  },
  {
    id: 'private-key-ssh2',
    title: 'Private key of SSH Communications',
    severity: 'error',
    why: 'Anyone holding it can log in wherever its public half is trusted.',
    keywords: ['begin ssh2 encrypted private key'],
    // Four dashes and blanks: the format is older than the five of PEM. Its label says ENCRYPTED whether it is or not.
    pattern: /(?<secret>---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----)/dg,
    prefixes: ['---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----'],
    structure: 'ssh2',
    remedy: replaceKeyPair,
    references: ['https://www.rfc-editor.org/rfc/rfc4716'],
    examples: {
      match: ['[[ssh2]]'],
      ignore: ['---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\n...\n---- END SSH2 ENCRYPTED PRIVATE KEY ----'],
    },
  },
  {
    id: 'private-key-jwk',
    title: 'Private JSON Web Key',
    severity: 'error',
    why: 'Anyone holding it can sign tokens that are taken for yours.',
    keywords: ['kty'],
    pattern: /(?<![\w])kty\\{0,3}["']?\s{0,8}:\s{0,8}\\{0,3}["'](?<secret>RSA|EC|OKP|oct|AKP)(?!\w)/dg,
    structure: 'jwk',
    remedy: {
      revoke: null,
      steps: ['Make a new key with another kid', 'Publish the new key set and take the old key out of it'],
      instead: 'Keep signing keys in a key management service and publish only the public members',
    },
    references: ['https://www.rfc-editor.org/rfc/rfc7517'],
    examples: {
      match: ['{"kty":"oct","kid":"1","k":"[[base64url-bytes:32]]"}'],
      ignore: ['{"kty":"RSA","n":"[[base64url-bytes:256]]","e":"AQAB"}', '{"kty":"oct","k":""}'],
    },
  },
  {
    id: 'private-key-putty',
    title: 'PuTTY private key',
    severity: 'error',
    why: 'Anyone holding it can log in wherever its public half is trusted.',
    keywords: ['putty-user-key-file-'],
    pattern: /(?<![\w-])(?<secret>PuTTY-User-Key-File-[23]: ?[\w@.-]{3,60})/dg,
    prefixes: ['PuTTY-User-Key-File-2: ', 'PuTTY-User-Key-File-3: '],
    structure: 'putty',
    remedy: replaceKeyPair,
    references: ['https://the.earth.li/~sgtatham/putty/0.78/htmldoc/AppendixC.html'],
    examples: {
      match: [
        '[[<]]PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: a\nPublic-Lines: 1\n[[base64-bytes:51]]\nPrivate-Lines: 1\n[[base64-bytes:36]]\nPrivate-MAC: [[hex:64]][[>]]',
      ],
      ignore: ['PuTTY-User-Key-File-3: ssh-rsa\nEncryption: none\nPrivate-Lines: 8\n...'],
    },
  },
  {
    id: 'private-key-wireguard',
    title: 'WireGuard key',
    severity: 'error',
    why: 'Anyone holding it can join the virtual network as this peer.',
    keywords: ['privatekey', 'presharedkey'],
    // 32 bytes in base64: the last character before `=` carries four bits, hence one of sixteen.
    pattern:
      /(?<![\w-])(?:PrivateKey|PresharedKey)\s{0,4}=\s{0,4}["']?(?<secret>[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)(?![\w+/=])/dgi,
    structure: 'wireguard',
    remedy: {
      revoke: null,
      steps: ['Make a new key with wg genkey', 'Replace the public key of this peer on every other peer'],
      instead: 'Load the key at start with PostUp = wg set %i private-key FILE',
    },
    references: ['https://www.wireguard.com/quickstart/'],
    examples: {
      match: ['[Interface]\nPrivateKey = [[base64-bytes:32]]\nAddress = 10.0.0.2/32'],
      ignore: ['[Peer]\nPublicKey = [[base64-bytes:32]]', 'PrivateKey = AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='],
    },
  },
  {
    id: 'private-key-signify',
    title: 'Secret key of signify or minisign',
    severity: 'error',
    why: 'Anyone holding it can sign releases that are taken for yours.',
    keywords: ['secret key'],
    // The line above ends so in both formats: `untrusted comment: minisign encrypted secret key`.
    pattern: /secret key\r?\n(?<secret>RW[A-Za-z0-9+/]{100,240}={0,2})/dg,
    prefixes: ['RW'],
    structure: 'signify',
    remedy: replaceKeyPair,
    references: ['https://jedisct1.github.io/minisign/'],
    examples: {
      match: ['untrusted comment: signify secret key\n[[signify]]'],
      ignore: ['untrusted comment: signify public key\nRW[[base64:54]]'],
    },
  },
  {
    id: 'private-key-openvpn',
    title: 'OpenVPN static key',
    severity: 'error',
    why: 'Anyone holding it can read or join the virtual network.',
    keywords: ['begin openvpn static key'],
    pattern: /(?<secret>-----BEGIN OpenVPN Static key V1-----)/dg,
    prefixes: ['-----BEGIN OpenVPN Static key V1-----'],
    structure: 'openvpn',
    remedy: {
      revoke: null,
      steps: ['Make a new key with openvpn --genkey', 'Replace it on every peer'],
      instead: 'Use certificates, and hand the static key out apart from the configuration',
    },
    references: ['https://openvpn.net/community-resources/static-key-mini-howto/'],
    examples: {
      match: ['<tls-auth>\n[[openvpn]]\n</tls-auth>'],
      ignore: ['-----BEGIN OpenVPN Static key V1-----\n...\n-----END OpenVPN Static key V1-----'],
    },
  },
];
