/** Public dummy values and test keys, known by the first eight bytes of their SHA-256 and never by their text. */
import { createHash } from 'node:crypto';
import { knownPublicKeys, knownValues } from './known-fakes-data.ts';

/**
 * What a known public value is: a dummy of some documentation, a stock password, public by design, or a value of a widely
 * copied example that may still be live somewhere.
 */
export type FakeVerdict = 'dummy' | 'stock-password' | 'public-by-design' | 'widely-copied';

const VERDICTS: Readonly<Record<string, FakeVerdict>> = {
  s: 'dummy',
  d: 'stock-password',
  p: 'public-by-design',
  i: 'widely-copied',
};
const ROW = 12;
let values: ReadonlyMap<string, FakeVerdict> | null = null;
let publicKeys: ReadonlyMap<string, FakeVerdict> | null = null;

/** What was asked about last: a value may stand in a text a hundred thousand times. */
let lastValue: string | null = null;
let lastVerdict: FakeVerdict | null = null;

/** Verdict on exactly this text (its UTF-8 bytes), or null when it is not a known one. About 3 microseconds. */
export function knownFake(value: string): FakeVerdict | null {
  if (value === lastValue) return lastVerdict;
  values ??= read(knownValues);
  lastValue = value;
  return (lastVerdict = values.get(prefixOf(createHash('sha256').update(value, 'utf8').digest())) ?? null);
}

/** Whether a DER SubjectPublicKeyInfo belongs to a private key that is published in some project's tests. */
export function isKnownPublicKey(spki: Uint8Array): boolean {
  publicKeys ??= read(knownPublicKeys);
  return publicKeys.has(prefixOf(createHash('sha256').update(spki).digest()));
}

function prefixOf(digest: Buffer): string {
  return digest.subarray(0, 8).toString('base64url');
}

function read(rows: string): ReadonlyMap<string, FakeVerdict> {
  const found = new Map<string, FakeVerdict>();
  for (let at = 0; at < rows.length; at += ROW) {
    const verdict = VERDICTS[rows[at + ROW - 1] ?? ''];
    if (verdict !== undefined) found.set(rows.slice(at, at + ROW - 1), verdict);
  }
  return found;
}
