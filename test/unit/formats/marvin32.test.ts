import { describe, expect, test } from 'vitest';
import { checksums } from '../../../src/formats/checksums.ts';
import { marvin32 } from '../../../src/formats/marvin32.ts';
import { expandSample } from '../../../src/samples/expand.ts';
import { findingsIn } from '../../support/detect.ts';

// The published tests of .NET give both words of the state for this seed; the hash is their exclusive or.
const seed = Buffer.from('004fb61a001bdbcc', 'hex').toString('latin1');

describe('Marvin32', () => {
  test.each([
    ['', 0x30ed35c1, 0x00cd3c7d],
    ['af', 0x48e73fc7, 0x7d75ddc1],
    ['e70f', 0xb5f6e1fc, 0x485dbff8],
    ['37f495', 0xf0b07c78, 0x9b8cf7e8],
    ['8642dc59', 0x7008f2e8, 0x7e9cf556],
  ])('of %j is that of .NET', (hex, high, low) => {
    expect(marvin32(Buffer.from(hex, 'hex'), seed)).toBe((high ^ low) >>> 0);
  });
});

/** A key whose last four bytes are the hash of those before them, with a signature right before its last six characters. */
function keyOf(bytes: number, signature: string, seedName: string): string {
  const head = Buffer.from(expandSample(`[[base62:${Math.ceil((bytes * 4) / 3) + 4}]]`).text, 'base64').subarray(
    0,
    bytes,
  );
  const text = Buffer.concat([head, Buffer.alloc(4)])
    .toString('base64')
    .replace(/=+$/, '');
  const at = text.length - 6 - signature.length;
  const signed = Buffer.from(text.slice(0, at) + signature + text.slice(at + signature.length), 'base64').subarray(
    0,
    bytes,
  );
  const hash = Buffer.alloc(4);
  hash.writeUInt32LE(marvin32(signed, seedName));
  return Buffer.concat([signed, hash]).toString('base64');
}

describe('keys of Azure', () => {
  test.each([
    ['azure-storage-account-key', '+ASt', 'Default0', 60],
    ['azure-cosmosdb-key', 'ACDb', 'MastRO00', 60],
    ['azure-batch-key', '+ABa', 'AbAcct00', 60],
  ])('%s that carries its hash is told as proven, and any other one all the same', (id, signature, seedName, bytes) => {
    const key = keyOf(bytes, signature, seedName);
    const other = key.replace(/^./, key.startsWith('A') ? 'B' : 'A');
    const told = (value: string) =>
      findingsIn('a.env', `KEY=${value}`).map(({ rule, severity, reasons }) => [
        rule.id,
        severity,
        reasons.includes('checksum-ok'),
      ]);
    expect(told(key)).toEqual([[id, 'error', true]]);
    expect(told(other)).toEqual([[id, 'error', false]]);
  });

  test('a secret of Entra ID shows three digits of its hash', () => {
    const base66 = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890.-_~';
    const head = expandSample('[[base62:3]]8Q~[[base62:31]]').text;
    let digits = '';
    for (let rest = marvin32(Buffer.from(head), 'AadPwd00'); rest > 0; rest = Math.floor(rest / 66))
      digits = base66.charAt(rest % 66) + digits;
    const secret = head + digits.padStart(6, 'a').slice(0, 3);
    expect(checksums['azure-entra-secret']?.(secret)).toBe(true);
    expect(checksums['azure-entra-secret']?.(secret.replace('8Q~', '7Q~'))).toBe(false);
  });
});
