import { expect, test } from 'vitest';
import { nearest } from '../../../src/text/nearest.ts';
import { printable, wrap } from '../../../src/text/terminal.ts';

test('what a terminal would act on becomes visible', () => {
  expect(printable('a\u001b[31mb\r\n\tc\u202ed\u0085')).toBe(String.raw`a\x1b[31mb\x0d\x0a\x09c\u202ed\x85`);
  expect(printable('naïve — 日本 ✓')).toBe('naïve — 日本 ✓');
});

test('lines break at spaces and a long word stays whole', () => {
  expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
  expect(wrap('see https://example.org/a/long/address now', 10)).toEqual([
    'see',
    'https://example.org/a/long/address',
    'now',
  ]);
});

test('the nearest spelling is offered only when it is near', () => {
  expect(nearest('instal', ['install', 'uninstall'])).toBe('install');
  expect(nearest('scna', ['scan', 'rules'])).toBe('scan');
  expect(nearest('zzz', ['scan', 'rules'])).toBeNull();
});
