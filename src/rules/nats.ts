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
      alone: true,
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
  {
    id: 'nats-creds-seed',
    title: 'NATS nkey seed of a credentials file',
    severity: 'error',
    why: 'Anyone holding it signs as the user, account, operator or server.',
    keywords: [' nkey seed-----'],
    // What `nsc generate creds` writes: the JWT of the user, and the seed between lines of its own.
    pattern: /-----BEGIN [A-Z]{4,10} NKEY SEED-----(?:\\n|\s){1,8}(?<secret>S[UAONCX][A-Z2-7]{56})(?![A-Z2-7])/dg,
    checksum: { name: 'nats-seed', use: 'raise' },
    remedy: {
      revoke: null,
      steps: ['Make a new nkey and revoke this one in the JWT of the account'],
      instead: 'Mount the credentials file where the service runs, and keep it out of the repository',
    },
    references: ['https://docs.nats.io/using-nats/developer/connecting/creds', 'https://github.com/nats-io/nkeys'],
    examples: {
      match: [
        '-----BEGIN USER NKEY SEED-----\n[[<]][[nats-seed]][[>]]\n------END USER NKEY SEED------',
        'creds: "-----BEGIN USER NKEY SEED-----\\n[[<]][[nats-seed]][[>]]\\n------END USER NKEY SEED------"',
      ],
      ignore: ['-----BEGIN USER NKEY SEED-----\nSUXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX'],
    },
  },
];
