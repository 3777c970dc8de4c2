import { describe, expect, test } from 'vitest';
import { serviceChecks, serviceTails } from '../../../src/formats/token-checks.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const uuid = '5c9f4c1e-0b6d-4a8e-9d3f-7e21b8a4c650';

describe('what tokens of services hold inside', () => {
  test.each([
    ['discord-bot-token', `${base64('183749201837492018')}.Gabcde.x`, `${base64('not a number at all')}.Gabcde.x`],
    ['intercom-token', base64('tok:1234:1:0'), base64('nok:1234:1:0')],
    ['mapbox-token', `sk.${base64('{"u":"me","a":"id"}')}.x`, `sk.${base64('{"u":"me","a":""}')}.x`],
    ['neptune-token', base64(`{"api_address":"https://a","api_key":"${uuid}"}`), base64('{"api_address":"https://a"}')],
    ['ngc-legacy-key', base64(`abcdefghijklmnopqrstuvwxyz:${uuid}`), base64(`abc:${uuid}`)],
    ['pubnub-secret', `sec-c-${base64(uuid)}`, `sec-c-${base64('x'.repeat(36))}`],
    [
      'telegram-session',
      `1${Buffer.alloc(263, 7).toString('base64url')}`,
      `1${Buffer.alloc(262, 7).toString('base64url')}`,
    ],
  ])('%s', (name, genuine, other) => {
    expect(serviceChecks[name]?.(genuine)).toBe(true);
    expect(serviceChecks[name]?.(other)).toBe(false);
    expect(serviceChecks[name]?.('')).toBe(false);
  });

  // CRC-32 of `123456789` is cbf43926, the check value of its definition.
  test('the tails are the CRC-32 of what stands before them, in the digits of each format', () => {
    expect(serviceTails['synapse-token']?.of('123456789_')).toBe('3jZRME');
    expect(serviceTails['matrix-auth-token']?.of('123456789_')).toBe('EMRZj3');
    expect(serviceTails['cashfree-secret']?.of(`cfsk_ma_test_${'0'.repeat(32)}_`)).toMatch(/^[0-9a-f]{8}$/);
  });
});
