import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { decodeBase58, encodeBase58, encodeBase58Check, isBase58Check } from '../../../src/formats/base58.ts';
import { encodeBech32, isBech32 } from '../../../src/formats/bech32.ts';
import { isSeedPhrase, seedPhrase } from '../../../src/formats/bip39.ts';
import { ed25519Pair, isEd25519Pair } from '../../../src/formats/ed25519.ts';
import { rippleSeed, stellarSeed, walletChecks } from '../../../src/formats/wallet-keys.ts';

/** 32 bytes that are the same on every run. */
const bytes = createHash('sha256').update('wallet').digest();

/** The text with its last letter changed. */
const changed = (text: string) => text.slice(0, -1) + (text.endsWith('q') ? 'p' : 'q');

describe('base58', () => {
  test('what is written is read again, leading zeros included', () => {
    const padded = Buffer.concat([Buffer.alloc(3), bytes]);
    expect(decodeBase58(encodeBase58(padded))).toEqual(padded);
  });

  test('letters that are not of the alphabet are refused', () => {
    expect(decodeBase58('0OIl')).toBeNull();
  });

  test('the public address of a well-known site holds its checksum, with one letter changed it does not', () => {
    expect(isBase58Check('1BoatSLRHtKNngkdXEeobR76b53LETtpyT')).toBe(true);
    expect(isBase58Check('1BoatSLRHtKNngkdXEeobR76b53LETtpyU')).toBe(false);
    expect(isBase58Check(encodeBase58Check(bytes))).toBe(true);
  });
});

describe('bech32', () => {
  // Valid and invalid strings of BIP-173.
  test.each(['A12UEL5L', 'abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw'])('%s is valid', text => {
    expect(isBech32(text)).toBe(true);
  });

  test.each(['A1G7SGD8', 'A12UEl5L', '1qzzfhee', 'pzry9x0s0muk', 'x1b4n0q5v'])('%s is not', text => {
    expect(isBech32(text)).toBe(false);
  });

  test('what is written is valid, with one letter changed it is not', () => {
    const text = encodeBech32('npub', bytes);
    expect(text).toHaveLength(63);
    expect(isBech32(text)).toBe(true);
    expect(isBech32(changed(text))).toBe(false);
  });
});

describe('seed phrases', () => {
  test('the first vector of BIP-39 holds its checksum; eleven words, a strange word and another last word do not', () => {
    const same = Array.from({ length: 11 }, () => 'abandon').join(' ');
    expect(isSeedPhrase(`${same} about`)).toBe(true);
    expect(isSeedPhrase(same)).toBe(false);
    expect(isSeedPhrase(`${same} hello`)).toBe(false);
    expect(isSeedPhrase(`${same} abandon`)).toBe(false);
  });

  test.each([16, 20, 24, 28, 32])('%i bytes give a phrase that holds', length => {
    expect(isSeedPhrase(seedPhrase(bytes.subarray(0, length)))).toBe(true);
  });
});

describe('keys of ledgers', () => {
  test('a pair of Ed25519 belongs together, in all its forms', () => {
    const pair = ed25519Pair(bytes);
    expect(isEd25519Pair(pair)).toBe(true);
    expect(walletChecks['ed25519-keypair-base58']?.(`ed25519:${encodeBase58(pair)}`)).toBe(true);
    expect(walletChecks['ed25519-keypair-base64']?.(pair.toString('base64'))).toBe(true);
    expect(walletChecks['ed25519-keypair-bytes']?.(JSON.stringify([...pair]))).toBe(true);
    expect(isEd25519Pair(Buffer.concat([bytes, bytes]))).toBe(false);
    expect(walletChecks['ed25519-keypair-bytes']?.('[256]')).toBe(false);
  });

  test('the seeds of Stellar and of the XRP Ledger hold, with one letter changed they do not', () => {
    const stellar = stellarSeed(bytes);
    const ripple = rippleSeed(bytes.subarray(0, 16));
    expect(stellar).toMatch(/^S[A-Z2-7]{55}$/);
    expect(ripple).toMatch(/^s[1-9A-HJ-NP-Za-km-z]{28}$/);
    expect(walletChecks['stellar-seed']?.(stellar)).toBe(true);
    expect(walletChecks['ripple-seed']?.(ripple)).toBe(true);
    expect(
      walletChecks['stellar-seed']?.(`${stellar.slice(0, 20)}${stellar[20] === 'A' ? 'B' : 'A'}${stellar.slice(21)}`),
    ).toBe(false);
    expect(walletChecks['ripple-seed']?.(changed(ripple))).toBe(false);
  });

  test('a scalar of secp256k1 is neither zero nor beyond the order of the group', () => {
    const holds = walletChecks['secp256k1-scalar'];
    expect(holds?.(`0x${bytes.toString('hex')}`)).toBe(true);
    expect(holds?.('0'.repeat(64))).toBe(false);
    expect(holds?.('f'.repeat(64))).toBe(false);
    expect(holds?.('no number')).toBe(false);
  });
});
