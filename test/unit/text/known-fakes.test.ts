import { expect, test } from 'vitest';
import { isKnownPublicKey, knownFake } from '../../../src/text/known-fakes.ts';

test('the key of a vendor’s documentation is a dummy', () => {
  expect(knownFake(['wJalrXUtnFEMI/K7MDENG', 'bPxRfiCYEXAMPLEKEY'].join('/'))).toBe('dummy');
});

test('so is one of the reference of an API, from the list of this project', () => {
  expect(knownFake(['SWMKEY-1', '7c37Cc8654o6p38HnroywCi19pllOnGtbdZEgtKxZu8'].join('-'))).toBe('dummy');
});

test('stock passwords are known as such', () => expect(knownFake('letmein')).toBe('stock-password'));
test('anything else is not known', () => expect(knownFake('vaakpv-79-q')).toBeNull());
test('a key that nobody published is not known', () => expect(isKnownPublicKey(Buffer.from('30', 'hex'))).toBe(false));
