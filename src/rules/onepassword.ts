import type { Rule } from '../model.ts';

/** 1Password: secret keys and recovery codes in groups, service account tokens as base64 JSON. */
export const onepassword: readonly Rule[] = [
  {
    id: 'onepassword-service-account-token',
    title: '1Password service account token',
    severity: 'error',
    why: 'Anyone holding it can read every vault that the account was given.',
    keywords: ['ops_eyj'],
    // About 850 characters of base64 JSON; 250 is the least that holds its fields.
    pattern: /(?<![A-Za-z0-9])(?<secret>ops_eyJ[\w+/-]{240,1500}={0,2})/dg,
    prefixes: ['ops_eyJ'],
    remedy: {
      revoke: 'https://my.1password.com/developer-tools/infrastructure-secrets/serviceaccount',
      steps: ['Delete or rotate the service account under Developer > Service accounts'],
      instead: null,
    },
    env: ['OP_SERVICE_ACCOUNT_TOKEN'],
    references: ['https://developer.1password.com/docs/service-accounts/'],
    examples: {
      match: [
        'OP_SERVICE_ACCOUNT_TOKEN=ops_[[base64-of:{"signInAddress":"acme.1password.com","userAuth":{"method":"SRPg-4096"},"email":"[[base36:12]]@1passwordserviceaccounts.com","srpX":"[[hex:64]]","muk":"[[base64url:43]]","secretKey":"A3-[[BASE36:32]]","deviceUuid":"[[base36:26]]"}]]',
      ],
      ignore: ['OP_SERVICE_ACCOUNT_TOKEN=ops_eyJ...', 'OP_SERVICE_ACCOUNT_TOKEN=${OP_TOKEN}'],
    },
  },
  {
    id: 'onepassword-secret-key',
    title: '1Password Secret Key',
    severity: 'error',
    why: 'It is half of what unlocks the account; the other half is the password.',
    keywords: ['a3-'],
    pattern:
      /(?<![\w-])(?<secret>A3-[A-Z0-9]{6}-(?:[A-Z0-9]{6}-[A-Z0-9]{5}|[A-Z0-9]{11})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5})(?![\w-])/dg,
    prefixes: ['A3-'],
    remedy: {
      revoke: 'https://my.1password.com/profile',
      steps: ['Regenerate the Secret Key under Profile'],
      instead: null,
    },
    env: ['OP_SECRET_KEY'],
    references: ['https://support.1password.com/secret-key-security/'],
    examples: {
      match: [
        'Secret Key: A3-[[BASE36:6]]-[[BASE36:6]]-[[BASE36:5]]-[[BASE36:5]]-[[BASE36:5]]-[[BASE36:5]]',
        'Secret Key: A3-[[BASE36:6]]-[[BASE36:11]]-[[BASE36:5]]-[[BASE36:5]]-[[BASE36:5]]',
      ],
      ignore: ['Secret Key: A3-XXXXXX-XXXXXX-XXXXX-XXXXX-XXXXX-XXXXX'],
    },
  },
  {
    id: 'onepassword-recovery-code',
    title: '1Password recovery code',
    severity: 'error',
    why: 'With access to the mailbox it resets the account.',
    keywords: ['1prk-'],
    pattern: /(?<![A-Za-z0-9])(?<secret>1PRK(?:-[A-Z0-9]{4}){13})(?![\w-])/dg,
    prefixes: ['1PRK-'],
    remedy: {
      revoke: 'https://my.1password.com/profile',
      steps: ['Replace the recovery code under Profile'],
      instead: null,
    },
    references: ['https://support.1password.com/recovery-codes/'],
    examples: {
      match: [
        '1PRK-[[BASE36:4]]-[[BASE36:4]]-[[BASE36:4]]-[[BASE36:4]]-[[BASE36:4]]-[[BASE36:4]]-[[BASE36:4]]-[[BASE36:4]]-[[BASE36:4]]-[[BASE36:4]]-[[BASE36:4]]-[[BASE36:4]]-[[BASE36:4]]',
      ],
      ignore: ['1PRK-XXXX-XXXX-XXXX'],
    },
  },
];
