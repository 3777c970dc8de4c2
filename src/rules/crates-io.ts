import type { Rule } from '../model.ts';

/** crates.io: API tokens and tokens of trusted publishing. */
export const cratesIo: readonly Rule[] = [
  {
    id: 'crates-io-api-token',
    title: 'crates.io API token',
    severity: 'error',
    why: 'Anyone holding it can publish crates under your name.',
    keywords: ['cio'],
    // The prefix is short, so an upper-case letter and a digit must occur in the 32 characters.
    pattern:
      /(?<![A-Za-z0-9])(?<secret>cio(?=[a-z0-9]{0,31}[A-Z])(?=[A-Za-z]{0,31}\d)[A-Za-z0-9]{32})(?![A-Za-z0-9])/dg,
    prefixes: ['cio'],
    remedy: {
      revoke: 'https://crates.io/settings/tokens',
      steps: ['Revoke the token under API tokens'],
      instead: 'Publish with trusted publishing (OIDC); no token needs to exist',
    },
    env: ['CARGO_REGISTRY_TOKEN', 'CRATES_IO_TOKEN', 'CARGO_TOKEN'],
    references: ['https://github.com/rust-lang/crates.io/blob/main/crates/crates_io_database/src/utils/token.rs'],
    examples: {
      match: ['CARGO_REGISTRY_TOKEN=cio[[base62:32]]'],
      ignore: ['CARGO_REGISTRY_TOKEN=cioxxxxxxxxxxxx', 'CARGO_REGISTRY_TOKEN=${CARGO_REGISTRY_TOKEN}'],
    },
  },
  {
    id: 'crates-io-trusted-publishing-token',
    title: 'crates.io trusted publishing token',
    severity: 'error',
    why: 'Anyone holding it can publish the crate for half an hour.',
    keywords: ['cio_tp_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>cio_tp_[0-9A-Za-z]{32})(?![A-Za-z0-9])/dg,
    prefixes: ['cio_tp_'],
    checksum: { name: 'crates-io-token', use: 'raise' },
    remedy: {
      revoke: 'https://crates.io/settings/tokens',
      steps: ['Wait half an hour until it expires, and look at the releases of that time'],
      instead: null,
    },
    env: ['CARGO_REGISTRY_TOKEN'],
    references: ['https://github.com/rust-lang/crates.io/blob/main/crates/crates_io_trustpub/src/access_token.rs'],
    examples: {
      match: ['CARGO_REGISTRY_TOKEN=cio_tp_[[base62:31]][[check:crates-io-token]]'],
      ignore: ['CARGO_REGISTRY_TOKEN=cio_tp_xxxxxxxxxxxx', 'CARGO_REGISTRY_TOKEN=${CARGO_REGISTRY_TOKEN}'],
    },
  },
];
