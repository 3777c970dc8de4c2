import type { Rule } from '../model.ts';

/** Nostr keys. `npub1…` is public. */
export const nostr: readonly Rule[] = [
  {
    id: 'nostr-private-key',
    title: 'Nostr private key',
    severity: 'error',
    why: 'Anyone holding it can post as you for ever.',
    keywords: ['nsec1'],
    // Bech32 of 32 bytes.
    pattern: /(?<![A-Za-z0-9])(?<secret>nsec1[02-9ac-hj-np-z]{58})(?![A-Za-z0-9])/dg,
    prefixes: ['nsec1'],
    checksum: { name: 'bech32', use: 'reject' },
    remedy: {
      revoke: null,
      steps: ['Announce a new key to your readers: the old one cannot be revoked'],
      instead: null,
    },
    env: ['NOSTR_PRIVATE_KEY', 'NSEC'],
    references: ['https://github.com/nostr-protocol/nips/blob/master/19.md'],
    examples: {
      match: ['NOSTR_PRIVATE_KEY=[[bech32:nsec+[[hex:64]]]]'],
      ignore: ['NOSTR_PUBLIC_KEY=npub1[[base36:58]]'],
    },
  },
];
