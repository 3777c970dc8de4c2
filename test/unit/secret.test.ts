import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { Secret } from '../../src/secret.ts';

const value = ['s3', 'cr', '3t'].join('');

test('a secret shows itself to nobody who prints it', () => {
  const secret = new Secret(value);
  for (const shown of [
    String(secret),
    ['', secret].join(''),
    JSON.stringify({ secret }),
    inspect({ secret }, { showHidden: true }),
  ])
    expect(shown).not.toContain(value);
});

test('a secret reveals its value when asked, and compares by value', () => {
  expect(new Secret(value).reveal()).toBe(value);
  expect(new Secret(value).equals(new Secret(value))).toBe(true);
  expect(new Secret(value).equals(new Secret('other'))).toBe(false);
  const isThere = Secret.among([new Secret('other'), new Secret(value)]);
  expect([isThere(new Secret(value)), isThere(new Secret('third'))]).toEqual([true, false]);
});
