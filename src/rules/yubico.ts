import type { Rule } from '../model.ts';

/** YubiCloud: values that only their context names. */
export const yubico: readonly Rule[] = [
  {
    id: 'yubico-api-secret',
    title: 'YubiCloud secret key',
    severity: 'warning',
    why: 'Anyone holding it can sign answers of the check of one-time passwords.',
    keywords: [],
    // 20 bytes as base64, beside the id of the client.
    pattern: /^(?<secret>[A-Za-z0-9+/]{27}=)$/dg,
    context: { words: ['yubico', 'yubikey', 'yubicloud'] },
    remedy: {
      revoke: 'https://upgrade.yubico.com/getapikey/',
      steps: ['Request a new pair', 'Create a new one and hand it to the program through the environment'],
      instead: null,
    },
    env: ['YUBICO_SECRET_KEY', 'YUBICO_API_KEY'],
    references: ['https://developers.yubico.com/yubikey-val/'],
    examples: {
      match: ['YUBICO_SECRET_KEY=[[<]][[base64-bytes:20]][[>]]'],
      ignore: ['YUBICO_SECRET_KEY=${YUBICO_SECRET_KEY}', 'etag: "[[base64-bytes:20]]"'],
    },
  },
];
