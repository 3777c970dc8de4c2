import { expect, test } from 'vitest';
import { expandSample } from '../../../src/samples/expand.ts';
import { findingsIn } from '../../support/detect.ts';

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
