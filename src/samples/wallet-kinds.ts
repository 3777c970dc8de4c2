/** Kinds of places for secrets of wallets. */
import { encodeBase58, encodeBase58Check } from '../formats/base58.ts';
import { encodeBech32 } from '../formats/bech32.ts';
import { seedPhrase } from '../formats/bip39.ts';
import { ed25519Pair } from '../formats/ed25519.ts';
import { rippleSeed, stellarSeed } from '../formats/wallet-keys.ts';
import { randomBytes } from './random.ts';
import type { Place } from './kinds.ts';

/** Places by kind. Arguments in hex may be joined with `+`: `[[base58check:80+[[hex:64]]]]`, `[[bech32:nsec+[[hex:64]]]]`. */
export const walletKinds: Readonly<Record<string, (place: Place) => string>> = {
  base58check: ({ argument, nested }) => encodeBase58Check(fromHex(nested(argument))),
  bech32: ({ argument, nested }) => bech32(nested(argument)),
  BECH32: ({ argument, nested }) => bech32(nested(argument)).toUpperCase(),
  // The number of words: 12 to 24.
  bip39: ({ random, argument }) => seedPhrase(randomBytes(random, (Number(argument) * 4) / 3)),
  'ed25519-base58': ({ random }) => encodeBase58(ed25519Pair(randomBytes(random, 32))),
  'ed25519-base64': ({ random }) => ed25519Pair(randomBytes(random, 32)).toString('base64'),
  'ed25519-bytes': ({ random }) => JSON.stringify([...ed25519Pair(randomBytes(random, 32))]),
  'ripple-seed': ({ random }) => rippleSeed(randomBytes(random, 16)),
  'stellar-seed': ({ random }) => stellarSeed(randomBytes(random, 32)),
};

function bech32(text: string): string {
  const [prefix = '', ...parts] = text.split('+');
  return encodeBech32(prefix, fromHex(parts.join('')));
}

function fromHex(text: string): Buffer {
  return Buffer.from(text.replaceAll('+', ''), 'hex');
}
