import { expect, test } from 'vitest';
import { expandSample } from '../../../src/samples/expand.ts';
import { alarmsIn, findingsIn } from '../../support/detect.ts';

const SHAPES = [
  ...[16, 20, 24, 32, 40, 48, 64, 128].map(length => `hex:${length}`),
  ...[16, 24, 32, 52].map(length => `base32:${length}`),
  ...[16, 20, 25, 32, 40].map(length => `base36:${length}`),
  ...[16, 20, 22, 24, 32, 40, 48, 64].map(length => `base62:${length}`),
  ...[24, 32, 43, 64, 86].map(length => `base64url:${length}`),
  ...[16, 20, 24, 40, 64].map(length => `base64:${length}`),
  ...[16, 24, 32].map(length => `punct:${length}`),
];
const NAMES = ['client_secret', 'API_KEY', 'accessToken', 'password', 'STRIPE_KEY', 'session_token'];
const ROUNDS = 40;

const PRINTABLE = [12, 16, 20, 24, 32, 40].map(length => `printable:${length}`);

/** Shares of what is not found, in percent, of values of some shapes under some names as `write` puts them into `path`. */
function missedPercent(shapes: readonly string[], names: readonly string[], path: string, write: string): number {
  let [missed, total] = [0, 0];
  for (const shape of shapes)
    for (const name of names)
      for (let seed = 1; seed <= ROUNDS; seed++) {
        const { text } = expandSample(write.replace('NAME', name).replace('VALUE', `[[<]][[${shape}]][[>]]`), seed);
        total++;
        if (findingsIn(path, text).length === 0) missed++;
      }
  return (100 * missed) / total;
}

test('passwords of all signs that can be typed are found, though they may hold what looks like a mark of a format', () => {
  expect(missedPercent(PRINTABLE, NAMES, 'a.py', 'NAME = "VALUE"')).toBeLessThan(1);
  // `#` begins a comment there, `=` and `:` belong to the sign before the value.
  expect(missedPercent(PRINTABLE, NAMES, 'a.ini', 'NAME = VALUE')).toBeLessThan(6);
});

test('38 shapes of random keys are told of, as warnings, under names of what goes into a credential', () => {
  expect(
    missedPercent(SHAPES, ['salt', 'SESSION_SEED', 'otp', 'pepper', 'cookie'], 'a.py', 'NAME = "VALUE"'),
  ).toBeLessThan(1);
  const { text } = expandSample('salt = "[[base62:32]]"');
  expect(alarmsIn('a.py', text)).toEqual(['warning hardcoded-credential']);
});

test('38 shapes of random keys are found under strong and medium names', () => {
  expect(SHAPES).toHaveLength(38);
  const missed: string[] = [];
  let total = 0;
  for (const shape of SHAPES) {
    for (const name of NAMES) {
      for (let seed = 1; seed <= ROUNDS; seed++) {
        const { text } = expandSample(`${name} = "[[<]][[${shape}]][[>]]"`, seed);
        total++;
        if (findingsIn('config/settings.py', text).length === 0) missed.push(`${name} ${shape}`);
      }
    }
  }
  expect({ share: missed.length / total <= 0.01 ? 'at most 1 %' : missed }).toEqual({ share: 'at most 1 %' });
});
