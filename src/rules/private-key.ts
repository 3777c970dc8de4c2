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
];
