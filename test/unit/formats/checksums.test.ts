import { expect, test } from 'vitest';
import { checksums } from '../../../src/formats/checksums.ts';
import { decodeBase32, encodeBase32 } from '../../../src/formats/base32.ts';
import { crc16, crc32 } from '../../../src/formats/crc32.ts';
import { expandSample } from '../../../src/samples/expand.ts';

test('the CRCs give the check values of their catalogue', () => {
  expect(crc32('123456789')).toBe(0xcbf43926);
  expect(crc16(Buffer.from('123456789'))).toBe(0x31c3);
});

test('base32 gives the vectors of RFC 4648', () => {
  expect(encodeBase32(Buffer.from('foobar'))).toBe('MZXW6YTBOI');
  expect(Buffer.from(decodeBase32('mzxw6ytboi')!).toString()).toBe('foobar');
  expect(decodeBase32('0189')).toBeNull();
});

test.each([
  ['vcp_[[base62:50]][[check:vercel-token]]', 'vercel-token'],
  ['zpka_[[base36:32]]_[[check:zuplo-key]]', 'zuplo-key'],
  ['cflt[[base64:54]][[check:confluent-secret]]', 'confluent-secret'],
  ['cio_tp_[[base62:31]][[check:crates-io-token]]', 'crates-io-token'],
  ['glpat-[[base62:36]].01.10[[check:gitlab-routable-token]]', 'gitlab-routable-token'],
  ['[[nats-seed]]', 'nats-seed'],
])('%s satisfies %s, and not when a character changes', (template, name) => {
  const secret = expandSample(template).secrets[0]!;
  expect(checksums[name]!(secret)).toBe(true);
  expect(checksums[name]!(secret.slice(0, 12) + (secret[12] === 'C' ? 'D' : 'C') + secret.slice(13))).toBe(false);
});

test('what is too short for a checksum does not satisfy it', () => {
  for (const holds of Object.values(checksums)) expect(holds('abc')).toBe(false);
});
