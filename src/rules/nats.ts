import type { Rule } from '../model.ts';

/** NATS: seeds of nkeys, base32 with a CRC-16. */
export const nats: readonly Rule[] = [
  {
    id: 'nats-nkey-seed',
    title: 'NATS nkey seed',
    severity: 'error',
    why: 'Anyone holding it signs as the user, account, operator or server.',
    keywords: [],
    // S, a letter for the kind and 56 characters of base32 with a CRC-16 at the end.
    pattern: /^(?<secret>S[UAONCX][A-Z2-7]{56})$/dg,
    context: {
      words: ['nats', 'nkey'],
      names: ['seed', 'nkey'],
      anchors: [
        'nats_seed',
        'natsseed',
        'nats-seed',
        'seed:',
        'seed"',
        "seed'",
        'seed=',
        'seed =',
        'seed>',
        'nkeyseed',
        'nkey_seed',
      ],
      files: ['.creds', '.nk'],
    },
    checksum: { name: 'nats-seed', use: 'raise' },
    remedy: {
      revoke: null,
      steps: ['Make a new nkey and revoke this one in the JWT of the account'],
      instead: null,
    },
    env: ['NATS_NKEY_SEED'],
    references: ['https://github.com/nats-io/nkeys'],
    examples: {
      match: ['NATS_NKEY_SEED=[[nats-seed]]'],
      ignore: ['NATS_NKEY_SEED=SUXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX'],
    },
  },
];
