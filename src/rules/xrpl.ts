import type { Rule } from '../model.ts';

/** XRP Ledger seeds. */
export const xrpl: readonly Rule[] = [
  {
    id: 'xrpl-family-seed',
    title: 'XRP Ledger seed',
    severity: 'error',
    why: 'Anyone holding it can control the account.',
    keywords: [],
    // 16 bytes and a checksum in the base58 of Ripple; `sEd` begins an Ed25519 seed.
    pattern: /^(?<secret>s[1-9A-HJ-NP-Za-km-z]{27,30})$/dg,
    context: {
      words: ['xrp', 'xrpl', 'ripple'],
      names: ['xrplseed', 'xrpl_seed', 'xrpl-seed', 'familyseed', 'secret', 'privateapikey', 'key'],
      anchors: ['xrplseed', 'xrpl_seed', 'xrpl-seed', 'familyseed'],
    },
    checksum: { name: 'ripple-seed', use: 'reject' },
    remedy: {
      revoke: null,
      steps: ['Move the assets or set a regular key', 'Treat every account of the old key as lost'],
      instead: 'Sign with a hardware wallet, a key manager or an encrypted keystore',
    },
    env: ['XRPL_SEED', 'XRP_SECRET'],
    references: ['https://xrpl.org/docs/references/protocol/data-types/base58-encodings'],
    examples: {
      match: ['"XRPL_SEED": "[[ripple-seed]]"'],
      ignore: ['XRPL_ADDRESS=r[[base58:33]]'],
    },
  },
];
