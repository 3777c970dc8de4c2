import { createHash, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBase64 } from '../../../src/formats/base64.ts';
import { beginsPgpSecret, readPgpSecret } from '../../../src/formats/openpgp.ts';
import { readPem } from '../../../src/formats/pem.ts';
import { readPrivateKey } from '../../../src/formats/private-key.ts';
import { expandSample } from '../../../src/samples/expand.ts';
import { spkiOfSshBlob } from '../../../src/formats/ssh-key.ts';

const der = (kind: string) => Buffer.from(expandSample(`[[der:${kind}]]`).text, 'base64');

test('the public half of a key is the same in PKCS#1, PKCS#8 and OpenSSL', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const spki = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');
  for (const type of ['pkcs1', 'pkcs8'] as const) {
    const key = readPrivateKey(privateKey.export({ type, format: 'der' }));
    expect(
      createHash('sha256')
        .update(key?.spki ?? '')
        .digest('hex'),
    ).toBe(spki);
  }
});

test('an OpenSSH key has the public half of its blob', () => {
  const key = readPrivateKey(der('openssh-ed25519'));
  expect(key).toMatchObject({ state: 'plain', kind: 'ssh-ed25519' });
  expect(key?.spki?.toString('hex')).toMatch(/^302a300506032b6570032100[0-9a-f]{64}$/);
});

describe('the readers are total', () => {
  const seeds = ['rsa-1024', 'ed25519', 'p256-sec1', 'openssh-ed25519', 'ed25519-encrypted'].map(der);
  const damaged = fc
    .tuple(fc.constantFrom(...seeds), fc.nat(700), fc.nat(255), fc.nat(700))
    .map(([bytes, at, value, end]) => {
      const copy = Buffer.from(bytes.subarray(0, end % 2 === 0 ? bytes.length : end));
      if (copy.length > 0) copy[at % copy.length] = value;
      return copy;
    });
  test('on any bytes and on damaged keys', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }).map(bytes => Buffer.from(bytes)),
          damaged,
        ),
        bytes => {
          expect(() => [readPrivateKey(bytes), readPgpSecret(bytes), spkiOfSshBlob(bytes)]).not.toThrow();
        },
      ),
      { numRuns: 2000 },
    );
  });
  test('on any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const text = `${before}-----BEGIN PRIVATE KEY-----${after}`;
        const block = readPem(text, before.length);
        expect(block?.start).toBe(before.length);
        expect(block?.end).toBeLessThanOrEqual(text.length);
        expect(() => decodeBase64(after)).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });
});

describe('OpenPGP secret key packets', () => {
  // Old format, tag 5, version 4, Ed25519 (22): creation time, curve, point, then the usage octet.
  const packet = (usage: readonly number[]) => {
    const body = [
      4,
      0,
      0,
      0,
      1,
      22,
      9,
      0x2b,
      6,
      1,
      4,
      1,
      0xda,
      0x47,
      0x0f,
      1,
      1,
      7,
      ...Array<number>(33).fill(9),
      ...usage,
    ];
    return Buffer.from([0x94, body.length, ...body]);
  };
  test.each([
    ['plain', [0, 1, 0, 5, 0, 0]],
    ['encrypted', [254, 7, 3, 8]],
    ['stub', [255, 0, 101, 0]],
  ])('are %s by their usage octet', (state, usage) => {
    expect(readPgpSecret(packet(usage as number[]))).toBe(state);
  });
  test('begin as such though the rest was changed, and nothing else does', () => {
    const changed = packet([0, 1, 0, 5, 0, 0]);
    // The length of the name of the curve.
    changed[8] = 0xff;
    expect(readPgpSecret(changed)).toBeNull();
    expect(beginsPgpSecret(changed)).toBe(true);
    expect(beginsPgpSecret(Buffer.from([0x98, 51, 4, 0, 0, 0, 1, 22]))).toBe(false);
    expect(beginsPgpSecret(Buffer.from([0x94, 3, 4, 0, 0, 0, 1, 22]))).toBe(false);
    expect(beginsPgpSecret(Buffer.from([0x94, 51, 4, 0, 0, 0, 1, 99]))).toBe(false);
  });
  test('are not there in a public key', () => {
    expect(readPgpSecret(Buffer.from([0x98, 3, 4, 0, 0]))).toBeNull();
  });
});
