import { expect, test } from 'vitest';
import { nearest } from '../../../src/text/nearest.ts';
import { shellQuote } from '../../../src/text/shell.ts';
import { jsonText, printable, wrap } from '../../../src/text/terminal.ts';

test('what a terminal would act on becomes visible', () => {
  expect(printable('a\u001b[31mb\r\n\tc\u202ed\u0085')).toBe(String.raw`a\x1b[31mb\x0d\x0a\x09c\u202ed\x85`);
  expect(printable('a\u061cb\u00adc\u180ed\u{e0041}e')).toBe(String.raw`a\u061cb\xadc\u180ed\u{e0041}e`);
  expect(printable('naïve — 日本 ✓')).toBe('naïve — 日本 ✓');
});

test('data stays the same data, and what a terminal would act on is escaped in it', () => {
  const data = { 'a\u009b2J': ['\u001b[31m', 'b\u202ec\u{e0041}\n', 'naïve ✓'], n: 1 };
  const text = jsonText(data);
  expect(JSON.parse(text)).toEqual(data);
  expect(text.replaceAll('\n', '')).toBe(printable(text.replaceAll('\n', '')));
  expect(text).toContain('naïve ✓');
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

test('a path is quoted so that a shell gets it as it is and a terminal acts on none of it', () => {
  expect(shellQuote('a b')).toBe("'a b'");
  expect(shellQuote('a\u061cb\u{e0041}\u001b')).toBe(String.raw`$'a\u061cb\U000e0041\x1b'`);
});
