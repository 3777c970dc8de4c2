import type { Remedy, Rule } from '../model.ts';

const remedy: Remedy = {
  revoke: null,
  steps: [
    'Treat every key in the store as known to others, whatever its password: make new key pairs',
    'Revoke the certificates that were issued for them, or reset the upload key at the app store',
    'Remove the public halves wherever they are trusted',
  ],
  instead: 'Keep the store in the secret variables of the build server, and write it to a file only while it builds',
};

/** Key stores and OpenPGP keys in base64: how build servers keep a binary file in a variable. What they hold is proven. */
export const keyStore: readonly Rule[] = [
  {
    id: 'key-store-base64',
    title: 'Key store in base64',
    severity: 'error',
    why: 'Anyone holding it can try passwords without limit until it opens, and then sign or log in as its owner.',
    // How the formats begin: Java's FEEDFEED and CECECECE with a version of 1 or 2, and PKCS#12's version 3 behind a
    // length of two octets or of none. A quantum of base64 is three bytes, so four characters stand for each.
    keywords: ['/u3+7qaaaa', 'zs7ozgaaaa', 'ibazc', 'miacaqmw'],
    pattern:
      /(?<![A-Za-z0-9+/])(?<secret>\/u3\+7QAAAA[EI]|zs7OzgAAAA[EI]|MII[A-Za-z0-9+/]{2}[AQgw]IBAzC[ABC]|MIACAQMw)[A-Za-z0-9+/]{40}/dg,
    structure: 'key-store',
    remedy,
    env: [
      'KEYSTORE_BASE64',
      'ANDROID_KEYSTORE_BASE64',
      'SIGNING_KEYSTORE',
      'CERTIFICATE_P12',
      'BUILD_CERTIFICATE_BASE64',
    ],
    references: [
      'https://www.rfc-editor.org/rfc/rfc7292#section-4',
      'https://docs.github.com/en/actions/how-tos/deploy/deploy-to-third-party-platforms/sign-xcode-applications',
    ],
    examples: {
      match: [
        'ANDROID_KEYSTORE_BASE64=[[key-store:jks]]',
        'certificate: "[[key-store:pkcs12]]"',
        'store: [[key-store:jceks]]',
      ],
      ignore: [
        'ANDROID_KEYSTORE_BASE64=/u3+7QAAAAIAAAABAAAAAQAGdXBsb2Fk...',
        'CERTIFICATE_P12=MIIKsAIBAzCCCnYGCSqGSIb3DQEHAaCCCmcEggpjMIIKXzCCBPwGCSqGSIb3DQEHBqCCBO0wggTpAgEA',
      ],
    },
  },
  {
    id: 'key-store-openpgp',
    title: 'Private OpenPGP key in base64',
    severity: 'error',
    why: 'Anyone holding it can sign releases and commits that are taken for yours, and read what is encrypted to it.',
    // A secret key packet: its tag, a length of one octet (elliptic curves) or of two (DSA, and RSA of 2048, 3072 and 4096
    // bits with and without a passphrase, give or take some octets),
    // version 4, and a time of making between 2008 and 2057. Armor has a frame of its own.
    keywords: [
      'lfge',
      'liye',
      'lhce',
      'lhge',
      'lhqe',
      'lkie',
      'lkqe',
      'lkue',
      'lkye',
      'lnie',
      'lnoe',
      'xvge',
      'xyye',
      'lqot',
      'lqou',
      'lqov',
      'lqow',
      'lqox',
      'lqoy',
      'lqpc',
      'lqpd',
      'lqpe',
      'lqpf',
      'lqpg',
      'lqph',
      'lqvt',
      'lqvu',
      'lqvv',
      'lqvw',
      'lqvx',
      'lqvy',
      'lqwc',
      'lqwd',
      'lqwe',
      'lqwf',
      'lqwg',
      'lqwh',
      'lqct',
      'lqcu',
      'lqcv',
      'lqcw',
      'lqcx',
      'lqcy',
      'lqdc',
      'lqdd',
      'lqde',
      'lqdf',
      'lqdg',
      'lqdh',
      'lqnq',
      'lqnr',
      'lqns',
      'lqnt',
      'lqnu',
    ],
    pattern:
      /(?<![A-Za-z0-9+/])(?<secret>(?:lFgE|lIYE|lH[Qcg]E|lK[IQUY]E|lN[Io]E|xVgE|xYYE)[S-o][A-Za-z0-9+/]|lQ(?:[OVc][T-Y]|[PWd][C-H]|N[Q-U])B[A-Za-z0-9+/])[A-Za-z0-9+/]{40}/dg,
    structure: 'key-store',
    remedy: {
      revoke: null,
      steps: [
        'Publish the revocation certificate of the key',
        'Make a new key and replace the public one wherever it is trusted',
      ],
      instead: 'Sign on a machine that holds the key, or without one: sigstore and trusted publishers need none',
    },
    env: ['GPG_PRIVATE_KEY', 'GPG_SECRET_KEY', 'GPG_SIGNING_KEY', 'SIGNING_KEY', 'MAVEN_GPG_PRIVATE_KEY'],
    references: ['https://www.rfc-editor.org/rfc/rfc9580#section-5.5.3'],
    examples: {
      match: ['GPG_SECRET_KEY=[[key-store:pgp]]', 'signing_key: "[[key-store:pgp]]"'],
      ignore: ['GPG_PUBLIC_KEY=[[key-store:pgp-public]]', 'GPG_SECRET_KEY=lFgEZgAAABYJKwYBBAHaRw8BAQdA...'],
    },
  },
];
