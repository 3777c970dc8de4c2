/** Key stores and keys of OpenPGP in base64, as build servers keep them in a variable. */
import { readKeystore } from '../../formats/keystore.ts';
import { readPgpSecret } from '../../formats/openpgp.ts';
import { isRunByte } from '../decode/runs.ts';
import { wrappedLines } from '../decode/wrapped.ts';
import type { Hit } from '../hit.ts';
import { keyHits, lowerByPath } from './pem.ts';
import type { Structure } from './structure.ts';

/** The smallest store with a key in it has some 500 bytes, an OpenPGP key of an elliptic curve 200 with its name. */
const BYTES_MIN = 160;
/** In characters: a store of a hundred certificates. */
const TEXT_MAX = 262_144;

/** Proves that base64 which begins like a key store or a secret key is a whole one. */
export const keyStore: Structure = (view, match, context) => {
  const text = Buffer.from(view.text.slice(match.start, match.start + TEXT_MAX), 'latin1');
  const first = text.findIndex(byte => !isRunByte(byte));
  const run = first === -1 ? text.length : first;
  context.read(run);
  const lines = wrappedLines(text, 0, run);
  const body = lines.map(line => text.toString('latin1', line.start, line.end)).join('');
  const bytes = Buffer.from(body, 'base64');
  if (bytes.length < BYTES_MIN) return [];
  let end = match.start + (lines.at(-1)?.end ?? 0);
  while (view.text[end] === '=') end++;
  const place = { ruleId: match.ruleId, start: match.start, end };
  const value = lines.length === 1 ? {} : { value: body };
  return lowerByPath(
    hitsOf(bytes).map(hit => ({ ...place, ...value, ...hit })),
    view,
  );

  function hitsOf(store: Buffer): readonly Omit<Hit, 'ruleId' | 'start' | 'end'>[] {
    const pgp = readPgpSecret(store);
    if (pgp === 'stub') return [];
    if (pgp !== null) return keyHits({ state: pgp, kind: 'OpenPGP', spki: null }, place, null);
    const kind = readKeystore(store);
    if (kind === null || kind.holds !== 'private' || !isWhole(store)) return [];
    return [
      {
        reasons: [`key-store=${kind.kind}`],
        detail: 'It holds a private key; its password can be tried without limit.',
      },
    ];
  }
};

/** A store of Java ends in a digest and says nothing of its length. A PKCS#12 store is as long as it says. */
function isWhole(store: Buffer): boolean {
  const [first, length = 0] = store;
  if (first !== 0x30 || length === 0x80) return true;
  const octets = length & 0x7f;
  return octets >= 1 && octets <= 4 && store.readUIntBE(2, octets) + 2 + octets === store.length;
}
