import { describe, expect, test } from 'vitest';
import { expandSample } from '../../../src/samples/expand.ts';
import { alphabetBits, isNoise, randomness, randomnessMax } from '../../../src/text/randomness.ts';

describe('randomness', () => {
  test.each(['hex:32', 'base32:24', 'base36:24', 'base62:20', 'base64url:43'])('keys of %s lie above 1.0', kind => {
    for (let seed = 1; seed <= 100; seed++)
      expect(randomness(expandSample(`[[${kind}]]`, seed).text)).toBeGreaterThan(1);
  });

  test.each(['password', 'defaultRequestValidator', 'oauth2_refresh_token_session', 'spring.datasource.password'])(
    'the name %s lies below 0',
    name => expect(randomness(name)).toBeLessThan(0),
  );

  test('the best window finds the random part of a longer value', () => {
    const value = `production-token-${expandSample('[[base62:16]]').text}`;
    expect(randomnessMax(value)).toBeGreaterThan(1.5);
    expect(randomnessMax(value)).toBeGreaterThan(randomness(value));
  });

  test('one window is the whole of a short value', () => expect(randomnessMax('abcdef')).toBe(randomness('abcdef')));
  test('less than two characters say nothing', () => expect([randomness(''), randomness('x')]).toEqual([0, 0]));
  test('characters outside ASCII are looked at without an error', () =>
    expect(randomness('\u00e9\u00ff\u20ac')).toBeTypeOf('number'));
});

describe('noise', () => {
  test('is what a generator of passwords makes of all signs', () => {
    const values = Array.from({ length: 200 }, (_, seed) => expandSample('[[printable:24]]', seed).text);
    expect(values.filter(value => isNoise(value)).length).toBeGreaterThan(190);
  });

  test.each([
    '^(?=.*[A-Z])(?=.*[a-z0-9])[A-Za-z0-9!@#]{8,}$',
    '%[!nNrRtT]|[~^a-z]{1,2}',
    'WinSDK-NetFx%dTools%s',
    '<a><b>1</b><b>2</b></a>',
    'IPv6<ipv6_address>',
    'Promise<Uint8Array>',
    '${first}-X${second}',
    'aB3$',
    '4f9d8a7c6b5e4f3d2c1b',
  ])('%s is none', value => expect(isNoise(value)).toBe(false));
});

test.each([
  ['123', 10],
  ['0a1b', 16],
  ['abc', 26],
  ['a1z', 36],
  ['aB', 52],
  ['aB1', 62],
  ['a+/=', 64],
  ['a!', 94],
])('the alphabet of %s has %i characters', (value, size) => {
  expect(alphabetBits(value)).toBeCloseTo(Math.log2(size));
});
