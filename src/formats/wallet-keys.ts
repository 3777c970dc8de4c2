/** Secrets of wallets: what each ledger lets one check without asking it. */
import { decodeBase58, encodeBase58Check, isBase58Check, rippleAlphabet } from './base58.ts';
import { crc16 } from './crc32.ts';
import { isBech32 } from './bech32.ts';
import { isSeedPhrase } from './bip39.ts';
import { isEd25519Pair } from './ed25519.ts';

/** Checks of wallet secrets, by the names that rules use. */
export const walletChecks: Readonly<Record<string, (secret: string) => boolean>> = {
  base58check: secret => isBase58Check(secret),
  bech32: isBech32,
  bip39: isSeedPhrase,
  'ed25519-keypair-base58': secret => isEd25519Pair(decodeBase58(secret.replace(/^ed25519:/, ''))),
  'ed25519-keypair-base64': secret => isEd25519Pair(Buffer.from(secret, 'base64')),
  'ed25519-keypair-bytes': secret => isEd25519Pair(numbers(secret)),
  'ripple-seed': secret => isBase58Check(secret, rippleAlphabet),
  'secp256k1-scalar': isScalar,
  'stellar-seed': isStellarSeed,
};

/** Version byte of a Stellar seed: it makes the text begin with `S`. */
const STELLAR_SEED = 0x90;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Writes 32 bytes as a Stellar secret seed. */
export function stellarSeed(seed: Uint8Array): string {
  const payload = Buffer.concat([Buffer.from([STELLAR_SEED]), seed]);
  const sum = Buffer.alloc(2);
  sum.writeUInt16LE(crc16(payload));
  const bits = Array.from(Buffer.concat([payload, sum]), byte => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map(group => BASE32[Number.parseInt(group, 2)]).join('');
}

/** Writes 16 bytes as a family seed of the XRP Ledger. */
export function rippleSeed(entropy: Uint8Array): string {
  return encodeBase58Check(Buffer.concat([Buffer.from([0x21]), entropy]), rippleAlphabet);
}

function isStellarSeed(secret: string): boolean {
  const bits = Array.from(secret, character => BASE32.indexOf(character).toString(2).padStart(5, '0')).join('');
  const bytes = Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)));
  return bytes.length === 35 && bytes[0] === STELLAR_SEED && crc16(bytes.subarray(0, 33)) === bytes.readUInt16LE(33);
}

/** Order of the group of secp256k1: a private key is a number from 1 up to it. */
const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

function isScalar(secret: string): boolean {
  if (!/^(?:0x)?[0-9a-f]{64}$/i.test(secret)) return false;
  const value = BigInt(`0x${secret.replace(/^0x/, '')}`);
  return value > 0n && value < ORDER;
}

/** Reads a list of numbers, null when one of them is no byte. */
function numbers(list: string): Buffer | null {
  const values = (list.match(/\d+/g) ?? []).map(Number);
  return values.some(value => value > 255) ? null : Buffer.from(values);
}
